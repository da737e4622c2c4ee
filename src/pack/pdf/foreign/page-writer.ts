/** Writes pages on their sheets. A page without tags becomes a form, which keeps its brackets and marks to itself. */
import { deflateSync } from "node:zlib";
import type { PDFDict, PDFRef } from "@cantoo/pdf-lib";
import { FIRST_STAMP, parentKey, reference, STAMP_FONT } from "../body.ts";
import type { BodyWriter } from "../body-writer.ts";
import type { Matrix } from "../content/matrix.ts";
import { dictAt, entry } from "../source/entries.ts";
import type { Content, Element } from "../structure/element.ts";
import { array, name, number, toBytes } from "../syntax.ts";
import type { Canvases, Shows } from "./canvases.ts";
import { cleanContent } from "./clean-content.ts";
import type { FieldPicture } from "./fields.ts";
import type { Layers } from "./layers.ts";
import { pageCalled, wholePage } from "./page-elements.ts";
import type { Placement } from "./placement.ts";
import { type ForeignPage, pageContent, type TaggedCanvas } from "./read-foreign.ts";

/** What every page of one paper needs. */
export interface PageWriting {
  readonly writer: BodyWriter;
  readonly canvases: Canvases;
  readonly layers: Layers;
  readonly title: string;
  readonly pageNode: number;
  readonly pageSlots: readonly number[];
  readonly linkSlots: ReadonlyMap<PDFRef, number>;
  readonly stampFont: string;
  /** What a page with tags paints. */
  readonly paint: (tagged: TaggedCanvas, page: number) => string;
  readonly fieldContents: ReadonlyMap<PDFRef, Content>;
}

interface Painted {
  readonly content: string;
  readonly resources: string;
  readonly element?: Element | undefined;
}

/** Writes one page; gives back the element that it is as a whole, if it has no tags and shows something. */
export function writePage(
  page: ForeignPage,
  index: number,
  whole: Content,
  writing: PageWriting,
): Element | undefined {
  const { writer, canvases, pageSlots, linkSlots } = writing;
  const { tagged, placement } = page;
  const { content, resources, element } =
    tagged === undefined
      ? untaggedPage(page, index, whole, writing)
      : taggedPage(page, tagged, index, writing);
  const contents = writer.reserve();
  writer.writeStream(contents, "/Filter/FlateDecode", deflateSync(toBytes(content)));
  const group = entry(page.page.node, "Group");
  const links = page.links.flatMap(({ object }) => linkSlots.get(object) ?? []);
  const { width, height } = placement.sheet;
  const text = [
    `<</Type/Page/Parent ${reference(writing.pageNode)}/MediaBox${array([0, 0, width, height])}`,
    group === undefined ? "" : `/Group ${canvases.copier.text(group)}`,
    resources,
    `/Contents${array([reference(contents), reference(FIRST_STAMP + index)])}`,
    links.length === 0 ? "" : `/Annots${array(links.map(reference))}`,
    `/Tabs/S/StructParents ${parentKey(index)}>>`,
  ];
  writer.write(pageSlots[index] ?? -1, text.join(""));
  return element;
}

function taggedPage(page: ForeignPage, tagged: TaggedCanvas, index: number, writing: PageWriting): Painted {
  const { canvases, stampFont, fieldContents, paint } = writing;
  const { placement, resources, fields } = page;
  const pictures = drawnFields(fields, resources, writing);
  const painted = pictures.map(({ object, operations }) => {
    const mcid = fieldContents.get(object)?.mcid ?? 0;
    return `/Form <</MCID ${mcid}>>BDC\n${operations}\nEMC`;
  });
  const more = { Font: `${name(stampFont)} ${reference(STAMP_FONT)}`, XObject: named(pictures) };
  return {
    content: onSheet(placement, [paint(tagged, index), ...painted].join("\n")),
    resources: canvases.resources(tagged.cleaned, resources, more, placement.matrix),
  };
}

function untaggedPage(page: ForeignPage, index: number, whole: Content, writing: PageWriting): Painted {
  const { writer, canvases, layers, stampFont, title, pageSlots } = writing;
  const { placement, resources, fields } = page;
  const cleaned = cleanContent(pageContent(page.page, index), { resources, layers, tagged: false });
  const slot = writer.reserve();
  const { left, bottom, width, height } = placement.box;
  const box = array([left, bottom, left + width, bottom + height]);
  const entries = `/Type/XObject/Subtype/Form/BBox${box}${canvases.resources(cleaned, resources)}`;
  writer.writeStream(slot, `${entries}/Filter/FlateDecode`, deflateSync(toBytes(cleaned.content)));

  const pictures = drawnFields(fields, undefined, writing);
  const shows = [canvases.shows(cleaned, resources), ...pictures.map(({ shows }) => shows)];
  const element = wholePage(whole, together(shows), pageCalled(index, pageSlots.length, title));
  const begins = element === undefined ? "/Artifact BMC" : `${name(element.kind)} <</MCID ${whole.mcid}>>BDC`;
  const operations = [begins, "/Page Do", ...pictures.map((picture) => picture.operations), "EMC"];
  const font = `/Font<<${name(stampFont)} ${reference(STAMP_FONT)}>>`;
  return {
    content: onSheet(placement, operations.join("\n")),
    resources: `/Resources<</XObject<</Page ${reference(slot)}${named(pictures)}>>${font}>>`,
    element,
  };
}

interface DrawnField {
  readonly object: PDFRef;
  readonly name: string;
  readonly slot: number;
  readonly shows: Shows;
  readonly operations: string;
}

/** The pictures of fields, under names that no object of the page has. */
function drawnFields(
  fields: readonly FieldPicture[],
  resources: PDFDict | undefined,
  { canvases }: PageWriting,
): readonly DrawnField[] {
  const objects = resources === undefined ? undefined : dictAt(resources, "XObject");
  const used = new Set((objects?.keys() ?? []).map((key) => key.decodeText()));
  let word = "Field";
  while ([...used].some((one) => one.startsWith(word))) word += "_";
  return fields.map(({ object, form, matrix }, i) => {
    const called = name(`${word}${i + 1}`);
    return { object, name: called, ...canvases.form(form), operations: `q ${cm(matrix)} ${called} Do Q` };
  });
}

const named = (pictures: readonly DrawnField[]): string =>
  pictures.map(({ name: called, slot }) => `${called} ${reference(slot)}`).join("");

/** Content in the coordinates of a page, put on its sheet, with nothing of it outside the page. */
function onSheet({ matrix, box }: Placement, content: string): string {
  const { left, bottom, width, height } = box;
  return `q ${cm(matrix)} ${[left, bottom, width, height].map(number).join(" ")} re W n\n${content}\nQ\n`;
}

const cm = (matrix: Matrix): string => `${matrix.map(number).join(" ")} cm`;

const together = (shows: readonly Shows[]): Shows => ({
  words: shows.some(({ words }) => words),
  pictures: shows.some(({ pictures }) => pictures),
  drawings: shows.some(({ drawings }) => drawings),
});
