import { Dict, Name } from "../cos/values.ts";
import type { Glyphs } from "./font.ts";
import { unicodeOf } from "./glyph-names.ts";
import type { TrueTypeProgram } from "./sfnt.ts";

const DECODERS: ReadonlyMap<string, { readonly decode: (bytes: Uint8Array) => string }> = new Map([
  ["WinAnsiEncoding", new TextDecoder("windows-1252")],
  ["MacRomanEncoding", new TextDecoder("macintosh")],
]);

/** Of a font whose codes are bytes (ISO 32000-1, 9.6), TrueType by 9.6.6.4. */
export function simpleGlyphs(dict: Dict, program: TrueTypeProgram | undefined): Glyphs {
  const symbolic = isSymbolic(dict);
  const names = differences(dict);
  const base = DECODERS.get(baseEncoding(dict) ?? "");
  const unicode = (code: number): string | undefined => {
    const name = names.get(code);
    return name === undefined ? base?.decode(Uint8Array.of(code)) : unicodeOf(name);
  };
  const map = (platform: number, encoding: number) =>
    program?.cmaps.find((cmap) => cmap.platform === platform && cmap.encoding === encoding);
  const glyph = (code: number): number | undefined => {
    if (names.get(code) === ".notdef") return 0;
    const [symbols, windows, mac] = [map(3, 0), map(3, 1), map(1, 0)];
    if (symbolic) {
      if (symbols === undefined && mac === undefined) return undefined;
      return symbols?.glyph(code) || symbols?.glyph(0xf000 + code) || mac?.glyph(code) || 0;
    }
    const text = unicode(code);
    if (text === undefined || (windows === undefined && mac === undefined)) return undefined;
    return windows?.glyph(text.codePointAt(0) ?? 0) || mac?.glyph(macCode(text)) || 0;
  };
  const inProgram = <T>(code: number, ask: (glyph: number, program: TrueTypeProgram) => T): T | undefined => {
    const found = glyph(code);
    return found === undefined || program === undefined ? undefined : ask(found, program);
  };
  const first = dict.number("FirstChar") ?? 0;
  const widths = dict.numbers("Widths") ?? [];
  return {
    glyph,
    present: (code) => inProgram(code, (found, { glyphs }) => found < glyphs),
    widthInDictionary: (code) =>
      widths[code - first] ?? dict.dict("FontDescriptor")?.number("MissingWidth") ?? 0,
    widthInProgram: (code) => inProgram(code, (found, { width }) => width(found)),
    unicode: (code) => (symbolic ? undefined : unicode(code)),
  };
}

/** Flag 3 of the descriptor (9.8.2). */
export const isSymbolic = (dict: Dict): boolean =>
  ((dict.dict("FontDescriptor")?.number("Flags") ?? 0) & 4) !== 0;

/** The name of the encoding a simple font is built on. */
export function baseEncoding(dict: Dict): string | undefined {
  const encoding = dict.get("Encoding");
  return encoding instanceof Name
    ? encoding.name
    : encoding instanceof Dict
      ? encoding.name("BaseEncoding")
      : undefined;
}

/** The codes that an encoding names otherwise, with the names of their glyphs (9.6.6). */
export function differences(dict: Dict): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let code = 0;
  for (const item of dict.dict("Encoding")?.items("Differences") ?? []) {
    if (typeof item === "number") code = item;
    else if (item instanceof Name) {
      found.set(code, item.name);
      code += 1;
    }
  }
  return found;
}

function macCode(text: string): number {
  for (let code = 0; code < 256; code += 1)
    if (DECODERS.get("MacRomanEncoding")?.decode(Uint8Array.of(code)) === text) return code;
  return 0;
}
