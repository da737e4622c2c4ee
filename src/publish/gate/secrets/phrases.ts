import type { Squeezed } from "../words/squeezed.ts";
import { type Letters, mixed } from "./letters-kept.ts";
import { Windows } from "./windows.ts";

/** Fewer letters and digits than this are in every text. */
export const SHORTEST = 4;

/** So many letters of several words, or so many digits, need no gaps around them to be told from chance. */
const SURE = 10;

const FIRST = 0x811c9dc5 | 0;
const next = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/**
 * Titles, names, numbers: whole phrases of `SHORTEST` letters or more. A short one must stand by itself, with a gap on
 * either side; a long one is found even where somebody took all gaps out.
 */
export class Phrases {
  readonly #letters: Letters;
  readonly #anchors: Windows;
  /** Phrases that begin with the same stretch of `SURE` letters, by its number. */
  readonly #anchored: number[][] = [];
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  /** How many gaps a phrase has inside. */
  readonly #gaps: number[] = [];
  readonly #byHash = new Map<number, number[]>();
  /** A bit for each hash of a beginning and of a whole phrase, to pass over most words at once. */
  readonly #seen = new Uint8Array(1 << 18);
  #longest = 0;

  constructor(letters: Letters) {
    this.#letters = letters;
    this.#anchors = new Windows(SURE, letters);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Adds a phrase; its number, and whether it was new. Undefined for one that is too short. */
  add(phrase: Squeezed): { readonly phrase: number; readonly isNew: boolean } | undefined {
    const { codes, length } = phrase;
    if (length < SHORTEST) return undefined;
    let hash = FIRST;
    for (let at = 0; at < length; at += 1) {
      hash = next(hash, codes[at] ?? 0);
      if (at + 1 === SHORTEST) this.#mark(hash);
    }
    const same = this.#byHash.get(hash) ?? [];
    const there = same.find((each) => this.#lengths[each] === length && this.#is(each, codes, 0));
    if (there !== undefined) return { phrase: there, isNew: false };
    const added = this.#starts.length;
    const start = this.#letters.add(phrase);
    this.#starts.push(start);
    this.#lengths.push(length);
    const gaps = gapsIn(phrase, 0, length);
    this.#gaps.push(gaps);
    if (length >= SURE && (gaps > 0 || isNumber(phrase, 0, length))) {
      const { window } = this.#anchors.add(start);
      const alike = this.#anchored[window];
      if (alike) alike.push(added);
      else this.#anchored[window] = [added];
    }
    this.#mark(hash);
    same.push(added);
    this.#byHash.set(hash, same);
    this.#longest = Math.max(this.#longest, length);
    return { phrase: added, isNew: true };
  }

  /** Says each phrase that stands in a text, and where. */
  scan(text: Squeezed, found: (phrase: number, at: number) => void): void {
    if (this.count === 0) return;
    this.#scanWords(text, found);
    this.#anchors.scan(text, (window, at) => {
      for (const phrase of this.#anchored[window] ?? []) {
        const length = this.#lengths[phrase] ?? 0;
        if (at + length > text.length || !this.#is(phrase, text.codes, at)) continue;
        const atEdges = text.begins[at] === 1 && text.isEdge(at + length);
        // What has its edges was found by its words, unless its gaps were not to be trusted.
        if (!atEdges || !this.#standsAlone(phrase, text, at, length)) found(phrase, at);
      }
    });
  }

  #scanWords(text: Squeezed, found: (phrase: number, at: number) => void): void {
    const { codes, begins, length } = text;
    const longest = this.#longest;
    for (let at = 0; at < length; at += 1) {
      if (begins[at] === 0) continue;
      const end = Math.min(length, at + longest);
      let hash = FIRST;
      for (let place = at; place < end; place += 1) {
        hash = next(hash, codes[place] ?? 0);
        const letters = place + 1 - at;
        if (letters < SHORTEST) continue;
        if (letters === SHORTEST && !this.#isMarked(hash)) break;
        if ((place + 1 < length && begins[place + 1] === 0) || !this.#isMarked(hash)) continue;
        for (const phrase of this.#byHash.get(hash) ?? [])
          if (
            this.#lengths[phrase] === letters &&
            this.#is(phrase, codes, at) &&
            this.#standsAlone(phrase, text, at, letters)
          )
            found(phrase, at);
      }
    }
  }

  /** Whether the gaps inside are such as one phrase may have: its own, a broken line, or a gap after every letter. */
  #standsAlone(phrase: number, text: Squeezed, at: number, length: number): boolean {
    const gaps = gapsIn(text, at, length);
    const own = this.#gaps[phrase] ?? 0;
    if (isNumber(text, at, length))
      return gaps === 0 || gaps === own || gaps === Math.floor((length - 1) / 3);
    return gaps <= own + (length < 7 ? 1 : 2) || (gaps === length - 1 && length >= 7);
  }

  #is(phrase: number, codes: Uint16Array, at: number): boolean {
    return this.#letters.same(this.#starts[phrase] ?? 0, codes, at, this.#lengths[phrase] ?? 0);
  }

  #mark(hash: number): void {
    const bit = mixed(hash) & 0x1fffff;
    this.#seen[bit >> 3] = (this.#seen[bit >> 3] ?? 0) | (1 << (bit & 7));
  }

  #isMarked(hash: number): boolean {
    const bit = mixed(hash) & 0x1fffff;
    return ((this.#seen[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }
}

function gapsIn({ begins }: Squeezed, from: number, length: number): number {
  let gaps = 0;
  for (let at = from + 1; at < from + length; at += 1) gaps += begins[at] ?? 0;
  return gaps;
}

function isNumber({ codes }: Squeezed, from: number, length: number): boolean {
  for (let at = from; at < from + length; at += 1) {
    const code = codes[at] ?? 0;
    if (code < 48 || code > 57) return false;
  }
  return true;
}
