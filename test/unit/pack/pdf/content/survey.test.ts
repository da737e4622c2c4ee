import { expect, it } from "vitest";
import { operationsOf } from "../../../../../src/pack/pdf/content/operations.ts";
import { survey } from "../../../../../src/pack/pdf/content/survey.ts";
import { unicodeMap } from "../../../../../src/pack/pdf/content/unicode-map.ts";

const latin = unicodeMap("", false);
const shown = (content: string) =>
  Object.fromEntries(
    survey(
      operationsOf(`/F1 9 Tf ${content}`),
      (named) => (named === "MC1" ? "/MCID 9" : undefined),
      () => latin,
    ),
  );

it("reads the words of marked content, and says what has none", () => {
  const content =
    "/P <</MCID 0>>BDC (Hel) Tj [(l)-9(o)] TJ EMC /T <</MCID 1>>BDC 0 0 1 1 re f EMC /P /MC1 BDC /X Do EMC";
  expect(shown(content)).toEqual({
    0: { text: "Hello", matter: true, picture: false },
    1: { text: "", matter: false, picture: true },
    9: { text: "", matter: true, picture: true },
  });
});

it("takes a form for words, since it may show some, and any other object for a picture", () => {
  const painted = operationsOf("/P <</MCID 0>>BDC /Form Do EMC /P <</MCID 1>>BDC /Image Do EMC");
  const found = survey(
    painted,
    () => undefined,
    () => latin,
    new Set(["Form"]),
  );
  expect([...found.values()].map(({ picture }) => picture)).toEqual([false, true]);
});

it("keeps the words of two lines apart, and those of one together", () => {
  const content =
    "/P <</MCID 0>>BDC BT 1 0 0 1 300 100 Tm (the) Tj 20 3 Td (th) Tj ET BT 1 0 0 1 50 120 Tm (roads) Tj ET EMC";
  expect(shown(content)[0]?.text).toBe("theth\nroads");
});

it("takes replacement text for what it replaces", () => {
  const content = "/P <</MCID 0>>BDC (o) Tj /Span<</ActualText (ffi) >> BDC (\\001) Tj EMC (ce) Tj EMC";
  expect(shown(content)[0]?.text).toBe("office");
});

it("reads a font's table of characters", () => {
  const table =
    "2 beginbfchar <0003> <0020> <01DC> <D835DC65> endbfchar 2 beginbfrange <0013> <001C> <0030> <0020> <0021> [<0041> <00660069>] endbfrange";
  const read = unicodeMap(table, true);
  expect(read(Buffer.from("001300030014002000210001DC".replace("0001DC", "01DC"), "hex"))).toBe(
    "0 1Afi\u{1d465}",
  );
  expect(read(Buffer.from("0999", "hex"))).toBe("\ufffd");
});
