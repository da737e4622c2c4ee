/** Papers as Chromium really prints them, joined, and looked at with other people's readers. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Assembled, assemble, type Pack } from "../../src/pack/pdf/assemble.ts";
import { toFragment } from "../../src/pack/pdf/to-fragment.ts";
import { openPress, type Press } from "../../src/pack/press/open-press.ts";
import {
  open,
  outlined,
  qpdfCheck,
  structureOf,
  unmarked,
  wordsOutsideStructure,
} from "../unit/pack/pdf/readers.ts";
import { stampFont } from "../unit/pack/pdf/stamp-font.ts";

const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

const paper = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title><style>
@page { size: A4; margin: 26mm 21mm 25mm; @top-left { content: "${title}" } }
@page slides { size: A4 landscape; margin: 17mm 18mm 19mm }
.slides { page: slides } td, th { border: 1px solid } tr { break-inside: avoid }
</style></head><body><h1 id="top">${title}</h1>${body}</body></html>`;

const rows = Array.from(
  { length: 60 },
  (_, i) => `<tr><th scope="row">Street ${i}</th><td>${i * 3}</td></tr>`,
);

const BUDGET = paper(
  "Budget",
  `<p id="p1.1">The <strong>committee</strong> is asked to <em lang="cy">cytuno</em>.</p>
   <p>See <a href="http://pack.invalid/roads#p2.1">the roads paper, 2.1</a>, <a href="http://pack.invalid/roads">all of it</a>,</p>
   <p><a href="http://pack.invalid/roads#gone">what is gone</a> or <a href="https://example.org/">another site</a>.</p>
   <ul><li>one<ul><li>deep</li></ul></li></ul><ol><li>first</li></ol>
   <div class="slides"><h2>Slide</h2><figure><img alt="A red square" width="50" height="50" src="${PIXEL}">
   <figcaption>Square</figcaption></figure></div>`,
);
const ROADS = paper(
  "Roads",
  `<h2>Streets</h2><p id="p2.1">Back to <a href="#top">the top</a>.</p>
   <table><thead><tr><th scope="col">Street</th><th scope="col">Potholes</th></tr></thead><tbody>${rows.join("")}</tbody></table>`,
);

let press: Press;
let pack: Pack;
let assembled: Assembled;

beforeAll(async () => {
  press = await openPress();
  const fragment = async (key: string, title: string, html: string, anchors: readonly string[]) => {
    const { pdf } = await press.layOut({ name: key, html, files: new Map(), engine: "chromium", anchors });
    return toFragment(pdf, { key, title, language: "en-GB" });
  };
  const blank = await fragment(
    "blank",
    "Blank page",
    "<!doctype html><html lang=en-GB><title>Blank</title>",
    [],
  );
  pack = {
    title: "Agenda pack",
    language: "en-GB",
    date: "2026-03-12",
    stampFont,
    parts: [
      {
        fragment: await fragment("budget", "Budget", BUDGET, ["p1.1"]),
        title: "1. Budget",
        labels: ["1", "2"],
      },
      { fragment: blank, labels: ["3"] },
      {
        fragment: await fragment("roads", "Roads", ROADS, ["p2.1", "top"]),
        title: "2. Roads",
        labels: ["4", "5", "6"],
      },
    ],
  };
  assembled = assemble(pack);
}, 120_000);

afterAll(() => press?.close());

describe("a pack of printed papers", () => {
  it("is a clean PDF", async () => {
    expect(await qpdfCheck(assembled.pdf)).toMatchObject({ code: 0 });
  });

  it("has every stretch of marked content in its structure, and everything painted in marked content", async () => {
    const document = await open(assembled.pdf);
    const ids = (node: { id?: string; children?: readonly object[] }): string[] => [
      ...(node.id === undefined ? [] : [node.id]),
      ...(node.children ?? []).flatMap(ids),
    ];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const marked = items.flatMap((item) => ("id" in item && item.id ? [item.id] : []));
      const tree = await structureOf(document, number);
      const known = new Set(tree ? ids(tree) : []);
      expect(marked.filter((id) => !known.has(id))).toEqual([]);
      expect(await unmarked(document, number)).toEqual([]);
    }
  });

  it("reads running heads, repeated table heads and stamps to nobody", async () => {
    const document = await open(assembled.pdf);
    expect(await wordsOutsideStructure(document, 1)).toEqual(["Budget", "Page 1"]);
    expect(await wordsOutsideStructure(document, 3)).toEqual(["Page 3"]);
    expect(await wordsOutsideStructure(document, 5)).toEqual(["Roads", "Street", "Potholes", "Page 5"]);
  });

  it("says what its elements are", async () => {
    const document = await open(assembled.pdf);
    expect(outlined(await structureOf(document, 1))).toBe(
      "Document(Part(H1(…) P(… Span(…) … Span(…) …) P(… Link(… @) … Link(… @) …) P(Link(… @) … Link(… @) …)" +
        " L(LI(Lbl(…) LBody(… L(LI(Lbl(…) LBody(…)))))) L(LI(Lbl(…) LBody(…)))))",
    );
    expect(outlined(await structureOf(document, 2))).toBe("Document(Part(H2(…) Div(Figure(…) Caption(…))))");
  });

  it("leads from paper to paper, and says where it cannot", async () => {
    const document = await open(assembled.pdf);
    const links = await (await document.getPage(1)).getAnnotations();
    expect(links.map(({ dest, url, contentsObj }) => [dest ?? url, contentsObj.str])).toEqual([
      ["roads/p2.1", "the roads paper, 2.1"],
      ["roads", "all of it"],
      ["roads/gone", "what is gone"],
      ["https://example.org/", "another site"],
    ]);
    expect(assembled.dangling.map(({ label, text }) => [label, text])).toEqual([["1", "what is gone"]]);
    const destinations = await document.getDestinations();
    const pageOf = async (name: string) => document.getPageIndex(destinations[name]?.[0]);
    expect(await Promise.all(["roads", "roads/top", "roads/p2.1", "budget/p1.1"].map(pageOf))).toEqual([
      3, 3, 3, 0,
    ]);
  });

  it("has upright and lying pages, one of them blank, and the headings of its papers below their titles", async () => {
    const document = await open(assembled.pdf);
    const lying = await Promise.all(
      Array.from({ length: document.numPages }, async (_, i) => {
        const { width, height } = (await document.getPage(i + 1)).getViewport({ scale: 1 });
        return width > height;
      }),
    );
    expect(lying).toEqual([false, true, false, false, false, false]);
    const outline = (await document.getOutline()).map(({ title, items }) => [
      title,
      items.map((item) => item.title),
    ]);
    expect(outline).toEqual([
      ["1. Budget", ["Slide"]],
      ["2. Roads", ["Streets"]],
    ]);
  });

  it("comes out the same from another printing, although the browser dates its own files", async () => {
    const again = await press.layOut({
      name: "budget",
      html: BUDGET,
      files: new Map(),
      engine: "chromium",
      anchors: ["p1.1"],
    });
    const fragment = await toFragment(again.pdf, { key: "budget", title: "Budget", language: "en-GB" });
    const parts = [{ fragment, title: "1. Budget", labels: ["1", "2"] }, ...pack.parts.slice(1)];
    expect(Buffer.compare(assemble({ ...pack, parts }).pdf, assembled.pdf)).toBe(0);
  });
});
