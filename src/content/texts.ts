import type { Finding } from "../findings/finding.ts";
import type { Audience } from "../model/library.ts";
import { noteRead } from "../model/reading.ts";
import type { ContentFile } from "./files.ts";
import { digestOfBytes, KnownText, type TextsOf } from "./known-text.ts";
import { LaidOver } from "./laid-over.ts";
import { type PlainText, plainText } from "./plain-text.ts";
import { RecentTexts } from "./recent-texts.ts";
import { readAsMeant } from "./withheld-words.ts";

export { ChangedWhileRead, digestOfBytes } from "./known-text.ts";

interface ReadText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/**
 * The texts of one tree as they were written, by the name findings call a file. None is held but a few that were read last:
 * a text is read from its file again when it is wanted, and must be the same as the first time (`ChangedWhileRead`).
 * Whoever takes a text notes that it was read (`model/reading.ts`); who lists them notes "texts".
 */
export class Texts implements ReadonlyMap<string, string> {
  readonly #known: LaidOver<KnownText>;
  readonly #of: TextsOf;
  readonly #goesOn: boolean;
  #isInOrder = true;

  /** For whom the tree is: withheld words that stand in the public one are never among what is read (`readAsMeant`). */
  constructor(audience: Audience, recent = new RecentTexts(), changed?: () => void, before?: Texts) {
    this.#of = { audience, recent, changed };
    // A reading of the same files: what is not read anew is as it was.
    this.#known = before ? new LaidOver(before.#known) : new LaidOver();
    this.#goesOn = before !== undefined;
  }

  /** Whether texts stand in the order in which they are read: one that could not be read before, and now can, has no place among them. */
  get isInOrder(): boolean {
    return this.#isInOrder;
  }

  /** Is read no more. */
  forget(shown: string): void {
    this.#known.delete(shown);
  }

  /** Takes over what an earlier build read, as it was written: a file whose bytes surely have this digest. */
  takeAsKnown(file: ContentFile, shown: string, digest: string): KnownText {
    const known = new KnownText(file, shown, digest, "as written", this.#of);
    this.#set(shown, known);
    return known;
  }

  /** Reads a file for the first time: its text as it is meant, "" if it cannot be read, and what is wrong with it. */
  read(file: ContentFile, shown: string): ReadText {
    const { text: typed, written, findings } = this.#first(file, shown, "writing");
    if (typed === "") return { text: typed, findings };
    const meant = readAsMeant(typed, shown, this.#of.audience);
    const read = this.#known.get(shown);
    const known = read && meant.text === written ? read.as("as written") : read;
    if (known) {
      this.#set(shown, known);
      known.keep({ written, text: meant.text });
    }
    return { text: meant.text, findings: [...findings, ...meant.findings] };
  }

  /** The same of a list that is no Markdown: withheld words in it are found with those of the files beside (`withheldWordsBeside`). */
  readList(file: ContentFile, shown: string): ReadText {
    return this.#first(file, shown, "shown");
  }

  /** Adds a file that code frames show and nothing here reads: figures. */
  add(file: ContentFile, shown: string, bytes: Uint8Array): void {
    this.#set(shown, new KnownText(file, shown, digestOfBytes(bytes), "shown", this.#of));
  }

  /** What is kept of a file that was read, if there is anything to be read again. */
  knownOf(shown: string): KnownText | undefined {
    return this.#known.get(shown);
  }

  /** Takes over what an earlier reading keeps of a file that is as it was. */
  adopt(known: KnownText): void {
    this.#set(known.shown, known);
  }

  /** What a file was read as: what `read` said of it. Throws `ChangedWhileRead`, and for a file that was not read. */
  meant(shown: string): string {
    const known = this.#known.get(shown);
    if (known === undefined) throw new Error(`${shown} was not read`);
    return known.held().text;
  }

  /** The SHA-256 of a file's bytes at its first reading; undefined for a file that was not read as text. */
  digestOf(shown: string): string | undefined {
    return this.#known.get(shown)?.digest;
  }

  get(shown: string): string | undefined {
    noteRead(`text ${shown}`);
    return this.#known.get(shown)?.held().written;
  }

  has(shown: string): boolean {
    noteRead(`text ${shown}`);
    return this.#known.has(shown);
  }

  get size(): number {
    noteRead("texts");
    return this.#known.size;
  }

  keys(): MapIterator<string> {
    noteRead("texts");
    return this.#known.keys();
  }

  *values(): MapIterator<string> {
    for (const [, text] of this) yield text;
  }

  *entries(): MapIterator<[string, string]> {
    for (const shown of this.keys()) yield [shown, this.get(shown) ?? ""];
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  forEach(tell: (text: string, shown: string, texts: ReadonlyMap<string, string>) => void): void {
    for (const [shown, text] of this) tell(text, shown, this);
  }

  #set(shown: string, known: KnownText): void {
    if (this.#goesOn && !this.#known.has(shown)) this.#isInOrder = false;
    this.#known.set(shown, known);
  }

  #first(file: ContentFile, shown: string, kind: "writing" | "shown"): PlainText {
    let bytes: Uint8Array | undefined;
    const read = plainText({ ...file, bytes: () => (bytes ??= file.bytes()) }, shown);
    if (bytes !== undefined && read.written !== "") {
      const known = read.text === "" ? "refused" : kind;
      this.#set(shown, new KnownText(file, shown, digestOfBytes(bytes), known, this.#of));
    } else this.forget(shown);
    return read;
  }
}
