/**
 * How PDF writes things (ISO 32000-1, 7.3): names, strings, numbers, arrays. Everything here returns text in which
 * one character is one byte (Latin-1), so lengths of text are lengths in the file.
 */

/** A number as PDF writes it: no exponent, at most five decimals, as many as Chromium writes. */
export function number(value: number): string {
  const rounded = Number(value.toFixed(5));
  if (!Number.isFinite(rounded) || Math.abs(rounded) > 1e12)
    throw new RangeError(`not a PDF number: ${value}`);
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** An array of numbers and of values already written. */
export const array = (values: readonly (string | number)[]): string =>
  `[${values.map((value) => (typeof value === "number" ? number(value) : value)).join(" ")}]`;

/** A name: anything but regular ASCII characters becomes `#xx`, from UTF-8 (7.3.5). */
export function name(text: string): string {
  let written = "/";
  for (const byte of new TextEncoder().encode(text)) {
    const plain = byte > 0x20 && byte < 0x7f && !"()<>[]{}/%#".includes(String.fromCharCode(byte));
    written += plain ? String.fromCharCode(byte) : `#${byte.toString(16).padStart(2, "0")}`;
  }
  return written;
}

/**
 * A text string (7.9.2): plain ASCII as it is, anything else as UTF-16 with its byte order mark, in hex. The same text
 * always gives the same bytes, so these also serve as keys of name trees.
 */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  let hex = "FEFF";
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, "0").toUpperCase();
  return `<${hex}>`;
}

/** The bytes that `textString` stands for, one a character: name trees are sorted by these (7.9.6). */
export function textStringBytes(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  let bytes = "\xfe\xff";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return bytes;
}

/** Bytes as a hexadecimal string (7.3.4.3). */
export const hexString = (bytes: Uint8Array): string =>
  `<${Buffer.from(bytes).toString("hex").toUpperCase()}>`;

/** Text as bytes, one a character. */
export const toBytes = (text: string): Uint8Array => Buffer.from(text, "latin1");
/** Bytes as text, one character each. */
export const toText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
