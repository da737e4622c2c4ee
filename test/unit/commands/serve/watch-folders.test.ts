/** What is told of saves is enough to read again only what was saved. */
import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Touched, watchFolders } from "../../../../src/commands/serve/watch-folders.ts";
import { filesOf } from "../../../../src/content/files.ts";
import { FilesAgain } from "../../../../src/content/files-again.ts";

const root = mkdtempSync(join(tmpdir(), "orderpaper-watch-"));
const at = (path: string): string => join(root, path);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SAVES: readonly (readonly [what: string, save: () => void])[] = [
  ["a file is written", () => appendFileSync(at("meetings/a/one.md"), "More.\n")],
  [
    "a file is put in the place of another",
    () => {
      writeFileSync(at("meetings/a/.one.swp"), "Put here.\n");
      renameSync(at("meetings/a/.one.swp"), at("meetings/a/one.md"));
    },
  ],
  [
    "a folder comes with what is in it",
    () => {
      mkdirSync(at("meetings/b/deep"), { recursive: true });
      writeFileSync(at("meetings/b/deep/one.md"), "New.\n");
    },
  ],
  ["a file in a folder that came", () => appendFileSync(at("meetings/b/deep/one.md"), "More.\n")],
  ["a folder is renamed", () => renameSync(at("meetings/b"), at("meetings/c"))],
  ["a file in a folder that was renamed", () => appendFileSync(at("meetings/c/deep/one.md"), "More.\n")],
  [
    "a file becomes a folder",
    () => {
      rmSync(at("meetings/a/one.md"));
      mkdirSync(at("meetings/a/one.md"));
      writeFileSync(at("meetings/a/one.md/one.md"), "In it.\n");
    },
  ],
  [
    "a folder becomes a file",
    () => {
      rmSync(at("meetings/a/one.md"), { recursive: true });
      writeFileSync(at("meetings/a/one.md"), "Words.\n");
    },
  ],
  ["a folder goes", () => rmSync(at("meetings/c"), { recursive: true })],
];

test("every save is told by its path", async () => {
  mkdirSync(at("meetings/a"), { recursive: true });
  writeFileSync(at("meetings/a/one.md"), "Words.\n");
  const again = new FilesAgain(root);
  again.whole();
  let files = again.changed(new Set());
  const unwatch = watchFolders([root], (which) => {
    const what: Touched | undefined = which.get(root);
    expect(what).toBeDefined();
    files = what === undefined || what === "anything" ? again.whole() : again.changed(what);
  });
  const states = ({ list }: typeof files) => list.map(({ path, stamp }) => `${path} ${stamp}`);
  for (const [what, save] of SAVES) {
    save();
    await expect.poll(() => states(files), { timeout: 10_000, message: what }).toEqual(states(filesOf(root)));
  }
  unwatch();
});
