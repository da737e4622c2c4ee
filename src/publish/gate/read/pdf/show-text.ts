import type { Canvas, Piece } from "./canvas.ts";
import { combined, type Matrix, moved } from "./geometry.ts";
import type { Pen, TextPlace } from "./pen.ts";
import { numberOf, type Value, Words } from "./values.ts";

/** Gaps up to this part of the size of type are kerning, larger ones stand between words. */
export const WORD_GAP = 0.13;

/** Puts the strings of one operator on the canvas (ISO 32000-1, 9.4.4). Those that continue a piece lengthen it. */
export function showText(canvas: Canvas, pen: Pen, place: TextPlace, strings: readonly Value[]): void {
  for (const each of strings) {
    if (each instanceof Words) showString(canvas, pen, place, each.bytes);
    else advance(place, (-(numberOf(each) ?? 0) / 1000) * pen.size * pen.wide);
  }
}

function showString(canvas: Canvas, pen: Pen, place: TextPlace, bytes: string): void {
  const glyphs =
    pen.font?.glyphs(bytes) ?? [...bytes].map((text) => ({ text, width: 0.5, isSpace: text === " " }));
  const from = onPage(pen, place);
  let text = "";
  let width = 0;
  for (const glyph of glyphs) {
    text += glyph.text;
    width += (glyph.width * pen.size + pen.letterSpace + (glyph.isSpace ? pen.wordSpace : 0)) * pen.wide;
  }
  advance(place, width);
  const to = onPage(pen, place);
  const whole = combined(place.matrix, pen.matrix);
  const size = Math.abs(pen.size) * Math.hypot(whole[2], whole[3]);
  const last = canvas.pieces.at(-1);
  if (last !== undefined && last.order === canvas.order - 1 && goesOn(last, pen, from, size)) {
    last.text += text;
    last.endX = to[0];
    last.endY = to[1];
    return;
  }
  canvas.pieces.push({
    text,
    x: from[0],
    y: from[1],
    endX: to[0],
    endY: to[1],
    size,
    style: { mode: pen.mode, color: pen.color, alpha: pen.alpha, clip: pen.clip },
    order: canvas.order++,
  });
}

const advance = (place: TextPlace, x: number): void => {
  const m = place.matrix;
  place.matrix = [m[0], m[1], m[2], m[3], m[4] + x * m[0], m[5] + x * m[1]] as Matrix;
};

const onPage = (pen: Pen, place: TextPlace): readonly [number, number] =>
  moved(combined(place.matrix, pen.matrix), 0, pen.rise);

/** Whether a string begins where a piece of the same looks ends. */
function goesOn(piece: Piece, pen: Pen, [x, y]: readonly [number, number], size: number): boolean {
  const { style } = piece;
  const near = WORD_GAP * size;
  return (
    Math.abs(x - piece.endX) < near &&
    Math.abs(y - piece.endY) < near &&
    Math.abs(piece.size - size) < 0.01 &&
    style.mode === pen.mode &&
    style.color === pen.color &&
    style.alpha === pen.alpha &&
    style.clip === pen.clip
  );
}
