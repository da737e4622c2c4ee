/** A word as it is compared, and where it stands in its text, in characters. */
export interface Word {
  /** Small letters without accents, `'s` or signs inside; of a number its digits and its decimal point. */
  readonly key: string;
  readonly typed: string;
  readonly from: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*(?:[.,]\d[\d,.]*\d|[.,]\d)*[\p{L}\p{N}]*/gu;
const ACCENTS = /\p{M}/gu;

/** The words of a text, marks of Markdown and hyphens between them. */
export function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: typed, index }) => ({
    key: keyOf(typed),
    typed,
    from: index,
    end: index + typed.length,
  }));
}

/** The form in which words are compared: without case, accents, ligatures, possessives and thousands' commas. */
export function keyOf(typed: string): string {
  const plain = typed.normalize("NFKD").replace(ACCENTS, "").toLowerCase();
  return plain
    .replace(/['’]s?$/, "")
    .replace(/['’]/g, "")
    .replace(/(\d),(?=\d{3})/g, "$1");
}

/** Where a row of words stands among others: the index of the first word, each time. */
export function placesOf(row: readonly string[], words: readonly Word[]): readonly number[] {
  const [first] = row;
  if (first === undefined) return [];
  return words.flatMap(({ key }, at) =>
    key === first && row.every((one, next) => words[at + next]?.key === one) ? [at] : [],
  );
}
