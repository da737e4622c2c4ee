/** The table of where every object of a file is, as the bytes of a cross-reference stream (ISO 32000-1, 7.5.8). */

/** Bytes of an entry: its kind, an offset or container (four bytes reach 4 GB), an index or generation. */
export const WIDTHS = [1, 4, 2] as const;
const ENTRY = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

const AT_BYTE = 1;
const PACKED = 2;

/** Collects where objects are, one by one. Throws where two have one number: a reader would see only one of them. */
export class CrossReferences {
  readonly #kinds: number[] = [];
  readonly #places: number[] = [];
  readonly #indices: number[] = [];

  /** An object that begins at a byte of the file. */
  setByte(number: number, offset: number): void {
    this.#set(number, AT_BYTE, offset, 0);
  }

  /** An object in a stream of objects, by its position there. */
  setPacked(number: number, container: number, index: number): void {
    this.#set(number, PACKED, container, index);
  }

  /** The entries of objects 0 to `size` - 1; throws where one is missing. */
  bytes(size: number): Uint8Array {
    const bytes = Buffer.alloc(size * ENTRY);
    bytes.writeUInt16BE(0xffff, WIDTHS[0] + WIDTHS[1]);
    for (let number = 1; number < size; number++) {
      const kind = this.#kinds[number];
      if (kind === undefined) throw new Error(`object ${number} has a number and was never written`);
      const at = number * ENTRY;
      bytes.writeUInt8(kind, at);
      bytes.writeUInt32BE(this.#places[number] ?? 0, at + WIDTHS[0]);
      bytes.writeUInt16BE(this.#indices[number] ?? 0, at + WIDTHS[0] + WIDTHS[1]);
    }
    return bytes;
  }

  #set(number: number, kind: number, place: number, index: number): void {
    if (this.#kinds[number] !== undefined) throw new Error(`object ${number} is written twice`);
    this.#kinds[number] = kind;
    this.#places[number] = place;
    this.#indices[number] = index;
  }
}
