import type { DigestOfRead } from "./read-digests.ts";

const UNKNOWN = 0;
const SAME = 1;
const OTHER = 2;

/** Of a key that has no place yet. */
const NOWHERE = 0xffffffff;

/** A key with the digest of what it stands for, as manifests list it. Digests have no spaces. */
const entryOf = (key: string, digest: string): string => `${digest} ${key}`;
const keyOf = (entry: string): string => entry.slice(entry.indexOf(" ") + 1);

/** The list of keys of a new manifest, which grows while places are asked for. */
export interface NewPlaces {
  readonly all: readonly string[];
  /** The places of reads that are as they were. */
  readonly renumbered: (reads: Uint32Array) => Uint32Array;
  /** The places of keys that were read by what was made again. */
  readonly placesOf: (keys: ReadonlySet<string>) => Uint32Array;
}

/**
 * What chapters of an earlier build read, as places in a list (`keys` of a `KeptSite`), held against what these stand for now.
 * A key has one digest in a site: of a chapter that was not made again every key has the digest that others found.
 */
export class ReadPlaces {
  readonly #before: readonly string[];
  readonly #digestOfRead: DigestOfRead;
  readonly #states: Uint8Array;

  constructor(before: readonly string[], digestOfRead: DigestOfRead) {
    this.#before = before;
    this.#digestOfRead = digestOfRead;
    this.#states = new Uint8Array(before.length);
  }

  /** Whether everything at these places has the digest that it had. Asks for each key once. */
  areAsTheyWere(reads: Uint32Array): boolean {
    return reads.every((place) => {
      if (this.#states[place] === UNKNOWN) this.#states[place] = this.#isSame(place) ? SAME : OTHER;
      return this.#states[place] === SAME;
    });
  }

  /** Begins a new list, in which are only keys that somebody reads; `fresh` are those of what was made again. */
  close(fresh: Iterable<ReadonlySet<string>>): NewPlaces {
    const wanted = new Map<string, number>();
    for (const keys of fresh) for (const key of keys) wanted.set(key, NOWHERE);
    for (const [place, entry] of this.#before.entries()) {
      const key = keyOf(entry);
      if (wanted.has(key)) wanted.set(key, place);
    }
    const all: string[] = [];
    const renumbered = new Uint32Array(this.#before.length).fill(NOWHERE);
    const moved = (place: number): number => {
      if (renumbered[place] === NOWHERE) renumbered[place] = all.push(this.#before[place] ?? "") - 1;
      return renumbered[place] ?? NOWHERE;
    };
    const added = new Map<string, number>();
    const placeOf = (key: string): number => {
      const known = added.get(key);
      if (known !== undefined) return known;
      const entry = entryOf(key, this.#digestOfRead(key));
      const before = wanted.get(key) ?? NOWHERE;
      const place = this.#before[before] === entry ? moved(before) : all.push(entry) - 1;
      added.set(key, place);
      return place;
    };
    return {
      all,
      renumbered: (reads) => reads.map(moved),
      placesOf: (keys) => Uint32Array.from(keys, placeOf),
    };
  }

  #isSame(place: number): boolean {
    const entry = this.#before[place];
    if (entry === undefined) return false;
    const key = keyOf(entry);
    return entryOf(key, this.#digestOfRead(key)) === entry;
  }
}
