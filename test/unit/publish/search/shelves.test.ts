import { expect, test } from "vitest";
import { listedShelf, manifestText, readManifest } from "../../../../src/publish/search/manifest.ts";
import { type Shelf, shelve } from "../../../../src/publish/search/shelves.ts";
import type { SurveyedPage } from "../../../../src/publish/search/survey.ts";

const SIZE = 1000;

const page = (address: string, year?: string, body?: string, size = SIZE): SurveyedPage => ({
  address,
  digest: `digest of ${address}`,
  size,
  language: "en-gb",
  sorted: year === undefined ? "0000-00-00" : `${year}-05-01`,
  ...(year === undefined ? {} : { year }),
  ...(body === undefined ? {} : { body }),
});

const BODIES = ["Planning", "Licensing", "Health", "Schools", "Housing", "Transport", "Audit", "Parks"];

/** So many pages of each body in each year. */
const archive = (years: readonly string[], each: number): readonly SurveyedPage[] =>
  years.flatMap((year) =>
    BODIES.flatMap((body) =>
      Array.from({ length: each }, (_, at) => page(`/meetings/${year}-${body}/${at}/`, year, body)),
    ),
  );

const sizes = { onePages: 10, most: 20 * SIZE };
const names = (shelves: readonly Shelf[]): readonly string[] => shelves.map(({ name }) => name);

test("few pages have one index, whatever they are, in the order given", () => {
  const pages = [page("/b/", "2024", "Planning"), page("/a/"), page("/c/", "2026", "Health")];
  expect(shelve(pages, sizes)).toEqual([{ name: "", pages }]);
  expect(shelve([], sizes)).toEqual([{ name: "", pages: [] }]);
});

test("years that fit stand together from the oldest on, and what has no year stands before all", () => {
  const pages = [
    ...archive(["2026", "2020"], 1),
    ...archive(["2021"], 1),
    ...archive(["2022"], 1),
    page("/people/a/"),
  ];
  expect(names(shelve(pages, sizes))).toEqual(["undated", "2022-to-2026", "2020-to-2021"]);
});

test("a year that does not fit is cut by bodies, and no shelf is larger than it may be", () => {
  const shelves = shelve(archive(["2025", "2026"], 9), sizes);
  expect(shelves.length).toBeGreaterThan(7);
  for (const { pages } of shelves) expect(pages.length).toBeLessThanOrEqual(20);
  for (const year of ["2025", "2026"])
    for (const body of BODIES)
      expect(
        shelves.filter(({ pages }) => pages.some((each) => each.year === year && each.body === body)).length,
        `${year} ${body}`,
      ).toBe(1);
  expect(shelves.flatMap(({ pages }) => pages).length).toBe(2 * 8 * 9);
});

test("what one body has in a year is cut only if it is too much for one shelf; a page alone never is", () => {
  const pages = Array.from({ length: 50 }, (_, at) => page(`/meetings/${at}/`, "2026", "Planning"));
  const shelves = shelve([...pages, page("/large/", "2025", "Planning", 90 * SIZE)], sizes);
  for (const { name, pages: some } of shelves)
    expect(some.length, name).toBeLessThanOrEqual(name === "2025" ? 1 : 20);
  expect(shelves.flatMap(({ pages: some }) => some).length).toBe(51);
  expect(new Set(names(shelves)).size).toBe(shelves.length);
});

test("one more page changes no shelf but its own, and the order of pages changes none", () => {
  const pages = archive(["2024", "2025", "2026"], 9);
  const digests = (some: readonly SurveyedPage[]): readonly string[] =>
    shelve(some, sizes).map((shelf) => `${shelf.name} ${listedShelf(shelf, "1").digest}`);
  const before = digests(pages);
  const after = digests([...pages, page("/meetings/2026-Audit/more/", "2026", "Audit")]);
  expect(before.filter((each) => !after.includes(each)).length).toBe(1);
  expect(names(shelve([...pages].reverse(), sizes))).toEqual(names(shelve(pages, sizes)));
});

test("the manifest lists shelves with what they hold, and its digest says what they are made of", () => {
  const shelf = {
    name: "2026-01",
    pages: [page("/b/", "2026", "Planning"), page("/a/", "2026", "Audit"), page("/c/", "2026")],
  };
  const listed = listedShelf(shelf, "1");
  expect(listed).toEqual({
    path: "shelves/2026-01/",
    digest: expect.stringMatching(/^[0-9a-f]{32}$/),
    pages: 3,
    languages: ["en-gb"],
    bodies: ["Audit", "Planning"],
    years: ["2026"],
  });
  expect(readManifest(manifestText([listed]))).toEqual([listed]);
  expect(readManifest("")).toEqual([]);
  const others = [
    listedShelf(shelf, "2"),
    listedShelf({ ...shelf, name: "2026-00" }, "1"),
    listedShelf({ ...shelf, pages: shelf.pages.toReversed() }, "1"),
  ];
  expect(new Set([listed, ...others].map(({ digest }) => digest)).size).toBe(4);
});
