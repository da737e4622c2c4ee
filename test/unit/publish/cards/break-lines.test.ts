import { expect, it } from "vitest";
import { breakLines, cutLine, cutLines } from "../../../../src/publish/cards/break-lines.ts";

/** As if every letter were one wide. */
const measure = (words: string): number => [...words].length;

it("takes the fewest lines and makes them about as long as each other", () => {
  expect(breakLines("one two three four five six", 20, measure)).toEqual(["one two three", "four five six"]);
  expect(breakLines("a short title", 20, measure)).toEqual(["a short title"]);
});

it("breaks behind a colon where that costs no line", () => {
  expect(breakLines("Appendix: the thirty-six measures", 24, measure)).toEqual([
    "Appendix:",
    "the thirty-six measures",
  ]);
  expect(breakLines("A plan: of one thing and another", 17, measure)).toEqual([
    "A plan: of one",
    "thing and another",
  ]);
});

it("breaks a word that no line holds", () => {
  expect(breakLines("abcdefghijkl mn", 5, measure).every((line) => line.length <= 5)).toBe(true);
  expect(breakLines("abcdefghijkl", 5, measure).join("")).toBe("abcdefghijkl");
});

it("never makes a line too wide", () => {
  const words = "the quick brown fox jumps over the lazy dog and runs away from here";
  for (let width = 5; width < 70; width++) {
    const lines = breakLines(words, width, measure);
    expect(lines.join(" ")).toBe(words);
    expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width);
  }
});

it("cuts behind a word, and takes the comma away", () => {
  expect(cutLine("one, two, three", 11, measure)).toBe("one, two…");
  expect(cutLine("one two", 7, measure)).toBe("one two");
  expect(cutLine("abcdefghij", 5, measure)).toBe("abcd…");
});

it("cuts the last line that may be", () => {
  expect(cutLines(["one two", "three", "four"], 2, 9, measure)).toEqual(["one two", "three…"]);
  expect(cutLines(["one", "two"], 2, 9, measure)).toEqual(["one", "two"]);
});
