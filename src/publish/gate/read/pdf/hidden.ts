import type { Finds } from "../finds.ts";
import type { Canvas, Cover, Piece } from "./canvas.ts";
import { type Box, holds, shared } from "./geometry.ts";

/** Type smaller than this, in points, is for nobody's eyes. */
const SMALLEST = 0.5;
/** The middle of letters above their line, in parts of the size of type. */
const MIDDLE = 0.3;
/** Near their foot and near their head: a line that strikes words out covers the middle alone, and they are read all the same. */
const HEIGHTS = [0.12, 0.42];
/** Covers are found by the bands of a page that they cross, this many points high. */
const BAND = 20;
const WHITE = "1 1 1";

/**
 * Reports text that is in the file and that nobody sees on the page: drawn as nothing, in the colour of what is under it,
 * too small, outside the page or its window, or under a shape that was painted over it.
 */
export function reportHidden(finds: Finds, where: string, canvas: Canvas, page: Box | undefined): void {
  const bands = bandsOf(canvas.covers);
  const hidden: { readonly piece: Piece; readonly how: string }[] = [];
  const seen = new Map<string, Piece>();
  for (const piece of canvas.pieces) {
    if (!/[\p{L}\p{N}]/u.test(piece.text)) continue;
    const how = howHidden(piece, bands, page);
    if (how === undefined) seen.set(placed(piece), piece);
    else hidden.push({ piece, how });
  }
  const counts = new Map<string, number>();
  // Letters with a halo are painted twice in the same place, first in the colour of what is under them.
  for (const { piece, how } of hidden)
    if (!seen.has(placed(piece))) counts.set(how, (counts.get(how) ?? 0) + 1);
  for (const [how, count] of counts)
    finds.fact("hidden-text", where, `${count} ${count === 1 ? "stretch" : "stretches"} of text ${how}`);
}

/** A text and where it stands, to the point. */
const placed = ({ text, x, y }: Piece): string => `${Math.round(x)} ${Math.round(y)} ${text.trim()}`;

function howHidden(
  piece: Piece,
  bands: ReadonlyMap<number, readonly Cover[]>,
  page: Box | undefined,
): string | undefined {
  const { mode, color, alpha, clip } = piece.style;
  if (mode === 3 || mode === 7) return `drawn invisibly (render mode ${mode})`;
  if (alpha === 0) return "drawn transparently";
  if (piece.size < SMALLEST) return "in type too small to see";
  if (page !== undefined && isOutside(piece, page)) return "outside the page";
  if (isOutside(piece, clip)) return "outside the window it is drawn in";
  if (page === undefined) return undefined;
  const middle = pointOf(piece, 0.5)[1];
  const covers = bands.get(Math.floor(middle / BAND)) ?? [];
  const over = covers.filter(({ order, isExact }) => order > piece.order && isExact);
  if (over.some(({ box }) => coversAll(box, piece))) return "under a shape that covers it";
  if (mode !== 0) return undefined;
  const under = covers.findLast(
    (cover) => cover.order < piece.order && holds(cover.box, ...pointOf(piece, 0.5)),
  );
  return color === (under?.color ?? WHITE) && color !== "?" ? "in the colour of what is under it" : undefined;
}

function bandsOf(covers: readonly Cover[]): ReadonlyMap<number, readonly Cover[]> {
  const bands = new Map<number, Cover[]>();
  for (const cover of covers) {
    const [, bottom, , top] = shared(cover.box, [-1e5, -1e5, 1e5, 1e5]);
    for (let band = Math.floor(bottom / BAND); band <= Math.floor(top / BAND); band++) {
      const list = bands.get(band);
      if (list === undefined) bands.set(band, [cover]);
      else list.push(cover);
    }
  }
  return bands;
}

/** A point in the letters, a part of the way along and so high above their line; in their middle unless said. */
function pointOf(
  { x, y, endX, endY, size }: Piece,
  part: number,
  height = MIDDLE,
): readonly [number, number] {
  const length = Math.hypot(endX - x, endY - y) || 1;
  const up = height * size;
  return [
    x + (endX - x) * part - ((endY - y) / length) * up,
    y + (endY - y) * part + ((endX - x) / length) * up,
  ];
}

const coversAll = (box: Box, piece: Piece): boolean =>
  [0.2, 0.5, 0.8].every((part) => HEIGHTS.every((height) => holds(box, ...pointOf(piece, part, height))));

const isOutside = (piece: Piece, box: Box): boolean =>
  [0, 0.5, 1].every((part) => !holds(box, ...pointOf(piece, part)));
