import type { Finds } from "../finds.ts";
import { readExif } from "./exif.ts";

/** Chunks of WebP that hold the picture itself (WebP Container Specification). */
const PIXELS = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"]);

/** Reads the chunks of a RIFF file, as WebP is: EXIF, XMP, profiles, chunks nobody knows, and bytes after the end. */
export function readRiff(finds: Finds, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) finds.cannot("riff", "breaks off");
  let at = 12;
  while (at + 8 <= Math.min(end, bytes.length)) {
    const name = Buffer.from(bytes.subarray(at, at + 4)).toString("latin1");
    const length = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (name === "EXIF") readExif(finds, data.subarray(startsWithMark(data) ? 6 : 0));
    else if (!PIXELS.has(name)) finds.inside(name === "XMP " ? "webp xmp" : "webp, another chunk", data);
    at += 8 + length + (length % 2);
  }
  if (end >= bytes.length) return;
  finds.fact("bytes-after-end", "webp", `${bytes.length - end} bytes after the end`);
  finds.inside("webp, after its end", bytes.subarray(end));
}

/** Some programs put JPEG's "Exif" before what is EXIF already. */
const startsWithMark = (data: Uint8Array): boolean =>
  Buffer.from(data.subarray(0, 6)).toString("latin1") === "Exif\0\0";
