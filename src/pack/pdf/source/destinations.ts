/** Places that a PDF has names for (ISO 32000-1, 12.3.2). */
import { PDFArray, PDFDict, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import type { PageBox, Place } from "../fragment.ts";
import { dictAt, entry, nameOf, textOf, valuesAt } from "./entries.ts";

/** What places are measured on. */
export interface Sheets {
  /** The number of each page, from 0. */
  readonly pages: ReadonlyMap<PDFRef, number>;
  readonly boxes: readonly PageBox[];
}

/** Every named destination of a document: the dictionary that Chromium writes, and the tree of later versions. */
export function readDestinations(catalog: PDFDict, sheets: Sheets): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const put = (named: string | undefined, value: PDFObject | undefined): void => {
    const place = placeOf(value instanceof PDFDict ? entry(value, "D") : value, sheets);
    if (named !== undefined && place !== undefined) places.set(named, place);
  };
  const dict = dictAt(catalog, "Dests");
  for (const key of dict?.keys() ?? []) put(key.decodeText(), dict?.lookup(key));
  const names = dictAt(catalog, "Names");
  const tree = names === undefined ? undefined : dictAt(names, "Dests");
  if (tree !== undefined) for (const [key, value] of pairs(tree, new Set())) put(textOf(key), value);
  return places;
}

/** The place of an explicit destination: `[page /XYZ x y zoom]` and its relatives (table 151). */
export function placeOf(value: PDFObject | undefined, { pages, boxes }: Sheets): Place | undefined {
  if (!(value instanceof PDFArray) || value.size() === 0) return undefined;
  const target = value.get(0);
  const page = target instanceof PDFRef ? pages.get(target) : undefined;
  const box = page === undefined ? undefined : boxes[page];
  if (page === undefined || box === undefined) return undefined;
  const numberAt = (index: number): number | undefined => {
    const item = index < value.size() ? Number(value.lookup(index)?.toString()) : Number.NaN;
    return Number.isFinite(item) ? item : undefined;
  };
  const [atX, atY] = COORDINATES.get(nameOf(value.lookup(1)) ?? "") ?? [];
  return {
    page,
    x: (atX === undefined ? undefined : numberAt(atX)) ?? box.left,
    y: (atY === undefined ? undefined : numberAt(atY)) ?? box.bottom + box.height,
  };
}

/** Where in a destination its left and top stand; a fitted page is meant from its corner. */
const COORDINATES: ReadonlyMap<string, readonly [number | undefined, number | undefined]> = new Map([
  ["XYZ", [2, 3]],
  ["FitH", [undefined, 2]],
  ["FitBH", [undefined, 2]],
  ["FitV", [2, undefined]],
  ["FitBV", [2, undefined]],
  ["FitR", [2, 5]],
]);

/** Keys and values of a name tree (7.9.6). */
function* pairs(node: PDFDict, seen: Set<PDFDict>): Generator<readonly [PDFObject, PDFObject]> {
  if (seen.has(node)) return;
  seen.add(node);
  const names = valuesAt(node, "Names");
  for (let i = 0; i + 1 < names.length; i += 2) {
    const [key, value] = [names[i], names[i + 1]];
    if (key !== undefined && value !== undefined) yield [key, value];
  }
  for (const kid of valuesAt(node, "Kids")) if (kid instanceof PDFDict) yield* pairs(kid, seen);
}
