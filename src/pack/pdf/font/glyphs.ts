/** Single glyphs of a TrueType font: which one a character is, its outline, its width (OpenType 1.9). */
import { type Tables, tableOf } from "./sfnt.ts";

/** The glyph of a character; throws if the font has none. */
export function glyphOf(tables: Tables, character: string): number {
  const glyph = glyphIn(tables, character);
  if (glyph === undefined) throw new Error(`the font of stamps has no "${character}"`);
  return glyph;
}

/** The glyph of a character, from a Unicode subtable of `cmap` in format 4 or 12, if the font has one. */
export function glyphIn(tables: Tables, character: string): number | undefined {
  const cmap = tableOf(tables, "cmap");
  const code = character.codePointAt(0) ?? 0;
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const entry = 4 + i * 8;
    const unicode =
      cmap.readUInt16BE(entry) === 0 ||
      (cmap.readUInt16BE(entry) === 3 && cmap.readUInt16BE(entry + 2) !== 0);
    if (!unicode) continue;
    const subtable = cmap.subarray(cmap.readUInt32BE(entry + 4));
    const format = subtable.readUInt16BE(0);
    const glyph = format === 4 ? bySegment(subtable, code) : format === 12 ? byGroup(subtable, code) : 0;
    if (glyph !== 0) return glyph;
  }
  return undefined;
}

function bySegment(subtable: Buffer, code: number): number {
  const doubled = subtable.readUInt16BE(6);
  for (let at = 14; at < 14 + doubled; at += 2) {
    if (subtable.readUInt16BE(at) < code) continue;
    const start = subtable.readUInt16BE(at + 2 + doubled);
    if (code < start) return 0;
    const delta = subtable.readUInt16BE(at + 2 + 2 * doubled);
    const rangeAt = at + 2 + 3 * doubled;
    const range = subtable.readUInt16BE(rangeAt);
    if (range === 0) return (code + delta) & 0xffff;
    const glyph = subtable.readUInt16BE(rangeAt + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function byGroup(subtable: Buffer, code: number): number {
  for (let at = 16; at < 16 + 12 * subtable.readUInt32BE(12); at += 12) {
    const first = subtable.readUInt32BE(at);
    if (code >= first && code <= subtable.readUInt32BE(at + 4))
      return subtable.readUInt32BE(at + 8) + code - first;
  }
  return 0;
}

/** The outline of a glyph; empty for a space. */
export function outlineOf(tables: Tables, glyph: number): Buffer {
  const loca = tableOf(tables, "loca");
  const long = tableOf(tables, "head").readInt16BE(50) === 1;
  const offset = (index: number): number =>
    long ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2;
  return tableOf(tables, "glyf").subarray(offset(glyph), offset(glyph + 1));
}

/** Width and left side bearing of a glyph, four bytes of `hmtx`. */
export function metricOf(tables: Tables, glyph: number): Buffer {
  const hmtx = tableOf(tables, "hmtx");
  const full = tableOf(tables, "hhea").readUInt16BE(34);
  if (glyph < full) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
  const width = hmtx.subarray((full - 1) * 4, (full - 1) * 4 + 2);
  const bearing = full * 4 + (glyph - full) * 2;
  return Buffer.concat([width, hmtx.subarray(bearing, bearing + 2)]);
}

/** Flags of a part of a composite glyph: what follows it, and whether another part does. */
const FLAG = { wide: 0x1, scale: 0x8, more: 0x20, scales: 0x40, matrix: 0x80 } as const;

/** Where in a composite outline the numbers of its parts stand; none in a simple one. */
export function partsOf(outline: Buffer): readonly number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return [];
  const places: number[] = [];
  for (let at = 10, more = true; more; ) {
    const flags = outline.readUInt16BE(at);
    places.push(at + 2);
    more = (flags & FLAG.more) !== 0;
    at += 4 + (flags & FLAG.wide ? 4 : 2);
    at += flags & FLAG.scale ? 2 : flags & FLAG.scales ? 4 : flags & FLAG.matrix ? 8 : 0;
  }
  return places;
}
