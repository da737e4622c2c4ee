import type { Document } from "./document.ts";
import { type Font, fontOf } from "./fonts.ts";
import type { Pen } from "./pen.ts";
import { type Dict, isDict, isList, numberOf, type PdfObject, type Value } from "./values.ts";

/** What stays the same for all content streams of a file. */
export interface Studio {
  readonly document: Document;
  readonly fonts: Map<Dict, Font>;
  /** Content streams and drawings that were painted. */
  readonly painted: Set<PdfObject>;
}

/** A font by its dictionary, read once. */
export function fontAt(studio: Studio, dict: Value | undefined, revision: number): Font | undefined {
  if (!isDict(dict)) return undefined;
  const known = studio.fonts.get(dict) ?? fontOf(studio.document, dict, revision);
  studio.fonts.set(dict, known);
  return known;
}

/** Sets what a graphics state of its own says (ISO 32000-1, 8.4.5): how see-through fills are, and a font. */
export function setState(studio: Studio, pen: Pen, state: Value | undefined, revision: number): void {
  const at = (value: Value | undefined): Value | undefined => studio.document.at(value, revision);
  if (!isDict(state)) return;
  pen.alpha = numberOf(at(state.get("ca"))) ?? pen.alpha;
  const font = at(state.get("Font"));
  if (!isList(font)) return;
  pen.font = fontAt(studio, at(font[0]), revision);
  pen.size = numberOf(at(font[1])) ?? pen.size;
}
