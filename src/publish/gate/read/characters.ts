/** Bytes as characters, where nobody says how they were written. */

const PRINTABLE_FROM = 0x20;
const LETTERS = /[\p{L}\p{N}]{3}/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells writing from other bytes
const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/;

/** The characters of valid UTF-8, or of UTF-16 with a mark or with a zero in every other byte; undefined of others. */
export function charactersOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const wide = wideness(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether bytes are writing in a language of people or programs, not some other bytes that happen to be UTF-8. */
export function isWriting(bytes: Uint8Array): boolean {
  // Most bytes that are no writing have one of these early; decoding them to see it takes a hundred times as long.
  if (bytes.some((byte) => byte < 0x09) && wideness(bytes) === undefined) return false;
  const text = charactersOf(bytes);
  return text !== undefined && LETTERS.test(text) && !CONTROL.test(text);
}

/** The characters of bytes that are no UTF-8, as most of the world reads them. */
export const oldCharactersOf = (bytes: Uint8Array): string => new TextDecoder("windows-1252").decode(bytes);

/** Whether characters that were no UTF-8 are writing all the same: hardly any of them is one that nobody types. */
export function isOldWriting(text: string): boolean {
  const start = text.slice(0, 4096);
  let strange = 0;
  for (const character of start) if (isStrange(character.charCodeAt(0))) strange += 1;
  return LETTERS.test(start) && strange * 50 < start.length;
}

/** Control characters, those that Windows has no letter for, and what stands for no character at all. */
const isStrange = (code: number): boolean =>
  code < 0x09 || (code > 0x0d && code < 0x20) || (code >= 0x7f && code < 0xa0) || code === 0xfffd;

function wideness(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, 256);
  if (length < 4 || bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0 && (bytes[i + 1] ?? 0) >= PRINTABLE_FROM) even += 1;
    if (bytes[i + 1] === 0 && (bytes[i] ?? 0) >= PRINTABLE_FROM) odd += 1;
  }
  if (odd * 2 > length * 0.7) return "utf-16le";
  return even * 2 > length * 0.7 ? "utf-16be" : undefined;
}
