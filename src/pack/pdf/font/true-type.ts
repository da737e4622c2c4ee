/** The few glyphs that stamps need, as a font of their own (OpenType 1.9; ISO 32000-1, 9.9). */
import { glyphOf, metricOf, outlineOf, partsOf } from "./glyphs.ts";
import { readTables, type Tables, tableOf, writeTables } from "./sfnt.ts";

/** A small font and what a PDF says of it. */
export interface FontSubset {
  /** A font file with glyph 0, the glyphs of `characters` from 1 on, then any parts they are composed of. */
  readonly file: Uint8Array;
  readonly characters: readonly string[];
  /** Widths of glyph 0 and those of the characters, in thousandths of the font's size. */
  readonly widths: readonly number[];
  /** In thousandths of the font's size; `descent` is negative. */
  readonly ascent: number;
  readonly descent: number;
  /** Around all glyphs of the whole font: left, bottom, right, top. */
  readonly box: readonly number[];
  readonly postScriptName: string;
}

/** Tables with the programs that fit outlines to pixels, which some fonts have. */
const PROGRAMS = ["cvt ", "fpgm", "prep"];

/** A subset for the characters of `text`; throws for fonts that are not TrueType, or lack one of them. */
export function subsetTrueType(font: Uint8Array, text: string): FontSubset {
  const tables = readTables(font);
  const characters = [...new Set(text)].sort();
  const { glyphs, outlines } = collected(tables, [
    0,
    ...characters.map((character) => glyphOf(tables, character)),
  ]);
  const metrics = glyphs.map((glyph) => metricOf(tables, glyph));
  const head = tableOf(tables, "head");
  const hhea = tableOf(tables, "hhea");
  const kept = PROGRAMS.flatMap((tag) => {
    const program = tables.get(tag);
    return program === undefined ? [] : [[tag, program] as const];
  });
  const thousandths = (value: number): number => Math.round((value * 1000) / head.readUInt16BE(18));
  return {
    file: writeTables(
      new Map([
        ...kept,
        ["glyf", Buffer.concat(outlines)],
        ["head", withNumber(head, 50, 1)],
        ["hhea", withNumber(hhea, 34, glyphs.length)],
        ["hmtx", Buffer.concat(metrics)],
        ["loca", offsets(outlines)],
        ["maxp", withNumber(tableOf(tables, "maxp"), 4, glyphs.length)],
      ]),
    ),
    characters,
    widths: metrics.slice(0, characters.length + 1).map((metric) => thousandths(metric.readUInt16BE(0))),
    ascent: thousandths(hhea.readInt16BE(4)),
    descent: thousandths(hhea.readInt16BE(6)),
    box: [36, 38, 40, 42].map((at) => thousandths(head.readInt16BE(at))),
    postScriptName: postScriptName(tables),
  };
}

/** Outlines by their new numbers; parts of composite glyphs are added behind the glyphs asked for. */
function collected(
  tables: Tables,
  wanted: readonly number[],
): { readonly glyphs: readonly number[]; readonly outlines: readonly Buffer[] } {
  const glyphs = [...wanted];
  const outlines: Buffer[] = [];
  for (let i = 0; i < glyphs.length; i++) {
    const found = Buffer.from(outlineOf(tables, glyphs[i] ?? 0));
    for (const place of partsOf(found)) {
      const part = found.readUInt16BE(place);
      if (!glyphs.includes(part)) glyphs.push(part);
      found.writeUInt16BE(glyphs.indexOf(part), place);
    }
    outlines.push(Buffer.concat([found], Math.ceil(found.length / 4) * 4));
  }
  return { glyphs, outlines };
}

/** The `loca` table in its long form. */
function offsets(outlines: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  let at = 0;
  outlines.forEach((outline, i) => {
    at += outline.length;
    loca.writeUInt32BE(at, (i + 1) * 4);
  });
  return loca;
}

/** A copy of a table with one 16-bit number changed. */
function withNumber(table: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(table);
  copy.writeUInt16BE(value, at);
  return copy;
}

/** Name 6 of the `name` table, which is ASCII in every encoding. */
function postScriptName(tables: Tables): string {
  const table = tableOf(tables, "name");
  const storage = table.readUInt16BE(4);
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const entry = 6 + i * 12;
    if (table.readUInt16BE(entry + 6) !== 6) continue;
    const start = storage + table.readUInt16BE(entry + 10);
    const written = table.toString("latin1", start, start + table.readUInt16BE(entry + 8));
    return written.replace(/[^\w.-]/g, "");
  }
  throw new Error("the font of stamps has no name");
}
