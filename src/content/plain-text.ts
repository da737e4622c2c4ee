import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { ContentFile } from "./files.ts";
import { hiddenSigns, withoutWidthless } from "./hidden-signs.ts";

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
 * files or lines nobody wrote, signs nobody sees.
 */
export function plainText(file: ContentFile, shown: string): PlainText {
  const refuse = (
    id: string,
    message: string,
    help: string,
    written = "",
    at = { line: 1, column: 1 },
  ): PlainText => ({
    text: "",
    written,
    findings: [{ id, severity: "error", span: spanOnLine(shown, at.line, at.column, 1), message, help }],
  });
  if (file.size > LARGEST_FILE)
    return refuse(
      "file-too-large",
      `this file has ${(file.size / 1024 / 1024).toFixed(0)} MB; writing must have 16 at most`,
      "split it, or put the data in a file beside the paper",
    );
  const bytes = file.bytes();
  if (bytes.length === 0)
    return refuse("file-empty", "this file is empty; it must hold fields or words", "write it, or delete it");
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 8));
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
  const long = written.split("\n").findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0)
    return refuse(
      "line-too-long",
      "this line is longer than 200,000 characters, the most that is read",
      "break it into paragraphs",
      written,
      { line: long + 1, column: 1 },
    );
  const count = written.split("\n").length;
  if (count > MOST_LINES || written.length > MOST_LETTERS)
    return refuse(
      "text-too-long",
      `this text has ${count.toLocaleString("en-GB")} lines and ${written.length.toLocaleString("en-GB")} letters; it must have 100,000 and 6,000,000 at most`,
      "split it into several papers, or put the data in a file beside the paper",
      written.slice(0, 10_000),
    );
  return { text: withoutWidthless(written, shown), written, findings: hiddenSigns(written, shown) };
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
  const inLines = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  try {
    return { text: inLines(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
  } catch {
    const text = inLines(new TextDecoder("utf-8").decode(bytes));
    return { text, wrongAt: placeOf(text, "\uFFFD") };
  }
}

function placeOf(text: string, sign: string): TextPlace {
  const before = text.slice(0, Math.max(0, text.indexOf(sign)));
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}
