/** Numbers that look drawn by lot and are the same for the same seed (mulberry32): a fault can be looked at again. */
export class Lots {
  #state: number;

  /** `seed` and `at` name one input: the tenth of a run can be made without the nine before it. */
  constructor(seed: number, at: number) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b)) >>> 0;
  }

  /** A whole number from 0 to `end`, without `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  }

  /** One of a list that is not empty. */
  of<T>(list: readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new RangeError("nothing to draw from");
    return one;
  }

  /** So many of what a maker makes, one behind the other. */
  several(most: number, make: () => string, between = ""): string {
    return Array.from({ length: this.below(most) + 1 }, make).join(between);
  }
}
