import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

test("src/README.md names every folder of src/", () => {
  const story = read("src/README.md");
  const folders = readdirSync(new URL("src/", root), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.length).toBeGreaterThan(8);
  for (const { name } of folders) expect(story, name).toContain(`${name}/`);
});

test("the layers test knows every folder of src/", () => {
  const layers = read("test/architecture/layers.cjs");
  for (const entry of readdirSync(new URL("src/", root), { withFileTypes: true }))
    if (entry.isDirectory()) expect(layers, entry.name).toContain(`["${entry.name}"`);
});

test("every page of the table has its layout, and every layout its page", () => {
  const folder = "src/site/pages/";
  const table = readdirSync(new URL(folder, root))
    .map((name) => read(`${folder}${name}`))
    .join("");
  const layouts = readdirSync(new URL("layouts/", root)).filter(
    (name) => name.endsWith(".njk") && name !== "base.njk",
  );
  const used = [...table.matchAll(/layout: "([^"]+)"/g)].map(([, name]) => name);
  expect([...new Set(used)].sort()).toEqual(layouts.sort());
});

test("every rule's folder is in the list of rules", () => {
  const index = read("src/rules/index.ts");
  const folders = readdirSync(new URL("src/rules/", root), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name } of folders) expect(index).toContain(`./${name}/rule.ts`);
});

/** The style sheets of the heaviest pages, each beside those of every page. */
const SHEETS_OF = {
  "a paper or minutes": ["reading"],
  "a meeting": ["reading", "meeting", "calendar"],
} as const;

for (const [page, sheets] of Object.entries(SHEETS_OF))
  test(`the style sheets of ${page} stay under 16 kB as they travel: a page has 60 on first view`, () => {
    const all = ["tokens", "web-fonts", "site", ...sheets].map((name) => read(`static/css/${name}.css`));
    expect(all.reduce((sum, sheet) => sum + gzipSync(sheet).length, 0)).toBeLessThan(16_000);
  });
