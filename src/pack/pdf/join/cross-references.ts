/** The table of where every object of a file is, as the bytes of a cross-reference stream (ISO 32000-1, 7.5.8). */

/** Where an object is: at a byte of the file, or in a stream of objects. */
export type Whereabouts =
  | { readonly kind: "byte"; readonly offset: number }
  | { readonly kind: "packed"; readonly container: number; readonly index: number };

/** Bytes of an entry: its kind, an offset or container (four bytes reach 4 GB), an index or generation. */
export const WIDTHS = [1, 4, 2] as const;
const ENTRY = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

/** Collects where objects are, one by one. */
export class CrossReferences {
  readonly #places = new Map<number, Whereabouts>();

  /** Throws where one number is given to two objects: our own fault, and a reader would see only one. */
  set(number: number, place: Whereabouts): void {
    if (this.#places.has(number)) throw new Error(`object ${number} is written twice`);
    this.#places.set(number, place);
  }

  /** The entries of objects 0 to `size` - 1; throws where one is missing. */
  bytes(size: number): Uint8Array {
    const bytes = Buffer.alloc(size * ENTRY);
    bytes.writeUInt16BE(0xffff, WIDTHS[0] + WIDTHS[1]);
    for (let number = 1; number < size; number++) {
      const place = this.#places.get(number);
      if (place === undefined) throw new Error(`object ${number} has a number and was never written`);
      const at = number * ENTRY;
      bytes.writeUInt8(place.kind === "byte" ? 1 : 2, at);
      bytes.writeUInt32BE(place.kind === "byte" ? place.offset : place.container, at + WIDTHS[0]);
      bytes.writeUInt16BE(place.kind === "byte" ? 0 : place.index, at + WIDTHS[0] + WIDTHS[1]);
    }
    return bytes;
  }
}
