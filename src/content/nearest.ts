import { closest, distance } from "fastest-levenshtein";

/** The nearest of some known words, if it is near enough to be meant: at most a third of its letters differ. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const wanted = typed.toLowerCase();
  const near = known.find((word) => word.toLowerCase() === wanted) ?? closest(wanted, [...known]);
  const far = distance(wanted, near.toLowerCase());
  return far <= Math.max(1, Math.floor(Math.max(near.length, typed.length) / 3)) ? near : undefined;
}

/** "did you mean …?" for the nearest of some known words; otherwise other help. */
export function didYouMean(typed: string, known: readonly string[], otherwise: string): string {
  const near = nearest(typed, known);
  return near === undefined ? otherwise : `did you mean ${near}?`;
}
