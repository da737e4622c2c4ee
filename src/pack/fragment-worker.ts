/** The other side of `fragment-desk.ts`: a thread that turns PDFs of papers into fragments, one after the other. */
import { parentPort } from "node:worker_threads";
import { freezeFragment } from "./pdf/fragment-file.ts";
import { type AboutPaper, toFragment } from "./pdf/to-fragment.ts";

/** A paper to be made a fragment. */
export interface Job {
  readonly id: number;
  readonly pdf: Uint8Array;
  readonly about: AboutPaper;
}

/** The fragment as a cache keeps it, or why there is none. */
export type Done =
  | { readonly id: number; readonly frozen: Uint8Array }
  | { readonly id: number; readonly fault: string };

parentPort?.on("message", async ({ id, pdf, about }: Job) => {
  try {
    const frozen = Uint8Array.from(freezeFragment(await toFragment(pdf, about)));
    tell({ id, frozen }, [frozen.buffer]);
  } catch (cause) {
    tell({ id, fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
});

const tell = (done: Done, moved: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(done, [...moved]);
