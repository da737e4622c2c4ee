import { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { extents } from "../../../../../src/pack/pdf/content/extents.ts";
import { paintingOf } from "../../../../../src/pack/pdf/content/painting.ts";

const { context } = await PDFDocument.create();
const made = context.obj({
  Font: {
    F1: {
      Type: "Font",
      Subtype: "TrueType",
      FirstChar: 65,
      Widths: [500, 1000],
      FontDescriptor: { Ascent: 800, Descent: -200 },
    },
  },
  XObject: {},
});
const resources = made instanceof PDFDict ? made : undefined;
const boxes = (content: string, wanted = new Set([0])): object =>
  Object.fromEntries(extents(paintingOf(content, resources), resources, wanted));

it("finds the box of text by the widths of its font, wherever the page's matrix puts it", () => {
  expect(
    boxes("q 2 0 0 2 10 20 cm /P <</MCID 0>>BDC BT /F1 10 Tf 1 0 0 1 5 6 Tm (AB) Tj (A) Tj ET EMC Q"),
  ).toEqual({
    0: [20, 28, 60, 48],
  });
});

it("finds the box of lines and pictures, and leaves out what is only a way", () => {
  expect(boxes("/P <</MCID 0>>BDC 0 0 900 900 re W n 10 20 30 40 re f 5 5 m 7 9 l S EMC")).toEqual({
    0: [5, 5, 40, 60],
  });
  expect(boxes("/P <</MCID 0>>BDC q 100 0 0 -50 10 200 cm /Im Do Q EMC")).toEqual({ 0: [10, 150, 110, 200] });
});

it("looks at nothing that is not asked for", () => {
  const two = "/P <</MCID 0>>BDC 0 0 1 1 re f EMC /P <</MCID 1>>BDC 2 2 1 1 re f EMC";
  expect(boxes(two, new Set([1]))).toEqual({ 1: [2, 2, 3, 3] });
});
