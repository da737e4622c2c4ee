/** The other side of `second-indexer.ts`: a thread with a Pagefind of its own, which makes the index of one shelf after the other. */
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { IndexFile } from "./in-one-order.ts";
import { indexShelf, type ShelvedPage } from "./index-shelf.ts";
import { SearchFault } from "./program.ts";

/** A page of a shelf in its file: address, digest when it was surveyed, path. */
export type FiledPage = readonly [address: string, digest: string, file: string];

/** The files of the index that was asked for, or why there are none: between threads a fault is its words, and whether it is a `SearchFault`. */
export type Indexed =
  | { readonly files: readonly IndexFile[] }
  | { readonly fault: string; readonly isSearch: boolean };

parentPort?.on("message", async (pages: readonly FiledPage[]) => {
  const tell = (indexed: Indexed): void => parentPort?.postMessage(indexed);
  try {
    tell({ files: await indexShelf(pages.map(shelved)) });
  } catch (cause) {
    const isSearch = cause instanceof SearchFault;
    const isError = cause instanceof Error;
    tell({ fault: isSearch ? cause.message : isError ? (cause.stack ?? "") : String(cause), isSearch });
  }
});

const shelved = ([address, digest, file]: FiledPage): ShelvedPage => ({
  address,
  digest,
  get html() {
    return readFileSync(file, "utf8");
  },
});
