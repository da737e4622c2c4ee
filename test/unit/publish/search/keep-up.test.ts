import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepSearch, searchKeeper } from "../../../../src/publish/search/keep-up.ts";
import { searchablePages, writeSearch } from "../../../../src/publish/search/search-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "search-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pages = (word: string) => [
  { address: "/a/", html: `<html lang="en"><main data-pagefind-body ><h1>${word}</h1></main></html>` },
];

const indexed = (site = folder): string => {
  const [name = ""] = readdirSync(join(site, "pagefind/fragment"));
  const bytes = gunzipSync(readFileSync(join(site, "pagefind/fragment", name))).subarray(12);
  return (JSON.parse(bytes.toString("utf8")) as { readonly content: string }).content;
};

test("a new index takes the place of the old one whole", async () => {
  await writeSearch(folder, pages("Oaks"));
  const written = await writeSearch(folder, pages("Elms"));
  expect(indexed()).toBe("Elms.");
  expect(readdirSync(folder)).toEqual(["pagefind"]);
  for (const { path, bytes } of written) expect(readFileSync(join(folder, path))).toEqual(Buffer.from(bytes));
});

test("the site that was built last is the one that is indexed", async () => {
  const said: string[] = [];
  const keeper = searchKeeper((words) => said.push(words));
  for (const word of ["Oaks", "Elms", "Limes"]) keeper.follow(folder, pages(word));
  while (!existsSync(join(folder, "pagefind"))) await new Promise((resume) => setTimeout(resume, 20));
  await keeper.settled();
  expect(indexed()).toBe("Limes.");
  expect(said).toEqual([]);
});

test("an index that cannot be made is told, and the one before stays", async () => {
  await writeSearch(folder, pages("Oaks"));
  const said: string[] = [];
  const keeper = searchKeeper((words) => said.push(words));
  process.env.PAGEFIND_EXTENDED_BINARY_PATH = "/nowhere/pagefind";
  keeper.follow(folder, pages("Elms"));
  while (said.length === 0) await new Promise((resume) => setTimeout(resume, 20));
  delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
  await keeper.settled();
  expect(said[0]).toMatch(/search index/);
  expect(indexed()).toBe("Oaks.");
});

test("the index goes with a site into the folder that will replace it; without one nothing goes", async () => {
  const fresh = join(folder, "fresh");
  mkdirSync(fresh);
  keepSearch(folder, fresh);
  expect(readdirSync(fresh)).toEqual([]);
  await writeSearch(folder, pages("Oaks"));
  keepSearch(folder, fresh);
  expect(indexed(fresh)).toBe("Oaks.");
});

test("of the pages of a folder those are taken that say how they are found, in the order asked for", () => {
  for (const [name, mark] of [
    ["b", " data-pagefind-body "],
    ["a", " data-pagefind-body "],
    ["c", " "],
  ])
    writeFileSync(join(folder, `${name}.html`), `<main${mark}>`);
  const found = searchablePages(folder, ["/b.html", "/c.html", "/a.html"], (address) => address);
  expect(found.map(({ address }) => address)).toEqual(["/b.html", "/a.html"]);
});
