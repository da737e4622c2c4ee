/** What pages without tags, and fields and links that no tag knows, are to the structure. */
import type { PDFRef } from "@cantoo/pdf-lib";
import {
  type Annotation,
  type Content,
  contentOf,
  type Element,
  element,
  elementsOf,
  isElement,
} from "../structure/element.ts";
import type { Shows } from "./canvases.ts";

/** Elements of one page that go in after those of the page's own tags. */
export interface PageElements {
  readonly page: number;
  readonly elements: readonly Element[];
}

/**
 * A page without tags as one element: a paragraph if it shows words, whatever else it shows; a picture with its place for
 * a name if it shows none; nothing if it shows nothing. Nobody has listened to the words, so nothing is made of them.
 */
export function wholePage(content: Content, shows: Shows, called: string): Element | undefined {
  if (shows.words) return element("P", [content]);
  if (!shows.pictures && !shows.drawings) return undefined;
  return { ...element("Figure", [content]), alt: `${called} (${shows.pictures ? "scan" : "drawing"})` };
}

/** What a page of a paper is called: `page 3 of Site plan`, or just `Site plan`. */
export const pageCalled = (page: number, pages: number, title: string): string =>
  pages === 1 ? title : `Page ${page + 1} of ${title}`;

/** Links that are in no element, as a paragraph of links. */
export function linkElements(page: number, links: readonly PDFRef[]): readonly Element[] {
  if (links.length === 0) return [];
  const kids = links.map((object) =>
    element("Link", [{ what: "annotation", page, object } satisfies Annotation]),
  );
  return [element("P", kids)];
}

/** Pictures of fields that are in no element. */
export const fieldElements = (contents: readonly Content[]): readonly Element[] =>
  contents.map((content) => element("P", [element("Form", [content])]));

/** Annotations and content that these elements own. */
export function ownedBy(elements: readonly Element[]): {
  readonly links: ReadonlySet<PDFRef>;
  readonly contents: ReadonlySet<Content>;
} {
  const links = elementsOf(elements).flatMap(({ kids }) =>
    kids.flatMap((kid) => (kid.what === "annotation" ? [kid.object] : [])),
  );
  return { links: new Set(links), contents: new Set(contentOf(elements)) };
}

/** Elements in the order of pages: those of a page stand before the first that begins on a later one. */
export function inPageOrder(tagged: readonly Element[], others: readonly PageElements[]): readonly Element[] {
  const ordered: Element[] = [];
  let next = 0;
  const takeBefore = (page: number): void => {
    for (let other = others[next]; other !== undefined && other.page < page; other = others[next]) {
      ordered.push(...other.elements);
      next++;
    }
  };
  for (const one of tagged) {
    takeBefore(firstPage(one));
    ordered.push(one);
  }
  takeBefore(Number.POSITIVE_INFINITY);
  return ordered;
}

/** The page on which an element begins; one without content begins where the last one did. */
function firstPage(one: Element): number {
  for (const kid of one.kids) {
    const page = isElement(kid) ? firstPage(kid) : kid.page;
    if (page >= 0) return page;
  }
  return -1;
}
