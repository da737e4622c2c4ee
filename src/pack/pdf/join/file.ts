/** A PDF file as it grows: streams by themselves, all other objects packed together, then the table of them. */
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { array, hexString, toBytes } from "../syntax.ts";
import { CrossReferences, DIFFERENCES, WIDTHS } from "./cross-references.ts";
import type { NumberedStream, ObjectNumbers } from "./numbering.ts";
import { type ObjectGroup, objectStream } from "./object-group.ts";

/** PDF 1.7, and a line of high bytes that says "not text" (ISO 32000-1, 7.5.2). */
const HEADER = toBytes("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");

/** Takes objects in any order of numbers; every number that was taken must be written before it is finished. */
export class PdfFile {
  readonly #numbers: ObjectNumbers;
  readonly #places = new CrossReferences();
  readonly #pieces: Uint8Array[] = [];
  readonly #hash = createHash("sha256");
  #length = 0;

  constructor(numbers: ObjectNumbers) {
    this.#numbers = numbers;
    this.#write(HEADER);
  }

  /** A stream, which stands by itself. */
  add({ number, bytes }: NumberedStream): void {
    this.#places.setByte(number, this.#length);
    this.#write(toBytes(`${number} 0 obj\n`));
    this.#write(bytes);
    this.#write(toBytes("endobj\n"));
  }

  addStream(number: number, entries: string, data: Uint8Array): void {
    this.add({ number, bytes: streamBytes(entries, data) });
  }

  /** Objects that are not streams, packed into streams of objects (7.5.7). */
  addPacked(groups: readonly ObjectGroup[]): void {
    for (const group of groups) {
      const container = this.#numbers.take();
      group.numbers.forEach((number, index) => {
        this.#places.setPacked(number, container, index);
      });
      const { entries, data } = objectStream(group);
      this.addStream(container, entries, data);
    }
  }

  /**
   * The whole file; the cross-reference stream (7.5.8) comes last. The identifier is a digest of all before it, so two
   * packs have the same one exactly if they are the same.
   */
  finish(root: number, info: number): Uint8Array {
    const id = hexString(this.#hash.digest());
    const number = this.#numbers.take();
    const offset = this.#length;
    this.#places.setByte(number, offset);
    const size = this.#numbers.size;
    const trailer = `/Type/XRef/Size ${size}/Root ${root} 0 R/Info ${info} 0 R/ID${array([id, id])}/W${array(WIDTHS)}`;
    const table = streamBytes(
      `${trailer}/Filter/FlateDecode${DIFFERENCES}`,
      deflateSync(this.#places.rows(size)),
    );
    const head = toBytes(`${number} 0 obj\n`);
    const end = toBytes(`endobj\nstartxref\n${offset}\n%%EOF\n`);
    return Buffer.concat([...this.#pieces, head, table, end]);
  }

  #write(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#hash.update(bytes);
    this.#length += bytes.length;
  }
}

/** A stream object up to its `endobj`; `entries` without brackets and /Length. */
function streamBytes(entries: string, data: Uint8Array): Uint8Array {
  return Buffer.concat([
    toBytes(`<<${entries}/Length ${data.length}>>\nstream\n`),
    data,
    toBytes("\nendstream\n"),
  ]);
}
