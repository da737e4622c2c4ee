import type { Box } from "./geometry.ts";

/** A stretch of shown text and where it stands, in the units of its page. */
export interface Piece {
  text: string;
  readonly x: number;
  readonly y: number;
  endX: number;
  endY: number;
  /** The size of type on the page. */
  readonly size: number;
  readonly style: PieceStyle;
  /** The place in the order of painting. */
  readonly order: number;
}

/** What decides whether somebody sees it. */
export interface PieceStyle {
  /** Text rendering mode (ISO 32000-1, 9.3.6). */
  readonly mode: number;
  /** "1 0.5 0", or "?" where it is a pattern or a space of its own. */
  readonly color: string;
  readonly alpha: number;
  readonly clip: Box;
}

/** A shape of one colour, or a picture ("?"), painted over what was there. */
export interface Cover {
  readonly box: Box;
  /** Whether the shape fills its box. */
  readonly isExact: boolean;
  readonly color: string;
  readonly order: number;
}

/** What one page, or one drawing that stands on no page, paints and says. */
export interface Canvas {
  readonly pieces: Piece[];
  readonly covers: Cover[];
  /** Strings of marked content and those that no operator shows. */
  readonly marks: string[];
  /** Names that content uses, and words that are no operators. */
  readonly names: Set<string>;
  readonly comments: string[];
  /** The bytes of pictures within the content. */
  readonly pictures: string[];
  order: number;
}

export const emptyCanvas = (): Canvas => ({
  pieces: [],
  covers: [],
  marks: [],
  names: new Set(),
  comments: [],
  pictures: [],
  order: 0,
});
