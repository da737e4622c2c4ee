import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltBeside, builtBeside } from "../../../canaries/built.ts";
import { FILE_LEAKS } from "../../../canaries/leaks/files.ts";
import { LEAKS } from "../../../canaries/leaks/index.ts";
import { leaked } from "../../../canaries/leaks/leak.ts";
import { matrix, type Pair } from "../../../canaries/matrix.ts";
import { searchFile, searchForFiles } from "../../../canaries/stranger/search.ts";

/** Two canaries a format, of different kinds, or every one. */
function tried(pairs: readonly Pair[]): readonly Pair[] {
  if (process.env.CANARIES === "all") return pairs;
  return LEAKS.flatMap((leak) => pairs.filter((pair) => pair.leak === leak).slice(0, 2));
}

let built: BuiltBeside;
beforeAll(async () => {
  built = await builtBeside(false);
});
afterAll(() => built?.clear());

describe("leaks really leak", () => {
  test("have names of their own", () => {
    expect(new Set(LEAKS.map(({ name }) => name)).size).toBe(LEAKS.length);
  });

  test("the independent search finds each, but those that only a typeface tells", async () => {
    const pairs = tried(matrix(built.planted.canaries, LEAKS, process.env.CANARIES === "all"));
    const missed: string[] = [];
    for (const { canary, leak } of pairs) {
      const file = await leaked(leak, canary.text, built.files);
      const found = await searchFile(file, [canary]);
      if ((found.length === 0) !== (leak.unreadable ?? false)) missed.push(`${leak.name} | ${canary.place}`);
    }
    expect(missed).toEqual([]);
  }, 600_000);

  test("the independent search finds each private file that got out", async () => {
    const missed: string[] = [];
    for (const leak of FILE_LEAKS) {
      let ways = 0;
      for (const secret of built.planted.secretFiles) {
        const file = await leak.write(secret);
        if (file === undefined) continue;
        ways += 1;
        if (!searchForFiles(file, built.planted.secretFiles).includes(secret.path))
          missed.push(`${leak.name} | ${secret.path}`);
      }
      expect(ways, leak.name).toBeGreaterThan(0);
    }
    expect(missed).toEqual([]);
  });
});

describe("the matrix", () => {
  test("has each canary in three formats or more, and each format with five canaries or more", () => {
    const pairs = matrix(built.planted.canaries, LEAKS, false);
    const count = (of: (pair: Pair) => unknown): number[] => {
      const sums = new Map<unknown, number>();
      for (const pair of pairs) sums.set(of(pair), (sums.get(of(pair)) ?? 0) + 1);
      return [...sums.values()];
    };
    const [canaries, leaks] = [count(({ canary }) => canary), count(({ leak }) => leak)];
    expect(canaries).toHaveLength(built.planted.canaries.length);
    expect(leaks).toHaveLength(LEAKS.length);
    expect(Math.min(...canaries)).toBeGreaterThanOrEqual(3);
    expect(Math.min(...leaks)).toBeGreaterThanOrEqual(5);
    expect(new Set(pairs.map(({ canary, leak }) => `${canary.place} ${leak.name}`)).size).toBe(pairs.length);
  });
});
