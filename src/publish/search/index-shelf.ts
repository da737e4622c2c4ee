import type { IndexFile } from "./in-one-order.ts";
import { indexPages } from "./index-pages.ts";
import { SearchFault } from "./program.ts";
import { type FinishedPage, survey } from "./survey.ts";

/** A page of a shelf, with the digest it had when it was surveyed. */
export type ShelvedPage = Pick<FinishedPage, "address" | "html"> & { readonly digest: string };

/** The index of one shelf, whose pages are read again. Throws as `indexPages` does, and if a page is not what it was. */
export const indexShelf = (pages: Iterable<ShelvedPage>): Promise<readonly IndexFile[]> =>
  indexPages(asSurveyed(pages));

/** What is kept by a digest is what has that digest. */
function* asSurveyed(pages: Iterable<ShelvedPage>): Generator<FinishedPage> {
  for (const page of pages) {
    const { address, digest } = page;
    const html = page.html;
    if (survey(address, html)?.digest !== digest)
      throw new SearchFault(`the search index was not finished: ${address} changed meanwhile.`);
    yield { address, html };
  }
}
