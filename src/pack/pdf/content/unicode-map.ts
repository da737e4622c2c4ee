/** From the codes of a font to characters, by the font's own table (ISO 32000-1, 9.10.3). */

/** Reads the codes of one font. */
export type TextOf = (codes: Uint8Array) => string;

const CHARS = /beginbfchar([\s\S]*?)endbfchar/g;
const RANGES = /beginbfrange([\s\S]*?)endbfrange/g;
const PAIR = /<([^>]*)>\s*<([^>]*)>/g;
const TRIPLE = /<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g;

/**
 * Reads a ToUnicode table. Codes are two bytes wide in composite fonts and one in others; a code that is not in the
 * table is shown as itself where it is one byte (ASCII in every simple encoding), and as U+FFFD where it is two.
 */
export function unicodeMap(table: string, composite: boolean): TextOf {
  const characters = new Map<number, string>();
  for (const [, section = ""] of table.matchAll(CHARS)) {
    for (const [, code = "", text = ""] of section.matchAll(PAIR)) characters.set(hex(code), utf16(text));
  }
  for (const [, section = ""] of table.matchAll(RANGES)) {
    for (const [, first = "", last = "", start, list] of section.matchAll(TRIPLE)) {
      const listed = [...(list ?? "").matchAll(/<([^>]*)>/g)].map(([, text = ""]) => utf16(text));
      for (let code = hex(first); code <= Math.min(hex(last), 0xffff); code++) {
        const step = code - hex(first);
        characters.set(code, start === undefined ? (listed[step] ?? "") : stepped(utf16(start), step));
      }
    }
  }
  return (codes) => {
    let text = "";
    for (let i = 0; i < codes.length; i += composite ? 2 : 1) {
      const code = composite ? ((codes[i] ?? 0) << 8) | (codes[i + 1] ?? 0) : (codes[i] ?? 0);
      text += characters.get(code) ?? (composite ? "\ufffd" : String.fromCharCode(code));
    }
    return text;
  };
}

const hex = (digits: string): number => Number.parseInt(digits.replace(/\s/g, "") || "0", 16);

function utf16(digits: string): string {
  const units = digits.replace(/\s/g, "").match(/.{1,4}/g) ?? [];
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
}

/** A range counts up the last character of its first text. */
const stepped = (text: string, step: number): string =>
  text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + step);
