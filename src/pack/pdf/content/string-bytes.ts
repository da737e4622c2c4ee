/** Strings of a content stream as the bytes they mean (ISO 32000-1, 7.3.4). */
import { toBytes } from "../syntax.ts";

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** The bytes of `(…)` or `<…>` as written in a stream. */
export function stringBytes(written: string): Uint8Array {
  if (!written.startsWith("(")) {
    const digits = written.replace(/[^0-9A-Fa-f]/g, "");
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
