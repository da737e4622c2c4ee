import type { Files } from "../content/files.ts";
import { FilesAgain } from "../content/files-again.ts";
import { Pieces } from "../content/pieces.ts";
import { type OpenAnswers, openAnswers } from "./chapters/kept-answers.ts";
import { openTurns } from "./chapters/kept-turns.ts";
import { WorkAgain } from "./work-again.ts";

/** Files of a folder that are looked through one by one only when there is time. */
const MANY = 5_000;

/**
 * What a process keeps of a content folder that it reads again and again while somebody writes: what was read and judged before, so
 * that only what changed is read and judged anew. What it begins with comes from the cache.
 */
export class ReadAgain {
  readonly answers: OpenAnswers;
  /** What was made of the reading before. */
  readonly work = new WorkAgain();
  #turns: ReturnType<typeof openTurns> | undefined;
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
    this.#turns = openTurns(folder, cacheFolder);
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

  /** Turns that another process judged, at the first reading. */
  get turns(): ReturnType<typeof openTurns> | undefined {
    return this.#turns;
  }

  /** Goes on from a reading that was judged. */
  took(pieces: Pieces | undefined): void {
    this.#turns = undefined;
    if (pieces) this.#pieces = pieces;
  }
}
