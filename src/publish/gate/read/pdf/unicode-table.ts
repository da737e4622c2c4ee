import { Lexer } from "./lexer.ts";
import { isList, Keyword, type Value, Words } from "./values.ts";

/** A CMap's tables (ISO 32000-1, 9.7.5 and 9.10.3). */
export interface CodeTable {
  /** Characters of a code. */
  readonly characters: ReadonlyMap<number, string>;
  /** The number of a glyph's code in the font, for its width. */
  readonly glyphs: ReadonlyMap<number, number>;
  /** Ranges of codes, with how many bytes they have. */
  readonly spaces: readonly { readonly size: number; readonly from: number; readonly to: number }[];
}

const LONGEST_RANGE = 0x10000;

/** Reads a CMap as a row of values and keywords: `<0041> <0041>` before `endbfchar`. */
export function codeTable(source: string): CodeTable {
  const characters = new Map<number, string>();
  const glyphs = new Map<number, number>();
  const spaces: { size: number; from: number; to: number }[] = [];
  const lexer = new Lexer(source);
  let held: Value[] = [];
  for (let value = lexer.next(false); value !== undefined; value = lexer.next(false)) {
    if (!(value instanceof Keyword)) {
      held.push(value);
      continue;
    }
    if (value.word === "endcodespacerange")
      for (const [from, to] of groups(held, 2))
        spaces.push({ size: bytesOf(from).length, from: numberOf(from), to: numberOf(to) });
    else if (value.word === "endbfchar")
      for (const [code, text] of groups(held, 2)) characters.set(numberOf(code), utf16(text));
    else if (value.word === "endbfrange")
      for (const [from, to, text] of groups(held, 3)) {
        const first = numberOf(from);
        for (let code = first; code <= Math.min(numberOf(to), first + LONGEST_RANGE); code++)
          characters.set(code, isList(text) ? utf16(text[code - first]) : stepped(utf16(text), code - first));
      }
    else if (value.word === "endcidchar")
      for (const [code, glyph] of groups(held, 2))
        glyphs.set(numberOf(code), typeof glyph === "number" ? glyph : 0);
    else if (value.word === "endcidrange")
      for (const [from, to, glyph] of groups(held, 3)) {
        const first = numberOf(from);
        for (let code = first; code <= Math.min(numberOf(to), first + LONGEST_RANGE); code++)
          glyphs.set(code, (typeof glyph === "number" ? glyph : 0) + code - first);
      }
    held = [];
  }
  return { characters, glyphs, spaces };
}

function* groups(values: readonly Value[], size: number): Generator<readonly Value[]> {
  for (let i = 0; i + size <= values.length; i += size) yield values.slice(i, i + size);
}

const bytesOf = (value: Value | undefined): string => (value instanceof Words ? value.bytes : "");

function numberOf(value: Value | undefined): number {
  let number = 0;
  for (const byte of bytesOf(value)) number = number * 256 + byte.charCodeAt(0);
  return number;
}

const utf16 = (value: Value | undefined): string => {
  const bytes = bytesOf(value);
  if (bytes.length === 1) return bytes;
  let text = "";
  for (let i = 0; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1));
  return text;
};

/** A range counts up the last character of its first text. */
const stepped = (text: string, step: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step);
