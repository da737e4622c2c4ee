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
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { amend } from "../../../src/publish/output/amend.ts";
import { holdOutput } from "../../../src/publish/swap.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "amend-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, words: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), words);
};
const all = (): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
const at = (path: string): string => readFileSync(join(folder, path), "utf8");

test("single files change, come and go, with the folders they leave empty", async () => {
  put("site/index.html", "old");
  put("site/trees/elm/index.html", "gone");
  put("site/parks/index.html", "stays");
  await holdOutput(join(folder, "site"), (replace) =>
    replace(async (staging) => {
      mkdirSync(join(staging, "new"));
      writeFileSync(join(staging, "index.html"), "new");
      writeFileSync(join(staging, "new/index.html"), "came");
      return { written: ["index.html", "new/index.html"], gone: ["trees/elm/index.html"] };
    }),
  );
  expect(all()).toEqual(["site/index.html", "site/new/index.html", "site/parks/index.html"]);
  expect(at("site/index.html")).toBe("new");
  expect(existsSync(join(folder, "site/trees"))).toBe(false);
});

test("a page comes where a file was, and a file where a page was", () => {
  put("site/a", "file");
  put("site/b/index.html", "page");
  put("new/a/index.html", "page");
  put("new/b", "file");
  amend(join(folder, "site"), join(folder, "new"), join(folder, "list"), {
    written: ["a/index.html", "b"],
    gone: ["a", "b/index.html"],
  });
  expect(all()).toEqual(["site/a/index.html", "site/b"]);
});

test("what throws while it is written changes nothing", async () => {
  put("site/index.html", "old");
  const work = holdOutput(join(folder, "site"), (replace) =>
    replace(async (staging) => {
      writeFileSync(join(staging, "index.html"), "new");
      throw new Error("no");
    }),
  );
  await expect(work).rejects.toThrow("no");
  expect(all()).toEqual(["site/index.html"]);
  expect(at("site/index.html")).toBe("old");
});

test("what a machine that went down left half done is finished by whoever holds the output next", async () => {
  const token = "0123456789ab";
  put("site/one/index.html", "new already");
  put("site/two/index.html", "old");
  put("site/three/index.html", "to go");
  put(`site.new-${token}/two/index.html`, "new");
  put(
    `site.list-${token}`,
    JSON.stringify({
      written: ["one/index.html", "two/index.html"],
      gone: ["three/index.html", "four/index.html"],
    }),
  );
  await holdOutput(join(folder, "site"), async () => {
    expect(at("site/one/index.html")).toBe("new already");
    expect(at("site/two/index.html")).toBe("new");
    expect(existsSync(join(folder, "site/three"))).toBe(false);
  });
  expect(all()).toEqual(["site/one/index.html", "site/two/index.html"]);
});

test("what cannot be done is said, and is there for the next build", () => {
  put("site/a/b/index.html", "in the way");
  put("new/a", "file");
  const list = join(folder, "list");
  const change = { written: ["a"], gone: [] };
  expect(() => amend(join(folder, "site"), join(folder, "new"), list, change)).toThrow(
    "the next build goes on with it",
  );
  expect(all()).toEqual(["list", "new/a", "site/a/b/index.html"]);
});
