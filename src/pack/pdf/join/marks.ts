/** What is written on pages that are not for everybody: why they are withheld, and whose copy they are. */
import type { StampFont } from "../font/font-objects.ts";
import { type PageBox, shownSize } from "../fragment.ts";
import { name, number } from "../syntax.ts";
import { DIRECTIONS, placed, type StampStyle } from "./stamps.ts";

/** Beside the number at the foot, and across the page. */
export interface PageMarks {
  /** Lines at the foot, from the left margin: "Not for publication: exempt under paragraph 3 of …". */
  readonly foot: readonly string[];
  /** Whose copy it is, in outlined letters across the page. */
  readonly copy?: string;
}

/**
 * Points: size of the words at the foot, from baseline to baseline, and from the left edge; how much of a page's width a line
 * may take beside the number, and how many lines the free foot of a page has room for.
 */
const FOOT = { size: 7.5, leading: 9, left: 59.53, widest: 0.66, most: 4 } as const;
/** Points: the largest letters across a page; their lines are half a point wide and grey, so that text stays legible. */
const ACROSS = { size: 64, share: 0.82, line: 0.5, grey: 0.55 } as const;

/** Every character that marks need. */
export const markCharacters = ({ foot, copy = "" }: PageMarks): string => [...foot, copy].join("");

/**
 * The content of a page's marks: artifacts, as its number is (ISO 32000-1, 14.8.2.2.2), because the paper's first page
 * says the same in words that are read aloud. The lines stand above one another, the last at the height of the number.
 */
export function markContent(
  box: PageBox,
  { foot, copy }: PageMarks,
  style: StampStyle,
  font: StampFont,
  fontName: string,
): string {
  const { size, words } = fitted(foot, shownSize(box).width * FOOT.widest, font);
  const lines = words.map((line, at) =>
    shown(
      box,
      { x: FOOT.left, y: style.foot + (words.length - 1 - at) * FOOT.leading, turn: 0 },
      `${name(fontName)} ${number(size)} Tf 0 g`,
      font.codes(line),
    ),
  );
  const artifact = (kind: string, body: readonly string[]): string =>
    `/Artifact<</Type/Pagination${kind}>>BDC\n${body.join("\n")}\nEMC`;
  return [
    ...(lines.length === 0 ? [] : [artifact("/Subtype/Footer", lines)]),
    ...(copy === undefined ? [] : [artifact("/Subtype/Watermark", [across(box, copy, font, fontName)])]),
  ].join("\n");
}

/** Lines broken to a width in points, in the largest size in which they are not too many. */
function fitted(
  lines: readonly string[],
  width: number,
  font: StampFont,
): { readonly size: number; readonly words: readonly string[] } {
  for (let size: number = FOOT.size; ; size *= 0.9) {
    const words = lines.flatMap((line) => broken(line, (text) => (font.width(text) * size) / 1000 <= width));
    if (words.length <= FOOT.most || size < 4) return { size, words };
  }
}

/** A line broken between words wherever it does not fit any more. */
function broken(line: string, fits: (text: string) => boolean): readonly string[] {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Outlined letters from the lower left to the upper right, as large as the page lets them be. */
function across(box: PageBox, copy: string, font: StampFont, fontName: string): string {
  const { width, height } = shownSize(box);
  const turn = Math.atan2(height, width);
  const em = font.width(copy) / 1000;
  const size = Math.min(ACROSS.size, (Math.hypot(width, height) * ACROSS.share) / Math.max(em, 1));
  const half = (em * size) / 2;
  const at = {
    x: width / 2 - half * Math.cos(turn) + (size / 3) * Math.sin(turn),
    y: height / 2 - half * Math.sin(turn) - (size / 3) * Math.cos(turn),
    turn,
  };
  const look = `${name(fontName)} ${number(size)} Tf 1 Tr ${number(ACROSS.line)} w ${number(ACROSS.grey)} G`;
  return shown(box, at, look, font.codes(copy));
}

/** Text that begins at a point of the shown page and runs in a direction, anticlockwise from the right in radians. */
function shown(
  box: PageBox,
  { x, y, turn }: { readonly x: number; readonly y: number; readonly turn: number },
  look: string,
  codes: string,
): string {
  const [cos, sin] = DIRECTIONS[box.turn];
  const [a, b] = [cos * Math.cos(turn) - sin * Math.sin(turn), sin * Math.cos(turn) + cos * Math.sin(turn)];
  const matrix = [a, b, -b, a, ...placed(box, x, y)].map(number).join(" ");
  return `q BT ${look} ${matrix} Tm ${codes} Tj ET Q`;
}
