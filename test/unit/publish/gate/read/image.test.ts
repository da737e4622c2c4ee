import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { kindsOf, placesOf, read, SECRET } from "./said.ts";

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // The sum is not looked at: who hides words can add.
  const sum = Buffer.alloc(4);

  return Buffer.concat([length, body, sum]);
};
const png = (...extra: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    ...extra,
    chunk("IDAT", deflateSync(Buffer.of(0, 200))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.of(0xff, marker, 0, 0);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};
const jpeg = (...extra: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.of(0xff, 0xd8),
    ...extra,
    segment(0xda, Buffer.alloc(6)),
    Buffer.of(1, 2, 0xff, 0, 3, 0xff, 0xd9),
  ]);

/** EXIF with one tag in its first list, or in the list of positions. */
function exif(tag: number, kind: number, value: Buffer, isPosition = false): Buffer {
  const head = Buffer.from("II*\0\x08\0\0\0", "latin1");
  const row = (id: number, type: number, count: number, at: number): Buffer => {
    const bytes = Buffer.alloc(18);
    bytes.writeUInt16LE(1, 0);
    bytes.writeUInt16LE(id, 2);
    bytes.writeUInt16LE(type, 4);
    bytes.writeUInt32LE(count, 6);
    bytes.writeUInt32LE(at, 10);
    return bytes;
  };
  if (!isPosition) return Buffer.concat([head, row(tag, kind, value.length, 26), value]);
  return Buffer.concat([head, row(0x8825, 4, 1, 26), row(tag, kind, 3, 44), value]);
}
const withMark = (data: Buffer): Buffer => segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), data]));
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description dc:title="${SECRET}"/></x:xmpmeta>`;
const iptc = Buffer.concat([
  Buffer.from("Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x20", "latin1"),
  Buffer.of(0x1c, 2, 120, 0, SECRET.length),
  Buffer.from(SECRET),
]);
const gif = (...extra: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from("GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff", "latin1"),
    ...extra,
    Buffer.from(",\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;", "latin1"),
  ]);
const comment = Buffer.concat([
  Buffer.of(0x21, 0xfe, 6),
  Buffer.from("heron "),
  Buffer.of(10),
  Buffer.from("quarry fee"),
  Buffer.of(0),
]);
const webp = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([
    Buffer.from(`WEBP${name}`),
    Buffer.alloc(4),
    data,
    Buffer.alloc(data.length % 2),
  ]);
  body.writeUInt32LE(data.length, 8);
  const head = Buffer.from("RIFF\0\0\0\0");
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};

it.each([
  ["tEXt of PNG", "a.png", png(chunk("tEXt", Buffer.from(`Title\0${SECRET}`)))],
  [
    "zTXt of PNG",
    "a.png",
    png(chunk("zTXt", Buffer.concat([Buffer.from("Title\0\0"), deflateSync(Buffer.from(SECRET))]))),
  ],
  ["iTXt of PNG", "a.png", png(chunk("iTXt", Buffer.from(`Title\0\0\0en\0\0${SECRET}`)))],
  [
    "packed iTXt of PNG",
    "a.png",
    png(chunk("iTXt", Buffer.concat([Buffer.from("Title\0\x01\0\0\0"), deflateSync(Buffer.from(SECRET))]))),
  ],
  ["EXIF of PNG", "a.png", png(chunk("eXIf", exif(0x010e, 2, Buffer.from(SECRET))))],
  ["a chunk of PNG that nobody knows", "a.png", png(chunk("heRo", deflateSync(Buffer.from(SECRET))))],
  ["bytes after the end of PNG", "a.png", Buffer.concat([png(), Buffer.from(SECRET)])],
  ["a comment of JPEG", "a.jpg", jpeg(segment(0xfe, Buffer.from(SECRET)))],
  ["EXIF of JPEG", "a.jpg", jpeg(withMark(exif(0x010e, 2, Buffer.from(SECRET))))],
  ["Windows' title in EXIF", "a.jpg", jpeg(withMark(exif(0x9c9b, 1, Buffer.from(SECRET, "utf16le"))))],
  [
    "a user's comment in EXIF",
    "a.jpg",
    jpeg(withMark(exif(0x9286, 7, Buffer.from(`UNICODE\0${SECRET.replace(/./g, "$&\0")}`)))),
  ],
  ["XMP of JPEG", "a.jpg", jpeg(segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)))],
  ["IPTC of JPEG", "a.jpg", jpeg(segment(0xed, iptc))],
  ["bytes after the end of JPEG", "a.jpg", Buffer.concat([jpeg(), deflateSync(Buffer.from(SECRET))])],
  ["a comment of GIF", "a.gif", gif(comment)],
  ["bytes after the end of GIF", "a.gif", Buffer.concat([gif(), Buffer.from(SECRET)])],
  ["EXIF of WebP", "a.webp", webp("EXIF", exif(0x010e, 2, Buffer.from(SECRET)))],
  ["XMP of WebP", "a.webp", webp("XMP ", Buffer.from(xmp))],
  [
    "bytes after the end of WebP",
    "a.webp",
    Buffer.concat([webp("VP8L", Buffer.alloc(4)), Buffer.from(SECRET)]),
  ],
  ["a tag of TIFF", "a.tif", exif(0x010e, 2, Buffer.from(SECRET))],
])("reads %s", (_, path, bytes) => {
  const reading = read(path, bytes);
  expect(placesOf(reading, SECRET).filter((where) => !where.endsWith("raw bytes"))).not.toEqual([]);
  expect(reading.unread).toEqual([]);
});

it("says where pictures were taken, and what follows their end", () => {
  const place = withMark(exif(2, 5, Buffer.alloc(24, 1), true));
  expect(kindsOf(read("a.jpg", jpeg(place)))).toEqual(["position"]);
  expect(kindsOf(read("a.jpg", jpeg()))).toEqual([]);
  expect(kindsOf(read("a.png", png()))).toEqual([]);
  expect(kindsOf(read("a.png", Buffer.concat([png(), Buffer.of(1)])))).toEqual(["bytes-after-end"]);
});

it.each([
  ["PNG", "a.png", png().subarray(0, 50)],
  ["JPEG", "a.jpg", jpeg().subarray(0, 9)],
  ["GIF", "a.gif", gif().subarray(0, 22)],
  ["WebP", "a.webp", webp("XMP ", Buffer.from(xmp)).subarray(0, 40)],
])("reports %s that breaks off", (_, path, bytes) => {
  expect(read(path, bytes).unread).not.toEqual([]);
});
