import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noteRead } from "../../../../src/model/reading.ts";
import { shortDigest } from "../../../../src/publish/chapters/digest.ts";
import { bundleOf, type KeptSite } from "../../../../src/publish/chapters/kept-site.ts";
import { PackedFiles } from "../../../../src/publish/chapters/packed-files.ts";
import { PackBook } from "../../../../src/publish/packs/pack-book.ts";

const ADDRESS = "/meetings/board/pack.pdf";
const PATH = "meetings/board/pack.pdf";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "orderpaper-book-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const output = (): string => join(root, "output");

/** What is other than usual in a build of one pack. */
interface Build {
  readonly agenda?: string;
  readonly behind?: string;
  readonly shape?: string;
  readonly browser?: string;
  readonly press?: string;
  /** What the manifest says of the output; undefined if nothing is known of it. */
  readonly site?: KeptSite | undefined;
}

const siteWith = (bytes: string): KeptSite => ({
  shape: "shape",
  mark: "mark",
  keys: [],
  chapters: new Map(),
  others: new Map([[bundleOf(PATH), PackedFiles.of(new Map([[PATH, shortDigest(bytes)]]))]]),
  gathered: new Map(),
});

/** A build of a pack that prints its agenda; what came of it, and whether it was joined. */
async function build(of: Build = {}) {
  const { agenda = "trees", behind = "pictures", shape = "shape", browser = "150", press = "1" } = of;
  const site = "site" in of ? of.site : siteWith("trees");
  const found = { name: "Chromium", version: browser, path: "", embedded: false, passedOver: [] };
  const before = { output: output(), cacheFolder: join(root, "cache"), shape, site };
  const book = new PackBook(before, { version: press, browser: found });
  let isJoined = false;
  const { about, files } = await book.keeping((key) => (key === "agenda" ? agenda : "nothing"))(
    "pack board",
    () => behind,
    async () => {
      isJoined = true;
      await new Promise((resolve) => setImmediate(resolve));
      noteRead("agenda");
      const bytes = Buffer.from(agenda);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return {
        about: { sides: agenda.length },
        files: [{ address: ADDRESS, sha256, size: bytes.length, bytes: () => bytes }],
      };
    },
  );
  const texts = (): readonly string[] => files.map(({ bytes }) => Buffer.from(bytes()).toString("utf8"));
  return { isJoined, about, files, texts, save: () => book.save() };
}

/** A build before, and its file in the output. */
async function built(): Promise<void> {
  const made = await build({ site: undefined });
  expect(made.isJoined).toBe(true);
  made.save();
  mkdirSync(dirname(join(output(), PATH)), { recursive: true });
  writeFileSync(join(output(), PATH), "trees");
}

test("what is as it was is not joined, and its files are those in the output", async () => {
  await built();
  const { isJoined, about, files, texts } = await build();
  expect(isJoined).toBe(false);
  expect(about).toEqual({ sides: 5 });
  expect(files).toMatchObject([{ address: ADDRESS, size: 5 }]);
  expect(texts()).toEqual(["trees"]);
});

test.each<[string, Build]>([
  ["a word that it read is another", { agenda: "parks" }],
  ["a file beside the papers has other bytes", { behind: "other pictures" }],
  ["the program, its layouts or options are others", { shape: "another" }],
  ["the browser is another", { browser: "151" }],
  ["our part of laying out is another", { press: "2" }],
  ["nothing is known of the output", { site: undefined }],
  ["the output has another file in its place", { site: siteWith("parks") }],
])("it is joined again if %s", async (_, of) => {
  await built();
  expect((await build(of)).isJoined).toBe(true);
});

test.each<[string, () => void]>([
  ["is not there", () => rmSync(join(output(), PATH))],
  ["has another size", () => writeFileSync(join(output(), PATH), "trees and parks")],
])("it is joined again if a file of it %s", async (_, spoil) => {
  await built();
  spoil();
  expect((await build()).isJoined).toBe(true);
});

test("it is joined again if what is kept of it is damaged", async () => {
  await built();
  const [name = ""] = readdirSync(join(root, "cache", "packs"));
  const file = join(root, "cache", "packs", name);
  const bytes = readFileSync(file);
  bytes[30] = (bytes[30] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  expect((await build()).isJoined).toBe(true);
});

test("bytes that somebody changed in the output are never passed on", async () => {
  await built();
  writeFileSync(join(output(), PATH), "treeS");
  const { isJoined, texts } = await build();
  expect(isJoined).toBe(false);
  expect(texts).toThrow(/is not as the last build left it: build once with --fresh/);
});

test("what is gone is forgotten", async () => {
  await built();
  const found = { name: "Chromium", version: "150", path: "", embedded: false, passedOver: [] };
  const before = {
    output: output(),
    cacheFolder: join(root, "cache"),
    shape: "shape",
    site: siteWith("trees"),
  };
  new PackBook(before, { version: "1", browser: found }).save();
  expect((await build()).isJoined).toBe(true);
});
