import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readingOf } from "../../../../../src/publish/gate/read/index.ts";
import { chunk, HEIGHT, pixels, png, WIDTH } from "../../../../canaries/beside/pictures.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const printsOf = (bytes: Uint8Array): readonly string[] =>
  readingOf({ path: "a.png", bytes })
    .enclosed.filter(({ where }) => where === "png samples")
    .map((print) => print.sha256);

/** A PNG of rows that are filtered already, each with its filter before it. */
function pngOf(rows: Uint8Array, kind: number, extra: readonly Uint8Array[] = []): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, kind, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    ...extra,
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Samples with a filter of PNG over every row, by the words of the specification (9.2 to 9.4). */
function filtered(samples: Uint8Array, step: number, filter: number): Uint8Array {
  const row = WIDTH * step;
  const rows = Buffer.alloc((row + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    rows[y * (row + 1)] = filter;
    for (let x = 0; x < row; x += 1) {
      const a = x >= step ? (samples[y * row + x - step] ?? 0) : 0;
      const b = y > 0 ? (samples[(y - 1) * row + x] ?? 0) : 0;
      const c = x >= step && y > 0 ? (samples[(y - 1) * row + x - step] ?? 0) : 0;
      const p = a + b - c;
      const far = [a, b, c].map((value) => Math.abs(p - value));
      const paeth = [a, b, c][far.indexOf(Math.min(...far))] ?? 0;
      const by = [0, a, b, Math.floor((a + b) / 2), paeth][filter] ?? 0;
      rows[y * (row + 1) + 1 + x] = ((samples[y * row + x] ?? 0) - by + 256) % 256;
    }
  }
  return rows;
}

describe("the colours of a PNG", () => {
  const colours = pixels(4);

  test.each([0, 1, 2, 3, 4])("are the same under filter %i", (filter) => {
    expect(printsOf(pngOf(filtered(colours, 3, filter), 2))).toEqual([sha256(colours)]);
  });

  test("are the same with transparency, which is left out", () => {
    const seen = Buffer.alloc(WIDTH * HEIGHT * 4, 0x80);
    for (let i = 0; i < WIDTH * HEIGHT; i += 1) seen.set(colours.subarray(i * 3, i * 3 + 3), i * 4);
    expect(printsOf(pngOf(filtered(seen, 4, 4), 6))).toEqual([sha256(colours)]);
  });

  test("are those of the palette, and of a grey picture both its greys and its colours", () => {
    const greys = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, i) => (i * 7) % 251);
    const threefold = Uint8Array.from({ length: greys.length * 3 }, (_, i) => greys[Math.floor(i / 3)] ?? 0);
    expect(printsOf(pngOf(filtered(greys, 1, 1), 0))).toEqual([sha256(threefold), sha256(greys)]);
    const palette = Uint8Array.from({ length: 768 }, (_, i) => (i * 13) % 256);
    const painted = Uint8Array.from(
      { length: greys.length * 3 },
      (_, i) => palette[(greys[Math.floor(i / 3)] ?? 0) * 3 + (i % 3)] ?? 0,
    );
    expect(printsOf(pngOf(filtered(greys, 1, 0), 3, [chunk("PLTE", palette)]))).toEqual([sha256(painted)]);
  });

  test("of a picture of one colour tell nothing, nor those of a broken one", () => {
    expect(printsOf(png(new Uint8Array(colours.length).fill(7)))).toEqual([]);
    expect(printsOf(pngOf(filtered(colours, 3, 0).subarray(0, 500), 2))).toEqual([]);
  });
});
