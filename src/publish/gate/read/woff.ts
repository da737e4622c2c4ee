import type { Finds } from "./finds.ts";
import { rawRuns } from "./raw-runs.ts";
import { inflated, unbrotlied } from "./unpack.ts";

/** The transformed tables of WOFF2 (4.1) come first in its list of names: 10 is glyf, 11 is loca; 63 is "named here". */
const GLYF = 10;
const LOCA = 11;
const NAMED_HERE = 63;

/** Reads a WOFF file (W3C WOFF 1.0): the words of its tables, unpacked, its metadata and its private bytes. */
export function readWoff(finds: Finds, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < view.getUint16(12); i++) {
    const row = 44 + 20 * i;
    const data = bytes.subarray(view.getUint32(row + 4), view.getUint32(row + 4) + view.getUint32(row + 8));
    if (view.getUint32(row + 8) === view.getUint32(row + 12)) finds.say("font table", rawRuns(data));
    else sayUnpacked(finds, "font table", inflated(data));
  }
  const metadata = view.getUint32(24);
  if (metadata > 0)
    sayUnpacked(finds, "font metadata", inflated(bytes.subarray(metadata, metadata + view.getUint32(28))));
  const own = view.getUint32(36);
  if (own > 0) finds.inside("font, private bytes", bytes.subarray(own, own + view.getUint32(40)));
}

/** Reads a WOFF2 file (W3C WOFF 2.0): the same, from one brotli stream. */
export function readWoff2(finds: Finds, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = afterDirectory(bytes, view.getUint16(12));
  sayUnpacked(finds, "font tables", unbrotlied(bytes.subarray(start, start + view.getUint32(20))));
  const metadata = view.getUint32(28);
  if (metadata > 0)
    sayUnpacked(finds, "font metadata", unbrotlied(bytes.subarray(metadata, metadata + view.getUint32(32))));
  const own = view.getUint32(40);
  if (own > 0) finds.inside("font, private bytes", bytes.subarray(own, own + view.getUint32(44)));
}

function sayUnpacked(finds: Finds, where: string, answer: ReturnType<typeof inflated>): void {
  if ("why" in answer) finds.cannot(where, answer.why);
  else finds.say(where, rawRuns(answer.bytes));
}

function afterDirectory(bytes: Uint8Array, tables: number): number {
  let at = 48;
  const skipNumber = (): void => {
    while ((bytes[at] ?? 0) & 0x80) at += 1;
    at += 1;
  };
  for (let i = 0; i < tables; i++) {
    const flags = bytes[at] ?? 0;
    const tag = flags & 63;
    const version = flags >> 6;
    at += tag === NAMED_HERE ? 5 : 1;
    skipNumber();
    // glyf and loca are transformed unless they say 3; others are not unless they say so.
    const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0;
    if (isTransformed) skipNumber();
  }
  return at;
}
