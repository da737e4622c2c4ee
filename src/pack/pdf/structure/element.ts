/** The structure of a paper as a tree of values: what is a heading, a list, a cell (ISO 32000-1, 14.7). */
import type { PDFDict, PDFRef } from "@cantoo/pdf-lib";

/** What numbers its marked content by itself: a page, or a form that pages paint (14.7.4.2). Compared by identity. */
export interface Canvas {
  /** Of a page: its number, from 0. */
  readonly page?: number;
  readonly form?: PDFRef;
}

/** One stretch of marked content. */
export interface Content {
  readonly what: "content";
  readonly canvas: Canvas;
  /** The page on which it is seen, from 0; for a form, one of those that paint it. */
  readonly page: number;
  readonly mcid: number;
}

/** An annotation that belongs to an element: the place to click of a link. */
export interface Annotation {
  readonly what: "annotation";
  readonly page: number;
  readonly object: PDFRef;
}

/** One element; its words are in its kids. */
export interface Element {
  readonly what: "element";
  /** A standard type or one of `PACK_ROLES`. */
  readonly kind: string;
  readonly title?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly actualText?: string;
  readonly expansion?: string;
  readonly id?: string;
  /** Attribute objects as they stand in the paper, classes resolved (14.7.5). */
  readonly attributes: readonly PDFDict[];
  /** Attributes that the paper does not have: owner, name and value as PDF writes it. */
  readonly more?: readonly (readonly [owner: string, attribute: string, value: string])[];
  readonly kids: readonly Kid[];
}

/** What an element may hold. */
export type Kid = Element | Content | Annotation;

/** Whether a kid is an element. */
export const isElement = (kid: Kid): kid is Element => kid.what === "element";
/** Whether a kid is marked content. */
export const isContent = (kid: Kid): kid is Content => kid.what === "content";

/** A plain element around kids. */
export const element = (kind: string, kids: readonly Kid[]): Element => ({
  what: "element",
  kind,
  attributes: [],
  kids,
});

/** The page, from 0, on which an element begins. */
export const pageOf = (kid: Kid): number => (isElement(kid) ? contentOf([kid])[0]?.page : kid.page) ?? 0;

/** All marked content below, in reading order. */
export function contentOf(kids: readonly Kid[]): readonly Content[] {
  return kids.flatMap((kid) => (isElement(kid) ? contentOf(kid.kids) : isContent(kid) ? [kid] : []));
}

/** Every element below and including these, parents first. */
export function elementsOf(kids: readonly Kid[]): readonly Element[] {
  return kids.flatMap((kid) => (isElement(kid) ? [kid, ...elementsOf(kid.kids)] : []));
}
