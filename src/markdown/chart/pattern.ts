import { svg } from "./svg.ts";

/** The strokes of each series' pattern in a square of eight; the first series has none. */
const STROKES: readonly string[] = [
  "",
  "M-2 2L2 -2M0 8L8 0M6 10L10 6",
  "M0 4H8",
  "M4 0V8",
  "M0 0L8 8M0 8L8 0",
  "M2 2h1M6 6h1",
];

/** The pattern laid over the bars of a series, so that it differs by more than colour. */
export function patternOf(series: number, id: string): string {
  return svg(
    "pattern",
    { id, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
    svg("path", { class: "hatch", d: STROKES[series] ?? "", fill: "none" }),
  );
}
