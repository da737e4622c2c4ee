/** A block of code, which keeps what it shows, or a comment that begins. */
const FENCE_OR_COMMENT = /(?:^|\n) {0,3}(`{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)? {0,3}\1[^\n]*(?=\n|$)|<!--/g;

/** A stretch of a text, in characters; `end` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly end: number;
}

/**
 * Where the HTML comments of Markdown stand, which no public version has. One that is never closed reaches to the end of
 * the text.
 */
export function commentsIn(markdown: string): readonly (Stretch & { readonly closed: boolean })[] {
  const found: (Stretch & { readonly closed: boolean })[] = [];
  let end = 0;
  for (const { 0: match, index } of markdown.matchAll(FENCE_OR_COMMENT)) {
    if (match !== "<!--" || index < end) continue;
    const close = markdown.indexOf("-->", index + 4);
    end = close < 0 ? markdown.length : close + 3;
    found.push({ from: index, end, closed: close >= 0 });
  }
  return found;
}

/** The text without some stretches; a line that held nothing else goes too. */
export function without(text: string, stretches: readonly Stretch[]): string {
  let kept = "";
  let at = 0;
  for (const { from, end } of stretches) {
    kept += text.slice(at, from);
    const line = /(?:^|\n)[ \t]*$/.exec(kept);
    const rest = /^[ \t]*\n/.exec(text.slice(end));
    at = line !== null && rest !== null ? end + rest[0].length : end;
  }
  return kept + text.slice(at);
}

/** The text with some stretches made blank: every place in it stays where it was. */
export function blanked(text: string, stretches: readonly Stretch[]): string {
  let read = "";
  let at = 0;
  for (const { from, end } of stretches) {
    if (from < at) continue;
    read += text.slice(at, from) + text.slice(from, end).replace(/[^\n]/g, " ");
    at = end;
  }
  return read + text.slice(at);
}
