/** Upright rectangles on a page (ISO 32000-1, 7.9.5). */
import { type Matrix, moved } from "../content/matrix.ts";

/** A rectangle by its sides, in points. */
export interface Sides {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Two opposite corners as sides; nothing, if there are not four numbers. */
export function sidesOf([x1, y1, x2, y2]: readonly number[]): Sides | undefined {
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return {
    left: Math.min(x1, x2),
    bottom: Math.min(y1, y2),
    right: Math.max(x1, x2),
    top: Math.max(y1, y2),
  };
}

/** The upright rectangle around a transformed one. */
export function around({ left, bottom, right, top }: Sides, matrix: Matrix): Sides {
  const corners = [
    moved(left, bottom, matrix),
    moved(right, bottom, matrix),
    moved(left, top, matrix),
    moved(right, top, matrix),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    bottom: Math.min(...ys),
    right: Math.max(...xs),
    top: Math.max(...ys),
  };
}

/** What two rectangles share, if they touch at all. */
export function shared(one: Sides, other: Sides): Sides | undefined {
  const left = Math.max(one.left, other.left);
  const bottom = Math.max(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  const top = Math.min(one.top, other.top);
  return left < right && bottom < top ? { left, bottom, right, top } : undefined;
}
