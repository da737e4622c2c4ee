import { inflateSync } from "node:zlib";
import { beforeAll, expect, it } from "vitest";
import { assemble } from "../../../../../src/pack/pdf/assemble.ts";
import { CrossReferences } from "../../../../../src/pack/pdf/join/cross-references.ts";
import { toFragment } from "../../../../../src/pack/pdf/to-fragment.ts";
import { roads } from "../papers.ts";
import { samplePdf } from "../sample-paper.ts";
import { stampFont } from "../stamp-font.ts";

let file: Buffer;
/** Kind, place and index of every object, as a strict reader sees them. */
let table: (readonly [number, number, number])[];

function stream(at: number): { readonly dict: string; readonly data: Buffer } {
  const start = file.indexOf("stream\n", at) + "stream\n".length;
  const dict = file.toString("latin1", at, start);
  const length = Number(/\/Length (\d+)/.exec(dict)?.[1]);
  expect(file.toString("latin1", start + length, start + length + 18)).toBe("\nendstream\nendobj\n");
  return { dict, data: inflateSync(file.subarray(start, start + length)) };
}

/** PNG's filter "up" undone: every row is the difference to the row above. */
function undone(data: Buffer, width: number): Buffer {
  const rows = Buffer.alloc((data.length / (width + 1)) * width);
  for (let i = 0; i < rows.length; i++) {
    const row = Math.floor(i / width);
    expect(data[row * (width + 1)]).toBe(2);
    const above = row === 0 ? 0 : (rows[i - width] ?? 0);
    rows[i] = (data[i + row + 1] ?? 0) + above;
  }
  return rows;
}

beforeAll(async () => {
  const parts = await Promise.all(
    Array.from({ length: 30 }, async (_, i) => ({
      fragment: await toFragment(await samplePdf(roads), { key: `p${i}`, title: "Roads", language: "en-GB" }),
      labels: [String(2 * i + 1), String(2 * i + 2)],
    })),
  );
  const pack = { title: "Pack", language: "en-GB", date: "2026-03-12", stampFont, parts };
  file = Buffer.from(assemble(pack).pdf);
  const { dict, data } = stream(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file.toString("latin1"))?.[1]));
  const [kind, place, index] = (/\/W\[(\d) (\d) (\d)\]/.exec(dict) ?? []).slice(1).map(Number);
  const size = Number(/\/Size (\d+)/.exec(dict)?.[1]);
  const width = (kind ?? 0) + (place ?? 0) + (index ?? 0);
  expect(dict).toContain(`/DecodeParms<</Predictor 12/Columns ${width}>>`);
  expect(data.length).toBe(size * (width + 1));
  const rows = undone(data, width);
  const read = (at: number, bytes = 0): number => (bytes === 0 ? 0 : rows.readUIntBE(at, bytes));
  table = Array.from({ length: size }, (_, i) => [
    read(i * width, kind),
    read(i * width + (kind ?? 0), place),
    read(i * width + (kind ?? 0) + (place ?? 0), index),
  ]);
});

it("has a table in which every object is where it says", () => {
  expect(table[0]).toEqual([0, 0, 65535]);
  const packed = new Map<number, string[]>();
  table.forEach(([kind, place, index], number) => {
    if (number === 0) return;
    if (kind === 1) {
      expect(file.toString("latin1", place, place + `${number} 0 obj\n`.length)).toBe(`${number} 0 obj\n`);
      return;
    }
    expect(kind).toBe(2);
    const container = table[place];
    expect(container?.[0]).toBe(1);
    const numbers =
      packed.get(place) ??
      stream(container?.[1] ?? 0)
        .data.toString("latin1")
        .split("\n", 1)[0]
        ?.split(" ") ??
      [];
    packed.set(place, numbers);
    expect(numbers[index * 2]).toBe(String(number));
  });
  expect(packed.size).toBeGreaterThan(3);
});

it("has packed objects that begin where their streams say", () => {
  for (const place of new Set(table.filter(([kind]) => kind === 2).map(([, container]) => container))) {
    const { dict, data } = stream(table[place]?.[1] ?? 0);
    const first = Number(/\/First (\d+)/.exec(dict)?.[1]);
    const count = Number(/\/N (\d+)/.exec(dict)?.[1]);
    const index = data.toString("latin1", 0, first).trim().split(" ").map(Number);
    expect(index.length).toBe(count * 2);
    for (let i = 0; i < count; i++) {
      expect(data.toString("latin1").charAt(first + (index[i * 2 + 1] ?? 0))).toMatch(/[<[n]/);
      if (i > 0) expect(data[first + (index[i * 2 + 1] ?? 0) - 1]).toBe(0x0a);
    }
  }
});

it("keeps streams that papers share once", () => {
  const streams = table.filter(([kind]) => kind === 1).length;
  const pages = 60;
  const shared = 2;
  const others = ["font file", "its characters", "metadata", "cross references"].length;
  const containers = new Set(table.filter(([kind]) => kind === 2).map(([, place]) => place)).size;
  expect(streams).toBe(pages + shared + others + containers);
});

it("refuses an object without a place and a place with two objects", () => {
  const places = new CrossReferences();
  places.setByte(1, 15);
  expect(() => places.setPacked(1, 2, 0)).toThrow("object 1 is written twice");
  expect(() => places.rows(3)).toThrow("object 2 has a number and was never written");
});
