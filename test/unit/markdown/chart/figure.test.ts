import { expect, test } from "vitest";
import { readFigure, seriesName, writeFigure } from "../../../../src/markdown/chart/figure.ts";

test.each([
  ["35.1", "Share (%)", "35.1%"],
  ["35.10", "Share (%)", "35.10%"],
  ["4.2", "Spend (£m)", "£4.2m"],
  ["-4.2", "Spend (£m)", "−£4.2m"],
  ["1240", "Spend (£)", "£1,240"],
  ["1,240,000", "Spend (£)", "£1,240,000"],
  ["120", "Spend (£000)", "£120k"],
  ["120", "Spend (£000s)", "£120k"],
  ["3", "Spend (£ million)", "£3 million"],
  ["12.5", "Weight (kg)", "12.5 kg"],
  ["12.5", "Wait (days)", "12.5"],
  ["1240", "People (per 1,000)", "1,240"],
  ["999", "People", "999"],
  ["£12", "Spend (£)", "£12"],
  ["12%", "Share (%)", "12%"],
  [".5", "Share", "0.5"],
  ["−3", "Change", "−3"],
  ["-0.0", "Change", "0.0"],
  ["1000000", "People", "1,000,000"],
])("%s in %s is written %s", (typed, head, written) => {
  const figure = readFigure(typed);
  expect(figure && writeFigure(figure.value, figure.places, seriesName(head).unit)).toBe(written);
});

test.each(["", "n/a", "1.2.3", "12,34", "1 240", "1e5", "..", "-", "12 people", "Infinity", "0x10"])(
  "%j is no figure",
  (typed) => {
    expect(readFigure(typed)).toBeUndefined();
  },
);

test.each([
  ["Spend (£m)", "Spend", "£m"],
  ["Spend", "Spend", ""],
  ["Spend (net) (£m)", "Spend (net)", "£m"],
  ["(%)", "(%)", ""],
])("%s", (typed, name, unit) => {
  expect(seriesName(typed)).toMatchObject({ name, unit: { typed: unit } });
});
