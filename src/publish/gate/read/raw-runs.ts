/** What `strings` finds: readable stretches of bytes that are no text, in UTF-8 and in UTF-16 of either order. */

const SHORTEST = 6;

/** Runs of at least six readable characters, one a line. Linear in the bytes. */
export function rawRuns(bytes: Uint8Array): string {
  return [...narrowRuns(bytes), ...wideRuns(bytes, 0), ...wideRuns(bytes, 1)].join("\n");
}

const isReadable = (byte: number): boolean => byte >= 0x20 && byte < 0x7f;

function* narrowRuns(bytes: Uint8Array): Generator<string> {
  let start = 0;
  let at = 0;
  while (at <= bytes.length) {
    const step = readableAt(bytes, at);
    if (step > 0) {
      at += step;
      continue;
    }
    if (at - start >= SHORTEST)
      yield Buffer.from(bytes.buffer, bytes.byteOffset + start, at - start).toString();
    at += 1;
    start = at;
  }
}

/** How many bytes the readable character at a place has; none beyond the end. Latin letters and typographic marks of UTF-8. */
function readableAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (isReadable(byte)) return 1;
  const next = bytes[at + 1] ?? 0;
  if (byte >= 0xc3 && byte <= 0xcb) return next >= 0x80 && next < 0xc0 ? 2 : 0;
  return byte === 0xe2 && next === 0x80 && (bytes[at + 2] ?? 0) >= 0x80 ? 3 : 0;
}

/** Runs of UTF-16 in which the low bytes stand at even (0: little endian) or odd (1: big endian) places of a pair. */
function* wideRuns(bytes: Uint8Array, low: 0 | 1): Generator<string> {
  let start = 0;
  let at = 0;
  const high = 1 - low;
  while (at + 1 <= bytes.length) {
    const letter = bytes[at + low] ?? 0;
    const isPair = at + 1 < bytes.length && bytes[at + high] === 0 && (isReadable(letter) || letter >= 0xa0);
    if (isPair) {
      at += 2;
      continue;
    }
    if (at - start >= 2 * SHORTEST)
      yield new TextDecoder(low === 0 ? "utf-16le" : "utf-16be").decode(bytes.subarray(start, at));
    at = at - start >= 2 ? at : at + 1;
    start = at;
  }
}
