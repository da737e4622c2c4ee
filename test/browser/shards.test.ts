import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildOnce } from "../../src/commands/build.ts";
import { shardOf } from "../../src/commands/shard.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { makeShard } from "../../src/publish/shard.ts";
import { filesIn } from "../site/built-site.ts";

/** A council of two meetings, with minutes, a supplement and certificates. */
const CONTENT = fileURLToPath(new URL("../councils/running-numbers/content", import.meta.url));
const PARTS = 2;

const root = mkdtempSync(join(tmpdir(), "orderpaper-shards-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string): string => join(root, name);

async function buildIn(name: string, cacheFolder: string, isMerge: boolean): Promise<string> {
  const workshop = openWorkshop({ cacheFolder, isMerge });
  try {
    await buildOnce({ content: CONTENT, output: at(name), packs: true, cacheFolder }, workshop);
    return at(name);
  } finally {
    await workshop.close();
  }
}

async function makePart(part: number, cacheFolder: string) {
  const workshop = openWorkshop({ cacheFolder });
  try {
    return await makeShard({ content: CONTENT, cacheFolder, shard: { part, of: PARTS } }, workshop);
  } finally {
    await workshop.close();
  }
}

describe("a build in parts", () => {
  const made: { packs: number; cards: number }[] = [];
  beforeAll(async () => {
    await buildIn("one", at("cache-of-one"), false);
    for (let part = 1; part <= PARTS; part += 1) {
      const { packs, cards } = await makePart(part, at(`cache-${part}`));
      made.push({ packs, cards });
      cpSync(at(`cache-${part}`), at("cache"), { recursive: true });
    }
  });

  test("each part makes its share of the packs and pictures", () => {
    expect(made.map(({ packs }) => packs)).toEqual([1, 1]);
    expect(made.every(({ cards }) => cards > 3)).toBe(true);
  });

  test("put together without a browser it is the site that one machine makes, byte for byte", async () => {
    const one = filesIn(at("one"));
    const merged = filesIn(await buildIn("merged", at("cache"), true));
    expect([...merged.keys()]).toEqual([...one.keys()]);
    expect(
      [...merged]
        .filter(([address, bytes]) => Buffer.compare(one.get(address) ?? new Uint8Array(), bytes) !== 0)
        .map(([a]) => a),
    ).toEqual([]);
    expect(one.size).toBeGreaterThan(200);
  });

  test("with a part missing nothing is published, and the fault says what to do", async () => {
    await expect(buildIn("half", at("cache-1"), true)).rejects.toThrow(
      /is not in the cache: run every shard/,
    );
    expect(filesIn(root).has("/half/")).toBe(false);
  });

  test.each(["2/8", "1/1", "8/8"])("--shard %s is one", (typed) => {
    expect(shardOf(typed)).toEqual({ part: Number(typed[0]), of: Number(typed[2]) });
  });

  test.each(["0/8", "9/8", "2", "two of eight", "1/0", "-1/2"])("--shard %s is none", (typed) => {
    expect(() => shardOf(typed)).toThrow(/such as 2\/8/);
  });
});
