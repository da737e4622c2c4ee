/** The bytes of streams. */
import { inflateSync } from "node:zlib";
import { decodePDFRawStream, type PDFObject, PDFRawStream, PDFStream } from "@cantoo/pdf-lib";
import { toText } from "../syntax.ts";
import { UnreadablePdf } from "../unreadable.ts";
import { entry, nameOf, valuesOf } from "./entries.ts";

/** A stream's bytes with all filters undone. */
export function decoded(stream: PDFStream): Uint8Array {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  try {
    const filters = valuesOf(entry(stream, "Filter"));
    if (filters.length === 0) return stream.contents;
    const plainFlate =
      filters.length === 1 && nameOf(filters[0]) === "FlateDecode" && !entry(stream, "DecodeParms");
    return plainFlate ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
  } catch (error) {
    throw new UnreadablePdf("damaged", "a stream cannot be unpacked", error);
  }
}

/** What a page or form paints, one character a byte. The parts of a page's contents are separate words (7.8.2). */
export function contentText(contents: PDFObject | undefined): string {
  return valuesOf(contents)
    .filter((part) => part instanceof PDFStream)
    .map((part) => toText(decoded(part)))
    .join("\n");
}
