import { expect, test } from "vitest";
import { type Cbor, readCbor, writeCbor } from "../../../../src/publish/search/cbor.ts";

const hex = (value: Cbor): string => Buffer.from(writeCbor(value)).toString("hex");

test.each<[Cbor, string]>([
  // RFC 8949, appendix A.
  [0, "00"],
  [23, "17"],
  [24, "1818"],
  [100, "1864"],
  [1000, "1903e8"],
  [1_000_000, "1a000f4240"],
  [4_294_967_295, "1affffffff"],
  ["", "60"],
  ["IETF", "6449455446"],
  ["ü", "62c3bc"],
  [[], "80"],
  [[1, [2, 3], [4, 5]], "8301820203820405"],
])("%j", (value, written) => {
  expect(hex(value)).toBe(written);
  expect(readCbor(Buffer.from(written, "hex"))).toEqual(value);
});

test("long text and long lists come back", () => {
  const value = ["x".repeat(70_000), Array.from({ length: 300 }, (_, at) => at)];
  expect(readCbor(writeCbor(value))).toEqual(value);
});

test.each([["f6"], ["20"], ["a0"], ["9f01ff"], ["0000"], ["62c3"], ["1b0000000100000000"]])(
  "%s is not of the part that Pagefind writes",
  (bytes) => {
    expect(() => readCbor(Buffer.from(bytes, "hex"))).toThrow();
  },
);
