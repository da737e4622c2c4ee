import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { replaceFolder } from "../../../src/publish/swap.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "swap-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (text: string) => async (staging: string) => writeFileSync(join(staging, "index.html"), text);

test("a new folder takes the place of the old one, and nothing else is left", async () => {
  const site = join(folder, "_site");
  await replaceFolder(site, write("first"));
  await replaceFolder(site, write("second"));
  expect(readFileSync(join(site, "index.html"), "utf8")).toBe("second");
  expect(readdirSync(folder)).toEqual(["_site"]);
});

test("what was only in the old folder is gone", async () => {
  const site = join(folder, "_site");
  await replaceFolder(site, async (staging) => writeFileSync(join(staging, "old.html"), ""));
  await replaceFolder(site, write("new"));
  expect(existsSync(join(site, "old.html"))).toBe(false);
});

test("a failed build leaves the last good folder as it was", async () => {
  const site = join(folder, "_site");
  await replaceFolder(site, write("good"));
  const failing = replaceFolder(site, async (staging) => {
    writeFileSync(join(staging, "index.html"), "half");
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(readFileSync(join(site, "index.html"), "utf8")).toBe("good");
  expect(readdirSync(folder)).toEqual(["_site"]);
});

test("a file in the way is not replaced", async () => {
  writeFileSync(join(folder, "_site"), "mine");
  await expect(replaceFolder(join(folder, "_site"), write("new"))).rejects.toThrow("is a file");
  expect(readFileSync(join(folder, "_site"), "utf8")).toBe("mine");
});
