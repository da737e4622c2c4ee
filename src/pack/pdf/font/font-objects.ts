/** The font of stamps as objects: a composite font whose codes are glyph numbers (ISO 32000-1, 9.7). */
import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { array, name, toBytes } from "../syntax.ts";
import type { FontSubset } from "./true-type.ts";

/** How stamps are set. */
export interface StampFont {
  /** Its codes for a text, as a string of a content stream. */
  readonly codes: (text: string) => string;
  /** Width of a text in thousandths of the font's size. */
  readonly width: (text: string) => number;
}

/** Where the objects go: `add` writes one and says its number, `addStream` a stream, entries without /Length. */
export interface ObjectSink {
  readonly write: (number: number, text: string) => void;
  readonly add: (text: string) => number;
  readonly addStream: (entries: string, data: Uint8Array) => number;
}

/** Neither serif nor script, and with an encoding of its own (table 123). */
const SYMBOLIC = 4;
/** A regular weight: nobody draws with it, because the font is embedded, but a descriptor must have one. */
const STEM = 80;

/** Writes the font at `number`. */
export function writeStampFont(subset: FontSubset, number: number, sink: ObjectSink): StampFont {
  const base = name(`${tag(subset.file)}+${subset.postScriptName}`);
  const file = sink.addStream(`/Length1 ${subset.file.length}/Filter/FlateDecode`, deflateSync(subset.file));
  const descriptor = sink.add(
    `<</Type/FontDescriptor/FontName${base}/Flags ${SYMBOLIC}/FontBBox${array(subset.box)}/ItalicAngle 0/Ascent ${subset.ascent}/Descent ${subset.descent}/CapHeight ${subset.ascent}/StemV ${STEM}/FontFile2 ${file} 0 R>>`,
  );
  const descendant = sink.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont${base}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/W[0${array(subset.widths)}]/CIDToGIDMap/Identity>>`,
  );
  const toUnicode = sink.addStream("/Filter/FlateDecode", deflateSync(unicodeTable(subset.characters)));
  sink.write(
    number,
    `<</Type/Font/Subtype/Type0/BaseFont${base}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
  );
  const glyph = (character: string): number => subset.characters.indexOf(character) + 1;
  return {
    codes: (text) => `<${[...text].map((character) => hex(glyph(character))).join("")}>`,
    width: (text) => [...text].reduce((sum, character) => sum + (subset.widths[glyph(character)] ?? 0), 0),
  };
}

/** Six letters that tell subsets of one font apart (9.6.4), from the bytes of this one. */
const tag = (file: Uint8Array): string =>
  [...createHash("sha256").update(file).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join("");

const hex = (value: number): string => value.toString(16).padStart(4, "0").toUpperCase();

/** The characters of the codes, for search, copying and reading aloud (9.10.3). */
function unicodeTable(characters: readonly string[]): Uint8Array {
  const lines = characters.map((character, i) => {
    const units = [...Array(character.length).keys()].map((at) => hex(character.charCodeAt(at)));
    return `<${hex(i + 1)}> <${units.join("")}>`;
  });
  return toBytes(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${lines.length} beginbfchar
${lines.join("\n")}
endbfchar
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`);
}
