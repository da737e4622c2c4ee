import type { Finds } from "../finds.ts";

/** Labels of GIF89a's blocks (Appendix A). */
const EXTENSION = 0x21;
const PICTURE = 0x2c;
const TRAILER = 0x3b;
const COMMENT = 0xfe;
const CONTROL = 0xf9;

/** Reads the blocks of a GIF: comments, plain text, what programs leave in it, and bytes after its trailer. */
export function readGif(finds: Finds, bytes: Uint8Array): void {
  let at = 13 + tableLength(bytes[10] ?? 0);
  while (at < bytes.length && bytes[at] !== TRAILER) {
    if (bytes[at] === EXTENSION) {
      const label = bytes[at + 1];
      const { data, end } = blocks(bytes, at + 2);
      if (label === COMMENT) finds.fact("comment", "gif", "has a comment");
      if (label !== CONTROL) finds.inside(label === COMMENT ? "gif comment" : "gif extension", data);
      at = end;
    } else if (bytes[at] === PICTURE) {
      at = blocks(bytes, at + 11 + tableLength(bytes[at + 9] ?? 0)).end;
    } else {
      finds.cannot("gif", "a block is of no kind");
      return;
    }
  }
  if (at >= bytes.length) {
    finds.cannot("gif", "breaks off");
    return;
  }
  if (at + 1 === bytes.length) return;
  finds.fact("bytes-after-end", "gif", `${bytes.length - at - 1} bytes after the trailer`);
  finds.inside("gif, after its end", bytes.subarray(at + 1));
}

const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** A run of blocks of up to 255 bytes, put together. */
function blocks(bytes: Uint8Array, from: number): { readonly data: Uint8Array; readonly end: number } {
  const parts: Uint8Array[] = [];
  let at = from;
  for (let length = bytes[at] ?? 0; length > 0; length = bytes[at] ?? 0) {
    parts.push(bytes.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { data: Buffer.concat(parts), end: at + 1 };
}
