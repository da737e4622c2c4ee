import type { Finding } from "../findings/finding.ts";
import type { Prose } from "../model/prose.ts";
import type { Bare } from "./bare-words.ts";
import type { KnownText } from "./known-text.ts";
import { RecentTexts } from "./recent-texts.ts";

/** What a file with fields was read as. */
export interface ReadFile {
  readonly body: Prose;
  readonly bare: Bare | undefined;
}

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

/**
 * The pieces of a reading, for the next one: a piece of which nothing has changed is taken over as it is, so that all who know its
 * nouns know them again. Each reading has its own, made of the one before by `next`; pieces that it did not ask for are let go.
 */
export class Pieces {
  /** Words that were read last, from reading to reading. */
  readonly recent: RecentTexts;
  #before: ReadonlyMap<string, Piece>;
  #listsBefore: ReadonlyMap<string, readonly unknown[]>;
  readonly #now = new Map<string, Piece>();
  readonly #lists = new Map<string, readonly unknown[]>();

  constructor(before?: Pieces) {
    this.recent = before?.recent ?? new RecentTexts();
    this.#before = before ? before.#now : new Map();
    this.#listsBefore = before ? before.#lists : new Map();
  }

  /** A piece that was made of the same; undefined if anything differs. */
  find(name: string, mark: readonly unknown[]): Piece | undefined {
    const piece = this.#before.get(name);
    return piece !== undefined && isSame(piece.mark, mark) ? piece : undefined;
  }

  /** Lets go of the reading before, once this one is whole. */
  close(): this {
    this.#before = new Map();
    this.#listsBefore = new Map();
    return this;
  }

  keep(name: string, piece: Piece): void {
    this.#now.set(name, piece);
  }

  /** A list as one thing of a mark: the very list of the reading before if both hold the same things in the same order. */
  list(name: string, values: readonly unknown[]): readonly unknown[] {
    const before = this.#listsBefore.get(name);
    const list = before !== undefined && isSame(before, values) ? before : values;
    this.#lists.set(name, list);
    return list;
  }
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, index) => each === other[index]);
