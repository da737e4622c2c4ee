/** Layouts, style sheets and scripts that a council changes: only pages that show them are printed again, as a clean build prints them. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { differences } from "../../bench/archive/compare.mjs";
import { copyProgram } from "../../bench/archive/edits/looks.mjs";

const root = mkdtempSync(join(tmpdir(), "orderpaper-looks-"));
const program = join(root, "program");
let command = "";

function build(output: string, ...more: readonly string[]): string {
  const place = ["--output", join(root, output), "--cache", join(root, "cache")];
  const told = ["build", "--no-packs", "--base-url", "https://council.example"];
  const run = spawnSync(process.execPath, [command, ...told, ...place, ...more], { encoding: "utf8" });
  expect(run.status, run.stderr).toBe(0);
  return `${run.stdout}${run.stderr}`;
}

/** How many pages a build says that it printed again. */
const printed = (said: string): number => Number(/^([\d,]+) pages? w.* printed again/m.exec(said)?.[1] ?? "");

beforeAll(() => {
  command = copyProgram(program);
  build("kept");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const inLayout = (text: string): string =>
  text.replace(/\{%-?\s*block main\s*-?%\}/, (block) => `${block}<!-- a line more -->`);

test.each([
  ["one layout", "layouts/people.njk", inLayout, 1, 1],
  [
    "a part of many layouts",
    "layouts/components/vote/template.njk",
    (text: string) => `${text}<!-- x -->`,
    2,
    300,
  ],
  ["a style sheet of some pages", "static/css/registers.css", (text: string) => `${text}/* x */`, 2, 300],
  ["a file that no page is held to", "static/js/search/reach.js", (text: string) => `${text}// x`, 0, 0],
])("%s", (_, path, change, least, most) => {
  const file = join(program, path);
  const before = readFileSync(file, "utf8");
  writeFileSync(file, change(before));
  expect(readFileSync(file, "utf8")).not.toBe(before);
  const pages = printed(build("kept"));
  expect(pages).toBeGreaterThanOrEqual(least);
  expect(pages).toBeLessThanOrEqual(most);
});

test("after all of them the site is what a clean build makes", () => {
  build("anew", "--fresh");
  expect(differences(join(root, "kept"), join(root, "anew"))).toEqual([]);
});
