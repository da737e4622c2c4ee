/** Everything that is read from one paper's PDF before anything is written. */
import { PDFDict, type PDFDocument, type PDFPage, type PDFRef } from "@cantoo/pdf-lib";
import { type Box, extents } from "./content/extents.ts";
import { measuredFromSheet, pageArea } from "./content/page-area.ts";
import { paintsAnything } from "./content/painting.ts";
import { type Paintings, readPaintings } from "./content/paintings.ts";
import type { OutlineEntry, PageBox, Place } from "./fragment.ts";
import { readDestinations } from "./source/destinations.ts";
import { readHeadings } from "./source/headings.ts";
import { type Link, readLinks } from "./source/links.ts";
import { pageBox } from "./source/page-boxes.ts";
import { boxedContent, withBoxes } from "./structure/boxes.ts";
import { type Canvas, type Content, isElement } from "./structure/element.ts";
import { type PutRight, putRight } from "./structure/put-right.ts";
import { readStructure, type Structure } from "./structure/read.ts";
import { linkWords } from "./structure/words.ts";
import { unmet } from "./unmet.ts";
import { UnreadablePdf } from "./unreadable.ts";

/** A paper, read and mended. */
export interface Paper {
  readonly document: PDFDocument;
  readonly pages: readonly PDFPage[];
  readonly boxes: readonly PageBox[];
  readonly destinations: ReadonlyMap<string, Place>;
  readonly headings: readonly OutlineEntry[];
  readonly links: readonly Link[];
  /** The words of each link, by its annotation. */
  readonly words: ReadonlyMap<PDFRef, string>;
  readonly leftOut: readonly string[];
  readonly shortcomings: readonly string[];
  readonly paintings: Paintings;
  readonly canvases: Pick<Structure, "pages" | "forms">;
  readonly structure: PutRight;
}

/** Throws `UnreadablePdf` for a document that paints something and says nowhere what it is. */
export function readPaper(document: PDFDocument, language: string): Paper {
  const { catalog } = document;
  const pages = document.getPages();
  const boxes = pages.map(pageBox);
  const numbers = new Map(pages.map(({ ref }, number) => [ref, number]));
  const sheets = { pages: numbers, boxes };
  const named = readDestinations(catalog, sheets);
  const annotated = pages.map((page, number) => readLinks(page, number, new Set(named.keys()), sheets));
  const found = annotated.flatMap((page) => page.links);

  const tree = readStructure(catalog, numbers);
  const paintings = readPaintings(pages, new Set(tree.forms.keys()));
  if (tree.kids.length === 0 && paintings.pages.some(paintsAnything)) {
    throw new UnreadablePdf("untagged", "nothing in it says what is a heading or a paragraph");
  }
  const shown = ({ canvas, mcid }: Content) =>
    (canvas.form === undefined
      ? paintings.pages[canvas.page ?? -1]
      : paintings.forms.get(canvas.form)
    )?.shown.get(mcid);
  const right = putRight(tree.kids, paintedContent(tree, paintings), {
    figures: "all",
    language,
    shown,
    links: new Set(found.map(({ object }) => object)),
  });
  const links = found.filter(({ object }) => !right.repeatedLinks.has(object));
  const elements = withBoxes(right.elements, boxesOn(pages, paintings, boxedContent(right.elements))).filter(
    isElement,
  );
  const areas = paintings.pages.map(({ operations }) => pageArea(operations));
  const destinations = measuredFromSheet(named, areas, boxes);
  return {
    document,
    pages,
    boxes,
    destinations,
    headings: readHeadings(catalog, destinations, sheets),
    links,
    words: linkWords(elements, shown),
    leftOut: annotated.flatMap((page) => page.leftOut),
    shortcomings: [...right.shortcomings, ...unmet(document, paintings, links, elements)],
    paintings,
    canvases: tree,
    structure: { ...right, elements },
  };
}

/** All marked content of pages, and of forms that pages paint. */
const paintedContent = (tree: Structure, paintings: Paintings): readonly Content[] => [
  ...tree.pages.flatMap((canvas, page) =>
    [...(paintings.pages[page]?.shown.keys() ?? [])].map((mcid) => contentAt(canvas, page, mcid)),
  ),
  ...[...tree.forms].flatMap(([form, canvas]) =>
    [...(paintings.forms.get(form)?.shown.keys() ?? [])].map((mcid) => contentAt(canvas, 0, mcid)),
  ),
];

const contentAt = (canvas: Canvas, page: number, mcid: number): Content => ({
  what: "content",
  canvas,
  page,
  mcid,
});

/** The boxes of marked content on pages; of what stands in forms nothing is known. */
function boxesOn(
  pages: readonly PDFPage[],
  paintings: Paintings,
  wanted: readonly Content[],
): (content: Content) => Box | undefined {
  const byPage = new Map<number, Set<number>>();
  for (const { canvas, mcid } of wanted) {
    if (canvas.page === undefined) continue;
    byPage.set(canvas.page, (byPage.get(canvas.page) ?? new Set()).add(mcid));
  }
  const boxes = new Map<number, ReadonlyMap<number, Box>>();
  for (const [page, mcids] of byPage) {
    const painting = paintings.pages[page];
    const found = pages[page]?.node.Resources();
    const resources = found instanceof PDFDict ? found : undefined;
    if (painting !== undefined) boxes.set(page, extents(painting, resources, mcids));
  }
  return ({ canvas, mcid }) => boxes.get(canvas.page ?? -1)?.get(mcid);
}
