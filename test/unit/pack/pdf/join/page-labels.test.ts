import { expect, test } from "vitest";
import { pageLabels } from "../../../../../src/pack/pdf/join/page-labels.ts";

test("numbers that count on are one range, every other label stands for itself", () => {
  expect(pageLabels(["1", "2", "3"])).toBe("[0<</S/D/St 1>>]");
  expect(pageLabels(["5", "6", "6a", "6b", "7", "8–9", "10"])).toBe(
    "[0<</S/D/St 5>>2<</P(6a)>>3<</P(6b)>>4<</S/D/St 7>>5<</P<FEFF003820130039>>>6<</S/D/St 10>>]",
  );
});

test("a number that does not count on begins a range", () => {
  expect(pageLabels(["61", "25", "26"])).toBe("[0<</S/D/St 61>>1<</S/D/St 25>>]");
});
