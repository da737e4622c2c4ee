import type { Finds } from "./finds.ts";
import { inflatedRaw } from "./unpack.ts";

/** Marks of a ZIP file's records (APPNOTE 6.3, 4.3). */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
const LONG = 0xffffffff;

/**
 * Reads a ZIP file by its list of contents: names, comments, extra fields, each file; and every stretch of bytes that the
 * list does not know, where an entry that was taken off the list still lies.
 */
export function readZip(finds: Finds, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) {
    finds.cannot("zip", "has no list of its contents");
    return;
  }
  const known: (readonly [number, number])[] = [];
  let at = view.getUint32(end + 16, true);
  const listStart = at;
  while (at + 46 <= end && view.getUint32(at, true) === CENTRAL) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    const entry = Buffer.from(bytes.subarray(at + 46, at + 46 + name)).toString();
    finds.say("zip, name", entry);
    finds.inside("zip, extra field", bytes.subarray(at + 46 + name, at + 46 + name + extra));
    finds.inside("zip, comment", bytes.subarray(at + 46 + name + extra, at + 46 + name + extra + comment));
    const size = view.getUint32(at + 20, true);
    if (size === LONG || local === LONG || local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
      finds.cannot("zip, an entry", "stands where no 32-bit number leads");
    else {
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      // The name and extra field that stand before the file can be others than those of the list.
      finds.inside("zip, before an entry", bytes.subarray(local + 30, start));
      readEntry(
        finds,
        bytes.subarray(start, start + size),
        entry,
        view.getUint16(at + 8, true),
        view.getUint16(at + 10, true),
      );
      known.push([local, start + size]);
    }
    at += 46 + name + extra + comment;
  }
  known.push([listStart, at], [end, end + 22]);
  sayUnknown(finds, bytes, known);
}

function readEntry(finds: Finds, data: Uint8Array, name: string, flags: number, method: number): void {
  if (flags & 1) {
    finds.cannot("zip, an entry", "encrypted");
    return;
  }
  if (method === STORED) {
    finds.file("zip, an entry", data, name);
    return;
  }
  if (method !== DEFLATED) {
    finds.cannot("zip, an entry", `packed by method ${method}`);
    return;
  }
  const inner = inflatedRaw(data);
  if ("why" in inner) finds.cannot("zip, an entry", inner.why);
  else finds.file("zip, an entry", inner.bytes, name);
}

/** The record that ends the file, behind which only a comment may stand. */
function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

function sayUnknown(finds: Finds, bytes: Uint8Array, known: readonly (readonly [number, number])[]): void {
  let at = 0;
  for (const [from, to] of [...known, [bytes.length, bytes.length] as const].sort((a, b) => a[0] - b[0])) {
    if (from > at) finds.inside("zip, between its entries", bytes.subarray(at, from));
    at = Math.max(at, to);
  }
}
