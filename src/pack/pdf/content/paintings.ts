/** What all pages of a paper paint, and the forms in which they paint marked content. */
import { PDFDict, type PDFPage, type PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { dictAt } from "../source/entries.ts";
import { contentText } from "../source/streams.ts";
import { type Painting, paintingOf } from "./painting.ts";

/** Content streams of a paper. */
export interface Paintings {
  readonly pages: readonly Painting[];
  /** Forms with marked content in them or in a form below them; no other form is looked into. */
  readonly forms: ReadonlyMap<PDFRef, Painting>;
}

/** `tagged`: the forms whose marked content the structure knows. Chromium makes one for blending and opacity. */
export function readPaintings(sheets: readonly PDFPage[], tagged: ReadonlySet<PDFRef>): Paintings {
  const pages = sheets.map(({ node }) => {
    const resources = node.Resources();
    return paintingOf(contentText(node.Contents()), resources instanceof PDFDict ? resources : undefined);
  });
  const context = sheets[0]?.doc.context;
  const forms = new Map<PDFRef, Painting>();
  const seen = new Map<PDFRef, boolean>();
  const holdsMarks = (form: PDFRef): boolean => {
    const known = seen.get(form);
    if (known !== undefined) return known;
    seen.set(form, false);
    const stream = context?.lookup(form);
    if (!(stream instanceof PDFStream)) return false;
    const painting = paintingOf(contentText(stream), dictAt(stream, "Resources"));
    const below = [...painting.forms.values()].filter(holdsMarks).length > 0;
    const holds = below || tagged.has(form);
    seen.set(form, holds);
    if (holds) forms.set(form, painting);
    return holds;
  };
  if (tagged.size > 0) for (const page of pages) for (const form of page.forms.values()) holdsMarks(form);
  return { pages, forms };
}
