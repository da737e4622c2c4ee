import { expect, test } from "vitest";
import { qrSvg } from "../../../src/views/qr.ts";
import { readQr } from "./qr-reader.ts";

const ADDRESS = "https://meetings.harrowmere.example/go/k3v9q";

test.each([
  ["a short address", "https://a.example/", 2],
  ["the address of a paper", ADDRESS, 4],
  ["a long address with an accent", `${ADDRESS}/cyfarfod-y-cyngor-tŷ-newydd-2026-11`, 5],
])("%s is read back from its drawing", (_, address, version) => {
  expect(readQr(qrSvg(address))).toEqual({ version, text: address, quiet: 0 });
});

test("a code with one module changed is not read: the reader is no rubber stamp", () => {
  const svg = qrSvg(ADDRESS);
  const last = svg.lastIndexOf("M");
  expect(() => readQr(`${svg.slice(0, last)}"/></svg>`)).toThrow();
});

test("the drawing is hidden from screen readers, without style, and the same every time", () => {
  const svg = qrSvg(ADDRESS);
  expect(svg).toContain('aria-hidden="true"');
  expect(svg).not.toContain("style");
  expect(qrSvg(ADDRESS)).toBe(svg);
});
