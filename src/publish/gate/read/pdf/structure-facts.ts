import type { Finds } from "../finds.ts";
import { type Document, typeOf } from "./document.ts";
import { type Dict, isDict, isList, nameOf, numberOf, type PdfObject, Ref, type Value } from "./values.ts";

/** Flags of annotations that nobody sees (ISO 32000-1, table 165): invisible, hidden, no view. */
const UNSEEN = 1 | 2 | 32;
/** Annotations by which people comment (12.5.6). */
const COMMENTS = new Set(
  "Text FreeText Highlight Underline Squiggly StrikeOut Caret Stamp Ink Popup FileAttachment Redact".split(
    " ",
  ),
);

/** Reports what a PDF's objects can hide: revisions, objects that nothing refers to, layers, comments, fields, scripts. */
export function reportStructure(finds: Finds, document: Document): void {
  const isLinearized = document.objects.some(({ value }) => isDict(value) && value.has("Linearized"));
  const revisions = document.ends - (isLinearized ? 1 : 0);
  if (revisions > 1)
    finds.fact(
      "incremental-update",
      "",
      `has ${revisions} revisions; what an earlier one said is still there`,
    );
  reportUnreachable(finds, document);
  for (const { number, value } of document.objects) {
    if (isDict(value)) reportDict(finds, document, `object ${number}`, value);
  }
}

function reportDict(finds: Finds, document: Document, where: string, dict: Dict): void {
  const at = document.at;
  const kind = nameOf(at(dict.get("Subtype")));
  const flags = numberOf(at(dict.get("F")));
  if (dict.has("Rect") && flags !== undefined && flags & UNSEEN)
    finds.fact("hidden-annotation", where, "is hidden");
  if (dict.has("Rect") && COMMENTS.has(kind)) finds.fact("comment", where, "is a comment");
  if (dict.has("FT")) finds.fact("form-field", where, "is a field of a form");
  if (dict.has("JS") || nameOf(at(dict.get("S"))) === "JavaScript")
    finds.fact("script", where, "is a script");
  const layers = at(dict.get("OCProperties"));
  if (isDict(layers)) reportLayers(finds, document, layers);
  // Within one object: annotations and actions may be written where they are used.
  for (const each of dict.values())
    for (const inner of isList(each) ? each : [each])
      if (isDict(inner)) reportDict(finds, document, where, inner);
}

function reportLayers(finds: Finds, document: Document, layers: Dict): void {
  const at = document.at;
  const others = at(layers.get("Configs"));
  for (const value of [layers.get("D"), ...(isList(others) ? others : [])]) {
    const configuration = at(value);
    if (!isDict(configuration)) continue;
    const off = at(configuration.get("OFF"));
    const count = isList(off) ? off.length : 0;
    if (count > 0) finds.fact("invisible-layer", "layers", `${count} are off`);
    if (nameOf(at(configuration.get("BaseState"))) === "OFF")
      finds.fact("invisible-layer", "layers", "are off unless they are named");
  }
}

function reportUnreachable(finds: Finds, document: Document): void {
  const reached = new Set<PdfObject>();
  const waiting: Value[] = [...document.trailers];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value instanceof Ref) {
      const object = document.objectAt(value);
      if (object === undefined || reached.has(object)) continue;
      reached.add(object);
      waiting.push(object.value);
    } else if (isList(value)) for (const each of value) waiting.push(each);
    else if (isDict(value)) for (const each of value.values()) waiting.push(each);
  }
  const lost = document.objects.filter((object) => !reached.has(object) && !isFurniture(object));
  if (lost.length === 0) return;
  const some = lost
    .slice(0, 5)
    .map(({ number }) => number)
    .join(", ");
  finds.fact(
    "unreachable-object",
    `object ${some}${lost.length > 5 ? " …" : ""}`,
    `${lost.length} that nothing refers to`,
  );
}

/** What the file needs to be read, and nothing refers to. */
const isFurniture = (object: PdfObject): boolean =>
  ["ObjStm", "XRef"].includes(typeOf(object)) || (isDict(object.value) && object.value.has("Linearized"));
