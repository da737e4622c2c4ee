/** Which characters a PDF's glyphs stand for: the ToUnicode map of every font (ISO 32000-1, 9.10.3). */
import { type Objects, resourceNames, streamText } from "./drawn-objects.ts";

/** A glyph that stands for no character we know, the empty box for a missing one included. */
export const UNKNOWN = "\uFFFD";

/** One font's glyphs. */
export interface DrawnFont {
  /** How many bytes a glyph's code takes. */
  readonly bytes: 1 | 2;
  readonly characters: ReadonlyMap<number, string>;
}

/** Every font by the name that content streams use. */
export function readFonts(objects: Objects): ReadonlyMap<string, DrawnFont> {
  const fonts = new Map<string, DrawnFont>();
  for (const [name, number] of resourceNames(objects, "Font")) {
    const dictionary = objects.get(number)?.dictionary ?? "";
    const map = /\/ToUnicode (\d+) 0 R/.exec(dictionary)?.[1];
    const characters =
      map === undefined ? new Map<number, string>() : readMap(streamText(objects, Number(map)));
    fonts.set(name, { bytes: dictionary.includes("/Type0") ? 2 : 1, characters });
  }
  return fonts;
}

/** The characters of a string of glyph codes. Glyph 0 is the box that fonts draw for a character they lack (.notdef). */
export function glyphText(codes: Buffer, font: DrawnFont | undefined): string {
  if (font === undefined) return UNKNOWN;
  let text = "";
  for (let at = 0; at + font.bytes <= codes.length; at += font.bytes) {
    const code = codes.readUIntBE(at, font.bytes);
    text += font.bytes === 2 && code === 0 ? UNKNOWN : (font.characters.get(code) ?? UNKNOWN);
  }
  return text;
}

/** The same for a string in hexadecimal as it is written, `<00110012>`; nearly all text of a page is. */
export function hexText(written: string, font: DrawnFont | undefined): string {
  if (font === undefined) return UNKNOWN;
  const digits = 2 * font.bytes;
  let text = "";
  for (let at = 1; at + digits < written.length; at += digits) {
    let code = 0;
    for (let digit = at; digit < at + digits; digit += 1)
      code = code * 16 + digitOf(written.charCodeAt(digit));
    text += font.bytes === 2 && code === 0 ? UNKNOWN : (font.characters.get(code) ?? UNKNOWN);
  }
  return text;
}

/** Of a hexadecimal digit: 0 to 9, A to F, a to f. */
const digitOf = (code: number): number => (code <= 0x39 ? code - 0x30 : (code & 0xdf) - 0x37);

/** Text of a UTF-16BE string without its mark. */
export function utf16(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString("utf16le");
}

function readMap(source: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, lines = ""] of source.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = "", to = ""] of lines.matchAll(/<(\w+)> <(\w+)>/g)) {
      map.set(Number.parseInt(code, 16), utf16(Buffer.from(to, "hex")));
    }
  }
  for (const [, lines = ""] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = "", last = "", to = ""] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const start = Number.parseInt(first, 16);
      const character = Number.parseInt(to, 16);
      for (let code = start; code <= Number.parseInt(last, 16); code++) {
        map.set(code, String.fromCharCode(character + code - start));
      }
    }
  }
  return map;
}
