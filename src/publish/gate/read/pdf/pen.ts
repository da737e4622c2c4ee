import type { Font } from "./fonts.ts";
import { type Box, type Matrix, SAME } from "./geometry.ts";

/** The state of the pen (ISO 32000-1, 8.4 and 9.3). */
export interface Pen {
  matrix: Matrix;
  font: Font | undefined;
  size: number;
  letterSpace: number;
  wordSpace: number;
  /** Horizontal scaling as a part of 1. */
  wide: number;
  leading: number;
  rise: number;
  mode: number;
  color: string;
  alpha: number;
  clip: Box;
}

/** Where text goes on, and where its line began. */
export interface TextPlace {
  matrix: Matrix;
  line: Matrix;
}

/** A pen as a page begins with it. */
export const newPen = (matrix: Matrix, clip: Box): Pen => ({
  matrix,
  font: undefined,
  size: 0,
  letterSpace: 0,
  wordSpace: 0,
  wide: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  color: "0 0 0",
  alpha: 1,
  clip,
});

/** The place in which a text object begins. */
export const newPlace = (): TextPlace => ({ matrix: SAME, line: SAME });
