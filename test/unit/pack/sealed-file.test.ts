import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSealed, writeSealed } from "../../../src/pack/sealed-file.ts";

const folder = mkdtempSync(join(tmpdir(), "sealed-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "cache/one");
const bytes = Buffer.from("what was laid out before");

test("what was written is read", () => {
  writeSealed(file, bytes);
  expect(readSealed(file)).toEqual(bytes);
  expect(readdirSync(join(folder, "cache"))).toEqual(["one"]);
});

test("what is not whole, or not ours, is not there", () => {
  const whole = readFileSync(file);
  const spoilt = [
    whole.subarray(0, -1),
    whole.subarray(1),
    Buffer.alloc(whole.length),
    Buffer.concat([whole.subarray(0, 10), Buffer.alloc(whole.length - 10)]),
    bytes,
    Buffer.alloc(0),
  ];
  for (const each of spoilt) {
    writeFileSync(file, each);
    expect(readSealed(file)).toBeUndefined();
  }
  expect(readSealed(join(folder, "cache/two"))).toBeUndefined();
});

test("a write that fails leaves no draft", () => {
  rmSync(file);
  writeSealed(join(file, "below"), bytes);
  expect(() => writeSealed(file, bytes)).toThrow();
  expect(readdirSync(join(folder, "cache"))).toEqual(["one"]);
});
