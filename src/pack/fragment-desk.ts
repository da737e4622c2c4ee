/**
 * Makes fragments of printed papers beside the thread that talks to the browser: reading a PDF and writing it anew takes as
 * long as laying the paper out, and on two cores both can go on at once.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Done, Job } from "./fragment-worker.ts";
import type { Fragment } from "./pdf/fragment.ts";
import { thawFragment } from "./pdf/fragment-file.ts";
import type { AboutPaper } from "./pdf/to-fragment.ts";

export interface FragmentDesk {
  /** Says that a paper is being printed, so that a thread can start meanwhile. */
  readonly expect: () => void;
  /** Rejects when the PDF cannot be read, which for a paper of ours is a fault of orderpaper. */
  readonly make: (pdf: Uint8Array, about: AboutPaper) => Promise<Fragment>;
  readonly close: () => Promise<void>;
}

/** Half of the cores are the browser's; more than a few threads cost more memory than they save time. */
const MOST = Math.min(3, Math.max(1, Math.floor(availableParallelism() / 2)));

/** Node 20 reads no TypeScript, so tests, which run from sources, have their fragments made in their own thread. */
const FROM_SOURCES = import.meta.url.endsWith(".ts");

/** Opens a desk. A thread starts when there is a paper and none that has nothing to do. */
export function openFragmentDesk(): FragmentDesk {
  return FROM_SOURCES ? inThisThread : new Threads();
}

const inThisThread: FragmentDesk = {
  expect: () => {},
  make: async (pdf, about) => (await import("./pdf/to-fragment.ts")).toFragment(pdf, about),
  close: async () => {},
};

interface Waiting {
  readonly resolve: (fragment: Fragment) => void;
  readonly reject: (cause: Error) => void;
}

class Threads implements FragmentDesk {
  readonly #threads: Thread[] = [];

  readonly expect = (): void => {
    if (this.#threads.length === 0) this.#start();
  };

  readonly make = (pdf: Uint8Array, about: AboutPaper): Promise<Fragment> => {
    const [idlest] = [...this.#threads].sort((a, b) => a.waiting - b.waiting);
    if (idlest !== undefined && (idlest.waiting === 0 || this.#threads.length === MOST)) {
      return idlest.make(pdf, about);
    }
    return this.#start().make(pdf, about);
  };

  readonly close = async (): Promise<void> => {
    await Promise.all(this.#threads.splice(0).map((thread) => thread.close()));
  };

  #start(): Thread {
    const thread = new Thread(() => {
      const at = this.#threads.indexOf(thread);
      if (at >= 0) this.#threads.splice(at, 1);
    });
    this.#threads.push(thread);
    return thread;
  }
}

/** One thread with the papers it has not finished. */
class Thread {
  readonly #worker = new Worker(new URL("./fragment-worker.js", import.meta.url));
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  /** `ended` is told when it can make no more. */
  constructor(ended: () => void) {
    this.#worker.on("message", (done: Done) => this.#finish(done));
    this.#worker.on("error", (cause) => this.#fail(cause));
    this.#worker.on("exit", () => {
      ended();
      this.#fail(new Error("the thread that makes fragments ended"));
    });
    this.#worker.unref();
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  make(pdf: Uint8Array, about: AboutPaper): Promise<Fragment> {
    this.#last += 1;
    const job: Job = { id: this.#last, pdf, about };
    // A process with nothing else to do stays for its fragments.
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(job.id, { resolve, reject });
      this.#worker.postMessage(job);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #finish(done: Done): void {
    const waiting = this.#waiting.get(done.id);
    this.#waiting.delete(done.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    const fragment = "frozen" in done ? thawFragment(done.frozen) : undefined;
    if (fragment !== undefined) waiting?.resolve(fragment);
    else waiting?.reject(new Error("fault" in done ? done.fault : "a fragment arrived damaged"));
  }

  #fail(cause: Error): void {
    for (const { reject } of this.#waiting.values()) reject(cause);
    this.#waiting.clear();
  }
}
