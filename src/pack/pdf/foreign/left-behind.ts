/** What a file carries besides its pages, none of which comes into a pack, in plain words for whoever named the file. */
import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFStream } from "@cantoo/pdf-lib";
import { listInWords } from "../../../text/lists.ts";
import { readDestinations } from "../source/destinations.ts";
import { dictAt, entry, nameAt, textAt, valuesAt } from "../source/entries.ts";
import { readLinks } from "../source/links.ts";
import { pageBox } from "../source/page-boxes.ts";
import { type AnnotationKind, kindOf, NOUNS } from "./annotation-kinds.ts";
import { annotationsOf } from "./annotations.ts";
import type { Layers } from "./layers.ts";

/** Names of layers that are listed one by one. */
const NAMED = 8;

/** Short phrases, each kind once: `the hidden layer 'Costs'`, `2 scripts`, `3 comments`. */
export function leftBehind(
  document: PDFDocument,
  layers: Layers,
  protectedByOwner: boolean,
): readonly string[] {
  const { catalog } = document;
  const annotations = countAnnotations(document);
  const found = searchObjects(document);
  const form = dictAt(catalog, "AcroForm");
  const fields = form === undefined ? 0 : valuesAt(form, "Fields").length;
  // A file can also hang on a page or on the whole document (PDF 2.0, 14.13), where no list names it.
  const listed = namesBelow(catalog, "EmbeddedFiles") + (annotations.get("attachment") ?? 0);
  const files = Math.max(listed, found.holders);
  annotations.delete("attachment");
  return [
    protectedByOwner ? "the owner's password protection" : "",
    hiddenLayers(layers.hidden),
    some(found.scripts, "a script", "scripts"),
    startsSomething(catalog) ? "an action that starts by itself" : "",
    some(files, "an attachment", "attachments"),
    ...[...NOUNS].map(([kind, [one, many]]) => some(annotations.get(kind) ?? 0, one, many)),
    fields > 0 ? "the fields of a form (what is filled in stays)" : "",
    some(found.signatures, "a digital signature", "digital signatures"),
    form !== undefined && entry(form, "XFA") !== undefined
      ? "the part of a form that only Adobe's reader uses"
      : "",
    found.thumbnails ? "small pictures of the pages" : "",
    found.privateData ? "private data of the program that made it" : "",
    entry(catalog, "Metadata") !== undefined || describesItself(document) ? "metadata" : "",
  ].filter((phrase) => phrase !== "");
}

const some = (count: number, one: string, many: string): string =>
  count === 0 ? "" : count === 1 ? one : `${count} ${many}`;

function hiddenLayers(names: readonly string[]): string {
  if (names.length === 0) return "";
  const named = names.slice(0, NAMED).map((name) => `'${name}'`);
  const more = names.length > NAMED ? [`${names.length - NAMED} more`] : [];
  return `the hidden ${names.length === 1 ? "layer" : "layers"} ${listInWords([...named, ...more])}`;
}

function countAnnotations(document: PDFDocument): Map<AnnotationKind, number> {
  const counts = new Map<AnnotationKind, number>();
  const pages = document.getPages();
  const annotations = pages.map(annotationsOf);
  const numbers = new Map(pages.map(({ ref }, number) => [ref, number]));
  const sheets = { pages: numbers, boxes: pages.map(pageBox) };
  const anchors = new Set(readDestinations(document.catalog, sheets).keys());
  pages.forEach((page, number) => {
    const { links } = readLinks(page, number, anchors, sheets);
    const lead = new Set(links.filter(({ target }) => target.kind !== "pack").map(({ object }) => object));
    for (const { dict, object } of annotations[number] ?? []) {
      const kind = kindOf(dict, lead.has(object));
      if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  });
  return counts;
}

/** How many names stand in a name tree of the catalog. */
function namesBelow(catalog: PDFDict, tree: string): number {
  const names = dictAt(catalog, "Names");
  const waiting: PDFObject[] = [names === undefined ? undefined : entry(names, tree)].filter(
    (node) => !!node,
  );
  const seen = new Set<PDFObject>();
  let count = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!(node instanceof PDFDict) || seen.has(node)) continue;
    seen.add(node);
    count += Math.floor(valuesAt(node, "Names").length / 2);
    waiting.push(...valuesAt(node, "Kids"));
  }
  return count;
}

/** What can stand anywhere in a file, looked for in every object once. */
function searchObjects(document: PDFDocument): {
  readonly scripts: number;
  readonly signatures: number;
  /** Objects that hold a file. */
  readonly holders: number;
  readonly thumbnails: boolean;
  readonly privateData: boolean;
} {
  let [scripts, signatures, holders] = [0, 0, 0];
  let [thumbnails, privateData] = [false, false];
  const waiting: PDFObject[] = document.context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
    if (object instanceof PDFArray) for (const item of object.asArray()) waiting.push(item);
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    const action = nameAt(dict, "S");
    if (action === "JavaScript" || (action === "Rendition" && entry(dict, "JS"))) scripts++;
    if (nameAt(dict, "FT") === "Sig" && entry(dict, "V") !== undefined) signatures++;
    if (entry(dict, "EF") !== undefined) holders++;
    thumbnails ||= entry(dict, "Thumb") !== undefined;
    privateData ||= entry(dict, "PieceInfo") !== undefined;
    waiting.push(...dict.values());
  }
  return { scripts, signatures, holders, thumbnails, privateData };
}

/** Whether opening the file does more than to show a page of it or to run a script, which is told by itself (12.6.4). */
function startsSomething(catalog: PDFDict): boolean {
  const action = dictAt(catalog, "OpenAction");
  return action !== undefined && !["GoTo", "JavaScript"].includes(nameAt(action, "S") ?? "GoTo");
}

/** Whether the document information says more than a title and with what the file was made (table 317). */
function describesItself({ context }: PDFDocument): boolean {
  const info = context.lookup(context.trailerInfo.Info);
  const plain = new Set(["Title", "Creator", "Producer", "CreationDate", "ModDate", "Trapped"]);
  return info instanceof PDFDict && info.keys().some((key) => !plain.has(key.decodeText()));
}

/** The title that the file gives itself. */
export function ownTitle({ context }: PDFDocument): string | undefined {
  const info = context.lookup(context.trailerInfo.Info);
  const title = info instanceof PDFDict ? textAt(info, "Title")?.replace(/\s+/g, " ").trim() : undefined;
  return title === "" ? undefined : title;
}
