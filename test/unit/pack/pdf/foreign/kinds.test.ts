import { describe, expect, it } from "vitest";
import { BAGGAGE_WORDS } from "../../../../foreign-pdfs/baggage.ts";
import { HIDDEN_PICTURE, HIDDEN_WORDS } from "../../../../foreign-pdfs/hidden-layers.ts";
import { ACCEPTED } from "../../../../foreign-pdfs/index.ts";
import { ODD_PAGES } from "../../../../foreign-pdfs/odd-sizes.ts";
import { open, outlined, type StructureNode, structureOf } from "../readers.ts";
import { A4, everythingIn, type Joined, joined } from "./joined.ts";

const made = async (kind: string): Promise<Joined> => joined((await ACCEPTED[kind]?.()) ?? new Uint8Array());

/** The words of a page without its stamp, one string an item. */
async function wordsOf({ pdf }: Joined, page: number): Promise<readonly string[]> {
  const { items } = await (await (await open(pdf)).getPage(page)).getTextContent();
  return items.flatMap((item) =>
    "str" in item && item.str.trim() !== "" && item.str !== `Page ${page}` ? [item.str] : [],
  );
}

const structure = async ({ pdf }: Joined, page: number): Promise<StructureNode> =>
  structureOf(await open(pdf), page);

const find = (node: StructureNode, role: string): readonly StructureNode[] => [
  ...(node.role === role ? [node] : []),
  ...(node.children ?? []).flatMap((kid) => find(kid, role)),
];

describe("a scan", () => {
  it("is a picture a page, which says where it belongs and that it has no words", async () => {
    const pack = await made("scan");
    const [figure] = find(await structure(pack, 4), "Figure");
    expect(figure?.alt).toBe("Page 3 of Site plan (scan)");
    expect(pack.fragment.shortcomings).toEqual(["pages 1 to 3 have no tags"]);
    expect(pack.fragment.leftOut).toEqual([]);
  });

  it("keeps its pictures as they were packed", async () => {
    const source = Buffer.from((await ACCEPTED.scan?.()) ?? []);
    const { pdf } = await made("scan");
    const start = source.indexOf("stream\n", source.indexOf("/Subtype /Image")) + 7;
    const packed = source.subarray(start, start + 400);
    expect(Buffer.from(pdf).includes(packed)).toBe(true);
  });
});

describe("slides", () => {
  it("lie on a turned sheet with their links and outline", async () => {
    const pack = await made("slides");
    const document = await open(pack.pdf);
    const page = await document.getPage(2);
    const links = await page.getAnnotations();
    const goals = links.map(async ({ dest, url, contentsObj }) => [
      url ?? (await document.getPageIndex(dest[0])) + 1,
      contentsObj.str,
    ]);
    expect(await Promise.all(goals)).toEqual([
      [4, "Page 3 of Site plan"],
      ["https://example.org/map", "https://example.org/map"],
      [3, "Page 2 of Site plan"],
    ]);
    const [, own] = await document.getOutline();
    expect(
      own?.items.map(({ title, items }) => [title, items.map((kid: { title: string }) => kid.title)]),
    ).toEqual([
      ["Winter service", ["Routes"]],
      ["Costs – in pounds", []],
    ]);
    expect(outlined(await structure(pack, 2))).toBe("Document(Part(P(…) P(Link(@) Link(@) Link(@))))");
  });

  it("have links where their words are, though the page is smaller", async () => {
    const pack = await made("slides");
    const page = await (await open(pack.pdf)).getPage(2);
    const { items } = await page.getTextContent();
    const word = items.find((item) => "str" in item && item.str === "What it costs");
    const [link] = await page.getAnnotations();
    const [, , , , x = 0, y = 0] = word && "transform" in word ? (word.transform as number[]) : [];
    const [left = 0, bottom = 0, right = 0, top = 0] = (link?.rect ?? []) as number[];
    expect(x).toBeCloseTo(left, 0);
    expect(bottom < y && y < top && x < right).toBe(true);
    expect(pack.fragment.leftOut).toEqual(["a link to another file", "a link that leads to no page of it"]);
  });
});

describe("odd sizes", () => {
  it("say the same as before, each at the upper left of what is seen", async () => {
    const pack = await made("odd-sizes");
    const document = await open(pack.pdf);
    const seen: string[] = [];
    for (const [i, words] of ODD_PAGES.entries()) {
      const page = await document.getPage(i + 2);
      const [, , width = 0, height = 0] = page.view;
      const found = await wordsOf(pack, i + 2);
      expect(found[0]).toBe(words);
      seen.push(width > height ? "lying" : "upright");
    }
    expect(seen.join(" ")).toBe("upright lying upright upright lying upright lying lying upright lying");
  });

  it("cover what lies outside the crop box, and leave A5 as large as it was", async () => {
    const { fragment, pdf } = await made("odd-sizes");
    expect(fragment.pages[2]).toEqual({ left: 0, bottom: 0, width: A4.width, height: A4.height, turn: 0 });
    const { text } = await everythingIn(pdf);
    expect(text).toContain("/BBox");
    expect(text).toMatch(/1 0 0 1 87\.64 140\.455 cm 0 0 420 595 re W n/);
  });
});

