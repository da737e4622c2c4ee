import type { Prose } from "../model/prose.ts";
import type { Bare } from "./bare-words.ts";
import { LaidOver } from "./laid-over.ts";

/** What a file with fields was read as. */
export interface ReadFile {
  readonly body: Prose;
  readonly bare: Bare | undefined;
}

/** What files with fields were read as, by the name findings call them, and of which no word could be read. */
export class ReadFiles {
  readonly #read: LaidOver<ReadFile>;
  readonly #unread: Set<string>;

  /** Goes on from a reading `before` of the same files: what is not read anew is as it was. */
  constructor(before?: ReadFiles) {
    this.#read = before ? new LaidOver(before.#read) : new LaidOver();
    this.#unread = new Set(before ? before.#unread : []);
  }

  get(shown: string): ReadFile | undefined {
    return this.#read.get(shown);
  }

  set(shown: string, file: ReadFile): void {
    this.#read.set(shown, file);
  }

  refuse(shown: string): void {
    this.#unread.add(shown);
  }

  isUnread(shown: string): boolean {
    return this.#unread.has(shown);
  }

  forget(shown: string): void {
    this.#read.delete(shown);
    this.#unread.delete(shown);
  }
}
