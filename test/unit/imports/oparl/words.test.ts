import { expect, test } from "vitest";
import { bodyKind, isPartyGroup, neverMeets } from "../../../../src/imports/oparl/body-kind.ts";
import { whenOf } from "../../../../src/imports/oparl/clock.ts";
import { keyOf, lineOf, parseJson, wordsOf } from "../../../../src/imports/oparl/json.ts";
import { idFrom, ids } from "../../../../src/imports/oparl/names.ts";
import { plainParagraphs, plainWords } from "../../../../src/imports/oparl/plain-words.ts";
import { renderBody } from "../../../../src/markdown/render.ts";
import { titleWords } from "../../../../src/views/prose.ts";

test.each([
  ["2026-09-01T15:00:00Z", "2026-09-01 17:00"],
  ["2026-09-01T17:00:00+02:00", "2026-09-01 17:00"],
  ["2026-01-15T18:30:00+0100", "2026-01-15 18:30"],
  ["2026-09-01T22:30:00Z", "2026-09-02 00:30"],
  ["2026-09-01T17:00:00", "2026-09-01 17:00"],
  ["2026-09-01T00:00:00+02:00", "2026-09-01 -"],
  ["2026-09-01", "2026-09-01 -"],
  ["2026-02-30", "- -"],
  ["N/A", "- -"],
  ["", "- -"],
])("%j is %s on a clock in Berlin", (typed, shown) => {
  const when = whenOf(typed, "Europe/Berlin");
  expect(`${when?.date ?? "-"} ${when?.time ?? "-"}`).toBe(shown);
});

test.each([
  ["Rat der Stadt", "council"],
  ["Stadtrat", "council"],
  ["Kreistag", "council"],
  ["Haupt- und Finanzausschuss", "committee"],
  ["Unterausschuss Bäder", "sub-committee"],
  ["Seniorenbeirat", "panel"],
  ["Aufsichtsrat der Stadtwerke", "board"],
  ["Magistrat", "executive"],
  ["Arbeitsgruppe Radverkehr", "working-group"],
  ["Planning Sub-Committee", "sub-committee"],
  ["Runder Tisch", undefined],
])("what is called %s has the kind %s", (name, kind) => {
  expect(bodyKind({ name })).toBe(kind);
});

test("a party group is no body, whatever its type is said to be", () => {
  expect(isPartyGroup({ name: "Grüne-Fraktion" })).toBe(true);
  expect(isPartyGroup({ name: "Die Neuen", organizationType: "Fraktion" })).toBe(true);
  expect(isPartyGroup({ name: "Ausschuss" })).toBe(false);
  expect(neverMeets({ name: "Amt 12", organizationType: "Verwaltungsbereich" })).toBe(true);
});

test("ids are said as they are spelled, and given once", () => {
  expect(idFrom("Größer, Jürgen")).toBe("groesser-juergen");
  expect(idFrom(`${"Ausschuss für sehr vieles ".repeat(6)}`).length).toBeLessThanOrEqual(60);
  const give = ids();
  expect([give(undefined, "Eva Müller"), give("eva-mueller", "X"), give("../x", "Eva Müller")]).toEqual([
    "eva-mueller",
    "eva-mueller-2",
    "eva-mueller-3",
  ]);
});

test("what says nothing is nothing, and what nobody sees is taken out", () => {
  for (const nothing of ["N/A", " ", "-", "null", "", undefined, null, {}, []])
    expect(lineOf(nothing)).toBeUndefined();
  expect(wordsOf("a\u00a0 b\r\n\u200b c\u0007\u202e")).toBe("a b\nc");
  expect(keyOf("http://X.example:80/a?b=1")).toBe(keyOf("https://x.example/a?b=1"));
});

test("JSON with raw control characters is read, and what is no JSON is not", () => {
  expect(parseJson('\uFEFF{"a": "b\u0001\n\\"c\t"}')).toEqual({ a: 'b \n"c\t' });
  expect(() => parseJson('{"a": ')).toThrow(SyntaxError);
});

/** Without the difference that setting quotes and dashes makes. */
const dashes = (words: string): string => words.replace(/[-–—]+/g, "-");

const TRICKY = [
  "1. Not a list",
  "# Not a heading",
  "- not an item",
  "+ nor this",
  "> no quote",
  "::: landscape",
  "| a | b |",
  "---",
  "===",
  "*no* _stress_ **at** `all`",
  "[no link](https://x.example) ![no picture](x.png)",
  "<script>alert(1)</script> <!-- no comment -->",
  "&amp; stays",
  "[^1] [[exempt 3: words]] {{ nothing }}",
  "snake_case_stays ~~struck~~ 5 $ a^2^",
  "a\\b",
];

test.each(TRICKY)("%s is said and not read", (typed) => {
  const rendered = renderBody(
    { text: plainParagraphs(typed), file: "x.md", firstLine: 1 },
    { target: "page", numbering: "none", asset: () => undefined, table: () => undefined },
  );
  expect(rendered.html).toMatch(/^<p[^>]*>[\s\S]*<\/p>\s*$/);
  expect(rendered.html.replace(/^<p[^>]*>|<\/p>\s*$/g, "")).not.toMatch(/<(?!\/?span)/);
  const words = titleWords(plainWords(typed));
  expect(dashes(words)).toBe(dashes(typed));
});
