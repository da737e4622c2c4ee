/** PNG files of few colours (W3C, "Portable Network Graphics", third edition): a third of what one of all colours takes. */
import { constants, crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A palette holds so many (11.2.2). */
const MOST_COLOURS = 256;

/** Looks for runs of one value only: letters on one ground have little else, and it takes a quarter of the time. */
const PACKING = { strategy: constants.Z_RLE };

/** A picture without transparency, a byte each for red, green, blue and alpha, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** An indexed PNG. Pictures of more than 256 colours get them rounded, as little as will do. */
export function indexedPng({ width, height, rgba }: Pixels): Uint8Array {
  const { palette, rows } = indexed({ width, height, rgba }, 0);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk(
      "PLTE",
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk("IDAT", deflateSync(rows, PACKING)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * Colours in the order in which they come, and rows with the place among them of each pixel; `rounded`: bits of each that do
 * not count. The colour of the last pixel, the ground, has place 0, which also stands before each row that has no filter (9.2).
 */
function indexed(
  picture: Pixels,
  rounded: number,
): { readonly palette: readonly number[]; readonly rows: Uint8Array } {
  const { width, height, rgba } = picture;
  const steps = Uint8Array.from({ length: 256 }, (_, value) => stepOf(value, 255 >> rounded));
  const rounding = (at: number): number => steps[rgba[at] ?? 0] ?? 0;
  const colourAt = (at: number): number => (rounding(at) << 16) | (rounding(at + 1) << 8) | rounding(at + 2);
  // As they lie in memory: they are only compared.
  const lying = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  const pixels = new Uint32Array(lying.buffer, lying.byteOffset, lying.length / 4);
  const bytes = Buffer.from(lying.buffer, lying.byteOffset, lying.length);
  const places = new Map([[colourAt(rgba.length - 4), 0]]);
  const rows = new Uint8Array(height * (width + 1));
  let before = pixels.at(-1);
  let place = 0;
  for (let row = 0; row < height; row++) {
    const from = row * width;
    const to = row * (width + 1) + 1;
    if (row > 0 && isAsAbove(bytes, from * 4, width * 4)) {
      rows.copyWithin(to, to - width - 1, to - 1);
      continue;
    }
    for (let column = 0; column < width; column++) {
      const pixel = pixels[from + column];
      // Nearly every pixel is of the colour of the one before it: only the others are rounded and looked for.
      if (pixel !== before) {
        before = pixel;
        const colour = colourAt((from + column) * 4);
        place = places.get(colour) ?? places.size;
        if (place === MOST_COLOURS) return indexed(picture, rounded + 1);
        places.set(colour, place);
      }
      rows[to + column] = place;
    }
  }
  return { palette: [...places.keys()], rows };
}

const isAsAbove = (bytes: Buffer, from: number, length: number): boolean =>
  bytes.compare(bytes, from - length, from, from, from + length) === 0;

/** A value from 0 to 255 as the nearest of so many steps above 0, which has 0 and 255 among them. */
const stepOf = (value: number, steps: number): number =>
  Math.round((Math.round((value / 255) * steps) * 255) / steps);

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
