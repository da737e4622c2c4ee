import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readingOf } from "../../../../src/publish/gate/read/index.ts";
import { writeSearch } from "../../../../src/publish/search/search-files.ts";
import { filesIn } from "../../../../src/publish/search/standing.ts";
import type { FinishedPage } from "../../../../src/publish/search/survey.ts";
import { readIndexOf } from "./read-index.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "shelves-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = (
  address: string,
  year: string | undefined,
  body: string,
  words: string,
  lang = "en",
): FinishedPage => ({
  address,
  html: `<html lang="${lang}"><body><main data-pagefind-body data-pagefind-filter="body[data-body]${year === undefined ? "" : ", year[data-year]"}" data-pagefind-sort="date[data-sorted]" data-body="${body}"${year === undefined ? "" : ` data-year="${year}"`} data-sorted="${year ?? "0000"}-01-02"><h1>${words}</h1></main></body></html>`,
});

const ARCHIVE = [
  page("/a/", "2026", "Planning", "Oaks"),
  page("/b/", "2026", "Health", "Elms"),
  page("/c/", "2025", "Planning", "Limes"),
  page("/d/", undefined, "Planning", "Yews"),
];
const OTHER = ARCHIVE.map((each) =>
  each.address === "/c/" ? page("/c/", "2025", "Planning", "Alders") : each,
);
const sizes = { onePages: 2, most: 500 };

const all = (site: string): ReadonlyMap<string, string> =>
  new Map([...filesIn(site)].map(({ path, bytes }) => [path, Buffer.from(bytes).toString("base64")]));

test("each shelf has its pages, and all have one program that each points to", async () => {
  const done = await writeSearch(folder, ARCHIVE, { sizes });
  expect(done?.shelves).toBeGreaterThan(2);
  const index = join(folder, "pagefind");
  const found = readdirSync(join(index, "shelves")).flatMap((name) =>
    readIndexOf(join(index, "shelves", name)),
  );
  expect(found.map(({ url }) => url).sort()).toEqual(["/a/", "/b/", "/c/", "/d/"]);
  expect(readdirSync(index).sort()).toEqual([
    "pagefind-worker.js",
    "pagefind.js",
    "program",
    "shelves",
    "shelves.json",
  ]);
  for (const name of readdirSync(join(index, "shelves"))) {
    const entry = JSON.parse(readFileSync(join(index, "shelves", name, "pagefind-entry.json"), "utf8")) as {
      readonly languages: Readonly<Record<string, { readonly wasm: string }>>;
    };
    for (const { wasm } of Object.values(entry.languages)) {
      const asked = new URL(`http://site.invalid/pagefind/shelves/${name}/wasm.${wasm}.pagefind`);
      expect(readFileSync(join(folder, asked.pathname)).length).toBeGreaterThan(10_000);
    }
    const dates = JSON.parse(readFileSync(join(index, "shelves", name, "dates.json"), "utf8")) as Record<
      string,
      readonly string[]
    >;
    const fragments = readdirSync(join(index, "shelves", name, "fragment"));
    expect(Object.values(dates).flat().sort()).toEqual(
      fragments.map((file) => file.replace(".pf_fragment", "")).sort(),
    );
  }
});

test("the gate reads every file of every shelf", async () => {
  await writeSearch(folder, ARCHIVE, { sizes });
  const readings = [...filesIn(folder)].map(({ path, bytes }) => ({
    path,
    reading: readingOf({ path, bytes }),
  }));
  for (const word of ["Oaks", "Elms", "Limes", "Yews"])
    expect(
      readings
        .filter(({ reading }) => JSON.stringify(reading).includes(word))
        .map(({ path }) => path.replace(/^pagefind\/shelves\/[^/]+\/(\w+)\/.*$/, "$1")),
      word,
    ).toContain("fragment");
  for (const { path, reading } of readings) expect(reading.unread, path).toEqual([]);
});

