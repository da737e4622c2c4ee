import type { Finds } from "../finds.ts";
import { sayBytes } from "../say-bytes.ts";
import { readExif } from "./exif.ts";

/** Markers (ITU-T T.81, table B.1). */
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const FIRST_APPLICATION = 0xe0;
const LAST_APPLICATION = 0xef;

/** Reads the segments of a JPEG: comments, EXIF, XMP (whole and in parts), IPTC and what else programs leave, and bytes after the end. */
export function readJpeg(finds: Finds, bytes: Uint8Array): void {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      finds.cannot("jpeg", "a segment does not begin where the one before ends");
      return;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    readSegment(finds, marker, bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
    if (marker === SCAN) at = endOfScan(bytes, at);
  }
  if (bytes[at + 1] !== END) {
    finds.cannot("jpeg", "breaks off");
    return;
  }
  if (at + 2 >= bytes.length) return;
  finds.fact("bytes-after-end", "jpeg", `${bytes.length - at - 2} bytes after the end`);
  finds.inside("jpeg, after its end", bytes.subarray(at + 2));
}

function readSegment(finds: Finds, marker: number, data: Uint8Array): void {
  if (marker === COMMENT) {
    finds.fact("comment", "jpeg", "has a comment");
    finds.inside("jpeg comment", data);
    return;
  }
  if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION) return;
  const start = Buffer.from(data.subarray(0, 40)).toString("latin1");
  if (start.startsWith("Exif\0")) {
    readExif(finds, data.subarray(6));
    return;
  }
  const mark = ["http://ns.adobe.com/xap/1.0/\0", "http://ns.adobe.com/xmp/extension/\0"].find((each) =>
    start.startsWith(each),
  );
  if (mark !== undefined) {
    finds.inside("jpeg xmp", data.subarray(mark.length));
    return;
  }
  if (start.startsWith("Photoshop 3.0\0")) readPhotoshop(finds, data);
  finds.inside("jpeg application data", data);
}

/** IPTC's fields (IIM 4.2, 1.5): 0x1c, record, field, length, words. */
function readPhotoshop(finds: Finds, data: Uint8Array): void {
  for (let at = data.indexOf(0x1c); at >= 0 && at + 5 <= data.length; ) {
    const length = ((data[at + 3] ?? 0) << 8) | (data[at + 4] ?? 0);
    const isField = (data[at + 1] ?? 0) <= 9 && at + 5 + length <= data.length;
    if (isField) sayBytes(finds, "jpeg iptc", data.subarray(at + 5, at + 5 + length));
    at = data.indexOf(0x1c, isField ? at + 5 + length : at + 1);
  }
}

/** The marker after the packed picture; in it, 0xff stands only before a zero or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  return bytes.length;
}
