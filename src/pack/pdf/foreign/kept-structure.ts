/** Tags of another program as far as they hold: of what is still there, and without words for what is not. */
import { type PDFDict, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import type { Matrix } from "../content/matrix.ts";
import type { Shown } from "../content/survey.ts";
import { entry, nameAt, numbersOf } from "../source/entries.ts";
import { type Canvas, type Content, contentOf, type Element, type Kid } from "../structure/element.ts";
import { type Mended, mend } from "../structure/mend.ts";
import { rounded } from "./placement.ts";
import { at, type ForeignPaper } from "./read-foreign.ts";
import { around, sidesOf } from "./sides.ts";

/** The structure of the tagged pages. */
export interface KeptStructure extends Mended {
  readonly shown: (content: Content) => Shown | undefined;
  /** The marked content that the picture of a field on a tagged page is. */
  readonly fieldContents: ReadonlyMap<PDFRef, Content>;
}

/** `language`: of the paper. Fields become content; links stay; every other annotation and its element go. */
export function keptStructure(paper: ForeignPaper, language: string): KeptStructure {
  const { pages, structure, forms } = paper;
  const links = new Set(pages.flatMap(({ links }) => links.map(({ object }) => object)));
  const fields = fieldContents(paper);
  const drawn = new Set(fields.values());
  const canvasOf = ({ canvas }: Content) =>
    canvas.form === undefined ? pages[canvas.page ?? -1]?.tagged : forms.get(canvas.form);
  const shown = (content: Content): Shown | undefined =>
    drawn.has(content) ? { text: "", matter: true } : canvasOf(content)?.painting.shown.get(content.mcid);
  const owned = new Map<Canvas, Set<number>>();

  /** A kid as it stays, and whether something of it went because it is not shown. */
  const kept = (kid: Kid): { readonly kid?: Kid; readonly lost: boolean } => {
    if (kid.what === "annotation") {
      const field = fields.get(kid.object);
      if (field !== undefined) return keptContent(field);
      return links.has(kid.object) && pages[kid.page] !== undefined ? { kid, lost: false } : { lost: false };
    }
    if (kid.what === "content") return keptContent(kid);
    const below = kid.kids.map(kept);
    const kids = below.flatMap(({ kid: one }) => one ?? []);
    const lost = below.some((one) => one.lost);
    if (kids.length === 0 && kid.kids.length > 0) return { lost };
    const page = pages[contentOf(kids)[0]?.page ?? -1];
    const attributes = kid.attributes
      .filter((one) => nameAt(one, "O") !== "UserProperties")
      .map((one) => (page === undefined ? one : movedBox(one, page.placement.matrix)));
    return { kid: lost ? speechless(kid, kids) : { ...kid, attributes, kids }, lost };
  };

  const keptContent = (content: Content): { readonly kid?: Kid; readonly lost: boolean } => {
    const lost = canvasOf(content)?.cleaned.touched.has(content.mcid) ?? false;
    const mcids = owned.get(content.canvas) ?? new Set();
    owned.set(content.canvas, mcids);
    if (
      pages[content.page]?.tagged === undefined ||
      shown(content) === undefined ||
      mcids.has(content.mcid)
    ) {
      return { lost };
    }
    mcids.add(content.mcid);
    return { kid: content, lost };
  };

  const kids = structure.kids.flatMap((kid) => kept(kid).kid ?? []);
  const mended = mend(kids, { language, shown, links });
  return { ...mended, shown, fieldContents: fields };
}

/** Attributes with the box around an illustration (table 344) where it lies on the sheet. */
function movedBox(attributes: PDFDict, matrix: Matrix): PDFDict {
  const box = sidesOf(numbersOf(entry(attributes, "BBox")));
  if (box === undefined) return attributes;
  const moved = attributes.clone();
  const { left, bottom, right, top } = around(box, matrix);
  moved.set(PDFName.of("BBox"), attributes.context.obj([left, bottom, right, top].map(rounded)));
  return moved;
}

/** An element whose content is not all there any more must not go on saying what it said in place of it. */
function speechless(element: Element, kids: readonly Kid[]): Element {
  const { title: _, alt: __, actualText: ___, expansion: ____, ...rest } = element;
  return { ...rest, attributes: element.attributes.filter(saysNothing), kids };
}

/** Whether attributes are about looks and grids alone, and hold no words (ISO 32000-1, 14.8.5). */
const saysNothing = (attributes: PDFDict): boolean =>
  ["Layout", "List", "Table"].includes(nameAt(attributes, "O") ?? "") &&
  entry(attributes, "Summary") === undefined;

/** Marked content for the pictures of fields, with identifiers that the page does not use yet. */
function fieldContents({ pages, structure }: ForeignPaper): ReadonlyMap<PDFRef, Content> {
  const contents = new Map<PDFRef, Content>();
  pages.forEach(({ tagged, fields }, page) => {
    if (tagged === undefined) return;
    let mcid = Math.max(-1, ...tagged.painting.shown.keys());
    for (const { object } of fields) {
      mcid++;
      contents.set(object, { what: "content", canvas: at(structure.pages, page), page, mcid });
    }
  });
  return contents;
}
