/** Strings of a content stream as the bytes they mean (ISO 32000-1, 7.3.4), and the operators that show them. */
import { toBytes } from "../syntax.ts";

const PLAIN_HEX = /^[0-9A-Fa-f]*$/;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The bytes of `(…)` or `<…>` as written in a stream. */
export function stringBytes(written: string): Uint8Array {
  if (!written.startsWith("(")) {
    const inside = written.slice(1, -1);
    const digits = PLAIN_HEX.test(inside) ? inside : written.replace(/[^0-9A-Fa-f]/g, "");
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
  }
  const text = written.slice(1, -1).replace(/\\([0-7]{1,3}|\r\n?|[\s\S])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
    if (/^[\r\n]/.test(escaped)) return "";
    return ESCAPES[escaped] ?? escaped;
  });
  return toBytes(text);
}

/** A text string (7.9.2) in UTF-16 with its mark, or one byte a character. */
export function writtenText(written: string): string {
  const bytes = Buffer.from(stringBytes(written));
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString("latin1");
  return bytes
    .subarray(2, bytes.length & ~1)
    .swap16()
    .toString("utf16le");
}

/** Operators that show text (table 109). */
export const shows = (operator: string): boolean => SHOWING.has(operator);
const SHOWING = new Set(["Tj", "TJ", "'", '"']);

/** The codes that an operator with these operands shows: of one string, or of all strings of an array. */
export function shownCodes(operands: readonly string[]): Uint8Array {
  const written = operands.at(-1) ?? "";
  if (!written.startsWith("[")) return stringBytes(written);
  const strings = written.match(/\((?:\\[\s\S]|[^\\)])*\)|<[^>]*>/g) ?? [];
  return Buffer.concat(strings.map(stringBytes));
}
