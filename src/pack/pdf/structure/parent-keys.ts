/** Keys under which pages, forms and links find their elements: the tree of structure parents (ISO 32000-1, 14.7.4.4). */
import type { PDFRef } from "@cantoo/pdf-lib";
import { type Canvas, contentOf, type Element, elementsOf } from "./element.ts";

/** Keys of a paper, from 0: its canvases first, then its links, each in the order in which they are read. */
export interface ParentKeys {
  readonly canvases: ReadonlyMap<Canvas, number>;
  readonly links: ReadonlyMap<PDFRef, number>;
}

/** The keys of everything that these elements own. */
export function parentKeys(elements: readonly Element[]): ParentKeys {
  const canvases = new Map<Canvas, number>();
  for (const { canvas } of contentOf(elements))
    if (!canvases.has(canvas)) canvases.set(canvas, canvases.size);
  const links = new Map<PDFRef, number>();
  for (const { kids } of elementsOf(elements)) {
    for (const kid of kids) {
      if (kid.what === "annotation" && !links.has(kid.object))
        links.set(kid.object, canvases.size + links.size);
    }
  }
  return { canvases, links };
}
