/** So many changes are laid over a map before a new one is made of both. */
const MOST = 1_000;

/**
 * A map that is made of another of which few entries are to differ: that one stays as it is, and nothing of it is copied. Entries keep
 * their places; new ones come last.
 */
export class LaidOver<Value> {
  readonly #below: ReadonlyMap<string, Value>;
  readonly #above: Map<string, Value | undefined>;

  constructor(below?: LaidOver<Value>) {
    const isFew = below !== undefined && below.#above.size <= MOST;
    this.#below = isFew ? below.#below : new Map(below?.entries());
    this.#above = new Map(isFew ? below.#above : []);
  }

  get(key: string): Value | undefined {
    return this.#above.has(key) ? this.#above.get(key) : this.#below.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: Value): void {
    this.#above.set(key, value);
  }

  delete(key: string): void {
    if (this.#below.has(key)) this.#above.set(key, undefined);
    else this.#above.delete(key);
  }

  get size(): number {
    let size = this.#below.size;
    for (const [key, value] of this.#above)
      size += Number(value !== undefined) - Number(this.#below.has(key));
    return size;
  }

  *keys(): MapIterator<string> {
    for (const key of this.#below.keys()) if (!this.#above.has(key) || this.has(key)) yield key;
    for (const key of this.#above.keys()) if (!this.#below.has(key) && this.has(key)) yield key;
  }

  *entries(): MapIterator<[string, Value]> {
    for (const [key, value] of this.#below) {
      const now = this.#above.has(key) ? this.#above.get(key) : value;
      if (now !== undefined) yield [key, now];
    }
    for (const [key, value] of this.#above)
      if (value !== undefined && !this.#below.has(key)) yield [key, value];
  }
}
