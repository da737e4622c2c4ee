import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { noteRead } from "../../../../src/model/reading.ts";
import { ChapterBook } from "../../../../src/publish/chapters/chapter-book.ts";
import type { KeptSite } from "../../../../src/publish/chapters/kept-site.ts";

/** Builds a site of two chapters, of which each prints what it is told and reads the key of its own name. */
function build(digests: Readonly<Record<string, string>>, before?: KeptSite, words = digests) {
  const book = new ChapterBook((key) => digests[key] ?? "nothing", before);
  const made: string[] = [];
  for (const name of Object.keys(words)) {
    if (!book.open(name, [`/${name}/`], [])) continue;
    made.push(name);
    book.make(name, `${name}/index.html`, () => {
      noteRead(name);
      return words[name] ?? "";
    });
  }
  book.note("robots.txt", "User-agent: *");
  return { book, made, site: book.close("shape", "mark") };
}

/** What a manifest says, without a word on how it keeps it. */
const plain = ({ keys, chapters, others, gathered }: KeptSite) => ({
  chapters: [...chapters]
    .map(([name, { table, reads, files }]) => [
      name,
      table,
      [...reads].map((place) => keys[place]).sort(),
      [...files.files],
    ])
    .sort(),
  others: [...others].map(([bundle, { files }]) => [bundle, [...files]]),
  gathered: [...gathered],
});

test("only chapters are made of which a read has another digest", () => {
  const { site } = build({ trees: "1", parks: "1" });
  const again = build({ trees: "1", parks: "2" }, site);
  expect(again.made).toEqual(["parks"]);
  expect(again.book.changes()).toEqual({ written: ["parks/index.html"], same: ["robots.txt"], gone: [] });
  expect([...again.book.standing()]).toEqual(["trees/index.html"]);
  expect(plain(again.site)).toEqual(plain(build({ trees: "1", parks: "2" }).site));
});

test("a file of no chapter stays by its sum alone, if the output has just that", () => {
  const { site } = build({ trees: "1" });
  const sum = (text: string): string => createHash("sha256").update(text).digest("hex");
  const again = new ChapterBook(() => "nothing", site);
  expect(again.stays("robots.txt", sum("User-agent: *"))).toBe(true);
  expect(again.changes()).toEqual({ written: [], same: ["robots.txt"], gone: ["trees/index.html"] });
  const other = new ChapterBook(() => "nothing", site);
  expect(other.stays("robots.txt", sum("User-agent: none"))).toBe(false);
  expect(other.stays("humans.txt", sum("User-agent: *"))).toBe(false);
  expect(other.changes().gone).toEqual(["trees/index.html", "robots.txt"]);
});

test("a page that is made again and is the same stays as it is", () => {
  const { site } = build({ trees: "1" });
  const again = build({ trees: "2" }, site, { trees: "1" });
  expect(again.made).toEqual(["trees"]);
  expect(again.book.changes().written).toEqual([]);
});

test("a chapter that is no longer there takes its files with it", () => {
  const { site } = build({ trees: "1", parks: "1" });
  expect(build({ trees: "1" }, site).book.changes().gone).toEqual(["parks/index.html"]);
});

test("a chapter is made again when the table has other pages for it, or gave it other things", () => {
  const { site } = build({ trees: "1" });
  const opened = (addresses: readonly string[], given: readonly string[], before = site) =>
    new ChapterBook(() => "1", before).open("trees", addresses, given);
  expect(opened(["/trees/"], [])).toBe(false);
  expect(opened(["/trees/", "/trees/elm/"], [])).toBe(true);
  const book = new ChapterBook(() => "1", undefined);
  book.open("trees", ["/trees/"], ["bodies"]);
  const given = book.close("shape", "mark");
  expect(new ChapterBook(() => "1", given).open("trees", ["/trees/"], ["bodies"])).toBe(false);
  expect(new ChapterBook(() => "2", given).open("trees", ["/trees/"], ["bodies"])).toBe(true);
});

test("a file of a chapter that was not begun is a fault", () => {
  const book = new ChapterBook(() => "1", undefined);
  expect(() => book.make("trees", "trees/index.html", () => "")).toThrow("the chapter trees was not begun");
});

test("files of no chapter are kept by the beginning of their paths", () => {
  const first = new ChapterBook(() => "1", undefined);
  first.note("pagefind/entry.json", "{}");
  first.note("robots.txt", "");
  const book = new ChapterBook(() => "1", first.close("shape", "mark"));
  expect(book.keep("pagefind/")).toBe(true);
  expect(book.keep("feeds/")).toBe(false);
  expect(book.changes()).toEqual({ written: [], same: [], gone: ["robots.txt"] });
  expect([...book.standing()]).toEqual(["pagefind/entry.json"]);
  expect(book.note("pagefind/more.json", "{}")).toBe(true);
  expect(book.changes()).toEqual({
    written: ["pagefind/more.json"],
    same: ["pagefind/entry.json"],
    gone: ["robots.txt"],
  });
  const part = new ChapterBook(() => "1", first.close("shape", "mark"));
  expect(part.keep("pagefind/ent")).toBe(true);
  expect(part.changes().same).toEqual(["pagefind/entry.json"]);
});

test("a file put together of others is made again when one of them or its form is another", () => {
  const gathered = (digests: Readonly<Record<string, string>>, form: string, before?: KeptSite) => {
    const { book } = build(digests, before);
    const isMade = book.gather("list.json", form, ["trees/index.html", "parks/index.html"]);
    if (isMade) book.note("list.json", `${form} ${Object.values(digests).join(" ")}`);
    return { isMade, site: book.close("shape", "mark"), changes: book.changes() };
  };
  const { site } = gathered({ trees: "1", parks: "1", elms: "1" }, "two");
  expect(gathered({ trees: "1", parks: "1", elms: "2" }, "two", site).isMade).toBe(false);
  expect(gathered({ trees: "1", parks: "1", elms: "1" }, "two", site).changes.same).toContain("list.json");
  expect(gathered({ trees: "1", parks: "2", elms: "1" }, "two", site).isMade).toBe(true);
  expect(gathered({ trees: "1", parks: "1", elms: "1" }, "2 of 3", site).isMade).toBe(true);
});

test("keys that nothing reads any more are forgotten", () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`page ${at}`, "1"]));
  const { site } = build({ ...many, trees: "1" });
  const again = build({ trees: "1" }, site);
  expect(again.made).toEqual([]);
  expect(again.site.keys).toEqual(["1 trees"]);
  expect(build({ trees: "2" }, again.site).made).toEqual(["trees"]);
});
