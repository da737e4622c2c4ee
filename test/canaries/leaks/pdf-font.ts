import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import subsetFont from "subset-font";
import { type FileToBe, text, type Value } from "../../foreign-pdfs/build.ts";

/** A typeface cut down to some words, as every word processor embeds it: text is numbers of glyphs. */
export interface CutFont {
  readonly font: Value;
  /** The words as a hexadecimal string of glyph numbers. */
  readonly write: (words: string) => string;
}

/**
 * Cuts Liberation Sans to the signs of some words and puts it into a file as a composite font with Identity-H (ISO 32000-2,
 * 9.7.4). `named`: with a ToUnicode map, without which a reader must look into the typeface itself.
 */
export async function cutFont(file: FileToBe, words: string, named: boolean): Promise<CutFont> {
  const path = createRequire(import.meta.url).resolve("pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf");
  const sfnt = Buffer.from(await subsetFont(readFileSync(path), words, { targetFormat: "sfnt" }));
  const glyphs = glyphsOf(sfnt, words);
  const hex = (code: number): string => code.toString(16).padStart(4, "0");
  const map = [...glyphs].map(([sign, glyph]) => `<${hex(glyph)}> <${hex(sign.charCodeAt(0))}>`);
  const toUnicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange
${map.length} beginbfchar\n${map.join("\n")}\nendbfchar endcmap end end`;
  const BaseFont = "ABCDEF+LiberationSans";
  const descendant = file.add({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont,
    CIDToGIDMap: "Identity",
    CIDSystemInfo: file.obj({ Registry: text("Adobe"), Ordering: text("Identity"), Supplement: 0 }),
    FontDescriptor: file.add({
      Type: "FontDescriptor",
      FontName: BaseFont,
      Flags: 4,
      FontBBox: [0, -200, 1000, 900],
      ItalicAngle: 0,
      Ascent: 900,
      Descent: -200,
      CapHeight: 700,
      StemV: 80,
      FontFile2: file.stream(sfnt),
    }),
    DW: 556,
  });
  const font = file.add({
    Type: "Font",
    Subtype: "Type0",
    BaseFont,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: named ? file.stream(toUnicode) : undefined,
  });
  return { font, write: (signs) => `<${[...signs].map((sign) => hex(glyphs.get(sign) ?? 0)).join("")}>` };
}

/** Numbers of the glyphs of signs, by the typeface's own table (`cmap`, format 4). Throws if one has no glyph. */
function glyphsOf(sfnt: Buffer, words: string): ReadonlyMap<string, number> {
  const tables = sfnt.readUInt16BE(4);
  const entry = Array.from({ length: tables }, (_, i) => 12 + i * 16).find(
    (at) => sfnt.toString("latin1", at, at + 4) === "cmap",
  );
  if (entry === undefined) throw new Error("the typeface has no cmap");
  const cmap = sfnt.readUInt32BE(entry + 8);
  const subtable = Array.from(
    { length: sfnt.readUInt16BE(cmap + 2) },
    (_, i) => cmap + sfnt.readUInt32BE(cmap + 4 + i * 8 + 4),
  ).find((at) => sfnt.readUInt16BE(at) === 4);
  if (subtable === undefined) throw new Error("the typeface has no table of format 4");
  const count = sfnt.readUInt16BE(subtable + 6) / 2;
  const row = (n: number, i: number): number => subtable + 14 + n * count * 2 + (n > 0 ? 2 : 0) + i * 2;
  const glyphOf = (sign: string): number => {
    const code = sign.charCodeAt(0);
    const i =
      Array.from({ length: count }, (_, n) => n).find((n) => sfnt.readUInt16BE(row(0, n)) >= code) ?? 0;
    const [start, delta, offset] = [row(1, i), row(2, i), row(3, i)].map((at) => sfnt.readUInt16BE(at));
    if (start === undefined || delta === undefined || offset === undefined || start > code) return 0;
    if (offset === 0) return (code + delta) & 0xffff;
    return sfnt.readUInt16BE(row(3, i) + offset + (code - start) * 2);
  };
  return new Map(
    [...new Set(words)].map((sign) => {
      const glyph = glyphOf(sign);
      if (glyph === 0) throw new Error(`the typeface has no glyph for U+${sign.charCodeAt(0).toString(16)}`);
      return [sign, glyph];
    }),
  );
}
