/** Writes somebody else's pages as a body: each on its sheet, with what it uses, its links and its structure. */
import type { PDFRef } from "@cantoo/pdf-lib";
import { type Body, PAGE_TREE, parentKey, reference } from "../body.ts";
import { BodyWriter } from "../body-writer.ts";
import { destinationName } from "../fragment.ts";
import { linkObject } from "../link-object.ts";
import { freeFontName } from "../page-object.ts";
import { attributesEntry } from "../structure/attributes.ts";
import type { ParentKeys } from "../structure/parent-keys.ts";
import { linkWords } from "../structure/words.ts";
import { type WrittenStructure, writeStructure } from "../structure/write.ts";
import { array } from "../syntax.ts";
import type { AboutPaper } from "../to-fragment.ts";
import { Canvases } from "./canvases.ts";
import { keptStructure } from "./kept-structure.ts";
import { fieldElements, inPageOrder, linkElements, ownedBy, pageCalled } from "./page-elements.ts";
import { type PageWriting, writePage } from "./page-writer.ts";
import { at, type ForeignPaper } from "./read-foreign.ts";
import { taggedPainting } from "./tagged-content.ts";

/** What a fragment must know of its own objects, and what there is to say of the pages. */
export interface WrittenForeign extends WrittenStructure {
  readonly body: Body;
  readonly pageNode: number;
  readonly pageSlots: readonly number[];
  readonly parentKeys: number;
  readonly stampFont: string;
  /** Pages without tags that show something, from 0. */
  readonly untagged: readonly number[];
  /** Names of fonts that are not in the file. */
  readonly missingFonts: readonly string[];
}

/** `about.key`: goes in front of every ID, so that those of two papers differ. */
export function writeForeign(paper: ForeignPaper, { key, title, language }: AboutPaper): WrittenForeign {
  const { pages, document, layers, structure, forms } = paper;
  const writer = new BodyWriter(pages.length);
  const pageNode = writer.reserve();
  const pageSlots = pages.map(() => writer.reserve());
  const links = pages.flatMap((page) => page.links);
  const linkSlots = new Map(links.map(({ object }) => [object, writer.reserve()]));
  const stampFont = freeFontName(pages.map(({ page }) => page));
  const kept = keptStructure(paper, language);
  const keys = parentKeysOf(paper);

  const paint = taggedPainting(paper, kept);
  const canvases = new Canvases(document.context, writer, layers, (form) => {
    const tagged = forms.get(form);
    const canvas = structure.forms.get(form);
    if (tagged === undefined || canvas === undefined) return undefined;
    const entries = `/StructParents ${parentKey(keys.canvases.get(canvas) ?? -1)}`;
    return { cleaned: tagged.cleaned, content: paint(tagged, canvas), entries };
  });
  const writing: PageWriting = {
    writer,
    canvases,
    layers,
    title,
    pageNode,
    pageSlots,
    linkSlots,
    stampFont,
    paint: (tagged, page) => paint(tagged, at(structure.pages, page)),
    fieldContents: kept.fieldContents,
  };
  const owned = ownedBy(kept.elements);
  const untagged: number[] = [];
  const others = pages.map((page, number) => {
    const canvas = at(structure.pages, number);
    const whole = writePage(page, number, { what: "content", canvas, page: number, mcid: 0 }, writing);
    if (whole !== undefined) untagged.push(number);
    const fields = page.fields.flatMap(({ object }) => kept.fieldContents.get(object) ?? []);
    const loose = page.links.map(({ object }) => object).filter((object) => !owned.links.has(object));
    const elements = [
      ...(whole === undefined ? [] : [whole]),
      ...fieldElements(fields.filter((field) => !owned.contents.has(field))),
      ...linkElements(number, loose),
    ];
    return { page: number, elements };
  });
  const elements = inPageOrder(kept.elements, others);

  const words = linkWords(elements, kept.shown);
  for (const link of links) {
    const { target, object } = link;
    const place = target.kind === "place" ? pageCalled(target.place.page, pages.length, title) : "";
    const spoken = words.get(object) ?? "";
    const context = {
      key,
      pageSlots,
      targetSlots: new Map<string, number>(),
      parent: keys.links.get(object),
    };
    const text = linkObject(link, { ...context, words: spoken === "" ? place : spoken });
    writer.write(linkSlots.get(object) ?? -1, text);
  }
  const kids = array(pageSlots.map(reference));
  writer.write(
    pageNode,
    `<</Type/Pages/Parent ${reference(PAGE_TREE)}/Count ${pageSlots.length}/Kids${kids}>>`,
  );
  const id = countedIds(key);
  const written = writeStructure(elements, writer, {
    keys,
    pageSlots,
    linkSlots,
    formSlot: (form: PDFRef) => canvases.copier.slotOf(form),
    id,
    attributes: ({ attributes }) => attributesEntry(attributes, id, (value) => canvases.copier.text(value)),
  });
  return {
    ...written,
    body: writer.finish(),
    pageNode,
    pageSlots,
    parentKeys: keys.canvases.size + keys.links.size,
    stampFont,
    untagged,
    missingFonts: [...canvases.missingFonts].sort(),
  };
}

/** A key for every page, then for every form with tags, then for every link: known before anything is written. */
function parentKeysOf({ pages, structure }: ForeignPaper): ParentKeys {
  const canvases = [...structure.pages, ...structure.forms.values()];
  const links = pages.flatMap((page) => page.links.map(({ object }) => object));
  return {
    canvases: new Map(canvases.map((canvas, i) => [canvas, i])),
    links: new Map(links.map((object, i) => [object, canvases.length + i])),
  };
}

/** IDs of structure elements, counted in the order in which they are met. */
function countedIds(key: string): (found: string) => string {
  const counted = new Map<string, string>();
  return (found) => {
    const known = counted.get(found) ?? destinationName(key, `e${counted.size + 1}`);
    counted.set(found, known);
    return known;
  };
}
