import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PLACES = [
  { TZ: "UTC", LANG: "C", LC_ALL: "C" },
  { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
] as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "orderpaper-bytes-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a pack made from nothing has the same bytes in another time zone and locale", async () => {
  const packs = await Promise.all(
    PLACES.map(async (place, at) => {
      const output = join(folder, `${at}.pdf`);
      // A cache of its own, so that the second run lays everything out as the first did.
      const env = { ...process.env, ...place, XDG_CACHE_HOME: join(folder, `cache-${at}`) };
      const words = ["dist/cli.js", "pack", "2026-12-01-cabinet", "--output", output];
      await promisify(execFile)(process.execPath, words, { cwd: ROOT, env });
      return readFile(output);
    }),
  );
  expect(packs[0]?.length).toBeGreaterThan(100_000);
  expect(Buffer.compare(packs[0] ?? Buffer.alloc(0), packs[1] ?? Buffer.alloc(1))).toBe(0);
});
