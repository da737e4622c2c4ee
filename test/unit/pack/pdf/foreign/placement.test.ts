import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import { placed, placePage } from "../../../../../src/pack/pdf/foreign/placement.ts";

const SHEET = { width: 600, height: 840, foot: 40 };

const place = async (size: [number, number], entries: Record<string, number | number[]> = {}) => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage(size);
  for (const [key, value] of Object.entries(entries)) {
    page.node.set(PDFName.of(key), document.context.obj(value as number[]));
  }
  return placePage(page, SHEET);
};

describe("a page on a sheet", () => {
  it("is made smaller to fit above the foot, and never larger", async () => {
    expect((await place([600, 840])).area).toEqual({
      left: expect.closeTo(14.286, 3),
      bottom: 40,
      right: expect.closeTo(585.714, 3),
      top: 840,
    });
    expect((await place([300, 400])).area).toEqual({ left: 150, bottom: 240, right: 450, top: 640 });
  });

  it("lies if it is shown lying", async () => {
    expect((await place([400, 300])).sheet).toMatchObject({ width: 840, height: 600, turn: 0 });
    expect((await place([300, 400], { Rotate: 90 })).sheet).toMatchObject({ width: 840, height: 600 });
    expect((await place([300, 400], { Rotate: 180 })).sheet).toMatchObject({ width: 600, height: 840 });
  });

  it("is as large as its unit says", async () => {
    const { area } = await place([100, 200], { UserUnit: 2 });
    expect([area.right - area.left, area.top - area.bottom]).toEqual([200, 400]);
  });

  it("puts what was at the upper left of what is seen there, whatever the turn", async () => {
    // The corner of the page that is shown at the upper left, in its own coordinates.
    const corners = [
      [0, [0, 400]],
      [90, [0, 0]],
      [180, [300, 0]],
      [270, [300, 400]],
    ] as const;
    for (const [Rotate, [x, y]] of corners) {
      const placement = await place([300, 400], { Rotate });
      const { left, top } = placement.area;
      expect(placed({ page: 0, x, y }, placement), `${Rotate}`).toEqual({ page: 0, x: left, y: top });
    }
  });

  it("keeps destinations on the page", async () => {
    const placement = await place([300, 400], { CropBox: [100, 100, 200, 200] });
    const { right, bottom } = placement.area;
    expect(placed({ page: 0, x: 900, y: -5 }, placement)).toEqual({ page: 0, x: right, y: bottom });
  });
});
