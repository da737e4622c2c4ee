import { breakLines, cutLines } from "./break-lines.ts";
import type { Typesetter } from "./runs.ts";

/** Sizes in pixels, largest first; each for as many lines as there is room, at most `MOST_LINES`. */
const SIZES = [88, 76, 66, 58];
const MOST_LINES = 4;
/** From a line to the next, and how far letters reach above and below a line, as parts of the size. */
const LEADING = 1.14;
const ABOVE = 0.92;
const BELOW = 0.22;
/** More would be cut anyway. */
const MOST_LETTERS = 300;

/** Where a title may stand, in pixels. */
export interface TitleRoom {
  readonly width: number;
  readonly top: number;
  readonly floor: number;
}

export interface TitleLine {
  readonly words: string;
  readonly size: number;
  /** Of its baseline. */
  readonly y: number;
}

/**
 * The lines of a title in the largest size in which all of it has room; in the smallest it is cut. None for a title in a
 * script that no face has: a row of dots says nothing.
 */
export function titleLines(
  setter: Typesetter,
  title: string,
  { width, top, floor }: TitleRoom,
): readonly TitleLine[] {
  const words = setter.printable(title.slice(0, MOST_LETTERS));
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  const measure = (part: string): number => setter.set(part).width;
  for (const [at, size] of SIZES.entries()) {
    const thousandths = (width * 1000) / size;
    const most = Math.min(MOST_LINES, 1 + Math.floor(((floor - top) / size - ABOVE - BELOW) / LEADING));
    const broken = breakLines(words, thousandths, measure);
    if (broken.length > most && at < SIZES.length - 1) continue;
    return cutLines(broken, most, thousandths, measure).map((line, row) => ({
      words: line,
      size,
      y: Math.round(top + size * (ABOVE + LEADING * row)),
    }));
  }
  return [];
}
