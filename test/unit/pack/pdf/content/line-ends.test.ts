import { expect, it } from "vitest";
import { lineEndSpaces } from "../../../../../src/pack/pdf/content/line-ends.ts";
import { operationsOf } from "../../../../../src/pack/pdf/content/operations.ts";
import { unicodeMap } from "../../../../../src/pack/pdf/content/unicode-map.ts";

const latin = unicodeMap("", false);
/** The content with its spaces, which are `~` here; the first word shows how the font writes one. */
function read(content: string): string {
  const whole = `/F1 10 Tf ${content} /Artifact BMC ( ) Tj EMC`;
  const added = lineEndSpaces(
    operationsOf(whole),
    () => undefined,
    () => latin,
  );
  const ends = [...added.keys()].sort((a, b) => b - a);
  return ends
    .reduce((text, end) => `${text.slice(0, end)}~${text.slice(end)}`, whole)
    .slice("/F1 10 Tf ".length, -" /Artifact BMC ( ) Tj EMC".length)
    .replace(/\/P <<\/MCID (\d)>>BDC /g, "$1:")
    .replace(/ EMC|BT | ET|1 0 0 1 \d+ \d+ Tm /g, "");
}
const line = (x: number, y: number, words: string): string => `BT 1 0 0 1 ${x} ${y} Tm (${words}) Tj ET`;
const content = (mcid: number, ...lines: readonly string[]): string =>
  `/P <</MCID ${mcid}>>BDC ${lines.join(" ")} EMC`;

it("puts a space between words of two lines and of two pages", () => {
  expect(read(content(0, line(50, 100, "from the"), line(50, 80, "roads")))).toBe(
    "0:(from the) Tj~ (roads) Tj~",
  );
});

it("puts one between a number and the text beside it, and none before a full stop", () => {
  expect(read(`${content(0, line(20, 100, "1.1"))} ${content(1, line(50, 100, "See"))}`)).toBe(
    "0:(1.1) Tj~ 1:(See) Tj~",
  );
  expect(read(`${content(0, line(50, 100, "w"))} ${content(1, line(57, 100, "."))}`)).toBe(
    "0:(w) Tj 1:(.) Tj~",
  );
});

it("puts none where there is one, behind a hyphen or a slash, and in an address", () => {
  for (const first of ["to the ", "to do well-", "fresh air and/", "meetings.example"])
    expect(read(content(0, line(50, 100, first), line(50, 80, "next")))).toBe(`0:(${first}) Tj (next) Tj~`);
});

it("puts one behind a dash that stands alone, and behind an end of a sentence", () => {
  for (const first of ["the roads -", "the end.", "Prevention"])
    expect(read(content(0, line(50, 100, first), line(50, 80, "next")))).toContain("Tj~ (next)");
});

it("puts none into words that are said in place of others, but behind them", () => {
  const said =
    "/P <</MCID 0>>BDC BT /Span<</ActualText(ffi)>>BDC (x) Tj EMC ET BT 1 0 0 1 0 20 Tm (on) Tj ET EMC";
  expect(read(said)).toBe("0:/Span<</ActualText(ffi)>>BDC (x) Tj~ (on) Tj~");
});

it("adds nothing in a font that shows no space, and nothing to artifacts", () => {
  const alone = `/F2 9 Tf ${content(0, line(50, 100, "a"), line(50, 80, "b"))} /F1 9 Tf`;
  expect(read(alone)).not.toContain("~");
  expect(read(line(50, 100, "head"))).toBe("(head) Tj");
});
