import { breakToken, type Token, textToken } from "../parse/markdown.ts";

const BREAK = /<br\s*\/?>/i;

/** In a table cell a typed `<br>` breaks the line, because Markdown has no other way to. */
export function withBreaks(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ type, content }) => type === "text" && BREAK.test(content))) return tokens;
  return tokens.flatMap((token) => {
    if (token.type !== "text") return [token];
    return token.content
      .split(BREAK)
      .flatMap((words, index) => (index === 0 ? [textToken(words)] : [breakToken(), textToken(words)]));
  });
}
