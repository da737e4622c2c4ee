/** Words of one line as Markdown that prints just these: signs that would be marks get a backslash. */
export function escapedTitle(words: string): string {
  return withoutRedactions(words)
    .replace(/\\/g, "\\\\")
    .replace(/[*`<]/g, "\\$&")
    .replace(/\[(?=[[^])|\](?=\()/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/&(?=#?\w+;)/g, "&amp;");
}

/** Words that would be read as a redaction of ours are none: the brackets are parted. */
export const withoutRedactions = (words: string): string => words.replace(/\[\[(?=\s*exempt)/gi, "[ [");
