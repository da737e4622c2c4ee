/** Signs that a terminal would obey or that nobody sees: control characters, and those that turn text or join it. */
const UNSEEN = /[^\P{Cc}\t\n]|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text with a name for every sign that is not seen, "⟨U+202E⟩", and an arrow for a tab. Content is printed on terminals, and must not drive them. */
export function visible(text: string): string {
  return text
    .replace(/\t/g, "→")
    .replace(UNSEEN, (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

/** Letters over other letters, and the signs that choose how an emoji looks: they take no column of their own. */
const NO_COLUMN = /[\p{Mn}\p{Me}]/u;

/** East Asian letters and emoji, which take two columns on a terminal (Unicode Standard Annex 11, wide). */
const TWO_COLUMNS =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many columns of a terminal a piece of visible text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text) columns += NO_COLUMN.test(sign) ? 0 : TWO_COLUMNS.test(sign) ? 2 : 1;
  return columns;
}
