import { inflateSync } from "node:zlib";

/** What a PNG shows: a colour for each pixel, as 0xrrggbb. Knows nothing of how we write one; reads indexed pictures only. */
export interface ReadPng {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => number;
}

/** Reads an 8-bit indexed PNG without filters (W3C PNG, 5 and 11); throws for anything else. */
export function readPng(bytes: Uint8Array): ReadPng {
  const file = Buffer.from(bytes);
  if (file.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") throw new Error("no PNG");
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    if (crcOf(named) !== file.readUInt32BE(at + 8 + length)) throw new Error("a chunk is damaged");
    chunks.set(named.toString("latin1", 0, 4), named.subarray(4));
    at += length + 12;
  }
  const [head, palette, data] = ["IHDR", "PLTE", "IDAT"].map((type) => chunks.get(type));
  if (!head || !palette || !data || !chunks.has("IEND")) throw new Error("a chunk is missing");
  if (head.readUInt32BE(8) !== 0x08030000 || head[12] !== 0) throw new Error("no plain indexed picture");
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const rows = inflateSync(data);
  if (rows.length !== height * (width + 1)) throw new Error("rows of the wrong length");
  for (let y = 0; y < height; y++) if (rows[y * (width + 1)] !== 0) throw new Error("a filtered row");
  return {
    width,
    height,
    at: (x, y) => palette.readUIntBE((rows[y * (width + 1) + 1 + x] ?? 0) * 3, 3),
  };
}

/** CRC of a chunk, bit by bit (W3C PNG, annex D). */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The smallest box round everything that is not white between two rows; undefined if nothing is. */
export function inkBox(picture: ReadPng, from: number, to: number = picture.height) {
  let [left, top, right, bottom] = [picture.width, to, -1, -1];
  for (let y = from; y < to; y++)
    for (let x = 0; x < picture.width; x++) {
      if (picture.at(x, y) === 0xffffff) continue;
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = y;
    }
  return right < 0 ? undefined : { left, top, right, bottom };
}
