import {
  chunk,
  exif,
  jpeg,
  OPEN_PHOTOGRAPH,
  packedText,
  pixels,
  plainText,
  png,
  segment,
  worldText,
  xmp,
  xmpSegment,
} from "../beside/pictures.ts";
import type { Leak } from "./leak.ts";

const inPng = (name: string, extra: (secret: string) => Uint8Array): Leak => ({
  name: `PNG: ${name}`,
  as: "images/map.png",
  write: (secret) => png(pixels(9), [extra(secret)]),
});
const inJpeg = (name: string, extra: (secret: string) => Uint8Array): Leak => ({
  name: `JPEG: ${name}`,
  as: "images/map.jpg",
  write: (secret) => jpeg(OPEN_PHOTOGRAPH, extra(secret)),
});
const CAPTION = 0x78;

/** Leaks in what pictures carry besides their pixels. */
export const PICTURES: readonly Leak[] = [
  inPng("tEXt", (secret) => plainText("Comment", secret)),
  inPng("zTXt", (secret) => packedText("Comment", secret)),
  inPng("iTXt", (secret) => worldText("Comment", secret, false)),
  inPng("packed iTXt", (secret) => worldText("Comment", secret, true)),
  inPng("XMP", (secret) => worldText("XML:com.adobe.xmp", xmp(secret), false)),
  inPng("Exif", (secret) => chunk("eXIf", exif({ 270: secret }).subarray(10))),
  {
    name: "PNG: bytes behind the end",
    as: "images/map.png",
    write: (secret) => Buffer.concat([png(pixels(9)), Buffer.from(secret)]),
  },
  inJpeg("Exif description", (secret) => exif({ 270: secret })),
  inJpeg("Exif title of Windows", (secret) => exif({ 40091: Buffer.from(`${secret}\0`, "utf16le") })),
  inJpeg("comment", (secret) => segment(0xfe, Buffer.from(secret))),
  inJpeg("XMP", (secret) => xmpSegment(xmp(secret, "title"))),
  inJpeg("IPTC caption", (secret) => {
    const words = Buffer.from(secret);
    const record = Buffer.concat([
      Buffer.from([0x1c, 2, CAPTION, words.length >> 8, words.length & 255]),
      words,
    ]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(record.length);
    return segment(
      0xed,
      Buffer.concat([Buffer.from("Photoshop 3.0\x008BIM\x04\x04\0\0", "latin1"), length, record]),
    );
  }),
  {
    name: "JPEG: bytes behind the end",
    as: "images/map.jpg",
    write: (secret) => Buffer.concat([jpeg(OPEN_PHOTOGRAPH), Buffer.from(secret)]),
  },
];
