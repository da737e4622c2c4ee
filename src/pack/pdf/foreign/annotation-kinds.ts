/** Kinds of annotations that stay behind, as people call them (ISO 32000-1, table 169). */
import type { PDFDict } from "@cantoo/pdf-lib";
import { dictAt, nameAt } from "../source/entries.ts";

export type AnnotationKind =
  | "comment"
  | "text"
  | "drawing"
  | "stamp"
  | "redaction"
  | "attachment"
  | "film"
  | "elsewhere"
  | "program"
  | "nowhere"
  | "other";

/** One, and many, of each kind, in the order in which they are told. */
export const NOUNS: ReadonlyMap<AnnotationKind, readonly [one: string, many: string]> = new Map([
  ["comment", ["a comment", "comments"]],
  ["text", ["a text typed over a page", "texts typed over pages"]],
  ["drawing", ["a drawing over a page", "drawings over pages"]],
  ["stamp", ["a rubber stamp", "rubber stamps"]],
  [
    "redaction",
    [
      "a mark for redaction that was never carried out (the words under it are in the pack)",
      "marks for redaction that were never carried out (the words under them are in the pack)",
    ],
  ],
  ["film", ["a film, sound or model", "films, sounds or models"]],
  ["elsewhere", ["a link to another file", "links to other files"]],
  ["program", ["a link that starts something", "links that start something"]],
  ["nowhere", ["a link that leads to no page of it", "links that lead to no page of it"]],
  ["other", ["an annotation", "annotations"]],
]);

const KINDS: ReadonlyMap<string, AnnotationKind> = new Map([
  ...["Text", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret"].map((s) => [s, "comment"] as const),
  ["FreeText", "text"],
  ...["Ink", "Line", "Square", "Circle", "Polygon", "PolyLine"].map((s) => [s, "drawing"] as const),
  ["Stamp", "stamp"],
  ["Redact", "redaction"],
  ["FileAttachment", "attachment"],
  ...["Sound", "Movie", "Screen", "RichMedia", "3D"].map((s) => [s, "film"] as const),
]);
/** Parts of other annotations, and marks for print shops: nobody misses them. */
const SILENT = new Set(["Popup", "Widget", "PrinterMark", "TrapNet"]);

/**
 * The kind of an annotation that stays behind; nothing for links that come along, and for what nobody misses. `leads`: says
 * whether a link leads to a page of the file or to the web.
 */
export function kindOf(annotation: PDFDict, leads: boolean): AnnotationKind | undefined {
  const subtype = nameAt(annotation, "Subtype") ?? "";
  if (SILENT.has(subtype) || leads) return undefined;
  if (subtype !== "Link") return KINDS.get(subtype) ?? "other";
  const action = dictAt(annotation, "A");
  switch (action === undefined ? "GoTo" : nameAt(action, "S")) {
    case "JavaScript":
      return undefined;
    case "GoTo":
    case "Named":
      return "nowhere";
    case "URI":
    case "GoToR":
    case "GoToE":
      return "elsewhere";
    default:
      return "program";
  }
}
