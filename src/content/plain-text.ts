import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { ContentFile } from "./files.ts";

/** Longest line and largest file that are read as writing (characters, bytes): beyond it something went wrong. */
const LONGEST_LINE = 200_000;
const LARGEST_FILE = 16 * 1024 * 1024;

export interface PlainText {
  readonly text: string;
  readonly findings: readonly Finding[];
}

const refuse = (file: string, id: string, message: string, help: string, line = 1): PlainText => ({
  text: "",
  findings: [{ id, severity: "error", span: spanOnLine(file, line, 1, 1), message, help }],
});

/**
 * The writing in a file: UTF-8, without a byte order mark, with `\n` at the end of lines. Finds what is not
 * writing at all: pictures with the wrong name, other encodings, files or lines nobody wrote.
 */
export function plainText(file: ContentFile, shown: string): PlainText {
  if (file.size > LARGEST_FILE)
    return refuse(
      shown,
      "file-too-large",
      `this file has ${megabytes(file.size)} MB; writing has at most 16`,
      "split it, or put the data in a file beside the paper",
    );
  const bytes = file.bytes();
  if (bytes.length === 0) return refuse(shown, "file-empty", "this file is empty", "write it, or delete it");
  if (bytes.includes(0))
    return refuse(
      shown,
      "file-not-text",
      "this file is not text: it holds bytes that no writing has",
      "check that the right file has this name",
    );
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse(
      shown,
      "file-not-utf-8",
      "this file is not written in UTF-8",
      "save it again with the encoding UTF-8",
      lineOfBadByte(bytes),
    );
  }
  text = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  if (text.trim() === "")
    return refuse(shown, "file-empty", "this file holds only blank lines", "write it, or delete it");
  const long = text.split("\n").findIndex((line) => line.length > LONGEST_LINE);
  if (long >= 0)
    return refuse(
      shown,
      "line-too-long",
      "this line is longer than 200,000 characters",
      "break it into paragraphs",
      long + 1,
    );
  return { text, findings: [] };
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

/** The line (from 1) on which decoding first fails. */
function lineOfBadByte(bytes: Uint8Array): number {
  const good = new TextDecoder("utf-8").decode(bytes);
  return good.slice(0, Math.max(0, good.indexOf("\uFFFD"))).split("\n").length;
}
