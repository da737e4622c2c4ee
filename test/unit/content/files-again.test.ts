/** A folder that is looked through again: what is told of a few paths comes to what a look at everything does. */
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesOf } from "../../../src/content/files.ts";
import { FilesAgain } from "../../../src/content/files-again.ts";

let root = "";
const at = (path: string): string => join(root, path);
const write = (path: string, words: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), words);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "orderpaper-files-again-"));
  for (const path of [
    "council.yaml",
    "meetings/a/one.md",
    "meetings/a/two.md",
    "meetings/b/one.md",
    "pages/x.md",
  ])
    write(path, `Words of ${path}\n`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const said = ({ name, list, refused }: ReturnType<typeof filesOf>) => ({
  name,
  refused,
  list: list.map(({ path, size, stamp, bytes }) => [path, size, stamp, Buffer.from(bytes()).toString()]),
});

test.each<readonly [what: string, paths: readonly string[], change: () => void]>([
  ["a file is written", ["meetings/a/one.md"], () => appendFileSync(at("meetings/a/one.md"), "More.\n")],
  ["a file comes", ["meetings/a/a.md"], () => write("meetings/a/a.md", "New.\n")],
  ["a file goes", ["meetings/a/one.md"], () => rmSync(at("meetings/a/one.md"))],
  [
    "a file is put in the place of another",
    ["meetings/a/.one.swp", "meetings/a/one.md"],
    () => {
      write("meetings/a/.one.swp", "Put here.\n");
      renameSync(at("meetings/a/.one.swp"), at("meetings/a/one.md"));
    },
  ],
  ["a folder comes", ["meetings/c"], () => write("meetings/c/deep/one.md", "New.\n")],
  ["a folder goes", ["meetings/a"], () => rmSync(at("meetings/a"), { recursive: true })],
  ["a folder is renamed", ["meetings/a", "meetings/c"], () => renameSync(at("meetings/a"), at("meetings/c"))],
  [
    "a folder is put in the place of another",
    ["meetings/a", "meetings/b"],
    () => {
      rmSync(at("meetings/a"), { recursive: true });
      renameSync(at("meetings/b"), at("meetings/a"));
    },
  ],
  [
    "a file becomes a folder",
    ["meetings/a/one.md"],
    () => {
      rmSync(at("meetings/a/one.md"));
      write("meetings/a/one.md/x.md", "In it.\n");
    },
  ],
  [
    "a folder becomes a file, and what was in it is named too",
    ["meetings/a", "meetings/a/one.md"],
    () => {
      rmSync(at("meetings/a"), { recursive: true });
      write("meetings/a", "A file.\n");
    },
  ],
  ["a link", ["meetings/a/link.md"], () => symlinkSync(at("pages/x.md"), at("meetings/a/link.md"))],
  [
    "a file in a folder that is named too",
    ["meetings/a", "meetings/a/one.md"],
    () => appendFileSync(at("meetings/a/one.md"), "More.\n"),
  ],
  ["a name that is the beginning of another", ["meetings/a"], () => write("meetings/ab/one.md", "x")],
])("%s", async (what, paths, change) => {
  const again = new FilesAgain(root);
  const before = again.whole();
  const signal = new AbortController().signal;
  expect(await again.isAsItWas(signal)).toBe(true);
  change();
  expect(await again.isAsItWas(signal)).toBe(false);
  const isUntold = what === "a name that is the beginning of another";
  const now = again.changed(new Set(isUntold ? [...paths, "meetings/ab"] : paths));
  expect(said(now)).toEqual(said(filesOf(root)));
  expect(await again.isAsItWas(signal)).toBe(true);
  // What is as it was is the very same.
  for (const file of now.list) {
    const was = before.list.find(({ path, stamp }) => path === file.path && stamp === file.stamp);
    if (was) expect(file).toBe(was);
  }
  expect(said(again.whole())).toEqual(said(filesOf(root)));
});

test("what nobody told of is as it was until everything is looked at", () => {
  const again = new FilesAgain(root);
  again.whole();
  appendFileSync(at("pages/x.md"), "More.\n");
  expect(said(again.changed(new Set(["council.yaml"])))).not.toEqual(said(filesOf(root)));
  expect(said(again.whole())).toEqual(said(filesOf(root)));
});

test("words are held up to a number of bytes, and those of a file that changed make room", () => {
  const size = readFileSync(at("meetings/a/one.md")).length;
  const again = new FilesAgain(root, size);
  const words = (path: string): string => {
    const file = again.changed(new Set([path])).list.find((each) => each.path === path);
    const first = file?.bytes();
    const changed = Buffer.from(first ?? "")
      .toString()
      .replace("Words", "Other");
    writeFileSync(at(path), changed);
    return Buffer.from(file?.bytes() ?? "").toString();
  };
  expect(words("meetings/a/one.md")).toContain("Words");
  expect(words("meetings/b/one.md")).toContain("Other");
  again.whole();
  rmSync(at("meetings/a/one.md"));
  again.changed(new Set(["meetings/a/one.md"]));
  utimesSync(at("meetings/a/two.md"), 1, 1);
  expect(words("meetings/a/two.md")).toContain("Words");
});
