import { dataOf } from "../cos/filters.ts";
import { Dict, Name, Stream } from "../cos/values.ts";
import type { FontUse } from "../document/font-uses.ts";
import { type CMap, codesOf, PREDEFINED_CMAPS, readCMap } from "./cmap.ts";
import { compositeGlyphs } from "./composite.ts";
import { readTrueType, type TrueTypeProgram } from "./sfnt.ts";
import { simpleGlyphs } from "./simple.ts";
import { type3Glyphs } from "./type3.ts";

/** What the dictionary and the program of a font say of a code. Undefined: they cannot say. */
export interface Glyphs {
  /** The glyph of the program: 0 is .notdef. */
  readonly glyph: (code: number) => number | undefined;
  /** Is there such a glyph in the program? */
  readonly present: (code: number) => boolean | undefined;
  /** Widths in thousandths of an em; of a Type 3 font in its own units. */
  readonly widthInDictionary: (code: number) => number | undefined;
  readonly widthInProgram: (code: number) => number | undefined;
  /** What the code means by the encoding, without ToUnicode. */
  readonly unicode: (code: number) => string | undefined;
}

/** A font in use. */
export interface Font extends Glyphs {
  readonly use: FontUse;
  readonly name: string;
  readonly subtype: string;
  /** The CIDFont of a Type 0 font, else the font. */
  readonly inner: Dict;
  readonly descriptor: Dict | undefined;
  /** Has it an embedded program? */
  readonly embedded: boolean;
  readonly program: TrueTypeProgram | undefined;
  readonly toUnicode: CMap | undefined;
  /** Is its CMap a predefined one other than Identity, which this checker does not have? Then `codes` is undefined. */
  readonly unreadCodes: boolean;
  /** Every code written with it, with its first page and whether it is painted; undefined if its bytes cannot be cut into codes. */
  readonly codes: ReadonlyMap<number, { readonly page: number; readonly visible: boolean }> | undefined;
}

const ONE_BYTE = { codespace: [{ length: 1, from: 0, to: 0xff }] };
const TWO_BYTES = { codespace: [{ length: 2, from: 0, to: 0xffff }] };

/** Reads a font's dictionaries and program. @throws Unreadable */
export function readFont(use: FontUse): Font {
  const { dict } = use;
  const subtype = dict.name("Subtype") ?? "";
  const [descendant] = dict.items("DescendantFonts") ?? [];
  const inner = subtype === "Type0" && descendant instanceof Dict ? descendant : dict;
  const descriptor = inner.dict("FontDescriptor");
  const embedded = ["FontFile", "FontFile2", "FontFile3"].some(
    (key) => descriptor?.stream(key) !== undefined,
  );
  const file = descriptor?.stream("FontFile2");
  const program = file === undefined ? undefined : readTrueType(dataOf(file));
  const encoding = dict.get("Encoding");
  const map = encoding instanceof Stream ? readCMap(encoding) : undefined;
  const toUnicode = dict.stream("ToUnicode");
  const glyphs =
    subtype === "Type0"
      ? compositeGlyphs(inner, program, map)
      : subtype === "Type3"
        ? type3Glyphs(dict)
        : simpleGlyphs(dict, program);
  const codes = codesInUse(use, subtype === "Type0" ? (isIdentity(dict) ? TWO_BYTES : map) : ONE_BYTE);
  return {
    ...glyphs,
    use,
    name: dict.name("BaseFont") ?? dict.name("Name") ?? `a ${subtype} font`,
    subtype,
    inner,
    descriptor,
    embedded,
    program,
    toUnicode: toUnicode === undefined ? undefined : readCMap(toUnicode),
    unreadCodes: codes === undefined && PREDEFINED_CMAPS.has(dict.name("Encoding") ?? ""),
    codes,
  };
}

const isIdentity = (dict: Dict): boolean => {
  const encoding = dict.get("Encoding");
  return encoding instanceof Name && /^Identity-[HV]$/.test(encoding.name);
};

function codesInUse({ strings }: FontUse, map: Pick<CMap, "codespace"> | undefined): Font["codes"] {
  if (map === undefined) return undefined;
  const codes = new Map<number, { page: number; visible: boolean }>();
  for (const [shown, { page, visible }] of strings)
    for (const code of codesOf(Buffer.from(shown, "latin1"), map)) {
      const known = codes.get(code);
      if (known === undefined) codes.set(code, { page, visible });
      else known.visible ||= visible;
    }
  return codes;
}
