/** Writes what was read from a paper as a body: its pages, what they need, its links and its structure. */
import { deflateSync } from "node:zlib";
import { PDFDict, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { type Body, FIRST_STAMP, PAGE_TREE, parentKey, reference } from "./body.ts";
import { BodyWriter } from "./body-writer.ts";
import { withArtifacts } from "./content/artifacts.ts";
import type { Painting } from "./content/painting.ts";
import { withTypedCharacters } from "./content/typed-characters.ts";
import { linkObject } from "./link-object.ts";
import { freeFontName, pageObject } from "./page-object.ts";
import type { Paper } from "./read-paper.ts";
import { ObjectCopier } from "./source/copy.ts";
import { contentText } from "./source/streams.ts";
import { attributesEntry } from "./structure/attributes.ts";
import type { Canvas } from "./structure/element.ts";
import { elementIds } from "./structure/element-ids.ts";
import { type ParentKeys, parentKeys } from "./structure/parent-keys.ts";
import { type WrittenStructure, writeStructure } from "./structure/write.ts";
import { array, toBytes } from "./syntax.ts";

/** What a fragment must know of its own objects: slots, and how many keys of structure parents there are. */
export interface WrittenPaper extends WrittenStructure {
  readonly body: Body;
  readonly pageNode: number;
  readonly pageSlots: readonly number[];
  /** Names in the pack that links lead to, in the order of their slots. */
  readonly targets: readonly string[];
  readonly parentKeys: number;
  readonly stampFont: string;
}

/** `key`: goes in front of every name and ID, so that those of two papers differ. */
export function writePaper(paper: Paper, key: string): WrittenPaper {
  const targets = targetNames(paper.links);
  const writer = new BodyWriter(paper.pages.length, targets.length);
  const firstTarget = FIRST_STAMP + paper.pages.length;
  const targetSlots = new Map(targets.map((target, i) => [target, firstTarget + i]));
  const pageNode = writer.reserve();
  const pageSlots = paper.pages.map(() => writer.reserve());
  const linkSlots = new Map(paper.links.map(({ object }) => [object, writer.reserve()]));
  const keys = parentKeys(paper.structure.elements);
  const stampFont = freeFontName(paper.pages);
  const ids = elementIds(paper.structure, key);

  const tables = unicodeTables(paper);
  const copier = new ObjectCopier(paper.document.context, writer, (stream, ref) => {
    if (tables.has(ref)) {
      const table = toBytes(withTypedCharacters(contentText(stream)));
      return { entries: "/Filter/FlateDecode", data: deflateSync(table) };
    }
    const painting = paper.paintings.forms.get(ref);
    if (painting === undefined) return undefined;
    const canvas = paper.canvases.forms.get(ref);
    const entries = copier.streamEntries(stream, ["Filter", "DecodeParms"]) + structParents(keys, canvas);
    return { entries: `${entries}/Filter/FlateDecode`, data: painted(paper, painting, canvas) };
  });

  writer.write(pageNode, pagesObject(pageSlots));
  paper.pages.forEach((page, number) => {
    const painting = at(paper.paintings.pages, number);
    const canvas = at(paper.canvases.pages, number);
    const contents = writer.reserve();
    writer.writeStream(contents, "/Filter/FlateDecode", painted(paper, painting, canvas));
    const context = {
      box: at(paper.boxes, number),
      parent: pageNode,
      contents,
      stamp: FIRST_STAMP + number,
      links: paper.links
        .filter((link) => link.page === number)
        .flatMap(({ object }) => linkSlots.get(object) ?? []),
      structParents: structParents(keys, canvas),
      stampFont,
    };
    writer.write(at(pageSlots, number), pageObject(page, context, copier));
  });

  for (const link of paper.links) {
    const words = paper.words.get(link.object) ?? "";
    const text = linkObject(link, {
      key,
      pageSlots,
      targetSlots,
      words,
      parent: keys.links.get(link.object),
    });
    writer.write(linkSlots.get(link.object) ?? -1, text);
  }

  const structure = writeStructure(paper.structure.elements, writer, {
    keys,
    pageSlots,
    linkSlots,
    formSlot: (form: PDFRef) => copier.slotOf(form),
    id: ids.own,
    attributes: ({ attributes, more }) =>
      attributesEntry(attributes, ids.head, (value) => copier.text(value), more),
  });
  const count = keys.canvases.size + keys.links.size;
  return { ...structure, body: writer.finish(), pageNode, pageSlots, targets, parentKeys: count, stampFont };
}

/** The names in the pack that links lead to, each once. */
const targetNames = (links: Paper["links"]): readonly string[] => [
  ...new Set(links.flatMap(({ target }) => (target.kind === "pack" ? [target.name] : []))),
];

/** The tables in which fonts say which characters their glyphs stand for. */
function unicodeTables({ document }: Paper): ReadonlySet<PDFRef> {
  const tables = new Set<PDFRef>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const table = object instanceof PDFDict ? object.get(PDFName.of("ToUnicode")) : undefined;
    if (table instanceof PDFRef) tables.add(table);
  }
  return tables;
}

const pagesObject = (pageSlots: readonly number[]): string =>
  `<</Type/Pages/Parent ${reference(PAGE_TREE)}/Count ${pageSlots.length}/Kids${array(pageSlots.map(reference))}>>`;

const structParents = (keys: ParentKeys, canvas: Canvas | undefined): string => {
  const key = canvas === undefined ? undefined : keys.canvases.get(canvas);
  return key === undefined ? "" : `/StructParents ${parentKey(key)}`;
};

/** The packed bytes of what a canvas paints, artifacts marked. */
function painted(
  { paintings, structure }: Paper,
  painting: Painting,
  canvas: Canvas | undefined,
): Uint8Array {
  const artifacts = [...structure.artifacts]
    .filter((content) => content.canvas === canvas)
    .map(({ mcid }) => mcid);
  const tagged = [...painting.forms].filter(([, form]) => paintings.forms.has(form)).map(([named]) => named);
  const untagged = {
    artifacts: new Set(artifacts),
    taggedForms: new Set(tagged),
    spaces: painting.spaces(),
  };
  return deflateSync(toBytes(withArtifacts(painting, untagged)));
}

function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`nothing at ${index}`);
  return value;
}
