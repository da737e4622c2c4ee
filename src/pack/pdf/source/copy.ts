/** Copies what pages need (fonts, images, states) from a PDF into a paper's body: reachable objects only. */
import { deflateSync } from "node:zlib";
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { reference } from "../body.ts";
import type { BodyWriter } from "../body-writer.ts";
import { hexString } from "../syntax.ts";
import { nameAt } from "./entries.ts";

/** Entries that carry other than what is seen: metadata, attachments, scripts, private data, places in the structure. */
const LEFT_OUT = [
  "AA",
  "AF",
  "JS",
  "LastModified",
  "Metadata",
  "OPI",
  "PieceInfo",
  "StructParent",
  "StructParents",
];
/** Entries of streams that are written anew, or would fetch the bytes from another file (ISO 32000-1, table 5). */
const LEFT_OUT_OF_STREAMS = ["Length", "F", "FFilter", "FDecodeParms"];
/** Objects through which a whole document can be reached. */
const NOT_COPIED = new Set([
  "Catalog",
  "Pages",
  "Page",
  "StructTreeRoot",
  "StructElem",
  "Annot",
  "EmbeddedFile",
]);

/** What to write instead of a stream's own entries and bytes, for streams that must change. */
export type Rewritten = (
  stream: PDFStream,
  ref: PDFRef,
) => { readonly entries: string; readonly data: Uint8Array } | undefined;

/** Copies each object once, when it is first referred to. */
export class ObjectCopier {
  readonly #context: PDFContext;
  readonly #writer: BodyWriter;
  readonly #rewritten: Rewritten;
  readonly #slots = new Map<PDFRef, number>();

  constructor(context: PDFContext, writer: BodyWriter, rewritten: Rewritten) {
    this.#context = context;
    this.#writer = writer;
    this.#rewritten = rewritten;
  }

  /** The slot of an object, copied with all it refers to when first asked for. */
  slotOf(ref: PDFRef): number {
    const known = this.#slots.get(ref);
    if (known !== undefined) return known;
    const slot = this.#writer.reserve();
    this.#slots.set(ref, slot);
    const value = this.#context.lookup(ref);
    if (value instanceof PDFStream) this.#copyStream(slot, value, ref);
    else this.#writer.write(slot, value === undefined ? "null" : this.text(value));
    return slot;
  }

  /** A value as text; what it refers to is copied. */
  text(value: PDFObject): string {
    if (value instanceof PDFRef) return reference(this.slotOf(value));
    if (value instanceof PDFDict) {
      return NOT_COPIED.has(nameAt(value, "Type") ?? "") ? "null" : `<<${this.entries(value)}>>`;
    }
    if (value instanceof PDFArray)
      return `[${value
        .asArray()
        .map((item) => this.text(item))
        .join(" ")}]`;
    if (value instanceof PDFString || value instanceof PDFHexString) return hexString(value.asBytes());
    return value.toString();
  }

  /** The entries of a dictionary but for those named, without the brackets. */
  entries(dict: PDFDict, without: readonly string[] = []): string {
    let text = "";
    for (const [key, value] of dict.entries()) {
      const entry = key.decodeText();
      if (!LEFT_OUT.includes(entry) && !without.includes(entry)) text += `${key} ${this.text(value)}`;
    }
    return text;
  }

  /** The entries of a stream's dictionary but for those named and those that `BodyWriter` writes. */
  streamEntries(stream: PDFStream, without: readonly string[] = []): string {
    return this.entries(stream.dict, [...LEFT_OUT_OF_STREAMS, ...without]);
  }

  #copyStream(slot: number, stream: PDFStream, ref: PDFRef): void {
    if (NOT_COPIED.has(nameAt(stream, "Type") ?? "")) {
      this.#writer.write(slot, "null");
      return;
    }
    const rewritten = this.#rewritten(stream, ref);
    if (rewritten !== undefined) {
      this.#writer.writeStream(slot, rewritten.entries, rewritten.data);
      return;
    }
    const data = stream.getContents();
    const bare = stream.dict.get(PDFName.of("Filter")) === undefined;
    const entries = this.streamEntries(stream);
    if (bare) this.#writer.writeStream(slot, `${entries}/Filter/FlateDecode`, deflateSync(data));
    else this.#writer.writeStream(slot, entries, data);
  }
}
