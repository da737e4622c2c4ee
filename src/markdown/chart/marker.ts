import { svg } from "./svg.ts";

const SIZE = 4.5;

/** The sign of a series on its line: disc, square, triangle, diamond, ring, cross. */
export function markerAt(series: number, x: number, y: number): string {
  const attributes = { class: `marker series-${series + 1}` };
  const box = (size: number) => ({ x: x - size, y: y - size, width: 2 * size, height: 2 * size });
  switch (series) {
    case 0:
      return svg("circle", { ...attributes, cx: x, cy: y, r: SIZE });
    case 1:
      return svg("rect", { ...attributes, ...box(SIZE * 0.9) });
    case 2:
      return svg("path", {
        ...attributes,
        d: path([x, y - SIZE * 1.3], [x + SIZE * 1.2, y + SIZE], [x - SIZE * 1.2, y + SIZE]),
      });
    case 3:
      return svg("path", {
        ...attributes,
        d: path([x, y - SIZE * 1.3], [x + SIZE * 1.3, y], [x, y + SIZE * 1.3], [x - SIZE * 1.3, y]),
      });
    case 4:
      return (
        svg("circle", { ...attributes, cx: x, cy: y, r: SIZE }) +
        svg("circle", { class: "hole", cx: x, cy: y, r: SIZE / 2.2 })
      );
    default:
      return (
        svg("rect", { ...attributes, ...box(SIZE) }) + svg("rect", { class: "hole", ...box(SIZE / 2.4) })
      );
  }
}

const path = (...points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${Number(x.toFixed(2))} ${Number(y.toFixed(2))}`).join("L")}Z`;
