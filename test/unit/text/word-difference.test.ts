import { describe, expect, test } from "vitest";
import { type Stretch, wordDifference } from "../../../src/text/word-difference.ts";

/** “The old {-words-}{+word+} stand.” */
const marked = (stretches: readonly Stretch[]): string =>
  stretches
    .map(({ kind, words }) => (kind === "same" ? words : kind === "added" ? `{+${words}+}` : `{-${words}-}`))
    .join("");

describe("the difference of two texts", () => {
  test.each([
    ["one word", "a fee of £87 a year", "a fee of £92 a year", "a fee of {-£87 -}{+£92 +}a year"],
    ["a word more", "six trees", "six young trees", "six {+young +}trees"],
    ["a word less", "six young trees", "six trees", "six {-young -}trees"],
    ["nothing", "as it was", "as it was", "as it was"],
    ["only white space", "as  it\nwas", "as it was", "as it was"],
    ["everything", "one", "two", "{-one-}{+two+}"],
    ["from nothing", "", "new words", "{+new words+}"],
    ["to nothing", "old words", "", "{-old words-}"],
    [
      "a little word between two changes",
      "the head of parks and the head of roads",
      "the head of trees and the head of streets",
      "the head of {-parks -}{+trees +}and the head of {-roads-}{+streets+}",
    ],
    [
      "a little word alone between two changes is replaced with them",
      "closing at ten of the clock",
      "closing by half of an hour",
      "closing {-at ten of the clock-}{+by half of an hour+}",
    ],
    ["a figure is one word", "£1,200.50 in all", "£1,300.50 in all", "{-£1,200.50 -}{+£1,300.50 +}in all"],
  ])("%s", (_, before, after, expected) => {
    expect(marked(wordDifference(before, after))).toBe(expected);
  });

  test("loses no word of either text", () => {
    const before = "That the lease be granted for ten years, at a rent of one peppercorn, if asked for.";
    const after = "That the licence be granted for five years at a rent of two peppercorns, and no more.";
    const stretches = wordDifference(before, after);
    const words = (without: Stretch["kind"]) =>
      stretches
        .filter(({ kind }) => kind !== without)
        .map((stretch) => stretch.words)
        .join("");
    expect(words("added")).toBe(before);
    expect(words("removed").split(/\s+/)).toEqual(after.split(/\s+/));
  });
});
