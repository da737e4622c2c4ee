/** Coordinates of a content stream (ISO 32000-1, 8.3). */

/** `a b c d e f` as in the operator `cm`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Leaves everything where it is. */
export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** Six numbers as a matrix; any other list leaves everything where it is. */
export function matrixOf(numbers: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined) return UNMOVED;
  return d === undefined || e === undefined || f === undefined ? UNMOVED : [a, b, c, d, e, f];
}

/** First one, then the other. */
export const times = ([m, n, o, p, q, r]: Matrix, [a, b, c, d, e, f]: Matrix): Matrix => [
  m * a + n * c,
  m * b + n * d,
  o * a + p * c,
  o * b + p * d,
  q * a + r * c + e,
  q * b + r * d + f,
];

/** Where a point comes to lie. */
export const moved = (x: number, y: number, [a, b, c, d, e, f]: Matrix): readonly [number, number] => [
  x * a + y * c + e,
  x * b + y * d + f,
];
