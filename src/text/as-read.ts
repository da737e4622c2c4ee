/** Words as they are compared with what is printed: one shape of quotes, one space between words, no signs that nobody sees. */
export function asRead(words: string): string {
  return words
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00ad\u200b\u2060]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
