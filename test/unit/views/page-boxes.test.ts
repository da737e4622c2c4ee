import { expect, test } from "vitest";
import type { PackSettings } from "../../../src/model/pack-settings.ts";
import { pageBoxes } from "../../../src/views/page-boxes.ts";

const MM = 72 / 25.4;
const HEIGHTS = { A4: 297, Letter: 279.4 } as const;
const WIDTHS = { A4: 210, Letter: 215.9 } as const;

const EVERY: readonly PackSettings[] = (["A4", "Letter"] as const).flatMap((paper) =>
  (["ordinary", "large"] as const).map((print) => ({ paper, print, sides: "single" }) as const),
);

/** Top, right, bottom, left of a margin of one to three values, in millimetres. */
function margins(margin: string): readonly [number, number, number, number] {
  const [top = 0, side = top, bottom = top] = margin.split(" ").map((value) => Number.parseFloat(value));
  return [top, side, bottom, side];
}

test.each(EVERY)("a page of $paper in $print print holds whole lines, 168 mm wide", (settings) => {
  const [portrait] = pageBoxes(settings);
  const [top, right, bottom, left] = margins(portrait?.margin ?? "");
  const line = settings.print === "large" ? 25.2 : 14.4;
  const lines = ((HEIGHTS[settings.paper] - top - bottom) * MM) / line;
  // Room for rounding, and never so little less that the last line goes to the next page.
  expect(lines - Math.floor(lines)).toBeLessThan(0.1);
  expect(WIDTHS[settings.paper] - left - right).toBeCloseTo(168, 0);
});

test.each(EVERY)("on $paper in $print print the page number has its foot margin", (settings) => {
  for (const { name, margin } of pageBoxes(settings)) {
    const [, , bottom] = margins(margin);
    expect(bottom, name).toBeGreaterThanOrEqual(name === "slides" ? 19 : 24);
  }
});

test("slides and turned stretches lie on their side", () => {
  expect(pageBoxes({ paper: "Letter", print: "ordinary", sides: "double" }).map(({ size }) => size)).toEqual([
    "letter",
    "letter landscape",
    "letter landscape",
  ]);
});
