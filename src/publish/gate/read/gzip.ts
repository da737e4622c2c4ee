import type { Finds } from "./finds.ts";
import { inflatedRaw } from "./unpack.ts";

/** Bits of a member's flags (RFC 1952, 2.3.1). */
const HAS_HEADER_CHECK = 2;
const HAS_EXTRA = 4;
const HAS_NAME = 8;
const HAS_COMMENT = 16;
const TRAILER = 8;

/** Reads gzip (RFC 1952): each member's name, comment, extra field and contents, and what follows the last one. */
export function readGzip(finds: Finds, bytes: Uint8Array, innerName: string): void {
  let at = 0;
  let member = 0;
  while (bytes[at] === 0x1f && bytes[at + 1] === 0x8b) {
    member += 1;
    const where = member === 1 ? "gzip" : `gzip ${member}`;
    const flags = bytes[at + 3] ?? 0;
    at += 10;
    if (flags & HAS_EXTRA) {
      const length = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
      finds.inside(`${where}, extra field`, bytes.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
    for (const [flag, what] of [
      [HAS_NAME, "name"],
      [HAS_COMMENT, "comment"],
    ] as const) {
      if (!(flags & flag)) continue;
      const end = endOfString(bytes, at);
      finds.say(`${where}, ${what}`, Buffer.from(bytes.subarray(at, end)).toString("latin1"));
      at = end + 1;
    }
    if (flags & HAS_HEADER_CHECK) at += 2;
    const inner = inflatedRaw(bytes.subarray(at));
    if ("why" in inner) {
      finds.cannot(where, inner.why);
      finds.inside(`${where}, as it stands`, bytes.subarray(at));
      return;
    }
    finds.file(where, inner.bytes, innerName);
    at += inner.used + TRAILER;
  }
  if (at >= bytes.length) return;
  finds.fact("bytes-after-end", "gzip", `${bytes.length - at} bytes after the last member`);
  finds.inside("gzip, after its end", bytes.subarray(at));
}

function endOfString(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0, from);
  return end < 0 ? bytes.length : end;
}
