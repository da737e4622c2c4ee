import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { TINY } from "../../tiny-council.ts";

/** The command as it is installed; `npm ci` builds it. */
const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

const root = mkdtempSync(join(tmpdir(), "orderpaper-record-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function council(name: string, files: Readonly<Record<string, string>>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true });
    writeFileSync(join(root, name, path), text);
  }
  return join(root, name);
}

function record(name: string) {
  const words = [CLI, "record", "--content", name];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: "utf8" });
  return { status, said: `${stdout}${stderr}` };
}

test("record writes the ledger once, says so, and leaves it as it is when nothing is new", () => {
  const folder = council("clean", TINY);
  expect(record("clean")).toEqual({
    status: 0,
    said: "4 new addresses in clean/addresses.txt, 4 in all. Commit it.\n",
  });
  const written = readFileSync(join(folder, "addresses.txt"), "utf8");
  expect(written).toMatch(/^# .*\n# .*\n\/bodies\/board\/ {2}2026-01-15\n/);
  expect(record("clean")).toEqual({
    status: 0,
    said: "Nothing is new: clean/addresses.txt has all 4 addresses.\n",
  });
  expect(readFileSync(join(folder, "addresses.txt"), "utf8")).toBe(written);
});

test("with an address that is lost nothing is recorded, and the ledger stays as it was", () => {
  const before = "/people/tom-brown/  2026-01-08\n";
  const folder = council("lost", { ...TINY, "addresses.txt": before });
  const { status, said } = record("lost");
  expect(status).toBe(1);
  expect(said).toContain("error[address-lost]: this address was published, and nothing is there any more");
  expect(said).toMatch(/Nothing was recorded\.\n$/);
  expect(readFileSync(join(folder, "addresses.txt"), "utf8")).toBe(before);
});

test("before the first meeting there is nothing to record", () => {
  const folder = council("young", { "council.yaml": TINY["council.yaml"] ?? "" });
  const { status, said } = record("young");
  expect(status).toBe(2);
  expect(said).toBe("orderpaper: there is no meeting yet, so nothing was published that could be recorded\n");
  expect(existsSync(join(folder, "addresses.txt"))).toBe(false);
});
