/** The other side of `second-indexer.ts`: a thread with a Pagefind of its own, which makes the index of one shelf after the other. */
import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { IndexFile } from "./in-one-order.ts";
import { indexShelf, type ShelvedPage } from "./index-shelf.ts";

/** A page of a shelf in its file: address, digest when it was surveyed, path. */
export type FiledPage = readonly [address: string, digest: string, file: string];

/** The files of the index that was asked for, or why there are none. */
export type Indexed = { readonly files: readonly IndexFile[] } | { readonly fault: unknown };

parentPort?.on("message", async (pages: readonly FiledPage[]) => {
  const tell = (indexed: Indexed): void => parentPort?.postMessage(indexed);
  try {
    tell({ files: await indexShelf(pages.map(shelved)) });
  } catch (fault) {
    tell({ fault });
  }
});

const shelved = ([address, digest, file]: FiledPage): ShelvedPage => ({
  address,
  digest,
  get html() {
    return readFileSync(file, "utf8");
  },
});
