import { expect, it } from "vitest";
import { operationsOf } from "../../../../../src/pack/pdf/content/operations.ts";
import { withSaidWords } from "../../../../../src/pack/pdf/content/said-words.ts";
import { unicodeMap } from "../../../../../src/pack/pdf/content/unicode-map.ts";

const latin = unicodeMap("", false);
const stream = (content: string) =>
  withSaidWords(
    { content, operations: operationsOf(content) },
    () => undefined,
    () => latin,
  );
const read = (content: string): string => stream(content).content.replace(/\s+/g, " ").trim();

/** A place to break, as Chromium paints it. */
const place = "/Span<</ActualText <feff00ad> >>BDC\n3 0 Td ( ) Tj\nEMC\n";
const soft = (hyphen: string): string => `/Span<</ActualText<FEFF00AD>>>BDC (${hyphen}) Tj EMC`;

it("leaves nothing of a place where a word was not broken, but for the way of the pen", () => {
  expect(read(`BT /F1 9 Tf (re) Tj\n${place}0 0 Td (spond) Tj ET`)).toBe(
    "BT /F1 9 Tf (re) Tj 3 0 Td 0 0 Td (spond) Tj ET",
  );
});

it("says the hyphen of a broken word is a soft one", () => {
  expect(read(`BT /F1 9 Tf (re) Tj\n${place}ET BT (-) Tj ET BT (spond) Tj ET`)).toBe(
    `BT /F1 9 Tf (re) Tj 3 0 Td ET BT ${soft("-")} ET BT (spond) Tj ET`,
  );
});

it("leaves hyphens that somebody typed, and text that says more than is shown", () => {
  const typed = `BT /F1 9 Tf (re) Tj\n${place}(spond) Tj (-) Tj (well) Tj ET`;
  expect(read(typed)).toBe("BT /F1 9 Tf (re) Tj 3 0 Td (spond) Tj (-) Tj (well) Tj ET");
  const ligature = "/Span<</ActualText (ffi)>>BDC (x) Tj EMC (-) Tj";
  expect(read(ligature)).toBe(ligature);
});

it("drops text that says what is shown", () => {
  expect(read("(Board) Tj /Span<</ActualText <feff0027>>>BDC 1 0 Td (') Tj EMC (s) Tj")).toBe(
    "(Board) Tj 1 0 Td (') Tj (s) Tj",
  );
});

it("knows where its operations stand", () => {
  const { content, operations } = stream(`BT /F1 9 Tf (re) Tj\n${place}(-) Tj ET`);
  expect(operationsOf(content)).toEqual(operations);
});
