import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { usualMemory } from "../../pack/press/memory-limit.ts";
import type { IndexFile } from "./in-one-order.ts";
import type { FiledPage, Indexed } from "./index-thread.ts";
import { SearchFault } from "./program.ts";

/** A thread that makes indexes beside this one, one at a time. */
export interface SecondIndexer {
  /** Rejects as `indexShelf` does. Asked again only when it has answered. */
  readonly index: (pages: readonly FiledPage[]) => Promise<readonly IndexFile[]>;
  readonly end: () => Promise<void>;
}

/** Fewer shelves are indexed as soon by one thread, while the other core makes what stands beside the pages. */
const FEW = 24;

/** Megabytes that the index of one shelf takes while it is made (`shelves.ts`), with room to spare. */
const EACH = 300;

const MB = 1024 * 1024;

/** Node 20 reads no TypeScript, so tests, which run from sources, make all indexes in their own thread. */
const FROM_SOURCES = import.meta.url.endsWith(".ts");

/** Whether a second thread pays that makes indexes; `limit` is in megabytes, three quarters of the machine if nothing is said. */
export const isSecondIndexerWorthIt = (shelves: number, limit = usualMemory()): boolean =>
  !FROM_SOURCES &&
  availableParallelism() > 1 &&
  shelves >= FEW &&
  process.memoryUsage.rss() / MB + 2 * EACH < limit;

/** Starts a thread. It ends with the process, or when it is told to. */
export function startSecondIndexer(): SecondIndexer {
  const worker = new Worker(new URL("./index-thread.js", import.meta.url));
  let answer:
    | { resolve: (files: readonly IndexFile[]) => void; reject: (fault: unknown) => void }
    | undefined;
  worker.on("message", (indexed: Indexed) => {
    if ("files" in indexed) answer?.resolve(indexed.files);
    else answer?.reject(indexed.isSearch ? new SearchFault(indexed.fault) : new Error(indexed.fault));
  });
  worker.on("error", (fault) => answer?.reject(fault));
  worker.on("exit", () => answer?.reject(new SearchFault("the thread that makes search indexes ended")));
  return {
    index: (pages) =>
      new Promise((resolve, reject) => {
        answer = { resolve, reject };
        worker.postMessage(pages);
      }),
    end: async () => {
      await worker.terminate();
    },
  };
}
