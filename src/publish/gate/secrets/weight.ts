import type { Squeezed } from "../words/squeezed.ts";

/** Of the letters and digits of a stretch, so many must belong to no date. */
const UNDATED = 14;

/**
 * Whether a stretch says something: not only a date with a word around it, not a row of noughts, not numbers that
 * count up, which stand in any file.
 */
export function isTelling({ codes }: Squeezed, from: number, width: number, dated: Uint8Array): boolean {
  const seen = new Set<number>();
  let letters = 0;
  let undated = 0;
  let counting = 0;
  for (let at = from; at < from + width; at += 1) {
    const code = codes[at] ?? 0;
    seen.add(code);
    if (code < 48 || code > 57) letters += 1;
    if (dated[at] === 0) undated += 1;
    if (at > from && code - (codes[at - 1] ?? 0) === 1) counting += 1;
  }
  if (undated < Math.min(UNDATED, width)) return false;
  if (letters >= width / 3) return seen.size >= 5 && counting < width / 2;
  return seen.size >= 6 && counting < width / 4;
}
