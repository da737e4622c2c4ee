import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeSealed } from "../../../../src/pack/sealed-file.ts";
import { ChapterBook } from "../../../../src/publish/chapters/chapter-book.ts";
import {
  bundleOf,
  digestOfOther,
  type KeptSite,
  readKeptSite,
  writeKeptSite,
} from "../../../../src/publish/chapters/kept-site.ts";

const root = mkdtempSync(join(tmpdir(), "orderpaper-kept-site-"));
const file = join(root, "manifest");
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Everything a manifest says, taken apart. */
const told = ({ keys, chapters, others, gathered, ...about }: KeptSite) => ({
  ...about,
  keys,
  gathered: [...gathered],
  chapters: [...chapters].map(([name, { table, reads, files }]) => [
    name,
    table,
    [...reads],
    [...files.files],
  ]),
  others: [...others].map(([bundle, { files }]) => [bundle, [...files]]),
});

const written = (site: KeptSite): KeptSite => {
  writeKeptSite(file, site);
  const read = readKeptSite(file);
  if (read === undefined) throw new Error("nothing was read");
  return read;
};

const ODD = 'a "quoted"\tname\\with\nsigns – über';

test("what was written is read again, whatever names have in them", () => {
  const book = new ChapterBook(() => "1", undefined);
  for (const name of ["trees", "nothing made", ODD]) book.open(name, [name], ["bodies", `text ${name}`]);
  book.make("trees", "trees/index.html", () => "elm");
  book.make(ODD, `${ODD}/index.html`, () => "oak");
  book.make(ODD, `${ODD}/plan.txt`, () => "ash");
  book.note("robots.txt", "");
  book.note(`files/${ODD}`, "");
  book.gather("list.json", "form", ["trees/index.html"]);
  const site = book.close("shape", "mark");
  const read = written(site);
  expect(told(read)).toEqual(told(site));
  // A second time from lines that nobody took apart.
  expect(told(written(read))).toEqual(told(site));
  expect(digestOfOther(read, `files/${ODD}`)).toBe(digestOfOther(site, "robots.txt"));
  expect(digestOfOther(read, "humans.txt")).toBe(undefined);
});

test("a manifest of another version, or none, is not read", () => {
  writeSealed(file, Buffer.from(JSON.stringify({ shape: "shape", mark: "mark", keys: [], chapters: {} })));
  expect(readKeptSite(file)).toBe(undefined);
  expect(readKeptSite(join(root, "elsewhere"))).toBe(undefined);
});

test("files of no chapter are bundled by their folders, three deep at most", () => {
  expect(bundleOf("robots.txt")).toBe("");
  expect(bundleOf("css/site.css")).toBe("css/");
  expect(bundleOf("pagefind/shelves/2026/index/a.pf")).toBe("pagefind/shelves/2026/");
});

test("edit after edit, a manifest holds each key once, with what it stands for now", () => {
  const CHAPTERS = ["trees", "parks", "elms"];
  let before: KeptSite | undefined;
  for (let edit = 0; edit < 9; edit += 1) {
    const edited = CHAPTERS[edit % CHAPTERS.length];
    const digests: Record<string, string> = { council: "1" };
    for (const name of CHAPTERS) digests[name] = name === edited ? `${edit}` : "as-before";
    const book = new ChapterBook((key) => digests[key] ?? "nothing", before);
    for (const name of CHAPTERS)
      if (book.open(name, [name], ["council", name])) book.make(name, `${name}/index.html`, () => name);
    before = written(book.close("shape", "mark"));
    const keys = before.keys.map((entry) => entry.split(" ")[1]).sort();
    expect(keys).toEqual(["council", "elms", "parks", "trees"]);
    expect(before.keys).toContain(`${edit} ${edited}`);
  }
});
