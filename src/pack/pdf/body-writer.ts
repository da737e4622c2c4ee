/** Collects the objects of one paper and finishes their bytes, numbers left blank: the only maker of a `Body`. */
import { createHash } from "node:crypto";
import { BLANK, type Body, FIRST_STAMP, NUMBER_BLANK } from "./body.ts";
import { toBytes } from "./syntax.ts";

interface StreamText {
  readonly head: string;
  readonly data: Uint8Array;
}

const BLANKS = /([¤¶])([\d ]{7})/g;
const END_OF_STREAM = toBytes("\nendstream\n");

const inOrder = <T>(bySlot: ReadonlyMap<number, T>): readonly (readonly [number, T])[] =>
  [...bySlot].sort(([a], [b]) => a - b);

/** One paper being written: slots are reserved, filled in any order, and finished together. */
export class BodyWriter {
  readonly #first: number;
  #next: number;
  readonly #plain = new Map<number, string>();
  readonly #streams = new Map<number, StreamText>();
  readonly #digests = new Map<number, string>();

  /** How many slots to keep for stamps, and for places in the pack that links lead to. */
  constructor(pages: number, targets = 0) {
    this.#first = FIRST_STAMP + pages + targets;
    this.#next = this.#first;
  }

  /** A slot that may be referred to from now on, and must be written once before `finish`. */
  reserve(): number {
    return this.#next++;
  }

  write(slot: number, text: string): void {
    this.#plain.set(slot, text);
  }

  /** `entries`: the dictionary's entries without brackets and without /Length. */
  writeStream(slot: number, entries: string, data: Uint8Array): void {
    this.#streams.set(slot, { head: `<<${entries}/Length ${data.length}>>\nstream\n`, data });
  }

  add(text: string): number {
    const slot = this.reserve();
    this.write(slot, text);
    return slot;
  }

  /** Throws where a slot was reserved and never written. */
  finish(): Body {
    if (this.#first + this.#plain.size + this.#streams.size !== this.#next) {
      throw new Error("an object of the paper was referred to and never written");
    }
    const pieces: Uint8Array[] = [];
    const objects: number[] = [];
    const blanks: number[] = [];
    const parentKeys: number[] = [];
    let at = 0;
    const put = (slot: number, text: string, ...rest: readonly Uint8Array[]): void => {
      const start = at;
      for (const match of text.matchAll(BLANKS)) {
        (match[1] === NUMBER_BLANK ? blanks : parentKeys).push(start + match.index, Number(match[2]));
      }
      for (const piece of [toBytes(text.replace(BLANKS, " ".repeat(BLANK))), ...rest]) {
        pieces.push(piece);
        at += piece.length;
      }
      objects.push(slot, start, at);
    };
    const streams = inOrder(this.#streams);
    for (const [slot, text] of inOrder(this.#plain)) put(slot, `${text}\n`);
    for (const [slot, { head, data }] of streams) put(slot, head, data, END_OF_STREAM);
    return {
      slots: this.#next,
      bytes: Buffer.concat(pieces, at),
      objects: Uint32Array.from(objects),
      plain: this.#plain.size,
      digests: streams.map(([slot]) => this.#digest(slot)),
      blanks: Uint32Array.from(blanks),
      parentKeys: Uint32Array.from(parentKeys),
    };
  }

  /** A stream means its own bytes and the streams it refers to; one that refers to anything else is not shared. */
  #digest(slot: number): string {
    const known = this.#digests.get(slot);
    if (known !== undefined) return known;
    this.#digests.set(slot, "");
    const stream = this.#streams.get(slot);
    if (stream === undefined) return "";
    let shared = true;
    const head = stream.head.replace(BLANKS, (_, kind: string, value: string) => {
      const digest = kind === NUMBER_BLANK ? this.#digest(Number(value)) : "";
      shared &&= digest !== "";
      return `{${digest}}`;
    });
    if (!shared) return "";
    const digest = createHash("sha256").update(head, "latin1").update(stream.data).digest("hex");
    this.#digests.set(slot, digest);
    return digest;
  }
}
