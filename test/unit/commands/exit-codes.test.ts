import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { TINY } from "../../tiny-council.ts";

/** The command as it is installed; `npm ci` builds it. */
const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

const root = mkdtempSync(join(tmpdir(), "orderpaper-commands-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const REPORT = "meetings/2026-01-15-board/01-report.md";

function council(name: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries({ ...TINY, ...files })) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true });
    writeFileSync(join(root, name, path), text);
  }
}

beforeAll(() => {
  council("clean", {});
  council("warned", { [REPORT]: "---\ntitle: Street trees\n---\nForty trees.\n" });
  council("broken", {
    [REPORT]: "---\ntitle: Street trees: an update\nbackground-papers: []\n---\nForty trees.\n",
  });
});

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("0 for a clean council, and for one with warnings only", () => {
  expect(run("check", "--content", "clean")).toEqual({
    status: 0,
    stdout: "Nothing wrong in 5 files.\n",
    stderr: expect.stringMatching(/^\nComing meetings:\n {2}Thu 15 Jan 2026, Board: publish by /),
  });
  const warned = run("check", "--content", "warned");
  expect(warned.status).toBe(0);
  expect(warned.stdout).toMatch(/^warning\[background-papers-missing\]: /);
});

test("1 for an error in the content, said for people", () => {
  const { status, stdout, stderr } = run("check", "--content", "broken");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\nComing meetings:\n/);
  expect(stdout).toMatch(/^error\[yaml-colon\]: /);
  expect(stdout).toContain(`  --> broken/${REPORT}:2:20\n`);
  expect(stdout).toContain('title: "Street trees: an update"\n');
  expect(stdout).toMatch(/\n1 error in 5 files\.\n$/);
});

test("the same error in the formats for machines", () => {
  const short = run("check", "--content", "broken", "--format", "short");
  const json = run("check", "--content", "broken", "--format", "json");
  const github = run("check", "--content", "broken", "--format", "github");
  expect([short.status, json.status, github.status]).toEqual([1, 1, 1]);
  expect(short.stdout).toMatch(new RegExp(`^broken/${REPORT}:2:20: error\\[yaml-colon\\]: .+\\n$`));
  expect(JSON.parse(json.stdout)).toMatchObject({
    files: 5,
    findings: [{ id: "yaml-colon", span: { line: 2 } }],
  });
  expect(github.stdout).toMatch(/^::error file=broken\/.+,line=2,col=20,endLine=2,title=yaml-colon::.+\n$/);
});

test("2 for a fault of use, with a sentence that says what would work", () => {
  for (const [words, said] of [
    [["chekc"], "there is no command “chekc”"],
    [
      ["check", "--content", "clean", "--format", "xml"],
      "--format takes people, short, json, github, gitlab, not “xml”",
    ],
    [["check", "--content", "nowhere"], "there is no folder nowhere"],
    [["check", "--output", "x"], "orderpaper check has no --output"],
    [["check", "clean"], "orderpaper check takes no “clean”"],
    [["build", "--content", "clean", "--base-url", "example.org"], "--base-url takes a whole address"],
    [["pack", "--content", "clean"], "say which meeting"],
    [[], "say what to do"],
  ] as const) {
    const { status, stdout, stderr } = run(...words);
    expect({ words, status, stdout }).toEqual({ words, status: 2, stdout: "" });
    expect(stderr).toContain(`orderpaper: `);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /m);
  }
});

test("a build with an error publishes nothing, and leaves the last good site as it was", () => {
  const good = run("build", "--content", "clean", "--output", "site", "--no-packs");
  expect(good.status).toBe(0);
  const before = readFileSync(join(root, "site/index.html"), "utf8");
  const bad = run("build", "--content", "broken", "--output", "site", "--no-packs");
  expect(bad.status).toBe(1);
  expect(bad.stderr).toContain("Nothing was published.");
  expect(readFileSync(join(root, "site/index.html"), "utf8")).toBe(before);
  expect(run("build", "--content", "broken", "--output", "other", "--no-packs").status).toBe(1);
  expect(existsSync(join(root, "other"))).toBe(false);
});

test("help is no fault", () => {
  const { status, stdout } = run("--help");
  expect(status).toBe(0);
  expect(stdout).toContain("Exit codes: 0");
});

test("a file is written under its own name, signs and all: a server decodes the address before it looks", () => {
  const name = "plan, north 100% #1 ü.txt";
  council("named", {
    "meetings/2026-01-15-board/meeting.md": `---\nbody: board\ndate: 2026-01-15\nagenda:\n  - { title: Plan, papers: [01-report.md, "${name}"] }\n---\n`,
    [`meetings/2026-01-15-board/${name}`]: "Where the trees stand.\n",
  });
  const built = run("build", "--content", "named", "--output", "named-site", "--no-packs");
  expect(built.status).toBe(0);
  expect(existsSync(join(root, "named-site/meetings/2026-01-15-board", name))).toBe(true);
});

test("2 for a meeting that cannot be frozen, with what to do first", () => {
  const { status, stderr } = run("freeze", "2026-01-15-board", "--content", "clean");
  expect(status).toBe(2);
  expect(stderr).toContain("is not published: write published: and the day in its meeting.md");
});

test("check holds an agenda against the numbers its pack was published with", () => {
  council("frozen", {
    "meetings/2026-01-15-board/pages.yaml":
      "published: 2026-01-07\nparts:\n  - { part: agenda, pages: 1-2 }\n  - { part: 01-trees, pages: 3 }\n",
  });
  const { status, stdout } = run("check", "--content", "frozen", "--format", "short");
  expect(status).toBe(1);
  expect(stdout).toContain("“1. Street trees” has no pages in pages.yaml");
  expect(stdout).toContain("01-trees.md was in the published pack");
});

test("explain prints a rule's own page, lists the rules, and helps with a slip of the pen", () => {
  const page = readFileSync(
    new URL("../../../src/rules/notice-too-short/README.md", import.meta.url),
    "utf8",
  );
  expect(run("explain", "notice-too-short")).toEqual({ status: 0, stdout: page, stderr: "" });
  expect(run("explain").stdout).toMatch(/^notice-too-short +business may not be taken/m);
  const slip = run("explain", "notice-to-short");
  expect([slip.status, slip.stderr]).toEqual([
    2,
    "orderpaper: no rule is called “notice-to-short”; did you mean notice-too-short?\n",
  ]);
});
