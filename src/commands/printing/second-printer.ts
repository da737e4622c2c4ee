import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { usualMemory } from "../../pack/press/memory-limit.ts";
import { DONE, type PrintedSlice } from "./print-slice.ts";
import type { Order } from "./second-thread.ts";

/** A thread that prints pages beside this one. */
export interface SecondPrinter {
  /** Resolves when no slice is left, with the addresses of pages that it could not print. Rejects with what went wrong. */
  readonly finished: Promise<readonly string[]>;
  readonly end: () => Promise<void>;
}

/**
 * Fewer pages are printed as soon by one thread: another one has to read the content and to warm up. On two cores that share
 * their units 7,500 pages took 29 seconds with it and 25 without, 75,000 took 229 and 302.
 */
const FEW = 20_000;

/** Of all pages of a site, this part at least: the second reader reads all of the content. */
const LEAST_PART = 0.2;

const MB = 1024 * 1024;

/** Node 20 reads no TypeScript, so tests, which run from sources, print everything in their own thread. */
const FROM_SOURCES = import.meta.url.endsWith(".ts");

/**
 * Whether a second thread pays that reads the content for itself: for many pages, on more than one core, where there is room for
 * the library twice. `limit` is in megabytes; three quarters of the machine if nothing is said.
 */
export function isSecondWorthIt(wanted: number, all: number, limit = usualMemory()): boolean {
  if (FROM_SOURCES || availableParallelism() < 2) return false;
  return wanted > FEW && wanted > all * LEAST_PART && (process.memoryUsage.rss() * 2) / MB < limit;
}

/** Starts a second printer, which tells `took` of each slice that it has written. */
export function startSecondPrinter(order: Order, took: (slice: PrintedSlice) => void): SecondPrinter {
  const worker = new Worker(new URL("./second-thread.js", import.meta.url), { workerData: order });
  const left: string[] = [];
  const finished = new Promise<readonly string[]>((resolve, reject) => {
    worker.on("message", (said: PrintedSlice | typeof DONE) => {
      if (said === DONE) {
        resolve(left);
        return;
      }
      left.push(...said.left);
      took(said);
    });
    worker.on("error", reject);
    // Its exit code does not tell: a thread that is ended while it starts has none.
    worker.on("exit", () =>
      reject(new Error("the second thread that prints pages ended before it was done")),
    );
  });
  // Whoever waits for it is told; until then the pages of this thread are printed.
  finished.catch(() => {});
  return {
    finished,
    end: async () => {
      await worker.terminate();
    },
  };
}
