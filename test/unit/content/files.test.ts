import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesFrom, filesOf } from "../../../src/content/files.ts";

const root = mkdtempSync(join(tmpdir(), "orderpaper-files-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a folder is its files by path; hidden ones are passed over, links are named and not followed", () => {
  mkdirSync(join(root, "b/.git"), { recursive: true });
  mkdirSync(join(root, "a"));
  writeFileSync(join(root, "b/.git/config"), "x");
  writeFileSync(join(root, ".hidden.md"), "x");
  writeFileSync(join(root, "b/one.md"), "one");
  writeFileSync(join(root, "a/Zwei.md"), "zwei");
  symlinkSync("/", join(root, "a/everything"));
  symlinkSync(join(root, "b/one.md"), join(root, "one.md"));
  const files = filesOf(`${root}/`);
  expect(files.name).toBe(root);
  expect(files.list.map(({ path, size }) => [path, size])).toEqual([
    ["a/Zwei.md", 4],
    ["b/one.md", 3],
  ]);
  expect(files.refused).toEqual(["a/everything", "one.md"]);
  expect(new TextDecoder().decode(files.list[1]?.bytes())).toBe("one");
});

test("a folder that is not there, or is a file, is a fault", () => {
  writeFileSync(join(root, "file"), "x");
  expect(() => filesOf(join(root, "nothing"))).toThrow("nothing");
  expect(() => filesOf(join(root, "file"))).toThrow("is not a folder");
});

test("a tree of text comes in the same order", () => {
  expect(filesFrom({ b: "", a: "x", B: "" }).list.map(({ path }) => path)).toEqual(["B", "a", "b"]);
});
