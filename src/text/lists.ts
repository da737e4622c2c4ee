/** Words in a row: "a", "a and b", "a, b and c". British usage, no comma before "and". */
export function listInWords(words: readonly string[], joiner = "and"): string {
  if (words.length <= 1) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${joiner} ${words[words.length - 1]}`;
}

/** "2,850": a whole number with its thousands apart. */
export const inFigures = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** "1 error", "2 errors", "1,200 errors": a count with its noun. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${inFigures(count)} ${count === 1 ? noun : plural}`;
}

/** Two titles are the same without case, without runs of spaces, quotes' shape and a final full stop , as the content format says. */
export function sameTitle(a: string, b: string): boolean {
  return titleKey(a) === titleKey(b);
}

/** What two equal titles share: the form in which they are compared. */
export function titleKey(title: string): string {
  return title
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\.$/, "")
    .toLowerCase();
}
