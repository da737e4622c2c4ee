import type { Document } from "./document.ts";
import { encoded } from "./encodings.ts";
import { charactersOfGlyph } from "./glyph-names.ts";
import { type CodeTable, codeTable } from "./unicode-table.ts";
import { type Dict, isDict, isList, Name, nameOf, numberOf, type Value } from "./values.ts";
import { glyphWidths } from "./widths.ts";

/** One glyph of a shown string. */
export interface Glyph {
  readonly text: string;
  /** In parts of the size of type. */
  readonly width: number;
  /** A single byte 32, which word spacing widens (9.3.3). */
  readonly isSpace: boolean;
}

/** How to read the strings of one font. */
export interface Font {
  readonly glyphs: (bytes: string) => readonly Glyph[];
  /** Codes that were read and for which the font has no character. */
  readonly unknown: ReadonlySet<number>;
}

/** Fonts of signs, whose glyphs were never letters. */
const SIGNS = /Dingbats|Wingdings|Webdings|Symbol/i;

/** A font as its dictionary describes it: its own table of characters, or else its encoding (9.10.2). */
export function fontOf(document: Document, dict: Dict, revision: number): Font {
  const at = (value: Value | undefined): Value | undefined => document.at(value, revision);
  const isComposite = nameOf(at(dict.get("Subtype"))) === "Type0";
  const ownTable = tableAt(document, dict.get("ToUnicode"), revision);
  const encoding = isComposite ? tableAt(document, dict.get("Encoding"), revision) : undefined;
  const encodingName = nameOf(at(dict.get("Encoding")));
  const width = glyphWidths(dict, at, isComposite);
  const simple = isComposite ? undefined : simpleCharacters(dict, at);
  const isWide = isComposite && /UCS2|UTF16/.test(encodingName);
  const isOfSigns = SIGNS.test(nameOf(at(dict.get("BaseFont"))));
  const unknown = new Set<number>();
  const known = new Map<number, string>();
  const read = (code: number): string => {
    const own = ownTable?.characters.get(code) ?? (isWide ? String.fromCharCode(code) : simple?.(code));
    if (own !== undefined) return own;
    if (!isOfSigns) unknown.add(code);
    return isComposite ? "\ufffd" : String.fromCharCode(code);
  };
  const characters = (code: number): string => {
    const before = known.get(code);
    if (before !== undefined) return before;
    const text = read(code);
    known.set(code, text);
    return text;
  };
  return {
    unknown,
    glyphs: (bytes) =>
      codesOf(bytes, isComposite, encoding ?? (encodingName === "" ? ownTable : undefined)).map(
        ({ code, size }) => ({
          text: characters(code),
          width: width(encoding?.glyphs.get(code) ?? code),
          isSpace: size === 1 && code === 32,
        }),
      ),
  };
}

function tableAt(document: Document, value: Value | undefined, revision: number): CodeTable | undefined {
  const object = document.objectAt(value, revision);
  const decoded = object === undefined ? undefined : document.unpacked(object);
  return decoded === undefined ? undefined : codeTable(Buffer.from(decoded.bytes).toString("latin1"));
}

/** Codes of one byte in simple fonts; in composite ones of as many as their table says, or two. */
function codesOf(bytes: string, isComposite: boolean, table: CodeTable | undefined) {
  const codes: { readonly code: number; readonly size: number }[] = [];
  const spaces = isComposite ? (table?.spaces ?? []) : [];
  for (let i = 0; i < bytes.length; ) {
    let size = isComposite ? 2 : 1;
    for (const wanted of [1, 2, 3, 4]) {
      const code = codeAt(bytes, i, wanted);
      if (!spaces.some((space) => space.size === wanted && space.from <= code && code <= space.to)) continue;
      size = wanted;
      break;
    }
    codes.push({ code: codeAt(bytes, i, size), size });
    i += size;
  }
  return codes;
}

function codeAt(bytes: string, from: number, size: number): number {
  let code = 0;
  for (let i = from; i < from + size; i++) code = code * 256 + (bytes.charCodeAt(i) || 0);
  return code;
}

/** A simple font's encoding, with its differences. A name that says nothing gives nothing. */
function simpleCharacters(dict: Dict, at: (value: Value | undefined) => Value | undefined) {
  const encoding = at(dict.get("Encoding"));
  const base = nameOf(isDict(encoding) ? at(encoding.get("BaseEncoding")) : encoding);
  const differences = new Map<number, string>();
  const list = isDict(encoding) ? at(encoding.get("Differences")) : undefined;
  let code = 0;
  for (const each of isList(list) ? list.map(at) : []) {
    if (each instanceof Name) differences.set(code++, each.name);
    else code = numberOf(each) ?? code;
  }
  return (wanted: number): string | undefined => {
    const name = differences.get(wanted);
    return name === undefined ? encoded(base, wanted) : charactersOfGlyph(name);
  };
}
