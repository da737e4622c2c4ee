import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { PressFault } from "../../../../src/pack/press/press-fault.ts";
import { unpackWoff } from "../../../../src/pack/press/woff.ts";

const serif = readFileSync(
  createRequire(import.meta.url).resolve(
    "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff",
  ),
);

/** The sum of a table's 32-bit words (OpenType, "Calculating checksums"). */
function sum(bytes: Buffer): number {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let total = 0;
  for (let at = 0; at < padded.length; at += 4) total = (total + padded.readUInt32BE(at)) >>> 0;
  return total;
}

function tables(font: Buffer): { tag: string; checksum: number; bytes: Buffer }[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, at) => {
    const entry = 12 + 16 * at;
    const from = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString("latin1", entry, entry + 4),
      checksum: font.readUInt32BE(entry + 4),
      bytes: font.subarray(from, from + font.readUInt32BE(entry + 12)),
    };
  });
}

describe("unpackWoff", () => {
  it("gives a font whose every table has the checksum that its directory says", () => {
    const font = tables(Buffer.from(unpackWoff(serif)));
    expect(font.map(({ tag }) => tag)).toContain("glyf");
    for (const { tag, checksum, bytes } of font.filter((table) => table.tag !== "head")) {
      expect(`${tag} ${sum(bytes)}`).toBe(`${tag} ${checksum}`);
    }
  });

  it("is as long as the file says that the font is", () => {
    expect(unpackWoff(serif).length).toBe(serif.readUInt32BE(16));
  });

  it("lists tables in ascending order and sets the search fields", () => {
    const font = Buffer.from(unpackWoff(serif));
    const tags = tables(font).map(({ tag }) => tag);
    expect(tags).toEqual([...tags].sort());
    const power = 2 ** Math.floor(Math.log2(tags.length));
    expect([font.readUInt16BE(6), font.readUInt16BE(10)]).toEqual([power * 16, (tags.length - power) * 16]);
  });

  it("gives the same bytes for a view into a larger buffer", () => {
    const around = Buffer.concat([Buffer.alloc(7), serif, Buffer.alloc(9)]);
    const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect(digest(unpackWoff(around.subarray(7, 7 + serif.length)))).toBe(digest(unpackWoff(serif)));
  });

  it.each([
    ["WOFF 2.0", Buffer.concat([Buffer.from("wOF2"), serif.subarray(4)])],
    ["a file that ends in its directory", serif.subarray(0, 60)],
    ["a file that ends in its tables", serif.subarray(0, 9000)],
    ["nothing", Buffer.alloc(0)],
  ])("refuses %s", (_, bytes) => {
    expect(() => unpackWoff(bytes)).toThrow(PressFault);
  });

  it("refuses a table that unpacks to another length than it says", () => {
    const packed = deflateSync(Buffer.alloc(100));
    const header = Buffer.alloc(64);
    header.write("wOFF");
    header.writeUInt16BE(1, 12);
    header.write("glyf", 44);
    header.writeUInt32BE(64, 48);
    header.writeUInt32BE(packed.length, 52);
    header.writeUInt32BE(120, 56);
    expect(() => unpackWoff(Buffer.concat([header, packed]))).toThrow("wrong length");
  });
});
