import { expect, it } from "vitest";
import { indexedPng } from "../../../../src/publish/cards/png.ts";
import { readPng } from "./read-png.ts";

it("keeps every colour of a picture of few", () => {
  const rgba = new Uint8Array([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 8, 7, 255]);
  const picture = readPng(indexedPng({ width: 2, height: 2, rgba }));
  expect([picture.at(0, 0), picture.at(1, 0), picture.at(0, 1), picture.at(1, 1)]).toEqual([
    0xff0000, 0x00ff00, 0x0000ff, 0x090807,
  ]);
});

it("rounds the colours of a picture of many, and keeps black and white", () => {
  const rgba = new Uint8Array(64 * 64 * 4).fill(255);
  for (let pixel = 1; pixel < 64 * 64; pixel++) {
    rgba[pixel * 4] = (pixel * 7) % 256;
    rgba[pixel * 4 + 1] = (pixel * 13) % 256;
    rgba[pixel * 4 + 2] = pixel % 256;
  }
  rgba.set([0, 0, 0, 255], 4);
  const picture = readPng(indexedPng({ width: 64, height: 64, rgba }));
  expect(picture.at(0, 0)).toBe(0xffffff);
  expect(picture.at(1, 0)).toBe(0x000000);
});

it("keeps each row, be it like the one above it or not, wherever the picture lies in memory", () => {
  const [white, red, blue] = [0xffffff, 0xff0000, 0x0000ff];
  const rows = [
    [red, red, red],
    [red, red, red],
    [red, blue, red],
    [red, blue, red],
    [white, white, white],
    [white, white, white],
    [blue, white, white],
  ];
  const bytes = rows.flat().flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]);
  for (const before of [0, 1]) {
    const rgba = new Uint8Array([...new Uint8Array(before), ...bytes]).subarray(before);
    const picture = readPng(indexedPng({ width: 3, height: rows.length, rgba }));
    expect(rows.map((row, y) => row.map((_, x) => picture.at(x, y)))).toEqual(rows);
  }
});
