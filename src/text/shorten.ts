/** At most `most` characters of some words, cut between two of them and ended with "…" if anything was cut. */
export function shortened(words: string, most: number): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most - 1);
  const between = cut.lastIndexOf(" ");
  return `${cut.slice(0, between > most / 2 ? between : most - 1).replace(/[\s,;:–-]+$/, "")}…`;
}
