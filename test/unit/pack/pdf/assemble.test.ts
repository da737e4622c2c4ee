import { beforeAll, describe, expect, it } from "vitest";
import { type Assembled, assemble, type Pack } from "../../../../src/pack/pdf/assemble.ts";
import { toFragment } from "../../../../src/pack/pdf/to-fragment.ts";
import { blank, budget, roads } from "./papers.ts";
import { open, outlined, qpdfCheck, structureOf, unmarked, wordsOutsideStructure } from "./readers.ts";
import { samplePdf } from "./sample-paper.ts";
import { stampFont } from "./stamp-font.ts";

let pack: Pack;
let assembled: Assembled;

beforeAll(async () => {
  const fragment = async (key: string, sample: typeof roads) =>
    toFragment(await samplePdf(sample), { key, title: key, language: "en-GB" });
  const empty = await fragment("blank", blank);
  pack = {
    title: "Agenda pack – Roads",
    language: "en-GB",
    author: "Anytown Council",
    date: "2026-03-12",
    stampFont,
    parts: [
      { fragment: await fragment("roads", roads), title: "Roads", under: "4. Highways", labels: ["5", "6"] },
      { fragment: empty, labels: ["7"] },
      { fragment: await fragment("budget", budget), title: "Money", under: "4. Highways", labels: ["7a"] },
      { fragment: empty, labels: ["8–9"] },
    ],
  };
  assembled = assemble(pack);
});

describe("a pack", () => {
  it("is a clean PDF to qpdf", async () => {
    const { code, says } = await qpdfCheck(assembled.pdf);
    expect(says).toContain("No syntax or stream encoding errors found");
    expect(code).toBe(0);
  });

  it("has its papers' pages in order, each with its number at the foot, upright and at the right", async () => {
    const document = await open(assembled.pdf);
    const stamps: string[] = [];
    for (let page = 1; page <= document.numPages; page++) {
      const proxy = await document.getPage(page);
      const { items } = await proxy.getTextContent();
      for (const item of items) {
        if (!("str" in item) || !/^Pages? /.test(item.str)) continue;
        const [a, b, , , x, y] = item.transform as number[];
        const fromRight = (proxy.view[2] ?? 0) - (x ?? 0) - item.width;
        stamps.push(`${item.str}: ${a} ${b}, ${fromRight.toFixed(1)} from the right, ${y} up`);
      }
    }
    expect(stamps).toEqual(
      ["Page 5", "Page 6", "Page 7", "Page 7a", "Pages 8–9"].map(
        (words) => `${words}: 10 0, 59.5 from the right, 28.35 up`,
      ),
    );
    expect(await document.getPageLabels()).toEqual(["5", "6", "7", "7a", "8–9"]);
  });

  it("lists items, their papers and the papers' headings, and no title twice", async () => {
    const document = await open(assembled.pdf);
    const titles = (items: Awaited<ReturnType<typeof document.getOutline>>): unknown[] =>
      items.map(({ title, items: kids }) => (kids.length === 0 ? title : [title, ...titles(kids)]));
    expect(titles(await document.getOutline())).toEqual([
      ["4. Highways", "Roads", ["Money", "Budget", "Money"]],
    ]);
  });

  it("has a name for every paper and every anchor", async () => {
    const document = await open(assembled.pdf);
    const pages = Object.entries(await document.getDestinations()).map(async ([name, destination]) => [
      name,
      await document.getPageIndex(destination[0]),
    ]);
    expect(Object.fromEntries(await Promise.all(pages))).toEqual({
      blank: 2,
      budget: 3,
      "budget/p2": 3,
      roads: 0,
      "roads/end": 1,
      "roads/p1.1": 0,
    });
  });

  it("links within the pack, keeps links out of it, and says which lead nowhere", async () => {
    const document = await open(assembled.pdf);
    const links = await (await document.getPage(1)).getAnnotations();
    expect(links.map(({ dest, url, contentsObj }) => [dest ?? url, contentsObj.str])).toEqual([
      ["budget/p2", "the budget"],
      ["budget/gone", "budget/gone"],
      ["https://example.org/", "https://example.org/"],
    ]);
    expect(assembled.dangling).toEqual([
      { key: "roads", label: "5", page: 0, target: "budget/gone", text: "" },
    ]);
  });

  it("says of itself what it is, by its content's date", async () => {
    const document = await open(assembled.pdf);
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: "Agenda pack – Roads",
      Author: "Anytown Council",
      Producer: "orderpaper",
      CreationDate: "D:20260312000000Z",
      Language: "en-GB",
    });
    expect(metadata.get("dc:title")).toBe("Agenda pack – Roads");
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it("gives the same bytes for the same papers, and others for others", async () => {
    expect(Buffer.compare(assemble(pack).pdf, assembled.pdf)).toBe(0);
    const id = (pdf: Uint8Array) => /\/ID\[(<\w+>)/.exec(Buffer.from(pdf).toString("latin1"))?.[1];
    expect(id(assemble({ ...pack, date: "2026-03-13" }).pdf)).not.toBe(id(assembled.pdf));
  });

  it("has no scripts, attachments or files of the reader's", () => {
    const text = Buffer.from(assembled.pdf).toString("latin1");
    for (const forbidden of ["/JavaScript", "/OpenAction", "/EmbeddedFile", "/Launch", "etc/passwd"]) {
      expect(text).not.toContain(forbidden);
    }
  });
});

describe("the structure of a pack", () => {
  it("is one document with a part for every paper", async () => {
    const document = await open(assembled.pdf);
    expect(outlined(await structureOf(document, 1))).toBe(
      "Document(Part(H1(…) P(… Link(… @) Link(@)) L(LI(LBody(…))) Table(TR(TH(…)) TR(TD(…)) TR(TD()))))",
    );
    expect(outlined(await structureOf(document, 4))).toBe("Document(Part(H1(…) P(… @)))");
  });

  it("leaves nothing on a page outside marked content", async () => {
    const document = await open(assembled.pdf);
    for (let page = 1; page <= document.numPages; page++) expect(await unmarked(document, page)).toEqual([]);
  });

  it("tells running heads, repeated table heads and stamps apart from what is to be read", async () => {
    const document = await open(assembled.pdf);
    expect(await wordsOutsideStructure(document, 1)).toEqual(["Roads committee", "Page 5"]);
    expect(await wordsOutsideStructure(document, 2)).toEqual(["Street", "Page 6"]);
  });
});

describe("a pack that cannot be made", () => {
  it("has no papers, no date, or two papers with one key", async () => {
    const [first] = pack.parts;
    expect(() => assemble({ ...pack, parts: [] })).toThrow("without papers");
    expect(() => assemble({ ...pack, date: "tomorrow" })).toThrow("not a date");
    expect(() => assemble({ ...pack, parts: first ? [first, first] : [] })).toThrow(
      "two places in the pack are called roads/",
    );
  });
});
