import { expect, test } from "vitest";
import { sentencesOf } from "../../../src/rules/sentences.ts";

const sentences = (text: string) =>
  sentencesOf({ text, file: "minutes.md", firstLine: 5 }).map((each) => [
    each.text,
    `${each.line}:${each.column}`,
  ]);

test("each sentence is told with the line and the column of its first word", () => {
  expect(sentences("One is here. Two\nis long. Three.\n\n\nFour.")).toEqual([
    ["One is here.", "5:1"],
    ["Two\nis long.", "5:14"],
    ["Three.", "6:10"],
    ["Four.", "9:1"],
  ]);
});

test("blanks before a sentence are none of it", () => {
  expect(sentences("\n  One is here.\n\n - Two.")).toEqual([
    ["One is here.", "6:3"],
    ["- Two.", "8:2"],
  ]);
});

test("a stop inside a number, before a small letter or inside quotes ends no sentence", () => {
  expect(sentences('6.3 It cost £2.50, e.g. for trees. She said "No." Then she left.')).toEqual([
    ["6.3 It cost £2.50, e.g. for trees.", "5:1"],
    ['She said "No."', "5:36"],
    ["Then she left.", "5:51"],
  ]);
});

test("what stands before a sentence in its paragraph comes with it, and not what stands above", () => {
  const told = sentencesOf({ text: "Above.\n\nOne. Two.", file: "minutes.md", firstLine: 1 });
  expect(told.map(({ before }) => before)).toEqual(["", "", "One. "]);
});

test("a text without words has no sentences", () => {
  expect(sentences("\n \n")).toEqual([]);
});
