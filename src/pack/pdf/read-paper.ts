/** Everything that is read from one paper's PDF before anything is written. */
import type { PDFDocument, PDFPage, PDFRef } from "@cantoo/pdf-lib";
import { measuredFromSheet, pageArea } from "./content/page-area.ts";
import { paintsAnything } from "./content/painting.ts";
import { type Paintings, readPaintings } from "./content/paintings.ts";
import type { OutlineEntry, PageBox, Place } from "./fragment.ts";
import { readDestinations } from "./source/destinations.ts";
import { readHeadings } from "./source/headings.ts";
import { type Link, readLinks } from "./source/links.ts";
import { pageBox } from "./source/page-boxes.ts";
import type { Content } from "./structure/element.ts";
import { type Mended, mend } from "./structure/mend.ts";
import { readStructure, type Structure } from "./structure/read.ts";
import { linkWords } from "./structure/words.ts";
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
  readonly paintings: Paintings;
  readonly canvases: Pick<Structure, "pages" | "forms">;
  readonly structure: Mended;
}

/** Throws `UnreadablePdf` for a document that paints something and says nowhere what it is. */
export function readPaper(document: PDFDocument, language: string): Paper {
  const { catalog } = document;
  const pages = document.getPages();
  const boxes = pages.map(pageBox);
  const numbers = new Map(pages.map(({ ref }, number) => [ref, number]));
  const sheets = { pages: numbers, boxes };
  const named = readDestinations(catalog, sheets);
  const found = pages.map((page, number) => readLinks(page, number, new Set(named.keys()), sheets));
  const links = found.flatMap((page) => page.links);

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
  const structure = mend(tree.kids, { language, shown, links: new Set(links.map(({ object }) => object)) });
  const areas = paintings.pages.map(({ operations }) => pageArea(operations));
  const destinations = measuredFromSheet(named, areas, boxes);
  return {
    document,
    pages,
    boxes,
    destinations,
    headings: readHeadings(catalog, destinations, sheets),
    links,
    words: linkWords(structure.elements, shown),
    leftOut: found.flatMap((page) => page.leftOut),
    paintings,
    canvases: tree,
    structure,
  };
}
