/** A picture made by code: hills in 8-bit colour with grain, so that it packs no better than a photograph (PNG, W3C). */
import { crc32, deflateSync } from "node:zlib";
import { choices } from "./words.mjs";

const WIDTH = 480;
const HEIGHT = 300;

/** A PNG file of about a quarter of a megabyte; another `seed`, another picture. */
export function picture(seed) {
  const { number } = choices(seed);
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const hill = HEIGHT * (0.5 + 0.2 * Math.sin((x + seed * 40) / 60)) < y;
      const grain = number(0, 63);
      const at = y * (1 + WIDTH * 3) + 1 + x * 3;
      rows[at] = (hill ? 40 : 140) + grain;
      rows[at + 1] = (hill ? 110 : 170) + grain;
      rows[at + 2] = (hill ? 60 : 190) + grain;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
