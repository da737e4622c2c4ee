import { createHash } from "node:crypto";
import type { Finding } from "../findings/finding.ts";
import type { Audience } from "../model/library.ts";
import { noteRead } from "../model/reading.ts";
import type { ContentFile } from "./files.ts";
import { asMeant } from "./hidden-signs.ts";
import { decoded, type PlainText, plainText } from "./plain-text.ts";
import { type HeldText, RecentTexts } from "./recent-texts.ts";
import { readAsMeant } from "./withheld-words.ts";

/**
 * A file that is no longer what it was when the library was made of it: half of a site would show the one, half the other.
 * Nothing is wrong with the content, so it is no finding.
 */
export class ChangedWhileRead extends Error {
  readonly exitCode = 2;

  constructor(file: string) {
    super(`${file} was changed while the site was being built; run the build again`);
  }
}

/** What is kept of a file that was read, in place of its words. */
interface Known {
  readonly file: ContentFile;
  readonly digest: string;
  /**
   * Nearly every text is read as it was written. Files of figures and lists are shown in code frames alone, and those that were
   * refused in part.
   */
  readonly kind: "as written" | "writing" | "refused" | "shown";
}

interface ReadText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The SHA-256 (FIPS 180-4) of bytes, in hexadecimal. */
export const digestOfBytes = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * The texts of one tree as they were written, by the name findings call a file. None is held but a few that were read last:
 * a text is read from its file again when it is wanted, and must be the same as the first time (`ChangedWhileRead`).
 * Whoever takes a text notes that it was read (`model/reading.ts`); who lists them notes "texts".
 */
export class Texts implements ReadonlyMap<string, string> {
  readonly #known = new Map<string, Known>();
  readonly #audience: Audience;
  readonly #recent: RecentTexts;

  /** For whom the tree is: withheld words that stand in the public one are never among what is read (`readAsMeant`). */
  constructor(audience: Audience, recent = new RecentTexts()) {
    this.#audience = audience;
    this.#recent = recent;
  }

  /** Reads a file for the first time: its text as it is meant, "" if it cannot be read, and what is wrong with it. */
  read(file: ContentFile, shown: string): ReadText {
    const { text: typed, written, findings } = this.#first(file, shown, "writing");
    if (typed === "") return { text: typed, findings };
    const meant = readAsMeant(typed, shown, this.#audience);
    this.#recent.keep(shown, { written, text: meant.text });
    const known = this.#known.get(shown);
    if (known && meant.text === written) this.#known.set(shown, { ...known, kind: "as written" });
    return { text: meant.text, findings: [...findings, ...meant.findings] };
  }

  /** The same of a list that is no Markdown: withheld words in it are found with those of the files beside (`withheldWordsBeside`). */
  readList(file: ContentFile, shown: string): ReadText {
    return this.#first(file, shown, "shown");
  }

  /** Adds a file that code frames show and nothing here reads: figures. */
  add(file: ContentFile, shown: string, bytes: Uint8Array): void {
    this.#known.set(shown, { file, digest: digestOfBytes(bytes), kind: "shown" });
  }

  /** What a file was read as: what `read` said of it. Throws `ChangedWhileRead`, and for a file that was not read. */
  meant(shown: string): string {
    const held = this.#held(shown);
    if (held === undefined) throw new Error(`${shown} was not read`);
    return held.text;
  }

  /** The SHA-256 of a file's bytes at its first reading; undefined for a file that was not read as text. */
  digestOf(shown: string): string | undefined {
    return this.#known.get(shown)?.digest;
  }

  get(shown: string): string | undefined {
    noteRead(`text ${shown}`);
    return this.#held(shown)?.written;
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

  #first(file: ContentFile, shown: string, kind: "writing" | "shown"): PlainText {
    let bytes: Uint8Array | undefined;
    const read = plainText({ ...file, bytes: () => (bytes ??= file.bytes()) }, shown);
    if (bytes !== undefined && read.written !== "")
      this.#known.set(shown, {
        file,
        digest: digestOfBytes(bytes),
        kind: read.text === "" ? "refused" : kind,
      });
    return read;
  }

  #held(shown: string): HeldText | undefined {
    const recent = this.#recent.of(shown);
    if (recent !== undefined) return recent;
    const known = this.#known.get(shown);
    if (known === undefined) return undefined;
    const again = this.#again(shown, known);
    this.#recent.keep(shown, again);
    return again;
  }

  #again(shown: string, { file, digest, kind }: Known): HeldText {
    const bytes = bytesAgain(file, shown);
    if (digestOfBytes(bytes) !== digest) throw new ChangedWhileRead(shown);
    if (kind === "refused") {
      const { written } = plainText({ ...file, bytes: () => bytes }, shown);
      return { written, text: "" };
    }
    const written = decoded(bytes).text;
    if (kind === "as written") return { written, text: written };
    if (kind === "shown") return { written, text: "" };
    return { written, text: readAsMeant(asMeant(written, shown), shown, this.#audience).text };
  }
}

/** The bytes of a file that was there before: one that is gone was changed too. */
function bytesAgain(file: ContentFile, shown: string): Uint8Array {
  try {
    return file.bytes();
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT")
      throw new ChangedWhileRead(shown);
    throw cause;
  }
}
