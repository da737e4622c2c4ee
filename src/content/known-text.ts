import { createHash } from "node:crypto";
import type { Audience } from "../model/library.ts";
import type { ContentFile } from "./files.ts";
import { asMeant } from "./hidden-signs.ts";
import { decoded, plainText } from "./plain-text.ts";
import type { HeldText, RecentTexts } from "./recent-texts.ts";
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

/** The SHA-256 (FIPS 180-4) of bytes, in hexadecimal. */
export const digestOfBytes = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * How a text is read again. Nearly every one is read as it was written. Files of figures and lists are shown in code frames alone,
 * and those that were refused in part.
 */
export type KindOfText = "as written" | "writing" | "refused" | "shown";

/** For whom a tree is read, and which of its texts are held. */
export interface TextsOf {
  readonly audience: Audience;
  readonly recent: RecentTexts;
  /** Told when a file is not what it was taken for. */
  readonly changed?: (() => void) | undefined;
}

/**
 * What is kept of a file that was read, in place of its words: these are read from it again when they are wanted, and must be the
 * same as the first time. Whoever holds one goes on reading that file as it was, whatever a later reading made of it.
 */
export class KnownText {
  readonly file: ContentFile;
  /** What findings call it. */
  readonly shown: string;
  readonly digest: string;
  readonly kind: KindOfText;
  readonly #of: TextsOf;

  constructor(file: ContentFile, shown: string, digest: string, kind: KindOfText, of: TextsOf) {
    this.file = file;
    this.shown = shown;
    this.digest = digest;
    this.kind = kind;
    this.#of = of;
  }

  /** The same file, read another way. */
  as(kind: KindOfText): KnownText {
    return new KnownText(this.file, this.shown, this.digest, kind, this.#of);
  }

  /** Its text as it was written and as it is meant. Throws `ChangedWhileRead`. */
  held(): HeldText {
    const { recent } = this.#of;
    const known = recent.of(this);
    if (known !== undefined) return known;
    const again = this.#again();
    recent.keep(this, again);
    return again;
  }

  /** Holds its text while it is at hand. */
  keep(text: HeldText): void {
    this.#of.recent.keep(this, text);
  }

  #again(): HeldText {
    const { file, shown, kind } = this;
    const bytes = bytesAgain(file, shown);
    if (digestOfBytes(bytes) !== this.digest) {
      this.#of.changed?.();
      throw new ChangedWhileRead(shown);
    }
    if (kind === "refused") {
      const { written } = plainText({ ...file, bytes: () => bytes }, shown);
      return { written, text: "" };
    }
    const written = decoded(bytes).text;
    if (kind === "as written") return { written, text: written };
    if (kind === "shown") return { written, text: "" };
    return { written, text: readAsMeant(asMeant(written, shown), shown, this.#of.audience).text };
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
