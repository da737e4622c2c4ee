import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, expect, test } from "vitest";
import { TINY } from "../../tiny-council.ts";

/** The command as it is installed; `npm ci` builds it. */
const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

const root = mkdtempSync(join(tmpdir(), "orderpaper-redact-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const REPORT = "meetings/2026-01-15-board/01-report.md";
const PRIVATE = `closed/${REPORT}`;
const PUBLIC = `open/${REPORT}`;

const PAPER = `---
title: Street trees
background-papers: []
exempt: { paragraphs: [3] }
---
## Summary

The best offer was from [[exempt 3: Harland Homes]]. ![Map](map.svg)
`;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  for (const [path, text] of Object.entries(TINY)) if (path !== REPORT) put(`open/${path}`, text);
  put(PRIVATE, PAPER);
  put("closed/meetings/2026-01-15-board/map.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
});

function redact(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, "redact", PRIVATE, "--content", "open", ...words],
    { cwd: root, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("makes the public version, remembers it, and copies nothing", () => {
  const { status, stderr } = redact();
  expect(stderr).toContain(`${PUBLIC} is made: 1 passage withheld under paragraph 3; exempt left out.`);
  expect(stderr).toContain("map.svg, which was not copied");
  expect(status).toBe(0);
  expect(read(PUBLIC)).toBe(
    PAPER.replace("exempt: { paragraphs: [3] }\n", "").replace("[[exempt 3: Harland Homes]]", "[[exempt 3]]"),
  );
  expect(read(PRIVATE)).toMatch(/^public-version: \{ sha256: [0-9a-f]{64} \}$/m);
  expect(existsSync(join(root, "open/meetings/2026-01-15-board/map.svg"))).toBe(false);
  expect(redact().stderr).toContain("is as it was");
});

test("makes it again when the private file was changed, and not when the public one was", () => {
  redact();
  put(PRIVATE, `${read(PRIVATE)}\nA line more.\n`);
  expect(redact().stderr).toContain("is made again");
  expect(read(PUBLIC)).toContain("A line more.");
  put(PUBLIC, `${read(PUBLIC)}\nBy hand.\n`);
  const { status, stderr } = redact();
  expect(stderr).toContain("changed by hand");
  expect(status).toBe(2);
  expect(read(PUBLIC)).toContain("By hand.");
  expect(redact("--force").status).toBe(0);
  expect(read(PUBLIC)).not.toContain("By hand.");
});

test("writes nothing while a withheld name stands in the open, unless it is kept by name", () => {
  put(PRIVATE, `${PAPER}\nHarland is near.\n`);
  const { status, stdout, stderr } = redact();
  expect(stdout).toContain(`error[withheld-words-left]: “Harland” is withheld in line 8`);
  expect(stdout).toContain(`--> ${PRIVATE}:10:1`);
  expect(stderr).toContain("Nothing was written.");
  expect(status).toBe(1);
  expect(existsSync(join(root, PUBLIC))).toBe(false);
  expect(read(PRIVATE)).not.toContain("public-version");
  expect(redact("--keep", "Harland").status).toBe(0);
});

test("refuses what is in no private tree, an unknown meeting, and a link in the place of the public file", () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [CLI, "redact", ...words], { cwd: root, encoding: "utf8" });
  put(PUBLIC, PAPER);
  expect(run(PUBLIC, "--content", "open").stderr).toContain("lies in the public tree");
  put("loose.md", PAPER);
  expect(run("loose.md", "--content", "open").stderr).toContain(
    "is not a paper or minutes of a private tree",
  );
  put("closed/meetings/2026-02-01-board/01-report.md", PAPER);
  expect(run("closed/meetings/2026-02-01-board/01-report.md", "--content", "open").stderr).toContain(
    "the meeting must be in the public tree first",
  );
  rmSync(join(root, PUBLIC));
  put("elsewhere.md", "mine");
  symlinkSync(join(root, "elsewhere.md"), join(root, PUBLIC));
  expect(redact("--force")).toMatchObject({ status: 2 });
  expect(read("elsewhere.md")).toBe("mine");
});
