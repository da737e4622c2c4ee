/** Where the links of a paper lead: into the paper, into the pack, or out of it. */
import { PDFDict, type PDFObject, type PDFPage, PDFRef } from "@cantoo/pdf-lib";
import { destinationName, type Place } from "../fragment.ts";
import { placeOf, type Sheets } from "./destinations.ts";
import { dictAt, entry, nameAt, nameOf, numbersOf, textAt, textOf, valuesOf } from "./entries.ts";

/** Papers link to each other under this origin, which no resolver can ever answer (RFC 2606). */
export const PACK_ORIGIN = "http://pack.invalid/";

/** Where a link leads: an anchor or place of its own paper, a name in the pack, an address outside it. */
export type Target =
  | { readonly kind: "paper"; readonly anchor: string }
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "pack"; readonly name: string }
  | { readonly kind: "address"; readonly address: string };

/** One rectangle to click; a link of two lines has two. */
export interface Link {
  readonly page: number;
  readonly object: PDFRef;
  /** In points, as in the PDF. */
  readonly rect: readonly number[];
  readonly quads: readonly number[];
  readonly target: Target;
}

/** What a page's annotations come to. */
export interface Links {
  readonly links: readonly Link[];
  /** Annotations that are no link, or lead where a pack must not, as short phrases. */
  readonly leftOut: readonly string[];
}

/** The links of one page, in the order of its annotations. */
export function readLinks(
  page: PDFPage,
  number: number,
  anchors: ReadonlySet<string>,
  sheets: Sheets,
): Links {
  const links: Link[] = [];
  const leftOut: string[] = [];
  const annotations = page.node.Annots();
  for (let i = 0; i < (annotations?.size() ?? 0); i++) {
    const object = annotations?.get(i);
    const dict = annotations?.lookup(i);
    if (!(dict instanceof PDFDict)) continue;
    const subtype = nameAt(dict, "Subtype") ?? "unknown";
    const target = subtype === "Link" ? targetOf(dict, anchors, sheets) : undefined;
    const rect = numbersOf(entry(dict, "Rect"));
    if (target === undefined || !(object instanceof PDFRef) || rect.length !== 4) {
      leftOut.push(`page ${number + 1}: annotation ${subtype}`);
    } else {
      links.push({ page: number, object, rect, quads: numbersOf(entry(dict, "QuadPoints")), target });
    }
  }
  return { links, leftOut };
}

function targetOf(link: PDFDict, anchors: ReadonlySet<string>, sheets: Sheets): Target | undefined {
  const action = dictAt(link, "A");
  if (action !== undefined && nameAt(action, "S") === "URI") return addressed(textAt(action, "URI") ?? "");
  const goesTo = action !== undefined && nameAt(action, "S") === "GoTo" ? entry(action, "D") : undefined;
  return inPaper(entry(link, "Dest") ?? goesTo, anchors, sheets);
}

function inPaper(
  value: PDFObject | undefined,
  anchors: ReadonlySet<string>,
  sheets: Sheets,
): Target | undefined {
  const anchor = nameOf(value) ?? textOf(value);
  if (anchor !== undefined) return anchors.has(anchor) ? { kind: "paper", anchor } : undefined;
  const place = valuesOf(value).length > 1 ? placeOf(value, sheets) : undefined;
  return place === undefined ? undefined : { kind: "place", place };
}

/** An address on paper or in a mail program stays; anything that could run or open a file does not. */
function addressed(address: string): Target | undefined {
  if (!address.startsWith(PACK_ORIGIN)) {
    return /^(https?|mailto|tel):/i.test(address) ? { kind: "address", address } : undefined;
  }
  const [key = "", ...anchor] = address.slice(PACK_ORIGIN.length).split("#");
  const written = anchor.length === 0 ? undefined : decoded(anchor.join("#"));
  return { kind: "pack", name: destinationName(decoded(key), written === "" ? undefined : written) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
