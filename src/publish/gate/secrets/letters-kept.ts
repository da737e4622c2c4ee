import type { Squeezed } from "../words/squeezed.ts";

/** The letters and digits of everything that must not get out, one after the other. */
export class Letters {
  codes = new Uint16Array(65_536);
  length = 0;

  /** Keeps a stretch of a squeezed text; where it begins here. */
  add(text: Squeezed, from = 0, end = text.length): number {
    const start = this.length;
    const needed = start + end - from;
    if (needed > this.codes.length) {
      const wider = new Uint16Array(Math.max(needed, this.codes.length * 2));
      wider.set(this.codes);
      this.codes = wider;
    }
    this.codes.set(text.codes.subarray(from, end), start);
    this.length = needed;
    return start;
  }

  /** Whether the letters kept from a place on are those of other codes. */
  same(start: number, codes: Uint16Array, from: number, width: number): boolean {
    for (let step = 0; step < width; step += 1)
      if (this.codes[start + step] !== codes[from + step]) return false;
    return true;
  }
}

/** Spreads a hash over all its bits (the finaliser of MurmurHash3). */
export function mixed(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}
