import type { Squeezed } from "../words/squeezed.ts";
import { type Letters, mixed } from "./letters-kept.ts";

const BASE = 0x01000193;

/**
 * Stretches of one length, found in a text in a single pass (Rabin and Karp, “Efficient randomized pattern-matching
 * algorithms”, 1987): its memory grows with the number of stretches, its time with the length of the text. What the hash
 * finds is compared letter by letter.
 */
export class Windows {
  readonly width: number;
  readonly #letters: Letters;
  readonly #drop: number;
  #starts = new Int32Array(1024);
  #table = new Int32Array(4096);
  #count = 0;

  constructor(width: number, letters: Letters) {
    this.width = width;
    this.#letters = letters;
    let power = 1;
    for (let times = 0; times < width; times += 1) power = Math.imul(power, BASE);
    this.#drop = power;
  }

  get count(): number {
    return this.#count;
  }

  /** Where among the letters kept a stretch begins. */
  startOf(window: number): number {
    return this.#starts[window] ?? 0;
  }

  /** Adds the stretch that begins at a letter kept; its number, and whether it was new. */
  add(start: number): { readonly window: number; readonly isNew: boolean } {
    const { codes } = this.#letters;
    const slot = this.#slot(this.#hash(codes, start), codes, start);
    const there = this.#table[slot] ?? 0;
    if (there > 0) return { window: there - 1, isNew: false };
    if (this.#count === this.#starts.length) this.#starts = doubled(this.#starts);
    this.#starts[this.#count] = start;
    this.#count += 1;
    this.#table[slot] = this.#count;
    if (this.#count * 4 > this.#table.length) this.#widen();
    return { window: this.#count - 1, isNew: true };
  }

  /** Says each stretch that stands in a text, and where. */
  scan(text: Squeezed, found: (window: number, at: number) => void): void {
    const { width } = this;
    const { codes, length } = text;
    if (length < width || this.#count === 0) return;
    const drop = this.#drop;
    const mask = this.#table.length - 1;
    const table = this.#table;
    let hash = this.#hash(codes, 0);
    for (let at = 0; ; at += 1) {
      if (table[mixed(hash) & mask] !== 0) {
        const there = table[this.#slot(hash, codes, at)] ?? 0;
        if (there > 0) found(there - 1, at);
      }
      if (at + width >= length) return;
      hash = (Math.imul(hash, BASE) + (codes[at + width] ?? 0) - Math.imul(drop, codes[at] ?? 0)) | 0;
    }
  }

  #hash(codes: Uint16Array, from: number): number {
    let hash = 0;
    for (let at = from; at < from + this.width; at += 1)
      hash = (Math.imul(hash, BASE) + (codes[at] ?? 0)) | 0;
    return hash;
  }

  /** The slot of a stretch, or the empty one where it would go. */
  #slot(hash: number, codes: Uint16Array, from: number): number {
    const mask = this.#table.length - 1;
    let slot = mixed(hash) & mask;
    for (;;) {
      const there = this.#table[slot] ?? 0;
      if (there === 0 || this.#letters.same(this.startOf(there - 1), codes, from, this.width)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #widen(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    const { codes } = this.#letters;
    for (let window = 0; window < this.#count; window += 1) {
      const start = this.startOf(window);
      this.#table[this.#slot(this.#hash(codes, start), codes, start)] = window + 1;
    }
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}
