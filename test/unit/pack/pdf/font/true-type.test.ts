import { expect, it } from "vitest";
import { readTables, tableOf } from "../../../../../src/pack/pdf/font/sfnt.ts";
import { subsetTrueType } from "../../../../../src/pack/pdf/font/true-type.ts";
import { stampFont } from "../stamp-font.ts";

it("keeps the glyphs asked for, with their widths, and little else", () => {
  const subset = subsetTrueType(stampFont, "Page 10");
  expect(subset.characters).toEqual([" ", "0", "1", "P", "a", "e", "g"]);
  expect(subset.widths).toEqual([653, 200, 497, 497, 566, 504, 496, 504]);
  expect(subset.postScriptName).toBe("SourceSans3-Regular");
  expect(subset.file.length).toBeLessThan(stampFont.length / 8);
});

it("adds the parts of composed letters", () => {
  const simple = tableOf(readTables(subsetTrueType(stampFont, "e").file), "maxp").readUInt16BE(4);
  const composed = tableOf(readTables(subsetTrueType(stampFont, "é").file), "maxp").readUInt16BE(4);
  expect(simple).toBe(2);
  expect(composed).toBe(4);
});

it("is a font whose checksum adds up", () => {
  const file = Buffer.from(subsetTrueType(stampFont, "Page").file);
  let sum = 0;
  for (let at = 0; at < file.length; at += 4) sum = (sum + file.readUInt32BE(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});

it("refuses other fonts and characters that are not there", () => {
  expect(() => subsetTrueType(Buffer.from("OTTO and so on"), "a")).toThrow("not TrueType");
  expect(() => subsetTrueType(stampFont, "語")).toThrow('no "語"');
});
