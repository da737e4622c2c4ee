import type { Finding } from "../findings/finding.ts";
import type { ActionsRead } from "./actions-read.ts";
import type { Files } from "./files.ts";
import type { KnownText } from "./known-text.ts";
import { LaidOver } from "./laid-over.ts";
import type { ReadFile, ReadFiles } from "./read-files.ts";
import { RecentTexts } from "./recent-texts.ts";
import type { Texts } from "./texts.ts";
import type { Tree } from "./tree.ts";

/** A file that was read for a piece, and what became of it. */
export interface TakenFile {
  readonly shown: string;
  readonly known: KnownText | undefined;
  readonly read: ReadFile | undefined;
  readonly isUnread: boolean;
}

/** A piece of the content as it was read: a meeting's folder, an action, a person. */
export interface Piece {
  /** All that it was made of: stamps of files, and things that are the same for as long as they are the same value. */
  readonly mark: readonly unknown[];
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly files: readonly TakenFile[];
}

/** What a reading leaves as a whole for the next one, if every file is where it was. */
export interface LeftBehind {
  files?: Files;
  tree?: Tree;
  texts?: Texts;
  read?: ReadFiles;
  actions?: ActionsRead;
}

/**
 * The pieces of a reading, for the next one: a piece of which nothing has changed is taken over as it is, so that all who know its
 * nouns know them again. Each reading has its own, made of the one before by `next`; pieces that it did not ask for are let go.
 */
export class Pieces {
  /** Words that were read last, from reading to reading. */
  readonly recent: RecentTexts;
  /** Filled as the reading goes on. */
  readonly left: LeftBehind;
  #before: LaidOver<Piece>;
  #listsBefore: LaidOver<readonly unknown[]>;
  #same: LeftBehind | undefined;
  readonly #now: LaidOver<Piece>;
  readonly #lists: LaidOver<readonly unknown[]>;

  constructor(before?: Pieces, files?: Files) {
    this.recent = before?.recent ?? new RecentTexts();
    this.left = files ? { files } : {};
    this.#before = before ? before.#now : new LaidOver();
    this.#listsBefore = before ? before.#lists : new LaidOver();
    this.#same = isEachThere(before?.left.files, files) ? before?.left : undefined;
    // Nothing has come or gone: what is as it was need not be taken over piece by piece.
    this.#now = new LaidOver(this.#same && this.#before);
    this.#lists = new LaidOver(this.#same && this.#listsBefore);
  }

  /** What the reading before left, if the same files were there, whatever stood in them. */
  get same(): LeftBehind | undefined {
    return this.#same;
  }

  /** The piece of the reading before, whatever it was made of. */
  before(name: string): Piece | undefined {
    return this.#before.get(name);
  }

  /** A piece that was made of the same; undefined if anything differs. */
  find(name: string, mark: readonly unknown[]): Piece | undefined {
    const piece = this.#before.get(name);
    return piece !== undefined && isSame(piece.mark, mark) ? piece : undefined;
  }

  /** The same pieces for a reading that goes through all of them. */
  apart(): this {
    delete this.left.files;
    return this;
  }

  /** Lets go of the reading before, once this one is whole. */
  close(): this {
    this.#before = new LaidOver();
    this.#listsBefore = new LaidOver();
    this.#same = undefined;
    return this;
  }

  keep(name: string, piece: Piece): void {
    this.#now.set(name, piece);
  }

  /** A list as one thing of a mark: the very list of the reading before if both hold the same things in the same order. */
  list(name: string, values: readonly unknown[]): readonly unknown[] {
    const before = this.#listsBefore.get(name);
    const list = before !== undefined && (before === values || isSame(before, values)) ? before : values;
    if (list !== before || this.#same === undefined) this.#lists.set(name, list);
    return list;
  }
}

/** Whether two lists of files are of the same paths. */
function isEachThere(before: Files | undefined, now: Files | undefined): boolean {
  if (before === undefined || now === undefined || before.list.length !== now.list.length) return false;
  return (
    before.name === now.name &&
    isSame(before.refused, now.refused) &&
    now.list.every((file, at) => file === before.list[at] || file.path === before.list[at]?.path)
  );
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);
