import { describe, expect, test } from "vitest";
import {
  redactionsIn,
  redactionsInWords,
  replaceRedactions,
  withoutWords,
} from "../../../src/text/redactions.ts";
import { withheldLabel, withheldWords } from "../../../src/text/withheld.ts";

const open = (text: string): string => replaceRedactions(text, withoutWords);

describe("redactions of a text", () => {
  test.each([
    ["a [[exempt 3: b]] c", "a [[exempt 3]] c"],
    ["a [[exempt 3]] c", "a [[exempt 3]] c"],
    ["[[EXEMPT 7a : b]]", "[[exempt 7A]]"],
    ["[[exempt 1,2 & 3: b]]", "[[exempt 1, 2 and 3]]"],
    ["[[exempt 3: [a](b.pdf)]] [[exempt 1: c]]", "[[exempt 3]] [[exempt 1]]"],
    ["[[exempt 3: a\nb]]", "[[exempt 3]]"],
    ["[[exempt 3: a ] b \\]] c]]", "[[exempt 3]]"],
    ["[[exempt 3: a [[exempt 5: b]] c]]", "[[exempt 3]]"],
    ["[[exempt whatever]]", "[[exempt]]"],
    ["\\[[exempt 3: b]]", "\\[[exempt 3: b]]"],
    ["\\\\[[exempt 3: b]]", "\\\\[[exempt 3]]"],
    ["[[exemption 3: b]] [exempt 3: b]", "[[exemption 3: b]] [exempt 3: b]"],
  ])("%s", (text, left) => {
    expect(open(text)).toBe(left);
  });

  test("what is not closed reaches to the blank line", () => {
    expect(redactionsIn("a [[exempt 3: b\nc\n\nd]]")).toEqual([
      { from: 2, end: 17, label: "3", words: { from: 13, end: 17 }, fault: "unclosed" },
    ]);
  });

  test("in a line of plain words it is said in words", () => {
    expect(redactionsInWords("Offer of [[exempt 3: Harland]]")).toBe(
      "Offer of [withheld: exempt under paragraph 3]",
    );
  });

  test("many that are never closed are read in a moment's work, each sign once for each", () => {
    expect(redactionsIn("[[exempt 3: ".repeat(20_000))).toHaveLength(1);
  });
});

test("labels are paragraphs of a schedule, or confidential", () => {
  expect(["3", "12", "7a", "1 and 2", "1, 2, and 3", "Confidential"].map(withheldLabel)).toEqual([
    "3",
    "12",
    "7A",
    "1 and 2",
    "1, 2 and 3",
    "confidential",
  ]);
  expect(["", "three", "3 Harland", "123", "3 and", "and"].map(withheldLabel)).toEqual(
    Array(6).fill(undefined),
  );
  expect(withheldWords(undefined)).toBe("Withheld");
});
