import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesIn } from "./built-site.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PLACES = [
  { TZ: "UTC", LANG: "C", LC_ALL: "C" },
  { TZ: "Pacific/Auckland", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
] as const;

/** Milliseconds that two builds may take on a machine that has other work. */
const LONG = 240_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "orderpaper-bytes-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** `../browser/same-bytes.test.ts` asks it of a pack. */
test(
  "every file of the site has the same bytes in another time zone and locale, made from nothing",
  async () => {
    const [here, there] = await Promise.all(
      PLACES.map(async (place, at) => {
        const output = join(folder, `site-${at}`);
        const env = { ...process.env, ...place, XDG_CACHE_HOME: join(folder, `cache-${at}`) };
        await promisify(execFile)(
          process.execPath,
          ["dist/cli.js", "build", "--no-packs", "--output", output],
          {
            cwd: ROOT,
            env,
          },
        );
        return filesIn(output);
      }),
    );
    if (!here || !there) throw new Error("there were two");
    expect(here.size).toBeGreaterThan(300);
    expect([...there.keys()]).toEqual([...here.keys()]);
    const other = [...here].filter(
      ([address, bytes]) => Buffer.compare(bytes, there.get(address) ?? Buffer.of()) !== 0,
    );
    expect(other.map(([address]) => address)).toEqual([]);
  },
  LONG,
);
