import type { Files } from "../content/files.ts";
import { FilesAgain } from "../content/files-again.ts";
import { Pieces } from "../content/pieces.ts";
import type { KeptTurn, KeptTurns } from "../rules/judge.ts";
import { type OpenAnswers, openAnswers } from "./chapters/kept-answers.ts";
import { openTurns } from "./chapters/kept-turns.ts";

/** Files of a folder that are looked through one by one only when there is time. */
const MANY = 5_000;

/**
 * What a process keeps of a content folder that it reads again and again while somebody writes: what was read and judged before, so
 * that only what changed is read and judged anew. What it begins with comes from the cache.
 */
export class ReadAgain {
  readonly answers: OpenAnswers;
  readonly turns: KeptTurns & { readonly save: () => void };
  readonly #files: FilesAgain;
  readonly #many: number;
  #pieces = new Pieces();
  #isMany = false;
  /** Paths that may have changed since the files were looked through; undefined for any of them. */
  #touched: Set<string> | undefined;

  constructor(folder: string, cacheFolder: string, many = MANY) {
    this.#many = many;
    this.#files = new FilesAgain(folder);
    this.answers = openAnswers(folder, cacheFolder);
    this.turns = turnsInMemory(openTurns(folder, cacheFolder));
  }

  /** Whether there are so many files that what is done with all of them takes a while. */
  get isMany(): boolean {
    return this.#isMany;
  }

  /** Hears that these paths below the folder were saved, or that anything may have been. */
  touch(paths: ReadonlySet<string> | "anything"): void {
    if (paths === "anything") this.#touched = undefined;
    else for (const path of paths) this.#touched?.add(path);
  }

  /**
   * The files of the folder as they are now. Of an archive only what was touched is looked at: whoever has time asks `isAsItWas`,
   * for a file system may forget to tell.
   */
  files(): Files {
    const touched = this.#isMany ? this.#touched : undefined;
    const files = touched ? this.#files.changed(touched) : this.#files.whole();
    this.#touched = new Set();
    this.#isMany = files.list.length > this.#many;
    return files;
  }

  /** Whether the folder is what was read last. Throws the signal's reason once nobody wants to know. */
  isAsItWas(signal: AbortSignal): Promise<boolean> {
    return this.#files.isAsItWas(signal);
  }

  /** Of the reading before. */
  get pieces(): Pieces {
    return this.#pieces;
  }

  /** Goes on from a reading. */
  took(pieces: Pieces | undefined): void {
    if (pieces) this.#pieces = pieces;
  }
}

/** Turns that stay in memory from reading to reading; the first are kept for the next process, too. */
function turnsInMemory(open: ReturnType<typeof openTurns>): ReadAgain["turns"] {
  const known = new Map<string, KeptTurn>();
  let kept: typeof open | undefined = open;
  return {
    get: (name) => {
      const turn = known.get(name) ?? kept?.get(name);
      if (turn) known.set(name, turn);
      return turn;
    },
    put: (name, turn) => {
      known.set(name, turn);
      kept?.put(name, turn);
    },
    save: () => {
      kept?.save();
      kept = undefined;
    },
  };
}
