import { type Prose, prose } from "../model/prose.ts";
import type { ContentFile } from "./files.ts";
import type { KnownText } from "./known-text.ts";
import type { Source } from "./source.ts";

/** What a file was read as of which there was nothing to say. */
export interface KnownFile {
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
  /** Its fields as they were typed, and where the words behind them begin: in which line, and behind how many letters. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly firstLine: number;
  readonly wordsAt: number;
  /** What was worked out of the words (`ofWords`). */
  readonly workedOut?: ReadonlyMap<string, unknown>;
}

/** Files as an earlier build read them: those whose stamp tells that they are surely the same need not be read again. */
export interface KnownFiles {
  readonly get: (file: ContentFile) => KnownFile | undefined;
  /** Told what a known file was taken for: more may be worked out of its words. */
  readonly took: (file: ContentFile, body: Prose) => void;
  readonly put: (file: ContentFile, known: Omit<KnownFile, "workedOut">, body: Prose) => void;
  /** Some file is not what it was taken for: nothing is known any more. */
  readonly forget: () => void;
}

/**
 * The source of a known file without a look at its text: that is read when somebody asks for words, or for a place, which
 * `readAgain` knows.
 */
export function sourceOfKnown(
  { fields, firstLine, wordsAt, workedOut }: KnownFile,
  text: KnownText,
  readAgain: () => Source | undefined,
): Source {
  const { shown } = text;
  const places = (): Source => {
    const source = readAgain();
    if (source === undefined) throw new Error(`${shown} has no fields any more`);
    return source;
  };
  return {
    file: shown,
    fields,
    body: prose(shown, firstLine, () => text.held().text.slice(wordsAt), workedOut),
    mended: NOTHING_MENDED,
    spanOf: (path) => places().spanOf(path),
    spanOfName: (path) => places().spanOfName(path),
    typed: (path) => places().typed(path),
  };
}

const NOTHING_MENDED: ReadonlySet<number> = new Set();
