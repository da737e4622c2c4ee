import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { outputMark } from "../../../../src/publish/chapters/output-mark.ts";

const root = mkdtempSync(join(tmpdir(), "orderpaper-mark-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function site(name: string): string {
  mkdirSync(join(root, name));
  writeFileSync(join(root, name, "index.html"), "home");
  return join(root, name);
}

test("an index that is made behind a site does not make it another; without that it does", () => {
  const output = site("behind");
  const [behind, whole] = [outputMark(output, true), outputMark(output, false)];
  mkdirSync(join(output, "pagefind"));
  expect(outputMark(output, true)).toBe(behind);
  expect(outputMark(output, false)).not.toBe(whole);
});

test("another folder in its place is another, and none is nothing", () => {
  const output = site("one");
  const mark = outputMark(output, true);
  renameSync(output, join(root, "aside"));
  expect(outputMark(output, true)).toBeUndefined();
  expect(outputMark(site("one"), true)).not.toBe(mark);
});
