import { expect, test } from "vitest";
import { signOf } from "../../../../src/publish/gate/words/letters.ts";
import { Squeezed } from "../../../../src/publish/gate/words/squeezed.ts";

const squeezed = (text: string): string => {
  const read = new Squeezed().of(text);
  return read.slice(0, read.length);
};
const wordsOf = (text: string): number => {
  const { begins, length } = new Squeezed().of(text);
  return begins.subarray(0, length).reduce((sum, begin) => sum + begin, 0);
};

test.each([
  ["case", "LEASE of the Depot"],
  ["accents", "léàsè öf thé Depôt"],
  ["accents as signs of their own", "le\u0301ase of the depot"],
  ["soft hyphens", "le\u00adase of the de\u00adpot"],
  ["a hyphen at the end of a line", "lease of the de-\npot"],
  ["signs of no width", "le\u200base\u2060 of t\u200dhe\ufeff depot"],
  ["every kind of blank", "lease\u00a0of\u2003the\u202fdepot\u3000"],
  ["letters spaced out", "l e a s e   o f   t h e   d e p o t"],
  ["letters of a wide form", "ｌｅａｓｅ ｏｆ ｔｈｅ ｄｅｐｏｔ"],
  ["mathematical letters", "𝐥𝐞𝐚𝐬𝐞 𝐨𝐟 𝐭𝐡𝐞 𝐝𝐞𝐩𝐨𝐭"],
  ["Cyrillic letters that look alike", "lеаsе оf thе dероt"],
  ["signs for direction", "\u202elease\u202c of the depot"],
  ["Markdown", "**lease** of _the_ `depot`"],
])("a text is the same with %s", (_, typed) => {
  expect(squeezed(typed)).toBe("leaseofthedepot");
});

test("ligatures and letters that Unicode leaves whole are taken apart", () => {
  expect(squeezed("ﬁne oﬀice ﬄ Straße Æsop Łódź")).toBe("fineofficefflstrasseaesoplodz");
});

test("an apostrophe breaks no word, whatever its shape", () => {
  expect(["council's", "council’s", "councilʼs"].map(squeezed)).toEqual(Array(3).fill("councils"));
  expect(wordsOf("the council’s depot")).toBe(3);
});

test("a sign of money stands by itself", () => {
  expect(squeezed("£45,000")).toBe("£45000");
  expect(new Squeezed().of("£45,000").begins.slice(0, 6)).toEqual(Uint8Array.of(1, 1, 0, 1, 0, 0));
});

test("each letter knows where it stood, pairs of units and many letters of one sign too", () => {
  const read = new Squeezed().of("a 𝐛ﬁ c");
  expect(read.slice(0, read.length)).toBe("abfic");
  expect([...read.at.subarray(0, read.length)]).toEqual([0, 2, 4, 4, 6]);
});

test("a text longer than any before is taken in whole", () => {
  expect(new Squeezed().of("abc ".repeat(5000)).length).toBe(15_000);
});

test("every letter that looks Latin is read as one", () => {
  for (const letter of "аеорсухіјѕοαρντικυχ")
    expect(signOf(letter.codePointAt(0) ?? 0), letter).toEqual([expect.any(Number)]);
  for (const letter of "аеорсухіјѕοαρντικυχ")
    expect((signOf(letter.codePointAt(0) ?? 0) as number[])[0]).toBeLessThan(128);
});
