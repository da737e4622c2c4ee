import type { OutputFile } from "../strand.ts";
import { charactersOf, isOldWriting, oldCharactersOf } from "./characters.ts";
import { type Finds, gathered } from "./finds.ts";
import { readGzip } from "./gzip.ts";
import { readCalendar } from "./icalendar.ts";
import { readExif } from "./image/exif.ts";
import { readGif } from "./image/gif.ts";
import { readJpeg } from "./image/jpeg.ts";
import { readPng } from "./image/png.ts";
import { readRiff } from "./image/riff.ts";
import { readJson } from "./json.ts";
import { type Kind, magicOf, writingKind } from "./kinds.ts";
import { readMarkup } from "./markup.ts";
import { PAGEFIND, readPagefind } from "./pagefind.ts";
import { readPdf } from "./pdf/index.ts";
import { readPlain } from "./plain.ts";
import { rawRuns } from "./raw-runs.ts";
import type { Reading } from "./reading.ts";
import { inflated, unbrotlied } from "./unpack.ts";
import { readWoff, readWoff2 } from "./woff.ts";
import { readZip } from "./zip.ts";

export type { Enclosed, Fact, FactKind, Reading, Unread } from "./reading.ts";

/**
 * Reads one published file as a stranger would who has every tool: everything that its bytes say, seen or unseen, however
 * it is packed, down to files in files. What cannot be read is reported in `unread`; nothing is passed over in silence.
 *
 * Pictures are not looked at: words that only their pixels show are not found. Never throws for what a file holds.
 */
export const readingOf = (file: OutputFile): Reading => gathered(file, readFile);

/** Formats whose words are packed or lie in fields; what is readable in their bytes as they stand is read besides. */
const BINARY: Partial<Readonly<Record<Kind, (finds: Finds, bytes: Uint8Array, path: string) => void>>> = {
  pdf: readPdf,
  png: readPng,
  jpeg: readJpeg,
  gif: readGif,
  riff: readRiff,
  tiff: readExif,
  zip: readZip,
  woff: readWoff,
  woff2: readWoff2,
  gzip: (finds, bytes, path) => readGzip(finds, bytes, path.replace(/\.gz$/i, "")),
};

/** Formats that hold nothing outside what their reader reads: no raw look at a stream of packed bytes is needed. */
const WHOLE: ReadonlySet<Kind> = new Set(["pdf", "gzip"]);

function readFile(finds: Finds, { path, bytes }: OutputFile): void {
  const kind = magicOf(bytes);
  if (startsWith(bytes, PAGEFIND)) {
    readPagefind(finds, bytes);
    return;
  }
  if (kind === "zlib") {
    const inner = inflated(bytes);
    if ("bytes" in inner) {
      finds.inside("zlib", inner.bytes, path);
      if (inner.used < bytes.length) finds.inside("zlib, after its end", bytes.subarray(inner.used));
      return;
    }
  }
  const read = kind === undefined ? undefined : BINARY[kind];
  if (kind !== undefined && read !== undefined) {
    readBinary(finds, bytes, () => read(finds, bytes, path));
    // A PDF may have other bytes before it, which then are the file that its name says.
    if (kind === "pdf" && !startsWith(bytes, "%PDF-")) readWriting(finds, path, bytes);
    else if (!WHOLE.has(kind)) finds.say("raw bytes", rawRuns(bytes));
    return;
  }
  if (/\.br$/i.test(path)) {
    const inner = unbrotlied(bytes);
    if ("bytes" in inner) {
      finds.inside("brotli", inner.bytes, path.slice(0, -".br".length));
      return;
    }
    finds.cannot("brotli", inner.why);
  }
  readWriting(finds, path, bytes);
}

/** A format's reader goes by numbers that it finds in the bytes, and they can lead anywhere. */
function readBinary(finds: Finds, bytes: Uint8Array, read: () => void): void {
  try {
    read();
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault;
    finds.cannot("", "is broken: it says that it goes on where it has ended");
    finds.say("raw bytes", rawRuns(bytes));
  }
}

function readWriting(finds: Finds, path: string, bytes: Uint8Array): void {
  const text = charactersOf(bytes);
  if (text === undefined || text.includes("\0")) finds.say("raw bytes", rawRuns(bytes));
  readText(finds, path, text ?? oldCharactersOf(bytes), text !== undefined);
}

function readText(finds: Finds, path: string, text: string, isCertain: boolean): void {
  const kind = writingKind(path, text);
  if (kind === "html" || kind === "xml") readMarkup(finds, text, kind === "xml", readProgram);
  else if (kind === "json") readJson(finds, text);
  else if (kind === "ical") readCalendar(finds, text);
  else if (isCertain || kind !== "plain" || isOldWriting(text)) readPlain(finds, text, kind);
}

function readProgram(finds: Finds, element: string, tag: string, text: string): void {
  if (element === "script" && /json/i.test(tag)) readJson(finds, text);
  else readPlain(finds, text, element === "style" ? "css" : "script");
}

const startsWith = (bytes: Uint8Array, words: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, words.length)).toString("latin1") ===
  words;
