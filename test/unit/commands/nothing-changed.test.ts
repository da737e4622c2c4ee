import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { GitCouncil, PUBLISHED_MEETING, report } from "../../git-council.ts";
import { TINY } from "../../tiny-council.ts";

/** The command as it is installed; `npm run build` builds it. */
const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const REPORT = "meetings/2026-01-15-board/01-report.md";
const SAME = "Nothing changed since the last build: _site is as it was (--fresh builds it anew).\n";

// Each builds a site several times; a machine that has much other work takes its time.
vi.setConfig({ testTimeout: 180_000 });

let folder = "";
const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const edit = (from: string, to: string): void => {
  const path = `content/${REPORT}`;
  write({ [path]: readFileSync(join(folder, path), "utf8").replace(from, to) });
};
const options = (more: readonly string[]): string[] => [
  CLI,
  "build",
  "--no-packs",
  "--cache",
  "cache",
  ...more,
];
const build = (...more: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, options(more), {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr, isSame: stderr.endsWith(SAME) };
};
const page = (): string =>
  readFileSync(join(folder, "_site/meetings/2026-01-15-board/01-report/index.html"), "utf8");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nothing-changed-"));
  write(Object.fromEntries(Object.entries(TINY).map(([path, text]) => [`content/${path}`, text])));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a build of what was built says again what it said, and leaves the site alone", () => {
  const first = build();
  const site = statSync(join(folder, "_site"), { bigint: true });
  const second = build();
  expect(first).toMatchObject({ status: 0, isSame: false });
  expect(second).toEqual({ ...first, isSame: true, stderr: first.stderr + SAME });
  expect(statSync(join(folder, "_site"), { bigint: true })).toMatchObject({
    ino: site.ino,
    mtimeNs: site.mtimeNs,
  });
  expect(build("--base-url", "https://meetings.example.gov.uk").isSame).toBe(false);
  expect(build().isSame).toBe(false);
});

test("--fresh builds, and so does an edit; one with errors leaves the site, and taken back it is the same again", () => {
  build();
  expect(build("--fresh").isSame).toBe(false);
  edit("Forty", "Fifty");
  expect(build().isSame).toBe(false);
  expect(page()).toContain("Fifty trees");
  write({ "content/bodies/board.md": "---\nname: Board\n---\n" });
  const wrong = build();
  expect(wrong).toMatchObject({ status: 1, isSame: false });
  expect(build()).toEqual(wrong);
  write({ "content/bodies/board.md": TINY["bodies/board.md"] ?? "" });
  expect(build()).toMatchObject({ status: 0, isSame: true });
});

test("a checkout that is moved away and copied back is built again", () => {
  build();
  const away = `${folder}-away`;
  renameSync(folder, away);
  cpSync(away, folder, { recursive: true });
  rmSync(away, { recursive: true });
  expect(build()).toMatchObject({ status: 0, isSame: false });
  expect(build().isSame).toBe(true);
});

test("of a members’ edition nothing is kept", () => {
  mkdirSync(join(folder, "papers"));
  const members = ["--audience", "members", "--private", "papers", "--output", "members"];
  expect(build(...members).status).toBe(0);
  expect(existsSync(join(folder, "cache/unchanged"))).toBe(false);
  expect(build(...members).stderr).not.toContain("Nothing changed");
});

test("a cache that cannot be written costs nothing but the next build", () => {
  write({ cache: "" });
  const { status, stderr } = build();
  expect(status).toBe(0);
  expect(stderr).toContain("cache cannot keep anything, so the next build makes all anew");
  expect(build()).toMatchObject({ status: 0, isSame: false });
});

test("earlier versions of papers are read out of git: a commit is a change where they are, and none elsewhere", () => {
  const council = new GitCouncil();
  folder = council.repository;
  council.commit(PUBLISHED_MEETING);
  build();
  council.commit();
  expect(build().isSame).toBe(true);
  council.write(report("## Summary\n\nSixty trees were planted.\n", ["a figure was wrong"]));
  expect(build()).toMatchObject({ status: 0, isSame: false });
  expect(build().isSame).toBe(true);
  council.commit();
  expect(build().isSame).toBe(false);
});

test("of two builds at once one builds, and what it kept is true", async () => {
  const run = (): Promise<number | null> =>
    new Promise((done) =>
      (spawn(process.execPath, options([]), { cwd: folder }) as ChildProcess).on("close", done),
    );
  const codes = await Promise.all([run(), run()]);
  expect(codes).toContain(0);
  expect(codes.every((code) => code === 0 || code === 2)).toBe(true);
  expect(build().isSame).toBe(true);
  edit("Forty", "Fifty");
  expect(build().isSame).toBe(false);
  expect(page()).toContain("Fifty trees");
});

test("a build that is killed leaves nothing that says the site is what it is not", async () => {
  build();
  for (const delay of [400, 900]) {
    const word = `Kilo${delay}`;
    edit(/(\w+) trees/.exec(readFileSync(join(folder, `content/${REPORT}`), "utf8"))?.[1] ?? "", word);
    const child = spawn(process.execPath, options([]), { cwd: folder, stdio: "ignore" });
    await later(delay);
    child.kill("SIGKILL");
    await new Promise((done) =>
      child.exitCode === null && child.signalCode === null ? child.on("close", done) : done(0),
    );
    expect(build().status).toBe(0);
    expect(page()).toContain(`${word} trees`);
  }
  expect(readdirSync(join(folder, "cache/unchanged"))).toHaveLength(1);
});
