import { beforeAll, describe, expect, it } from "vitest";
import { drawCard } from "../../../../src/publish/cards/draw.ts";
import { openFaces } from "../../../../src/publish/cards/faces.ts";
import { type PrintCard, startPrinter } from "../../../../src/publish/cards/printer.ts";
import type { CardView } from "../../../../src/views/card.ts";
import { inkBox, readPng } from "./read-png.ts";

const CARD: CardView = {
  council: "Tiny Council",
  accent: "#0e4a58",
  kind: "Report, item 4",
  title: "Street trees",
  foot: ["Planning Committee", "Wednesday 14 October 2026"],
};

/** Rows of the picture: where the title may stand, and what is free between it and a foot of two lines. */
const BELOW_RULE = 122;
const BELOW_KIND = 198;
const ABOVE_FOOT = 484;
const BETWEEN = [ABOVE_FOOT, 503] as const;

const faces = openFaces();
let print: PrintCard;
beforeAll(async () => {
  print = await startPrinter();
});

const svgOf = (card: Partial<CardView>): string => drawCard(faces, { ...CARD, ...card }).svg;
const pictureOf = (card: Partial<CardView>) => readPng(print(drawCard(faces, { ...CARD, ...card })));
const linesOf = (svg: string): readonly string[] =>
  Array.from(svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g), ([, words = ""]) => words);

const LONG =
  "Erection of 14 dwellings with access, parking, landscaping and drainage on land to the rear of ";

describe("a card", () => {
  it("is a picture of 1200 by 630 with words on it", () => {
    const picture = pictureOf({});
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    expect(inkBox(picture, BELOW_RULE)).toBeDefined();
    expect(picture.at(600, 5)).toBe(0x0e4a58);
  });

  it("is the same for the same words", () => {
    const [one, two] = [1, 2].map(() => print(drawCard(openFaces(), CARD)));
    expect(one).toEqual(two);
  });

  it("takes less than 40 kB", () => {
    const drawing = drawCard(faces, { ...CARD, title: LONG.repeat(3), foot: [LONG, LONG] });
    expect(print(drawing).length).toBeLessThan(40_000);
  });

  it.each([
    ["short", "Street trees"],
    ["of several lines", "Station Road and Market Square: safer crossings for people who walk and wheel"],
    ["far too long", LONG.repeat(5)],
    [
      "one word wider than a line",
      "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochstationimprovement",
    ],
    ["all capitals", "WWWWW MMMMM WWWWW MMMMM WWWWW MMMMM WWWWW MMMMM WWWWW MMMMM WWWWW MMMMM"],
    ["of several scripts", "Ελληνικά και Кириллица: ŵ ŷ ✓ → ∑ at the same time"],
  ])("keeps a title within the margins and off the foot: %s", (_, title) => {
    const picture = pictureOf({ title });
    const all = inkBox(picture, BELOW_RULE);
    expect(all?.left).toBeGreaterThanOrEqual(76);
    expect(all?.right).toBeLessThanOrEqual(1124);
    expect(all?.bottom).toBeLessThan(600);
    expect(inkBox(picture, BELOW_KIND, ABOVE_FOOT)).toBeDefined();
    expect(inkBox(picture, ...BETWEEN)).toBeUndefined();
  });

  it("keeps a long name of a council and a long foot on one line each", () => {
    const lines = linesOf(svgOf({ council: LONG, kind: LONG, foot: [LONG, LONG] }));
    expect(lines).toHaveLength(5);
    for (const line of lines.filter((each) => each !== "Street trees")) expect(line).toMatch(/\S…$/);
  });

  it("ends a title that is too long with an ellipsis, after at most four lines", () => {
    const title = linesOf(svgOf({ title: LONG.repeat(5) })).slice(2, -2);
    expect(title.length).toBeLessThanOrEqual(4);
    expect(title.at(-1)).toMatch(/\w…$/);
  });

  it("prints what is typed, not what it would be in SVG", () => {
    const svg = svgOf({ title: "Fish & chips <b>&amp;</b>", council: 'A "B" & C' });
    expect(svg).toContain("Fish &amp; chips &lt;b&gt;&amp;amp;&lt;/b&gt;");
    expect(
      inkBox(readPng(print(drawCard(faces, { ...CARD, title: "a < b & c > d" }))), BELOW_RULE),
    ).toBeDefined();
  });

  it("leaves out signs that no face has, and says where words of another script were", () => {
    expect(linesOf(svgOf({ title: "Summer fair 😀 for 漢字 all" }))).toContain("Summer fair for … all");
    expect(linesOf(svgOf({ title: "A\u200bB\u0000C\u202eD" }))).toContain("ABCD");
  });

  it("has no title in a script that no face has", () => {
    expect(linesOf(svgOf({ title: "漢字漢字 😀" }))).toEqual([
      "Tiny Council",
      "Report, item 4",
      "Planning Committee",
      "Wednesday 14 October 2026",
    ]);
  });

  it("does not fall over a title of 10,000 letters, or of none", () => {
    expect(linesOf(svgOf({ title: "a".repeat(10_000) })).length).toBeGreaterThan(4);
    expect(linesOf(svgOf({ title: "" }))).toHaveLength(4);
  });

  it("takes Welsh letters out of the file that has them, and puts each behind the one before", () => {
    const texts = Array.from(
      svgOf({ title: "dŵr" }).matchAll(/<text x="([\d.]+)"[^>]* font-family="([\w-]+)"[^>]*>([dŵr])</g),
      ([, x, family, letter]) => ({ x: Number(x), family, letter }),
    );
    expect(texts.map(({ family, letter }) => [letter, family])).toEqual([
      ["d", "strong-1"],
      ["ŵ", "strong-2"],
      ["r", "strong-1"],
    ]);
    const [d, w, r] = texts.map(({ x }) => x);
    expect((w ?? 0) - (d ?? 0)).toBeGreaterThan(40);
    expect((r ?? 0) - (w ?? 0)).toBeGreaterThan((w ?? 0) - (d ?? 0));
  });

  it("shows a crest beside the council's name", () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#f00"/></svg>';
    const bytes = () => new TextEncoder().encode(svg);
    const crest = {
      name: "crest.svg",
      stamp: "",
      bytes,
      kind: "svg",
      width: 10,
      height: 10,
      knowsDark: false,
    } as const;
    const picture = pictureOf({ crest });
    expect(picture.at(100, 70)).toBe(0xff0000);
    expect(picture.at(60, 70)).toBe(0xffffff);
    expect(inkBox(picture, 40, 100)?.left).toBe(80);
  });
});
