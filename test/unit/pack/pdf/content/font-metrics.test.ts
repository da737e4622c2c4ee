import { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { fontMetrics } from "../../../../../src/pack/pdf/content/font-metrics.ts";

const { context } = await PDFDocument.create();
function metrics(entries: object) {
  const font = context.obj(entries as Parameters<typeof context.obj>[0]);
  if (!(font instanceof PDFDict)) throw new Error("not a font");
  return fontMetrics(font);
}

it("reads a composite font: lists, ranges, and a width for all the rest", () => {
  const descriptor = { Ascent: 1036, Descent: -335 };
  const below = {
    Subtype: "CIDFontType2",
    DW: 250,
    W: [1, [300, 400], 5, 7, 600],
    FontDescriptor: descriptor,
  };
  const { advance, ascent, descent } = metrics({ Subtype: "Type0", DescendantFonts: [below] });
  expect(advance(Uint8Array.of(0, 1, 0, 2))).toBeCloseTo(0.7);
  expect(advance(Uint8Array.of(0, 6))).toBeCloseTo(0.6);
  expect(advance(Uint8Array.of(0, 9))).toBeCloseTo(0.25);
  expect([ascent, descent]).toEqual([1.036, -0.335]);
});

it("reads a simple font, and takes the usual for what it does not say", () => {
  const { advance, ascent } = metrics({ Subtype: "TrueType", FirstChar: 65, Widths: [700] });
  expect(advance(Uint8Array.of(65, 66))).toBeCloseTo(1.2);
  expect(ascent).toBeGreaterThan(0.5);
});
