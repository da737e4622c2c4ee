import { expect, it } from "vitest";
import { operationsOf } from "../../../../../src/pack/pdf/content/operations.ts";
import { measuredFromSheet, pageArea } from "../../../../../src/pack/pdf/content/page-area.ts";

/** As Chromium begins a page of 600 by 800 points: a running head, then text within margins of 60 and 75 points. */
const PAGE =
  ".24 0 0 -.24 0 800 cm q 9 9 50 20 re W n BT ET Q q 250 312.5 2000 2708 re W* n q 3 0 0 3 250 312.5 cm 1 1 9 9 re f Q Q";
const area = pageArea(operationsOf(PAGE));
const boxes = [{ left: 0, bottom: 0, width: 600, height: 800, turn: 0 as const }];

it("finds the page area as the largest thing that is clipped to", () => {
  expect(area?.left).toBeCloseTo(60);
  expect(area?.top).toBeCloseTo(725);
  expect(pageArea(operationsOf("1 1 9 9 re f"))).toBeUndefined();
});

it("puts anchors right that are measured from it", () => {
  const corner = { left: 60, top: 725 };
  const places = new Map([
    ["p1", { page: 0, x: 0, y: 700 }],
    ["deep", { page: 0, x: 90, y: 600 }],
    ["p2", { page: 0, x: 6, y: 500 }],
  ]);
  expect([...measuredFromSheet(places, [corner], boxes).values()]).toEqual([
    { page: 0, x: 60, y: 625 },
    { page: 0, x: 150, y: 525 },
    { page: 0, x: 66, y: 425 },
  ]);
});

it("leaves anchors alone that are where they should be", () => {
  const places = new Map([
    ["p1", { page: 0, x: 60, y: 700 }],
    ["out", { page: 0, x: 40, y: 700 }],
  ]);
  expect(measuredFromSheet(places, [{ left: 60, top: 725 }], boxes)).toBe(places);
  expect(measuredFromSheet(places, [undefined], boxes)).toBe(places);
});
