import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltBeside, builtBeside } from "../../../canaries/built.ts";
import { CANARY_KINDS } from "../../../canaries/canary.ts";
import { publicTree } from "../../../canaries/public-tree.ts";
import { searchFile, searchForFiles } from "../../../canaries/stranger/search.ts";
import { bare } from "../../../canaries/stranger/words.ts";

let built: BuiltBeside;
beforeAll(async () => {
  built = await builtBeside(false);
});
afterAll(() => built?.clear());

describe("the planted tree", () => {
  test("has one secret of its own in each of at least eighty places, of every kind", () => {
    const { canaries } = built.planted;
    expect(canaries.length).toBeGreaterThanOrEqual(80);
    expect(new Set(canaries.map(({ place }) => place)).size).toBe(canaries.length);
    expect(new Set(canaries.map(({ kind }) => kind))).toEqual(new Set(CANARY_KINDS));
    const words = canaries.map(({ text }) => bare(text));
    for (const [i, secret] of words.entries()) {
      expect(secret.length, canaries[i]?.place).toBeGreaterThanOrEqual(7);
      expect(words.filter((other) => other.includes(secret)).length, canaries[i]?.place).toBe(1);
    }
  });

  test("has none in the public tree", () => {
    const open = bare(Object.entries(publicTree()).flat().join("\n"));
    expect(built.planted.canaries.filter(({ text }) => open.includes(bare(text)))).toEqual([]);
  });

  test("holds every one where the stranger can find it", async () => {
    const found = await Promise.all(
      Object.entries(built.planted.files).map(([path, content]) =>
        searchFile({ path, bytes: Buffer.from(content) }, built.planted.canaries),
      ),
    );
    expect(new Set(found.flat())).toEqual(new Set(built.planted.canaries.map(({ place }) => place)));
  });
});

describe("the public site, built while the private tree lay elsewhere", () => {
  test("holds no canary and no private file, by an independent search of every byte", async () => {
    const found: string[] = [];
    for (const [path, bytes] of built.files) {
      const places = await searchFile({ path, bytes }, built.planted.canaries);
      const files = searchForFiles({ path, bytes }, built.planted.secretFiles);
      found.push(...[...places, ...files].map((what) => `${path}: ${what}`));
    }
    expect(found).toEqual([]);
  });
});
