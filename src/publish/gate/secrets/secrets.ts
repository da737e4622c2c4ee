import { datesIn } from "../words/dates.ts";
import { Squeezed } from "../words/squeezed.ts";
import { Letters } from "./letters-kept.ts";
import { Phrases } from "./phrases.ts";
import { blocksOf, linesAndCells, sentences, withoutNumber } from "./pieces.ts";
import { capitalisedIn, namesIn, numbersIn, otherWayToDial, smallWordsIn, type Telling } from "./telling.ts";
import type { PlacedText } from "./typed-texts.ts";
import { isTelling } from "./weight.ts";
import { Windows } from "./windows.ts";

/**
 * How many letters and digits a stretch has. Measured between the papers of a real council and the site of a made-up one, both
 * with a health board, and nothing known to be public: 0.3 % of such stretches stood in both by chance (1.2 % at 16, 0.06 % at
 * 32), and six words in a row betrayed themselves in 91 of 100 cases, eight in all (64 and 97 at 32).
 */
export const STRETCH = 24;

/** What was found of a secret: a stretch of its words, or a whole title, name or number. */
export type SecretKind = "words" | "phrase";

/** Where a secret stands in the private tree; never the secret. */
export interface SecretPlace {
  readonly file: string;
  readonly place: string;
}

/** A file of the private tree, and how much of it public content says too. */
export interface Counted {
  readonly file: string;
  readonly stretches: number;
  readonly known: number;
}

/** One sort of secrets: where each stands, and whether the public may know it. */
class Kept {
  readonly texts: number[] = [];
  readonly offsets: number[] = [];
  readonly states: number[] = [];
  readonly pinned: boolean[] = [];
}

/** Everything that must not get out, ready to be looked for. */
export class Secrets {
  readonly #letters = new Letters();
  readonly #windows: Windows;
  readonly #phrases = new Phrases(this.#letters);
  readonly #kept: Readonly<Record<SecretKind, Kept>> = { words: new Kept(), phrase: new Kept() };
  readonly #texts: { readonly file: string; readonly text: PlacedText }[] = [];
  /** The stretches of each long redaction. */
  readonly #redactions: (readonly number[])[] = [];
  readonly #small = new Set<string>();
  readonly #squeezed = new Squeezed();
  readonly #piece = new Squeezed();

  constructor(stretch = STRETCH) {
    this.#windows = new Windows(stretch, this.#letters);
  }

  /** How many there are that the public must not know. */
  count(kind: SecretKind): number {
    return this.#kept[kind].states.filter((state) => state === 0).length;
  }

  /** Takes in the small words of a text, before the text itself: what is also written small is no name. */
  addSmallWords({ text }: PlacedText): void {
    for (const word of smallWordsIn(text)) this.#small.add(this.#key(word));
  }

