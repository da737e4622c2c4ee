import { readFileSync } from "node:fs";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { writeCbor } from "../../../../../src/publish/search/cbor.ts";
import { kindsOf, placesOf, read, SECRET } from "./said.ts";

const page = Buffer.from(`<p>heron <b>qua</b>rry fee</p>`);
const pagefind = (inner: Uint8Array): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from("pagefind_dcd"), inner]));
const withName = (): Buffer => {
  const plain = gzipSync("x");
  return Buffer.concat([
    plain.subarray(0, 3),
    Buffer.of(8),
    plain.subarray(4, 10),
    Buffer.from(`${SECRET}\0`),
    plain.subarray(10),
  ]);
};

it.each([
  ["gzip", "a.html.gz", gzipSync(page)],
  ["the name within gzip", "a.gz", withName()],
  ["a second member of gzip", "a.gz", Buffer.concat([gzipSync("x"), gzipSync(SECRET)])],
  ["bytes behind gzip", "a.gz", Buffer.concat([gzipSync("x"), Buffer.from(SECRET)])],
  ["gzip in gzip", "a", gzipSync(gzipSync(page))],
  ["zlib", "a.bin", deflateSync(page)],
  ["brotli", "a.html.br", brotliCompressSync(page)],
  ["a zip file's entry", "a.zip", zipSync({ "a.html": page })],
  ["a zip file's stored entry", "a.zip", zipSync({ "a.html": [page, { level: 0 }] })],
  ["a zip file's name", "a.zip", zipSync({ [SECRET]: Buffer.from("x") })],
  ["a zip file's comment", "a.docx", zipSync({ a: [Buffer.from("x"), { comment: SECRET }] })],
  [
    "a page of the search index",
    "p/en_1.pf_fragment",
    pagefind(Buffer.from(JSON.stringify({ content: SECRET }))),
  ],
  ["a table of the search index", "p/en_1.pf_index", pagefind(writeCbor([1, [["heron", 2], [SECRET]]]))],
  ["any bytes", "a.bin", Buffer.concat([Buffer.of(0, 1, 2, 255), Buffer.from(SECRET), Buffer.of(0, 254)])],
  [
    "any bytes in UTF-16",
    "a.bin",
    Buffer.concat([Buffer.of(0, 200, 2, 255, 7), Buffer.from(SECRET, "utf16le"), Buffer.of(0, 254)]),
  ],
])("reads %s", (_, path, bytes) => {
  const reading = read(path, bytes);
  expect(placesOf(reading, SECRET)).not.toEqual([]);
  expect(reading.unread).toEqual([]);
});

it("reads words of a zip file that its list does not know", () => {
  const hidden = zipSync({ a: [Buffer.from(SECRET), { level: 0 }] });
  const zip = Buffer.from(zipSync({ b: Buffer.from("x") }));
  const end = zip.length - 22;
  zip.writeUInt32LE(zip.readUInt32LE(end + 16) + hidden.length, end + 16);
  const list = zip.readUInt32LE(end + 16) - hidden.length;
  zip.writeUInt32LE(zip.readUInt32LE(list + 42) + hidden.length, list + 42);
  expect(placesOf(read("a.zip", Buffer.concat([hidden, zip])), SECRET)).not.toEqual([]);
});

it("reads the tables of our typefaces", () => {
  const face = "node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal";
  for (const ending of ["woff", "woff2"]) {
    const reading = read(`a.${ending}`, readFileSync(`${face}.${ending}`));
    expect(reading.unread).toEqual([]);
    expect(placesOf(reading, "Source Sans 3").filter((where) => where.startsWith("font table"))).not.toEqual(
      [],
    );
  }
});

it.each([
  ["gzip that breaks", gzipSync(page).fill(0xff, 12, 24), "a broken deflate stream"],
  ["an encrypted zip file", encrypted(), "encrypted"],
])("reports %s", (_, bytes, why) => {
  expect(read("a", bytes).unread.map((each) => each.why)).toContain(why);
});

it("reports files in files without end", () => {
  let deep: Uint8Array = Buffer.from(SECRET);
  for (let i = 0; i < 20; i++) deep = gzipSync(deep);
  expect(read("a.gz", deep).unread).toHaveLength(1);
});

it("keeps the fingerprints of files in files", () => {
  const inner = read("a.html", page).enclosed[0]?.sha256;
  expect(read("a.zip", zipSync({ "a.html": page })).enclosed.map(({ sha256 }) => sha256)).toContain(inner);
  expect(kindsOf(read("a.zip", zipSync({ "a.html": page })))).toEqual([]);
});

function encrypted(): Uint8Array {
  const zip = Buffer.from(zipSync({ a: page }));
  const list = zip.readUInt32LE(zip.length - 22 + 16);
  zip.writeUInt16LE(1, list + 8);
  return zip;
}
