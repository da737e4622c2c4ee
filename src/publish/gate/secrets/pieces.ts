import type { Telling } from "./telling.ts";
import type { PlacedText } from "./typed-texts.ts";

/** The blocks of a text, each by itself. */
export function blocksOf({ text, blocks }: PlacedText): readonly Telling[] {
  if (!blocks) return [{ words: text, at: 0 }];
  const found: Telling[] = [];
  let at = 0;
  for (const { index, 0: gap } of text.matchAll(blocks)) {
    if (index > at) found.push({ words: text.slice(at, index), at });
    at = index + gap.length;
  }
  return [...found, { words: text.slice(at), at }];
}

/** A title or cell without the number before it. */
export const withoutNumber = ({ words, at }: Telling): Telling => {
  const number = /^[\s#>*+-]*(?:\d{1,3}(?:\.\d{1,3})*[.)]?\s+)?/.exec(words)?.[0].length ?? 0;
  return { words: words.slice(number), at: at + number };
};

/** Lines and cells, which may be titles. */
export const linesAndCells = (text: string): readonly Telling[] =>
  [...text.matchAll(/[^\n|,]+/g), ...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) =>
    withoutNumber({ words, at: index }),
  );

/** What stands between two marks of punctuation. */
export const sentences = (text: string): readonly Telling[] =>
  [...text.matchAll(/[^\n|,;:.!?()[\]"“”]+/g)].map(({ 0: words, index }) => ({ words, at: index }));
