/** The table of where every object of a file is, as the bytes of a cross-reference stream (ISO 32000-1, 7.5.8). */

/** Bytes of an entry: its kind, an offset or container (four bytes reach 4 GB), an index or generation. */
export const WIDTHS = [1, 4, 2] as const;
const ENTRY = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

/** How a reader undoes the differences: PNG's filter "up" in every row (7.4.4.4). */
export const DIFFERENCES = `/DecodeParms<</Predictor 12/Columns ${ENTRY}>>`;
const UP = 2;

const AT_BYTE = 1;
const PACKED = 2;

/** Collects where objects are, one by one. Throws where two have one number: a reader would see only one of them. */
export class CrossReferences {
  /** Kind, place and index of each object, by number, with room for as many again as there are. */
  #entries = new Uint32Array(3 * 1024);

  /** An object that begins at a byte of the file. */
  setByte(number: number, offset: number): void {
    this.#set(number, AT_BYTE, offset, 0);
  }

  /** An object in a stream of objects, by its position there. */
  setPacked(number: number, container: number, index: number): void {
    this.#set(number, PACKED, container, index);
  }

  /**
   * The entries of objects 0 to `size` - 1, each as its difference to the one before, which packs them to a hundredth;
   * throws where one is missing.
   */
  rows(size: number): Uint8Array {
    const entries = Buffer.alloc(size * ENTRY);
    entries.writeUInt16BE(0xffff, WIDTHS[0] + WIDTHS[1]);
    for (let number = 1; number < size; number++) {
      const [kind = 0, place = 0, index = 0] = this.#entries.subarray(number * 3, number * 3 + 3);
      if (kind === 0) throw new Error(`object ${number} has a number and was never written`);
      const at = number * ENTRY;
      entries.writeUInt8(kind, at);
      entries.writeUInt32BE(place, at + WIDTHS[0]);
      entries.writeUInt16BE(index, at + WIDTHS[0] + WIDTHS[1]);
    }
    const rows = Buffer.alloc(size * (ENTRY + 1));
    for (let row = 0; row < size; row++) {
      rows[row * (ENTRY + 1)] = UP;
      for (let column = 0; column < ENTRY; column++) {
        const at = row * ENTRY + column;
        const above = row === 0 ? 0 : (entries[at - ENTRY] ?? 0);
        rows[row * (ENTRY + 1) + 1 + column] = (entries[at] ?? 0) - above;
      }
    }
    return rows;
  }

  #set(number: number, kind: number, place: number, index: number): void {
    if (number * 3 + 2 >= this.#entries.length) {
      const longer = new Uint32Array(number * 6);
      longer.set(this.#entries);
      this.#entries = longer;
    }
    if (this.#entries[number * 3] !== 0) throw new Error(`object ${number} is written twice`);
    this.#entries.set([kind, place, index], number * 3);
  }
}
