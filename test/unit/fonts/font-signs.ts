import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

type Cut = (font: Buffer, signs: undefined, options: object) => Promise<Buffer>;
const subsetFont = createRequire(import.meta.url)("subset-font") as Cut;

/** A WOFF 2.0 file unpacked: SFNT bytes. */
export const unpacked = (path: string): Promise<Buffer> =>
  subsetFont(readFileSync(path), undefined, { targetFormat: "sfnt", keepAllGlyphs: true });

/** The bytes of a table of a font; throws if it has none. */
export function tableOf(sfnt: Buffer, tag: string): Buffer {
  for (let at = 12; at < 12 + 16 * sfnt.readUInt16BE(4); at += 16)
    if (sfnt.toString("latin1", at, at + 4) === tag) {
      const offset = sfnt.readUInt32BE(at + 8);
      return sfnt.subarray(offset, offset + sfnt.readUInt32BE(at + 12));
    }
  throw new Error(`the font has no table ${tag}`);
}

/** The code points a font has a glyph for, by its format 4 character map (OpenType, "cmap", up to U+FFFF). */
export function signsOf(sfnt: Buffer): ReadonlySet<number> {
  const cmap = tableOf(sfnt, "cmap");
  const maps = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(8 + 8 * index)),
  );
  const map = maps.find((one) => one.readUInt16BE(0) === 4);
  if (!map) throw new Error("the font has no character map of format 4");
  const segments = map.readUInt16BE(6) / 2;
  const signs = new Set<number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const [last, first] = [14, 16 + 2 * segments].map((from) => map.readUInt16BE(from + 2 * segment));
    for (let sign = first ?? 0; sign <= (last ?? 0) && sign !== 0xffff; sign += 1) signs.add(sign);
  }
  return signs;
}
