/** Annotations of a page: links, fields of forms, and all the rest, which stays in its file (ISO 32000-1, 12.5). */
import { PDFArray, PDFDict, type PDFPage, PDFRef } from "@cantoo/pdf-lib";
import { entry, numberAt } from "../source/entries.ts";
import { isShown, type Layers } from "./layers.ts";

/** One annotation of a page. */
export interface PageAnnotation {
  readonly object: PDFRef;
  readonly dict: PDFDict;
}

/** Bits of /F that keep an annotation off the screen: Hidden and NoView (table 165). */
const UNSEEN = 2 | 32;
/** The bit without which one is never printed. */
const PRINTED = 4;

/**
 * The annotations of a page in their order. One that is written into the page's own list becomes an object by itself, in
 * the document given, because the structure and we refer to annotations by number.
 */
export function annotationsOf(page: PDFPage): readonly PageAnnotation[] {
  const list = entry(page.node, "Annots");
  if (!(list instanceof PDFArray)) return [];
  const found: PageAnnotation[] = [];
  for (let i = 0; i < list.size(); i++) {
    const dict = list.lookup(i);
    if (!(dict instanceof PDFDict)) continue;
    const value = list.get(i);
    const object = value instanceof PDFRef ? value : page.doc.context.register(dict);
    if (object !== value) list.set(i, object);
    found.push({ object, dict });
  }
  return found;
}

/** Whether a reader shows an annotation when the file is opened. */
export const isSeen = ({ dict }: PageAnnotation, layers: Layers): boolean =>
  ((numberAt(dict, "F") ?? 0) & UNSEEN) === 0 && isShown(dict, layers);

/** Whether an annotation would be printed. */
export const isPrinted = ({ dict }: PageAnnotation): boolean => ((numberAt(dict, "F") ?? 0) & PRINTED) !== 0;
