import type { Finds } from "../finds.ts";
import { emptyCanvas } from "./canvas.ts";
import { type Document, typeOf } from "./document.ts";
import { shared } from "./geometry.ts";
import { reportHidden } from "./hidden.ts";
import { sayLooseContent } from "./loose-content.ts";
import { paint } from "./paint.ts";
import { boxOf } from "./rectangles.ts";
import { sayCanvas } from "./say-canvas.ts";
import type { Studio } from "./studio.ts";
import { isDict, isList, type PdfObject, type Value } from "./values.ts";

const DEEPEST_TREE = 64;

/** Says the text of every page, and of every drawing and content stream that is on no page. */
export function sayCanvases(finds: Finds, document: Document): ReadonlySet<PdfObject> {
  const studio: Studio = { document, fonts: new Map(), painted: new Set() };
  const inTree = pagesInOrder(document);
  const others = document.objects.filter((object) => typeOf(object) === "Page" && !inTree.includes(object));
  for (const [i, page] of inTree.entries()) sayPage(finds, studio, page, `page ${i + 1}`);
  for (const page of others) sayPage(finds, studio, page, `object ${page.number} (a page of no document)`);
  sayLooseContent(finds, studio);
  const unknown = [...studio.fonts.values()].reduce((sum, font) => sum + font.unknown.size, 0);
  if (unknown > 0)
    finds.cannot("text", `${unknown} glyphs of fonts that do not say what characters they are`);
  return studio.painted;
}

/** The pages of the document as it is now, in their order. */
function pagesInOrder(document: Document): readonly PdfObject[] {
  const pages: PdfObject[] = [];
  const seen = new Set<PdfObject>();
  const visit = (ref: Value | undefined, depth: number): void => {
    const object = document.objectAt(ref);
    if (object === undefined || seen.has(object) || depth > DEEPEST_TREE || !isDict(object.value)) return;
    seen.add(object);
    const kids = document.at(object.value.get("Kids"));
    if (isList(kids)) for (const kid of kids) visit(kid, depth + 1);
    else pages.push(object);
  };
  const root = document.at(document.trailers.findLast((trailer) => trailer.has("Root"))?.get("Root"));
  if (isDict(root)) visit(root.get("Pages"), 0);
  return pages;
}

function sayPage(finds: Finds, studio: Studio, page: PdfObject, where: string): void {
  const { document } = studio;
  const at = (value: Value | undefined): Value | undefined => document.at(value, page.revision);
  const contents = isDict(page.value) ? page.value.get("Contents") : undefined;
  const list = at(contents);
  const streams = (isList(list) ? list : [contents]).flatMap(
    (each) => document.objectAt(each, page.revision) ?? [],
  );
  const parts = streams.map((stream) => {
    studio.painted.add(stream);
    return Buffer.from(document.unpacked(stream)?.bytes ?? []).toString("latin1");
  });
  const resources = at(inherited(page, "Resources", at));
  const canvas = emptyCanvas();
  paint(studio, canvas, parts.join("\n"), {
    resources: isDict(resources) ? resources : undefined,
    revision: page.revision,
  });
  const media = boxOf(at(inherited(page, "MediaBox", at)), at);
  const crop = boxOf(at(inherited(page, "CropBox", at)), at) ?? media;
  sayCanvas(finds, where, canvas);
  reportHidden(finds, where, canvas, media && crop ? shared(media, crop) : [0, 0, 612, 792]);
}

function inherited(
  page: PdfObject,
  key: string,
  at: (value: Value | undefined) => Value | undefined,
): Value | undefined {
  let node: Value | undefined = page.value;
  for (let depth = 0; isDict(node) && depth < DEEPEST_TREE; depth++) {
    if (node.has(key)) return node.get(key);
    node = at(node.get("Parent"));
  }
  return undefined;
}
