/** `[a b c d e f]` (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];
/** From the lower left to the upper right. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

export const SAME: Matrix = [1, 0, 0, 1, 0, 0];
export const EVERYWHERE: Box = [-1e9, -1e9, 1e9, 1e9];

/** First `a`, then `b`. */
export const combined = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
];

export const moved = (m: Matrix, x: number, y: number): readonly [number, number] => [
  x * m[0] + y * m[2] + m[4],
  x * m[1] + y * m[3] + m[5],
];

/** The box around points. */
export function around(points: readonly (readonly [number, number])[]): Box {
  let [left, bottom, right, top] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    bottom = Math.min(bottom, y);
    right = Math.max(right, x);
    top = Math.max(top, y);
  }
  return [left, bottom, right, top];
}

/** The box that a matrix makes of a box. */
export const movedBox = (m: Matrix, [left, bottom, right, top]: Box): Box =>
  around([moved(m, left, bottom), moved(m, right, bottom), moved(m, left, top), moved(m, right, top)]);

export const shared = (a: Box, b: Box): Box => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

export const holds = ([left, bottom, right, top]: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= bottom && y <= top;
