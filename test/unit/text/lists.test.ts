import { expect, test } from "vitest";
import { counted, listInWords, sameTitle } from "../../../src/text/lists.ts";
import { slug, uniqueSlugs } from "../../../src/text/slug.ts";

test.each([
  [[], ""],
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b and c"],
])("%j is %s", (words, sentence) => expect(listInWords(words)).toBe(sentence));

test("a count has its noun", () => {
  expect([0, 1, 2, 999, 1_200, 1_234_567].map((count) => counted(count, "error"))).toEqual([
    "0 errors",
    "1 error",
    "2 errors",
    "999 errors",
    "1,200 errors",
    "1,234,567 errors",
  ]);
});

test.each([
  ["Any Other Business", "any other business.", true],
  ["Children's plan", "Children’s  plan", true],
  ["Minutes", "Minutes 2", false],
])("“%s” and “%s” are one title: %s", (a, b, same) => expect(sameTitle(a, b)).toBe(same));

test.each([
  ["Health & Wellbeing Board", "health-and-wellbeing-board"],
  ["I)", "i"],
  ["Tŷ Bro, Caerdydd", "ty-bro-caerdydd"],
  ["Children's plan", "childrens-plan"],
  ["—", "untitled"],
])("the slug of “%s” is %s", (words, expected) => expect(slug(words)).toBe(expected));

test("a slug is given out once", () => {
  const unique = uniqueSlugs();
  expect([unique("costs"), unique("costs"), unique("costs-2"), unique("costs")]).toEqual([
    "costs",
    "costs-2",
    "costs-2-2",
    "costs-3",
  ]);
});
