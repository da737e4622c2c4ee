import { isExact, type Term } from "../../model/glossary.ts";

/** A term in a stretch of text: from the character `from` up to but not including `to`. */
export interface TermPlace {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Finds every place of every term in a stretch of text, in order; none overlaps another. */
export type FindTerms = (text: string) => readonly TermPlace[];

/** What is marked while one text is printed: `marked` fills, in the order of the text. */
export interface TermMarks {
  readonly find: FindTerms;
  readonly marked: Set<string>;
}

/**
 * One expression for all terms, longest first, so that a text is read once however many there are. Whole words only,
 * with a plural s or without; names with capitals inside are met exactly, others in any case; a space in a name is any
 * white space, because authors break lines. Of two terms with one name the first is met.
 */
export function termFinder(terms: readonly Term[]): FindTerms {
  const ids = new Map<string, string>();
  for (const { id, names } of terms)
    for (const name of names) if (!ids.has(keyOf(name))) ids.set(keyOf(name), id);
  const names = [...new Set(terms.flatMap((term) => term.names))];
  if (names.length === 0) return () => [];
  const patterns = names.sort(longestFirst).map(patternOf);
  const any = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join("|")})[sS]?(?![\\p{L}\\p{N}-])`, "gu");
  return (text) =>
    [...text.matchAll(any)].flatMap(({ 0: words, index }) => {
      const id = ids.get(keyOf(words)) ?? looseOrPlural(words, ids);
      return id === undefined ? [] : [{ id, from: index, to: index + words.length }];
    });
}

/** "call-ins" and "CALL-IN" are "call-in", "JSNAs" is "JSNA". */
function looseOrPlural(words: string, ids: ReadonlyMap<string, string>): string | undefined {
  const spaced = words.replace(/\s+/g, " ");
  const single = spaced.slice(0, -1);
  return ids.get(spaced.toLowerCase()) ?? ids.get(keyOf(single)) ?? ids.get(single.toLowerCase());
}

/** What all spellings of a name that are met have in common. An exact name keeps its capitals, which no other has. */
const keyOf = (name: string): string => {
  const words = name.replace(/\s+/g, " ");
  return isExact(words) ? words : words.toLowerCase();
};

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

function patternOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
  return isExact(name) ? escaped : inAnyCase(escaped);
}

/** For names without signs of the expression's own but those that are escaped: `\s` must stay as it is. */
const inAnyCase = (pattern: string): string =>
  pattern.replace(/\\.|\p{L}/gu, (sign) =>
    sign.length > 1 && sign.startsWith("\\") ? sign : `[${sign.toLowerCase()}${sign.toUpperCase()}]`,
  );
