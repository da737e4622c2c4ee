/** Everything that is read from somebody else's PDF before anything is written. */
import { type PDFDict, type PDFDocument, type PDFPage, type PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { operationsOf } from "../content/operations.ts";
import { type Painting, paintingOf } from "../content/painting.ts";
import type { OutlineEntry } from "../fragment.ts";
import { readDestinations } from "../source/destinations.ts";
import { dictAt, entry, referenceAt, valuesAt } from "../source/entries.ts";
import { readHeadings } from "../source/headings.ts";
import type { Link } from "../source/links.ts";
import { contentText } from "../source/streams.ts";
import { contentOf } from "../structure/element.ts";
import { readStructure, type Structure } from "../structure/read.ts";
import { UnreadablePdf } from "../unreadable.ts";
import { annotationsOf } from "./annotations.ts";
import { type Cleaned, cleanContent } from "./clean-content.ts";
import { type FieldPicture, fieldPicture } from "./fields.ts";
import type { Layers } from "./layers.ts";
import { foreignLinks } from "./links.ts";
import { type PackSheet, type Placement, placed, placePage } from "./placement.ts";
import { asDict } from "./resources.ts";

/** A content stream whose marked content the structure knows. */
export interface TaggedCanvas {
  readonly cleaned: Cleaned;
  readonly painting: Painting;
}

/** One page, with what it is to have on its sheet. */
export interface ForeignPage {
  readonly page: PDFPage;
  readonly placement: Placement;
  readonly resources: PDFDict | undefined;
  /** In the coordinates of the sheet, and leading to places on sheets. */
  readonly links: readonly Link[];
  readonly fields: readonly FieldPicture[];
  /** Only where the structure knows something of the page. */
  readonly tagged: TaggedCanvas | undefined;
}

/** A file, read. */
export interface ForeignPaper {
  readonly document: PDFDocument;
  readonly layers: Layers;
  readonly pages: readonly ForeignPage[];
  readonly headings: readonly OutlineEntry[];
  readonly structure: Structure;
  readonly forms: ReadonlyMap<PDFRef, TaggedCanvas>;
}

/** Levels of the outline that come along: a pack has three. */
const LEVELS = 3;

/** Throws `UnreadablePdf` where a page or what it shows is missing. */
export function readForeign(document: PDFDocument, layers: Layers, sheet: PackSheet): ForeignPaper {
  const { catalog } = document;
  const found = document.getPages();
  const placements = found.map((page) => placePage(page, sheet));
  const numbers = new Map(found.map(({ ref }, number) => [ref, number]));
  const sheets = { pages: numbers, boxes: placements.map(({ box }) => box) };
  const named = readDestinations(catalog, sheets);
  const known = readStructure(catalog, numbers);
  // A page that is listed twice is one to the structure, and two to whoever turns the pages.
  const structure = { ...known, pages: found.map((_, page) => known.pages[page] ?? { page }) };
  const contents = contentOf(structure.kids);
  const told = new Set(contents.map(({ page }) => page));

  const forms = new Map<PDFRef, TaggedCanvas>();
  for (const ref of structure.forms.keys()) {
    const stream = document.context.lookup(ref);
    if (!(stream instanceof PDFStream)) continue;
    forms.set(ref, taggedCanvas(contentText(stream), dictAt(stream, "Resources"), layers));
  }
  const taken = new Set<PDFRef>();
  const pages = found.map((page, number): ForeignPage => {
    // An annotation belongs to one page; a file that lists it on two means the first.
    const annotations = annotationsOf(page).filter(({ object }) => !taken.has(object));
    for (const { object } of annotations) taken.add(object);
    const resources = asDict(page.node.Resources());
    const tagged = told.has(number) ? taggedCanvas(pageContent(page, number), resources, layers) : undefined;
    const knows = contents.some(({ page, canvas, mcid }) => {
      if (page !== number) return false;
      const shown = canvas.form === undefined ? tagged : forms.get(canvas.form);
      return shown?.painting.shown.has(mcid) ?? false;
    });
    return {
      page,
      placement: at(placements, number),
      resources,
      links: foreignLinks(page, number, { annotations, layers, named, sheets, placements }),
      fields: annotations.flatMap((annotation) => fieldPicture(annotation, layers) ?? []),
      tagged: knows ? tagged : undefined,
    };
  });
  const onSheets = (entries: readonly OutlineEntry[], level: number): readonly OutlineEntry[] =>
    entries.map(({ title, place, kids }) => ({
      title,
      place: placed(place, at(placements, place.page)),
      kids: level === LEVELS ? [] : onSheets(kids, level + 1),
    }));
  return {
    document,
    layers,
    pages,
    headings: onSheets(readHeadings(catalog, named, sheets), 1),
    structure,
    forms,
  };
}

/** What a page paints, one character a byte. */
export function pageContent(page: PDFPage, number: number): string {
  const contents = entry(page.node, "Contents");
  const gone = contents === undefined && referenceAt(page.node, "Contents") !== undefined;
  const parts = valuesAt(page.node, "Contents");
  if (gone || parts.some((part) => !(part instanceof PDFStream))) {
    throw new UnreadablePdf("damaged", `what page ${number + 1} shows is missing`);
  }
  return contentText(contents);
}

function taggedCanvas(found: string, resources: PDFDict | undefined, layers: Layers): TaggedCanvas {
  const cleaned = cleanContent(found, { resources, layers, tagged: true });
  // Painted as it came: what `paintingOf` makes of hyphens is right for browsers, and takes away those that Word paints.
  const { content } = cleaned;
  return {
    cleaned,
    painting: { ...paintingOf(content, resources), content, operations: operationsOf(content) },
  };
}

/** The value at an index that is known to have one. */
export function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
