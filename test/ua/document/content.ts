import { dataOf } from "../cos/filters.ts";
import { type Dict, isArray, Stream } from "../cos/values.ts";
import { readStream } from "./content-stream.ts";
import type { Page } from "./pages.ts";

/** A thing that has content of its own: a page, or a form. MCIDs count within it. */
export interface ContentOwner {
  readonly kind: "page" | "form";
  readonly dict: Dict;
  readonly object: number | undefined;
  /** Its key in the parent tree. */
  readonly structParents: number | undefined;
}

/** What BMC or BDC to EMC enclose (ISO 32000-1, 14.6). */
export interface MarkedSequence {
  readonly tag: string;
  readonly properties: Dict | undefined;
  readonly mcid: number | undefined;
  readonly owner: ContentOwner;
  readonly page: number;
  /** The sequence around it; for the outermost of a form, that around the form. */
  readonly around: MarkedSequence | undefined;
  /** How many texts, pictures, lines and shadings it paints directly. */
  painted: number;
  texts: number;
}

/** Painting that no sequence encloses, up to the next sequence. */
export interface LooseRun {
  readonly page: number;
  readonly owner: ContentOwner;
  readonly operators: string[];
}

/** Text shown with a font, with its mode (9.3.6). */
export type SeeText = (font: Dict | undefined, bytes: Uint8Array, mode: number, page: number) => void;

/** Everything pages paint. */
export interface Content {
  readonly sequences: MarkedSequence[];
  readonly loose: LooseRun[];
  /** Forms with the number of times they are painted. */
  readonly forms: Map<Dict, { readonly object: number | undefined; readonly page: number; times: number }>;
  /** BMC, BDC and EMC, or q and Q, that do not pair within their stream. */
  readonly unpaired: { readonly page: number; readonly what: string }[];
}

const nothing = (): Content => ({ sequences: [], loose: [], forms: new Map(), unpaired: [] });
const BEGINNING = { around: undefined, text: { font: undefined, mode: 0 }, depth: 0 } as const;

/** Reads what all pages paint, forms included, telling `see` of every text. @throws Unreadable */
export function readContent(pages: readonly Page[], see: SeeText): Content {
  const found = nothing();
  for (const page of pages) {
    const { dict, object, number, resources } = page;
    const owner: ContentOwner = { kind: "page", dict, object, structParents: dict.number("StructParents") };
    readStream(pageBytes(page), { ...BEGINNING, owner, page: number, resources }, found, see);
  }
  return found;
}

/** Reads a stream that is no part of the pages' logic, an appearance or a glyph, for its text alone. @throws Unreadable */
export function readTextOnly(stream: Stream, around: Dict | undefined, page: number, see: SeeText): void {
  const { dict } = stream;
  const owner: ContentOwner = { kind: "form", dict, object: undefined, structParents: undefined };
  const resources = dict.dict("Resources") ?? around;
  readStream(dataOf(stream), { ...BEGINNING, owner, page, resources }, nothing(), see);
}

/** The streams of a page are one (7.8.2): a space between them. */
function pageBytes({ dict }: Page): Uint8Array {
  const contents = dict.get("Contents");
  const streams = (isArray(contents) ? contents.map(dict.resolve) : [contents]).filter(
    (part) => part instanceof Stream,
  );
  return Buffer.concat(streams.flatMap((stream) => [dataOf(stream), Buffer.from(" ")]));
}
