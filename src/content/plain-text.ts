import { isAscii, isUtf8 } from "node:buffer";
import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { ContentFile } from "./files.ts";
import { asMeant, hiddenSigns, hidesNothing } from "./hidden-signs.ts";

/** Most lines and letters of one text: twice a report of a thousand pages. More takes minutes to read and to lay out. */
const MOST_LINES = 100_000;
const MOST_LETTERS = 6_000_000;

/** Longest line and largest file that are read as writing (characters, bytes): beyond it something went wrong. */
const LONGEST_LINE = 200_000;
const LARGEST_FILE = 16 * 1024 * 1024;

export interface PlainText {
  /** As it is read: with `\n` at the end of lines, without a byte order mark, without spaces nobody sees. */
  readonly text: string;
  /** As it was written, for code frames, even if it cannot be read; "" if there is nothing to show. */
  readonly written: string;
  readonly findings: readonly Finding[];
}

const UTF_8 = "save it again with the encoding UTF-8 (in a word processor: Save as, Plain text, UTF-8)";

/** Files that are renamed to .md by mistake, by their first bytes (in Latin-1). */
const SIGNATURES: readonly (readonly [start: string, what: string, help: string])[] = [
  ["\x89PNG", "a picture (PNG)", "give it back its name, and write the paper in a file of its own"],
  ["\xff\xd8\xff", "a picture (JPEG)", "give it back its name, and write the paper in a file of its own"],
  ["GIF8", "a picture (GIF)", "give it back its name, and write the paper in a file of its own"],
  ["%PDF", "a PDF", "give it back the end .pdf and name it under papers: of its item"],
  [
    "PK\x03\x04",
    "a document of a word processor, or a zip file",
    "open it there and copy its words into this file",
  ],
  [
    "\xd0\xcf\x11\xe0",
    "a document of an old word processor",
    "open it there and copy its words into this file",
  ],
  ["{\\rtf", "a document of a word processor (RTF)", "open it there and copy its words into this file"],
];

/**
 * The writing in a file: UTF-8. Finds what is not writing at all: pictures with the wrong name, other encodings,
 * files or lines nobody wrote, signs nobody sees. In the record these are warned about, for then no word of them is shown.
 */
export function plainText(file: ContentFile, shown: string): PlainText {
  const refuse = (
    id: string,
    message: string,
    help: string,
    written = "",
    at = { line: 1, column: 1 },
  ): PlainText => {
    const span = spanOnLine(shown, at.line, at.column, 1);
    // What is another file by its first bytes has the wrong name, wherever it lies.
    const isNoWriting = id === "file-not-text" && written === "";
    const record = isNoWriting ? {} : { inRecord: "warning" as const };
    return { text: "", written, findings: [{ id, severity: "error", ...record, span, message, help }] };
  };
  if (file.size > LARGEST_FILE)
    return refuse(
      "file-too-large",
      `this file has ${(file.size / 1024 / 1024).toFixed(0)} MB; writing must have 16 at most`,
      "split it, or put the data in a file beside the paper",
    );
  const bytes = file.bytes();
  if (bytes.length === 0)
    return refuse("file-empty", "this file is empty; it must hold fields or words", "write it, or delete it");
  const start = asBuffer(bytes).toString("latin1", 0, 8);
  const signature = SIGNATURES.find(([signs]) => start.startsWith(signs));
  if (signature)
    return refuse("file-not-text", `this file is ${signature[1]}; it must be plain text`, signature[2]);
  if (start.startsWith("\xff\xfe") || start.startsWith("\xfe\xff") || everySecondIsZero(bytes))
    return refuse("file-not-utf-8", "this file is written in UTF-16; it must be UTF-8", UTF_8);
  const { text: written, wrongAt } = decoded(bytes);
  if (wrongAt !== undefined)
    return refuse(
      "file-not-utf-8",
      "this sign is not written in UTF-8; the whole file must be",
      UTF_8,
      written,
      wrongAt,
    );
  if (written.includes("\0"))
    return refuse(
      "file-not-text",
      "this file holds a byte that no writing has; it must be plain text",
      "check that the right file has this name",
      written,
      placeOf(written, "\0"),
    );
  if (written.trim() === "")
    return refuse(
      "file-empty",
      "this file holds blank lines only; it must hold fields or words",
      "write it, or delete it",
    );
  const { count, long } = lineLengths(written);
  if (long !== undefined)
    return refuse(
      "line-too-long",
      "this line is longer than 200,000 characters, the most that is read",
      "break it into paragraphs",
      written,
      { line: long, column: 1 },
    );
  if (count > MOST_LINES || written.length > MOST_LETTERS)
    return refuse(
      "text-too-long",
      `this text has ${count.toLocaleString("en-GB")} lines and ${written.length.toLocaleString("en-GB")} letters; it must have 100,000 and 6,000,000 at most`,
      "split it into several papers, or put the data in a file beside the paper",
      written.slice(0, 10_000),
    );
  if (hidesNothing(written)) return { text: written, written, findings: [] };
  return { text: asMeant(written, shown), written, findings: hiddenSigns(written, shown) };
}

/** How many lines a text has, and which, from 1, is the first that is too long. */
function lineLengths(text: string): { readonly count: number; readonly long?: number } {
  let count = 1;
  let from = 0;
  let long: number | undefined;
  const look = (end: number): void => {
    if (long === undefined && end - from > LONGEST_LINE) long = count;
  };
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
    look(end);
    count += 1;
    from = end + 1;
  }
  look(text.length);
  return { count, ...(long === undefined ? {} : { long }) };
}

/** UTF-16 without a mark: the letters of English have a zero before or behind them. */
const everySecondIsZero = (bytes: Uint8Array): boolean =>
  [0, 1].some((from) => [0, 2, 4].every((at) => bytes[at + from] === 0 && (bytes[at + 1 - from] ?? 0) !== 0));

/** A line and a column, from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Bytes as text with `\n` at the end of lines and without a byte order mark, and where they first are not UTF-8. */
export function decoded(bytes: Uint8Array): { readonly text: string; readonly wrongAt?: TextPlace } {
  if (isAscii(bytes)) return { text: inLines(asBuffer(bytes).toString("latin1")) };
  if (isUtf8(bytes)) return { text: inLines(withoutMark(asBuffer(bytes).toString("utf8"))) };
  const text = inLines(new TextDecoder("utf-8").decode(bytes));
  return { text, wrongAt: placeOf(text, "\uFFFD") };
}

const withoutMark = (text: string): string => (text.startsWith("\uFEFF") ? text.slice(1) : text);

/** A mark that two programs have set, one before the other, is left out too. */
function inLines(marked: string): string {
  const text = withoutMark(marked);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function placeOf(text: string, sign: string): TextPlace {
  const before = text.slice(0, Math.max(0, text.indexOf(sign)));
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}