test("after an edit only its shelf is made again, and the site is the same as one made afresh", async () => {
  const cache = join(folder, "cache");
  const site = join(folder, "site");
  const first = await writeSearch(site, ARCHIVE, { cache, sizes });
  const edited = await writeSearch(site, OTHER, { cache, sizes });
  expect(edited).toEqual({ shelves: first?.shelves, kept: 0, stood: (first?.shelves ?? 0) - 1 });
  const fresh = join(folder, "fresh");
  expect(await writeSearch(fresh, OTHER, { sizes })).toMatchObject({ kept: 0, stood: 0 });
  expect(all(site)).toEqual(all(fresh));
  const cached = join(folder, "cached");
  expect(await writeSearch(cached, OTHER, { cache, sizes })).toMatchObject({
    kept: first?.shelves,
    stood: 0,
  });
  expect(all(cached)).toEqual(all(fresh));
});

test("what is damaged in the cache is made again", async () => {
  const cache = join(folder, "cache");
  await writeSearch(join(folder, "site"), ARCHIVE, { cache, sizes });
  for (const name of readdirSync(join(cache, "shelves")))
    writeFileSync(join(cache, "shelves", name), "broken");
  expect(await writeSearch(join(folder, "again"), ARCHIVE, { cache, sizes })).toMatchObject({ kept: 0 });
  expect(all(join(folder, "again"))).toEqual(all(join(folder, "site")));
});

test("a site that grows too large for one index has several instead, and one again when it shrinks", async () => {
  await writeSearch(folder, ARCHIVE);
  expect(readdirSync(join(folder, "pagefind"))).toContain("pagefind-entry.json");
  await writeSearch(folder, ARCHIVE, { sizes });
  expect(readdirSync(join(folder, "pagefind"))).not.toContain("pagefind-entry.json");
  await writeSearch(folder, ARCHIVE);
  expect(readdirSync(join(folder, "pagefind"))).not.toContain("shelves");
});

test("shelves that stand in the site before are not written, but noted as staying", async () => {
  const before = join(folder, "before");
  await writeSearch(before, ARCHIVE, { sizes });
  const staging = join(folder, "staging");
  const noted = new Set<string>();
  const stay: string[] = [];
  await writeSearch(staging, OTHER, {
    sizes,
    note: (path) => noted.add(path),
    before: { folder: before, keep: (beginning) => stay.push(beginning) > 0 },
  });
  const staying = [...all(before).keys()].filter((path) =>
    stay.some((beginning) => path.startsWith(beginning)),
  );
  const fresh = join(folder, "fresh");
  await writeSearch(fresh, OTHER, { sizes });
  expect([...new Set([...noted, ...staying])].sort()).toEqual([...all(fresh).keys()].sort());
  expect(readdirSync(join(staging, "pagefind/shelves")).length).toBe(1);
});

test("a site of two languages has the programs of both", async () => {
  await writeSearch(folder, [...ARCHIVE, page("/e/", "2024", "Planning", "Derw", "cy")], { sizes });
  const before = all(folder);
  expect([...before.keys()].filter((path) => path.includes("/program/wasm.")).length).toBeGreaterThan(1);
  await writeSearch(folder, ARCHIVE, { sizes });
  const fresh = join(folder, "fresh");
  await writeSearch(fresh, ARCHIVE, { sizes });
  expect(all(join(folder, "pagefind"))).toEqual(all(join(fresh, "pagefind")));
});

test("a page that changes while it is indexed ends the index, and the one before stays", async () => {
  await writeSearch(folder, ARCHIVE, { sizes });
  const before = all(folder);
  let reads = 0;
  const moving: FinishedPage = {
    address: "/a/",
    get html() {
      reads += 1;
      return page("/a/", "2026", "Planning", `Oaks ${reads}`).html;
    },
  };
  await expect(writeSearch(folder, [moving, ...ARCHIVE.slice(1)], { sizes })).rejects.toThrow(
    /\/a\/ changed/,
  );
  expect(all(folder)).toEqual(before);
});

test("an index that is no longer wanted changes nothing", async () => {
  await writeSearch(folder, ARCHIVE, { sizes });
  const before = all(folder);
  let asked = 0;
  const isWanted = (): boolean => {
    asked += 1;
    return asked < 2;
  };
  expect(await writeSearch(folder, OTHER, { sizes, isWanted })).toBeUndefined();
  expect(all(folder)).toEqual(before);
});