  /** Takes in a text of a private file. */
  addText(file: string, text: PlacedText): void {
    const number = this.#texts.push({ file, text }) - 1;
    for (const block of blocksOf(text)) this.#addStretches(number, text, block);
    for (const line of linesAndCells(text.text)) this.#addPhrase(number, line, 2, 8);
    for (const sentence of sentences(text.text)) this.#addPhrase(number, sentence, 3, 12);
    for (const telling of [...numbersIn(text.text), ...namesIn(text.text)])
      this.#addPhrase(number, telling, 1, 4);
    if (text.isRaw) return;
    for (const name of capitalisedIn(text.text))
      if (!this.#small.has(this.#key(name.words))) this.#addPhrase(number, name, 1, 4);
  }

  /** Takes in a whole title, name of a file or other words that are a secret as they stand. */
  addWhole(file: string, text: PlacedText): void {
    const number = this.#texts.push({ file, text }) - 1;
    const isOneSmallWord = /^\p{Ll}*$/u.test(text.text.trim());
    this.#addPhrase(number, { words: text.text, at: 0 }, 1, isOneSmallWord ? 1000 : 4);
  }

  /** Says each secret that stands in a text: nothing that the public may know. */
  scan(text: string, found: (kind: SecretKind, secret: number) => void): void {
    const squeezed = this.#squeezed.of(text);
    const say = (kind: SecretKind) => (secret: number) => {
      if (this.#kept[kind].states[secret] === 0) found(kind, secret);
    };
    this.#windows.scan(squeezed, say("words"));
    this.#phrases.scan(squeezed, say("phrase"));
  }

  /** Whatever stands in a text that anybody may read is no secret, but for the words of a redaction. */
  release(text: string): void {
    this.scan(text, (kind, secret) => {
      const kept = this.#kept[kind];
      if (!kept.pinned[secret]) kept.states[secret] = 1;
    });
  }

  /**
   * After everything public is released: a long redaction most of whose words were public was left open somewhere, and its
   * words are secrets again. A name in it that the public may know stays released.
   */
  closeRedactions(): void {
    const { states } = this.#kept.words;
    for (const stretches of this.#redactions) {
      const open = stretches.filter((stretch) => states[stretch] === 1);
      if (open.length * 3 >= stretches.length * 2) for (const stretch of open) states[stretch] = 0;
    }
  }

  placeOf(kind: SecretKind, secret: number): SecretPlace {
    const { texts, offsets } = this.#kept[kind];
    const { file, text } = this.#texts[texts[secret] ?? 0] ?? { file: "", text: undefined };
    return { file, place: text?.placeAt(offsets[secret] ?? 0) ?? "" };
  }

  /** How much of each private file's words stands in public content too. */
  shared(): readonly Counted[] {
    const files = new Map<string, { stretches: number; known: number }>();
    const { texts, states } = this.#kept.words;
    for (const [window, text] of texts.entries()) {
      const file = this.#texts[text]?.file ?? "";
      const counts = files.get(file) ?? { stretches: 0, known: 0 };
      files.set(file, counts);
      counts.stretches += 1;
      counts.known += states[window] ?? 0;
    }
    return [...files].map(([file, counts]) => ({ file, ...counts }));
  }

  #addStretches(number: number, { isRedaction }: PlacedText, { words, at: offset }: Telling): void {
    const squeezed = this.#squeezed.of(words);
    const { width } = this.#windows;
    const { length, begins, at } = squeezed;
    if (length < width) {
      const [leastWords, leastLetters] = isRedaction ? [1, 4] : [2, 8];
      this.#addPhrase(
        number,
        withoutNumber({ words, at: offset }),
        leastWords,
        leastLetters,
        isRedaction === true,
      );
      return;
    }
    const dated = dateMask(squeezed, words);
    const base = this.#letters.add(squeezed);
    const stretches: number[] = [];
    for (let from = 0; from + width <= length; from += 1) {
      if (begins[from] === 0 || dated[from] === 1) continue;
      if (!isTelling(squeezed, from, width, dated)) continue;
      const { window, isNew } = this.#windows.add(base + from);
      stretches.push(window);
      this.#keep("words", number, offset + (at[from] ?? 0), window, isNew);
    }
    if (isRedaction) this.#redactions.push(stretches);
  }

  #addPhrase(
    number: number,
    { words, at }: Telling,
    leastWords: number,
    leastLetters: number,
    isRedaction = false,
  ): void {
    const piece = this.#piece.of(words);
    if (piece.length < leastLetters || (leastWords > 1 && wordsOf(piece) < leastWords)) return;
    if (piece.length > 60 || isOnlyDate(words)) return;
    for (const form of [words, otherWayToDial(words)]) {
      if (form === undefined) continue;
      const added = this.#phrases.add(this.#piece.of(form));
      if (added)
        this.#keep("phrase", number, at, added.phrase, added.isNew, isRedaction && words.length >= 12);
    }
  }

  #keep(kind: SecretKind, text: number, offset: number, secret: number, isNew: boolean, pin = false): void {
    const kept = this.#kept[kind];
    if (isNew) {
      kept.texts[secret] = text;
      kept.offsets[secret] = offset;
      kept.states[secret] = 0;
    }
    if (pin) kept.pinned[secret] = true;
  }

  #key(word: string): string {
    const piece = this.#piece.of(word);
    return piece.slice(0, piece.length);
  }
}

function wordsOf({ begins, length }: Squeezed): number {
  let words = 0;
  for (let at = 0; at < length; at += 1) words += begins[at] ?? 0;
  return words;
}

const isOnlyDate = (words: string): boolean => {
  const dates = datesIn(words);
  const dated = dates.reduce((sum, { from, end }) => sum + end - from, 0);
  return dates.length > 0 && words.replace(/[^\p{L}\p{N}]/gu, "").length - dated < 4;
};

/** 1 for each letter that belongs to a date. */
function dateMask({ at, length }: Squeezed, text: string): Uint8Array {
  const mask = new Uint8Array(length);
  let place = 0;
  for (const { from, end } of datesIn(text)) {
    while (place < length && (at[place] ?? 0) < from) place += 1;
    for (; place < length && (at[place] ?? 0) < end; place += 1) mask[place] = 1;
  }
  return mask;
}
