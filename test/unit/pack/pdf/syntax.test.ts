import { expect, it } from "vitest";
import { name, number, textString, textStringBytes } from "../../../../src/pack/pdf/syntax.ts";

it("writes numbers without exponents, and no negative nothing", () => {
  expect([841.91998, 0.00000001, -0, 12, -3.5].map(number)).toEqual(["841.91998", "0", "0", "12", "-3.5"]);
  expect(() => number(Number.NaN)).toThrow("not a PDF number");
});

it("writes names with every odd byte as two digits", () => {
  expect(name("A B#/ŵ")).toBe("/A#20B#23#2f#c5#b5");
});

it("writes plain text as it is and all other text in UTF-16", () => {
  expect(textString("Item (1) \\")).toBe("(Item \\(1\\) \\\\)");
  expect(textString("Tŷ")).toBe("<FEFF00540177>");
  expect(textStringBytes("Tŷ")).toBe("\xfe\xff\x00T\x01\x77");
});
