import type MarkdownIt from "markdown-it";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";
import Token from "markdown-it/lib/token.mjs";
import { type RedactionFault, redactionAt, redactionsIn } from "../../text/redactions.ts";
import { withheldInLine } from "../../text/withheld.ts";

export const REDACTION = "redaction";

/** What stands at a redaction's token. The words themselves are its children, so that nothing meets them by the way. */
export interface RedactionMark {
  readonly label?: string;
  readonly hasWords: boolean;
  readonly fault?: RedactionFault;
  /** How it begins as it was typed, for findings. */
  readonly typed: string;
}

/**
 * `[[exempt 3: words]]` and `[[exempt 3]]` become one token each, before links are looked for. Words that are not closed
 * are withheld to the end of their paragraph or cell.
 */
export function redactionMarks(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("link", REDACTION, (state, silent) => redactionMark(state, silent, markdown));
}

function redactionMark(state: StateInline, silent: boolean, markdown: MarkdownIt): boolean {
  if (!state.src.startsWith("[[", state.pos)) return false;
  const found = redactionAt(state.src.slice(0, state.posMax), state.pos);
  if (found === undefined) return false;
  const { from, end, words, label, fault } = found;
  if (!silent) {
    const token = state.push(REDACTION, "", 0);
    const inside = words && state.src.slice(words.from, words.end).trim();
    token.children = inside === undefined ? [] : wordsIn(inside, state, markdown);
    token.meta = {
      ...(label !== undefined && { label }),
      hasWords: inside !== undefined,
      ...(fault && { fault }),
      typed: state.src.slice(from, end).split("\n")[0]?.trimEnd() ?? "",
    } satisfies RedactionMark;
  }
  state.pos = end;
  return true;
}

/** The words with their marks; one inside another is wrong, and is not read any deeper. */
function wordsIn(words: string, state: StateInline, markdown: MarkdownIt): Token[] {
  if (redactionsIn(words).length === 0) return markdown.parseInline(words, state.env)[0]?.children ?? [];
  const token = new Token("text", "", 0);
  token.content = words;
  return [token];
}

/** What stands at a redaction's token; undefined for any other. */
export const redactionOf = (token: Token): RedactionMark | undefined =>
  token.type === REDACTION ? token.meta : undefined;

/** What plain words have in the place of a redaction, in every edition: titles and anchors hold no withheld words. */
export const redactionWords = (token: Token): string => withheldInLine(redactionOf(token)?.label);

/** The same redaction without its words. */
export function emptied(redaction: Token): Token {
  const token = new Token(REDACTION, "", 0);
  token.children = [];
  token.meta = { ...redactionOf(redaction), hasWords: false };
  return token;
}
