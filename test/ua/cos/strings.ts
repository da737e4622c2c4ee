import { isSpace } from "./characters.ts";
import { latin } from "./text-string.ts";
import { Unreadable } from "./unreadable.ts";
import { CosString } from "./values.ts";

/** A string, and the byte after it. */
export interface ReadString {
  readonly string: CosString;
  readonly end: number;
}

const ESCAPES: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };
const hex = (byte: number): number => {
  const digit = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(digit) ? -1 : digit;
};

/** Reads `<…>` from its first sign. @throws Unreadable */
export function readHexadecimal(bytes: Uint8Array, from: number): ReadString {
  let position = from;
  position += 1;
  const digits: number[] = [];
  for (; ; position += 1) {
    const byte = bytes[position];
    if (byte === undefined) throw new Unreadable("a string has no end");
    if (byte === 62) break;
    const digit = hex(byte);
    if (digit >= 0) digits.push(digit);
    else if (!isSpace(byte)) throw new Unreadable(`byte ${position} is no hexadecimal digit`);
  }
  position += 1;
  if (digits.length % 2 === 1) digits.push(0);
  const string = new CosString(
    Uint8Array.from(
      { length: digits.length / 2 },
      (_, at) => (digits[2 * at] ?? 0) * 16 + (digits[2 * at + 1] ?? 0),
    ),
  );
  return { string, end: position };
}

/** Reads `(…)` from its first sign; line ends become one line feed. @throws Unreadable */
export function readLiteral(bytes: Uint8Array, from: number): ReadString {
  let position = from;
  const out: number[] = [];
  let depth = 1;
  position += 1;
  for (; ; position += 1) {
    let byte = bytes[position];
    if (byte === undefined) throw new Unreadable("a string has no end");
    if (byte === 92) {
      position += 1;
      byte = bytes[position] ?? 0;
      if (byte >= 48 && byte <= 55) {
        const digits = /^[0-7]{1,3}/.exec(latin(bytes.subarray(position, position + 3)))?.[0] ?? "0";
        position += digits.length - 1;
        out.push(Number.parseInt(digits, 8) & 0xff);
      } else if (byte === 13) {
        if (bytes[position + 1] === 10) position += 1;
      } else if (byte !== 10) out.push(ESCAPES[byte] ?? byte);
      continue;
    }
    if (byte === 40) depth += 1;
    if (byte === 41) depth -= 1;
    if (depth === 0) break;
    if (byte === 13) {
      if (bytes[position + 1] === 10) position += 1;
      byte = 10;
    }
    out.push(byte);
  }
  position += 1;
  const string = new CosString(Uint8Array.from(out));
  return { string, end: position };
}
