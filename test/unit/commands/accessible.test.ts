import { expect, test } from "vitest";
import { accessibilityLines } from "../../../src/commands/accessible.ts";

test("says how many packs are PDF/UA, and of each of the others why not", () => {
  expect(accessibilityLines(3, new Map([["2026-01-15-board", ["Plan: pages 1 to 3 have no tags"]]]))).toEqual(
    ["2 packs of 3 are marked as PDF/UA-1.", "Not 2026-01-15-board:", "  Plan: pages 1 to 3 have no tags"],
  );
  expect(accessibilityLines(1, new Map())).toEqual(["1 pack of 1 is marked as PDF/UA-1."]);
  expect(accessibilityLines(0, new Map())).toEqual([]);
});
