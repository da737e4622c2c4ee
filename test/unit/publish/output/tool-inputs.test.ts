import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listInputs, samePaths, sameState } from "../../../../src/publish/output/input-list.ts";
import { PACKAGE, toolGround, toolInputs } from "../../../../src/publish/output/tool-inputs.ts";

const folder = mkdtempSync(join(tmpdir(), "tool-"));
const tool = join(folder, "node_modules/orderpaper");
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
beforeAll(() => {
  write("node_modules/.package-lock.json", "{}");
  write("node_modules/@scope/words/package.json", '{ "version": "1.0.0" }');
  write(
    "node_modules/orderpaper/package.json",
    '{ "version": "1.0.0", "dependencies": { "@scope/words": "1.0.0", "dates": "1.0.0" } }',
  );
  write("node_modules/orderpaper/dist/cli.js", "");
  write("node_modules/orderpaper/layouts/base.njk", "<p>");
  write("node_modules/orderpaper/static/css/site.css", "");
});
afterAll(() => rmSync(folder, { recursive: true }));

const list = () => listInputs(toolInputs(tool));

test.each([
  ["a layout", "node_modules/orderpaper/layouts/base.njk", "<b>"],
  ["a style sheet", "node_modules/orderpaper/static/css/new.css", ""],
  ["the program", "node_modules/orderpaper/dist/cli.js", "1"],
  [
    "the version",
    "node_modules/orderpaper/package.json",
    '{ "version": "1.0.1", "dependencies": { "@scope/words": "1.0.0", "dates": "1.0.0" } }',
  ],
  ["what was installed", "node_modules/.package-lock.json", "{ }"],
  ["the version of a package", "node_modules/@scope/words/package.json", '{ "version": "1.0.10" }'],
  ["a package that was not there", "node_modules/orderpaper/node_modules/dates/package.json", "{}"],
  ["a package nearer by", "node_modules/orderpaper/node_modules/@scope/words/package.json", "{}"],
])("%s shapes a site", (_, path, text) => {
  const before = list();
  write(path, text);
  const now = list();
  const isSame =
    samePaths(before.paths, now.paths) &&
    now.paths.every((_path, index) => sameState(before.states, now.states, index));
  expect(isSame).toBe(false);
});

test("this program is looked at with all it prints with", () => {
  const { paths } = listInputs(toolInputs());
  expect(PACKAGE).not.toContain("publish");
  expect(paths).toContain("tool layouts/base.njk");
  expect(paths).toContain("tool static/css/site.css");
  expect(paths).toContain("tool src/publish/output/tool-inputs.ts");
  expect(paths).toContain("package @11ty eleventy");
});

test("versions of Node and of its words and dates shape a site", () => {
  expect(toolGround()).toMatchObject({
    versions: { node: process.versions.node, icu: process.versions.icu },
  });
});
