import { type Token, textToken } from "../parse/markdown.ts";
import { REDACTION, redactionWords } from "../parse/redaction-mark.ts";

/**
 * The words of inline tokens, without marks, pictures and note numbers; a line break is a space. Withheld words are never
 * among them: what says so is.
 */
export function inlineWords(tokens: readonly Token[]): string {
  let words = "";
  for (const token of tokens) {
    if (isText(token) || token.type === "code_inline") words += token.content;
    else if (isBreak(token)) words += " ";
    else if (token.type === REDACTION) words += redactionWords(token);
  }
  return words;
}

export const isText = (token: Token): boolean => token.type === "text" || token.type === "text_special";

export const isBreak = (token: Token): boolean => token.type === "softbreak" || token.type === "hardbreak";

/** A copy of `tokens` whose first `count` characters of words are gone, with marks that are then empty. */
export function withoutLeading(tokens: readonly Token[], count: number): Token[] {
  const rest: Token[] = [];
  let left = count;
  for (const token of tokens) {
    if (left > 0 && isText(token)) {
      const content = token.content.slice(left);
      left -= Math.min(left, token.content.length);
      if (content !== "") rest.push(textToken(content));
    } else if (left > 0 && isBreak(token)) {
      left -= 1;
    } else if (token.nesting === -1 && rest.at(-1)?.nesting === 1 && closes(token, rest.at(-1))) {
      rest.pop();
    } else {
      rest.push(token);
    }
  }
  return rest;
}

const closes = (token: Token, open: Token | undefined): boolean =>
  open?.type.replace(/_open$/, "_close") === token.type;