describe("a form", () => {
  it("keeps what was filled in, as words of its page", async () => {
    const pack = await made("filled-form");
    const words = await wordsOf(pack, 2);
    expect(words).toEqual(expect.arrayContaining(["Siân Example", "1 Mill Lane", "Harbour"]));
    expect((await everythingIn(pack.pdf)).text).not.toContain("officers only");
    expect(pack.fragment.leftOut).toEqual(["a script", "the fields of a form (what is filled in stays)"]);
  });
});

describe("the owner's password", () => {
  it.each(["aes-256", "aes-128", "rc4"])("is taken off: %s", async (kind) => {
    const pack = await made(`owner-password-${kind}`);
    expect(await wordsOf(pack, 2)).toEqual(["Do not copy this letter"]);
    expect(pack.fragment.leftOut).toEqual(["the owner's password protection"]);
  });
});

describe("another program's tags", () => {
  it("are kept in the types that every reader knows, a role map that goes round in circles or not", async () => {
    const pack = await made("other-tags");
    expect(outlined(await structure(pack, 2))).toBe(
      "Document(Part(H1(…) P(…) Table(TR(TH(…) TH(…)) TR(TD(…) TD(…))) Figure(…) P(Link(… @))))",
    );
    expect(outlined(await structure(pack, 3))).toBe("Document(Part(P(…)))");
    const [figure] = find(await structure(pack, 2), "Figure");
    expect(figure?.alt).toBe("A green square");
  });

  it("find their words again, also in forms", async () => {
    const pack = await made("other-tags");
    const { text, names } = await everythingIn(pack.pdf);
    expect(text).toContain("plan/e1");
    // pdf.js does not look for tags in forms; poppler does, and finds them by this.
    expect(names.has("Stm")).toBe(true);
    expect(await wordsOf(pack, 2)).toContain("Words in a form");
    expect(pack.fragment.shortcomings).toEqual([
      "page 3 has no tags",
      "the tags of Site plan come from another program and were not checked",
      "the fonts Helvetica and Helvetica-Bold are not in the file",
    ]);
  });

  it("leave the hyphens that Word paints and calls soft", async () => {
    expect((await everythingIn((await made("other-tags")).pdf)).text).toContain("(-) Tj");
  });

  it("move with a page that is made smaller: links and boxes of figures", async () => {
    const pack = await made("other-tags");
    const [link] = await (await (await open(pack.pdf)).getPage(2)).getAnnotations();
    const shrunk = (841.89 - 34.02) / 1191;
    const left = (595.28 - 842 * shrunk) / 2;
    expect(link?.rect[0]).toBeCloseTo(left + 60 * shrunk, 2);
    expect(link?.rect[1]).toBeCloseTo(34.02 + 695 * shrunk, 2);
    expect(link?.quadPoints?.[0]).toBeCloseTo(left + 60 * shrunk, 1);
  });
});

describe("layers that are not shown", () => {
  it("are nowhere in the file, however they were drawn", async () => {
    for (const kind of ["hidden-layers", "hidden-tagged-layers"]) {
      const { text } = await everythingIn((await made(kind)).pdf);
      expect(HIDDEN_WORDS.filter((word) => text.includes(word))).toEqual([]);
      expect(text).not.toContain("Costs");
      expect(text).not.toContain(HIDDEN_PICTURE);
    }
  });

  it("leave what is shown as it was", async () => {
    const pack = await made("hidden-layers");
    expect(await wordsOf(pack, 2)).toEqual([
      "Plan of the square",
      "Kept before,",
      "kept after",
      "A form for all",
    ]);
    expect(pack.fragment.leftOut).toEqual(["the hidden layers 'Costs' and 'Notes'"]);
  });

  it("take the tags along that spoke of them, and leave the others", async () => {
    const pack = await made("hidden-tagged-layers");
    expect(outlined(await structure(pack, 2))).toBe("Document(Part(Sect(P(…) P(…))))");
    expect(await wordsOf(pack, 2)).toEqual(["Plan of the square", "The plan"]);
  });
});

describe("baggage", () => {
  it("stays behind, and each kind is named once", async () => {
    const pack = await made("baggage");
    const { text } = await everythingIn(pack.pdf);
    expect(BAGGAGE_WORDS.filter((word) => text.includes(word))).toEqual([]);
    expect(await wordsOf(pack, 2)).toEqual(["Report of the treasurer", "All is well."]);
    expect(pack.fragment.leftOut).toEqual([
      "4 scripts",
      "2 attachments",
      "3 comments",
      "a text typed over a page",
      "a rubber stamp",
      "a mark for redaction that was never carried out (the words under it are in the pack)",
      "a link to another file",
      "a link that starts something",
      "small pictures of the pages",
      "private data of the program that made it",
      "metadata",
    ]);
  });
});

describe("content with brackets that do not match", () => {
  it("shows the same, each page by itself", async () => {
    const pack = await made("unbalanced");
    const pages = [2, 3, 4, 5].map((page) => wordsOf(pack, page));
    expect(await Promise.all(pages)).toEqual([
      ["Opened and never closed"],
      ["Closed and never opened", "And nonsense"],
      ["Cut into two streams"],
      [],
    ]);
    expect(pack.fragment.shortcomings[0]).toBe("pages 1 to 3 have no tags");
  });
});
