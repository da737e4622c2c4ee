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
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepSearch, searchKeeper } from "../../../../src/publish/search/keep-up.ts";
import { searchablePages, writeSearch } from "../../../../src/publish/search/search-files.ts";
import { readIndexOf } from "./read-index.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "search-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const pages = (word: string) => [
  { address: "/a/", html: `<html lang="en"><main data-pagefind-body ><h1>${word}</h1></main></html>` },
];

const indexed = (site = folder): string | undefined => readIndexOf(join(site, "pagefind"))[0]?.content;

test("a new index takes the place of the old one whole", async () => {
  await writeSearch(folder, pages("Oaks"));
  const written = new Map<string, Uint8Array | string>();
  await writeSearch(folder, pages("Elms"), { note: (path, bytes) => written.set(path, bytes) });
  expect(indexed()).toBe("Elms.");
  expect(readdirSync(folder)).toEqual(["pagefind"]);
  expect(written.size).toBeGreaterThan(5);
  for (const [path, bytes] of written) expect(readFileSync(join(folder, path))).toEqual(Buffer.from(bytes));
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

test("pages of a folder are read when their HTML is asked for, in the order asked for", () => {
  const found = searchablePages(folder, ["/b.html", "/a.html"], (address) => address);
  for (const name of ["a", "b"]) writeFileSync(join(folder, `${name}.html`), name);
  expect(found.map(({ address, html }) => [address, html])).toEqual([
    ["/b.html", "b"],
    ["/a.html", "a"],
  ]);
});

test("of all pages those are indexed that say how they are found", async () => {
  await writeSearch(folder, [...pages("Oaks"), { address: "/list/", html: "<main><h1>All</h1></main>" }]);
  expect(readIndexOf(join(folder, "pagefind")).map(({ url }) => url)).toEqual(["/a/"]);
});
