/** PNG files of few colours (W3C, "Portable Network Graphics", third edition): a third of what one of all colours takes. */
import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** A palette holds so many (11.2.2). */
const MOST_COLOURS = 256;

/** A picture without transparency, a byte each for red, green, blue and alpha, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** An indexed PNG. Pictures of more than 256 colours get them rounded, as little as will do. */
export function indexedPng({ width, height, rgba }: Pixels): Uint8Array {
  const { palette, indices } = indexed(rgba, 0);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row++)
    rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
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
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Colours in the order in which they come, and which of them each pixel has; `rounded`: bits of each that do not count. */
function indexed(
  rgba: Uint8Array,
  rounded: number,
): { readonly palette: readonly number[]; readonly indices: Uint8Array } {
  const steps = Uint8Array.from({ length: 256 }, (_, value) => stepOf(value, 255 >> rounded));
  const rounding = (value: number): number => steps[value] ?? 0;
  const places = new Map<number, number>();
  const pixels = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const indices = new Uint8Array(rgba.length / 4);
  // With its alpha, as it lies in memory: no pixel has this one, since all are opaque.
  let before = 0;
  let place = 0;
  for (let pixel = 0; pixel < indices.length; pixel++) {
    const typed = pixels.getUint32(pixel * 4);
    // Nearly every pixel is of the colour of the one before it: only the others are rounded and looked for.
    if (typed !== before) {
      before = typed;
      const colour =
        (rounding(typed >>> 24) << 16) |
        (rounding((typed >>> 16) & 255) << 8) |
        rounding((typed >>> 8) & 255);
      place = places.get(colour) ?? places.size;
      if (place === MOST_COLOURS) return indexed(rgba, rounded + 1);
      places.set(colour, place);
    }
    indices[pixel] = place;
  }
  return { palette: [...places.keys()], indices };
}

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
