import type { PagefindIndex } from "pagefind";
import { type IndexFile, inOneOrder } from "./in-one-order.ts";
import { theProgram } from "./program.ts";

/** A page as it is sent to a reader, with its address below the site's root. */
export interface FinishedPage {
  readonly address: string;
  readonly html: string;
}

/**
 * What stands inside `main` and is no part of what a page says. Everything else that is no answer to a question says so
 * itself, with `data-pagefind-ignore`. What a drawing says stands in the table of figures beside it.
 */
const FURNITURE = [
  "nav",
  "form",
  "button",
  "dialog",
  "noscript",
  "svg",
  ".page-mark",
  ".cite-hint",
  '[aria-hidden="true"]',
];

/** Pagefind's own search boxes: 400 kB that no page of ours asks for. */
const THEIR_LOOKS = /-ui\.(?:js|css)$|^pagefind-highlight\.js$/;

/** Whether a page is found by search: `layouts/base.njk` marks those whose view says how. */
export const isSearchable = (html: string): boolean => html.includes(" data-pagefind-body ");

/**
 * The search index of finished pages, in files that any static host can serve. Pages are added one after the other in
 * the order given, because the names and bytes of the files depend on it; each goes into the index of its own `lang`.
 *
 * Pagefind holds about 0.55 MB a report until the index is written (60 reports a second). A council of more than some
 * 10,000 reports wants one index a body and `pagefind.mergeIndex` in `static/js/search/engine.js`: call this once for the
 * pages of each body, and write each index into a folder of its own.
 *
 * Throws if Pagefind has no program for this machine, if it stops, or if it cannot read a page.
 */
export async function indexPages(pages: Iterable<FinishedPage>): Promise<readonly IndexFile[]> {
  return theProgram(async (createIndex) => {
    const { index, errors } = await createIndex({ excludeSelectors: FURNITURE });
    if (!index) throw new Error(`the search index was not begun: ${errors.join("; ")}`);
    for (const page of pages) await add(index, page);
    const { files, errors: unwritten } = await index.getFiles();
    if (unwritten.length > 0) throw new Error(`the search index was not finished: ${unwritten.join("; ")}`);
    return inOneOrder(
      files
        .filter(({ path }) => !THEIR_LOOKS.test(path))
        .map(({ path, content }) => ({ path, bytes: content })),
    ).toSorted((a, b) => (a.path < b.path ? -1 : 1));
  });
}

/** Cells of a table and terms of a list that stand side by side are words apart, not one word. */
const apart = (html: string): string => html.replace(/<\/(?:t[dh]|dt|dd|li)>(?=<)/g, "$& ");

async function add(index: PagefindIndex, { address, html }: FinishedPage): Promise<void> {
  const { errors } = await index.addHTMLFile({ url: address, content: apart(html) });
  if (errors.length > 0) throw new Error(`search cannot read ${address}: ${errors.join("; ")}`);
}
