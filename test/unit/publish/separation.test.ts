import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { liesIn, MEMBERS_MARK, outputFault, visibleTree } from "../../../src/publish/separation.ts";
import { TINY } from "../../tiny-council.ts";

let place: string;
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), "separate-")));
  for (const [name, text] of Object.entries(TINY)) write(`content/${name}`, text);
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(join(place, path, ".."), { recursive: true });
  writeFileSync(join(place, path), text);
}

const at = (path: string): string => join(place, path);
const cli = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(process.cwd(), "dist/cli.js"), ...words], {
    cwd: place,
    encoding: "utf8",
  });

test("a private tree beside the content or in it is seen by its name alone", () => {
  expect(visibleTree(at("content"))).toEqual([]);
  mkdirSync(at("private"));
  expect(visibleTree(at("content"))).toMatchObject([{ id: "private-tree-visible", severity: "error" }]);
  rmSync(at("private"), { recursive: true });
  mkdirSync(at("content/private"));
  expect(visibleTree(at("content"))).toHaveLength(1);
});

test.each([["check"], ["build", "--no-packs"], ["pack", "2026-01-15-board"], ["freeze", "2026-01-15-board"]])(
  "orderpaper %s refuses where the private tree is in sight, and writes nothing",
  (...words) => {
    write("private/meetings/2026-01-15-board/02-bids.md", "---\ntitle: Bids\n---\n");
    const { status, stdout, stderr } = cli(...words);
    expect(stdout + stderr).toContain("private-tree-visible");
    expect(status).toBe(1);
    expect(execFileSync("ls", ["-A", place], { encoding: "utf8" }).trim().split("\n")).toEqual([
      "content",
      "private",
    ]);
  },
);

/** Writes down every path that the program asks the system for, whatever it asks. */
const SPY = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { resolve } from "node:path";
const log = fs.openSync(process.env.SPIED, "a");
const write = fs.writeSync;
for (const holder of [fs, fs.promises])
  for (const [name, real] of Object.entries(holder))
    if (typeof real === "function" && /^[a-z]/.test(name))
      holder[name] = function (path, ...rest) {
        if (typeof path === "string" || path instanceof URL) write(log, name + " " + resolve(String(path)) + "\\n");
        return real.call(this, path, ...rest);
      };
syncBuiltinESMExports();
`;

test.each([["check"], ["build", "--no-packs"]])(
  "orderpaper %s asks the system nothing of a private tree that is in sight",
  (...words) => {
    write("private/meetings/2026-01-15-board/02-bids.md", "---\ntitle: Bids\n---\n");
    write("spy.mjs", SPY);
    const run = spawnSync(
      process.execPath,
      ["--import", at("spy.mjs"), join(process.cwd(), "dist/cli.js"), ...words],
      { cwd: place, encoding: "utf8", env: { ...process.env, SPIED: at("asked.txt") } },
    );
    expect(run.stdout).toContain("private-tree-visible");
    const asked = readFileSync(at("asked.txt"), "utf8").split("\n");
    expect(asked).toContain(`readdirSync ${at("content")}`);
    expect(asked).toContain(`lstatSync ${at("content/council.yaml")}`);
    expect(asked.filter((line) => line.includes(at("private")))).toEqual([]);
  },
);

test("a private tree is only named for members, and members must be named with it", () => {
  mkdirSync(at("elsewhere"));
  for (const [words, said] of [
    [["build", "--private", "elsewhere"], "never reads private papers"],
    [["check", "--private", "elsewhere"], "never reads private papers"],
    [["build", "--audience", "members"], "say where the private papers are"],
    [
      ["build", "--audience", "members", "--private", "elsewhere"],
      "say where the members’ edition is written",
    ],
    [
      ["build", "--audience", "members", "--private", "nowhere", "--output", "out"],
      "there is no folder nowhere",
    ],
    [["build", "--audience", "staff"], "takes public or members"],
    [["build", "--copy", "Copy 1"], "say --audience members as well"],
  ] as const) {
    const { status, stderr } = cli(...words);
    expect([words, status, stderr.includes(said)]).toEqual([words, 2, true]);
  }
});

test("a members' edition goes nowhere near anything public", () => {
  write("private/x.md", "");
  write("_site/index.html", "");
  write("members/index.html", "");
  write(`members/${MEMBERS_MARK}`, "something else");
  mkdirSync(at("_site/deep"));
  const fault = (output: string) => outputFault(at(output), at("content"), at("private"));
  expect(fault("out")).toBeUndefined();
  expect(fault("_site")).toContain("holds a public website");
  expect(fault("_site/deep/members")).toContain("lies inside the website");
  expect(fault("content/out")).toContain("lies inside");
  expect(fault("private/out")).toContain("lies inside");
  expect(fault(".")).toContain("lies inside");
  expect(fault("members")).toContain("holds a public website");
  symlinkSync(at("_site"), at("link"));
  expect(fault("link/out")).toContain("lies inside the website");
});

test("a path lies in a folder by what it is, not by how it is spelt", () => {
  cpSync(at("content"), at("contents"), { recursive: true });
  expect(liesIn(at("contents"), at("content"))).toBe(false);
  expect(liesIn(at("content/../content/x"), at("content"))).toBe(true);
  symlinkSync(at("content"), at("link"));
  expect(liesIn(at("link/x"), at("content"))).toBe(true);
});
