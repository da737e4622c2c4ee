import type { Finds } from "../finds.ts";
import { emptyCanvas } from "./canvas.ts";
import { type Document, typeOf } from "./document.ts";
import { reportHidden } from "./hidden.ts";
import { paint } from "./paint.ts";
import { sayCanvas } from "./say-canvas.ts";
import type { Studio } from "./studio.ts";
import { type Dict, isDict, isList, nameOf, type PdfObject, Ref, type Value } from "./values.ts";

const TEXT_BEGUN = /\bBT\b/;
const TEXT_SHOWN = /\bT[jJ]\b|[)>]\s*['"]/;
const FONT_NAMED = /\/[^\s()<>[\]{}/%]+(?=[\s\0]+[-+.\d]+[\s\0]+Tf)/g;
/** How many sets of resources are tried for content that nobody claims, over a file. */
const MOST_TRIES = 20_000;

/** Drawings that no page uses, as what a comment or a field looks like, glyphs that are drawings, and content without a page. */
export function sayLooseContent(finds: Finds, studio: Studio): void {
  const { document, painted } = studio;
  const sets = resourceSets(document);
  let tries = 0;
  for (const object of document.objects) {
    if (object.stream === undefined || painted.has(object) || !isDict(object.value)) continue;
    const isDrawing =
      nameOf(document.at(object.value.get("Subtype"))) === "Form" || object.value.has("PatternType");
    if (!isDrawing && !mayBeContent(object)) continue;
    const decoded = document.unpacked(object);
    if (decoded === undefined || decoded.picture !== "") continue;
    const content = Buffer.from(decoded.bytes).toString("latin1");
    if (isDrawing) painted.add(object);
    else if (!TEXT_BEGUN.test(content) || !TEXT_SHOWN.test(content)) continue;
    const own = document.at(object.value.get("Resources"), object.revision);
    const needed = [...new Set(content.match(FONT_NAMED) ?? [])].map((name) => name.slice(1));
    const fitting = isDict(own)
      ? [own]
      : sets.filter(({ fonts }) => needed.every((name) => fonts.has(name))).map(({ set }) => set);
    tries += fitting.length;
    if (tries > MOST_TRIES) {
      finds.cannot("content streams on no page", "too many to try every font");
      return;
    }
    for (const set of fitting.length > 0 ? fitting : [undefined]) {
      const canvas = emptyCanvas();
      paint(studio, canvas, content, { resources: set, revision: object.revision });
      const where = `object ${object.number} (${isDrawing ? "a drawing" : "content"} on no page)`;
      sayCanvas(finds, where, canvas);
      reportHidden(finds, where, canvas, undefined);
    }
  }
}

/** Streams of these kinds are read by others: what stands in them is no content of a page. */
const NO_CONTENT = new Set(["ObjStm", "XRef", "Metadata", "EmbeddedFile", "Image"]);

const mayBeContent = (object: PdfObject): boolean =>
  isDict(object.value) &&
  !NO_CONTENT.has(typeOf(object)) &&
  !NO_CONTENT.has(nameOf(object.value.get("Subtype")));

/** Every set of resources of the file that has fonts, once for the same fonts. */
function resourceSets(
  document: Document,
): readonly { readonly set: Dict; readonly fonts: ReadonlySet<string> }[] {
  const found = new Map<string, { readonly set: Dict; readonly fonts: ReadonlySet<string> }>();
  const look = (value: Value, revision: number): void => {
    if (isList(value)) for (const each of value) look(each, revision);
    if (!isDict(value)) return;
    const fonts = document.at(value.get("Font"), revision);
    if (isDict(fonts)) found.set(signature(fonts), { set: value, fonts: new Set(fonts.keys()) });
    for (const each of value.values()) look(each, revision);
  };
  for (const { value, revision } of document.objects) look(value, revision);
  return [...found.values()];
}

const signature = (fonts: Dict): string =>
  [...fonts].map(([name, value]) => `${name} ${value instanceof Ref ? value.number : "?"}`).join(" ");
