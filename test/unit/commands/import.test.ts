import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { placeImported } from "../../../src/commands/import/place-imported.ts";
import { questionLines } from "../../../src/commands/import/question-lines.ts";

/** The command as it is installed; `npm ci` builds it. */
const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const SAVED = fileURLToPath(new URL("../imports/moderngov/ashmere", import.meta.url));

const root = mkdtempSync(join(tmpdir(), "orderpaper-import-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, "import", ...words], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const COUNCIL = "name: Ashmere Council\nprofile: england-principal\n";

test("an import writes content, says what to look at and what check says, and writes nothing the second time", () => {
  write("first/council.yaml", COUNCIL);
  const { status, stdout, stderr } = run("moderngov", SAVED, "--content", "first");
  expect(status).toBe(0);
  expect(stderr).toContain(join("first", "bodies/cabinet.md"));
  expect(stderr).toMatch(/\n18 files written, 0 written over, 0 there already; \d+ questions\.\n$/);
  expect(stdout).toContain("  In 2 files: nothing says whether these minutes were confirmed");
  expect(stdout).toContain("warning[public-interest-missing]");
  expect(run("moderngov", SAVED, "--content", "first").stderr).toMatch(
    /^0 files written, 0 written over, 18 there already/,
  );
  expect(readdirSync(root).filter((name) => name.startsWith("."))).toEqual([]);
});

test("where a file is there and differs nothing is written, but with --force", () => {
  write("second/council.yaml", COUNCIL);
  write("second/bodies/cabinet.md", "---\nname: The Cabinet\nkind: executive\n---\n");
  const refused = run("moderngov", SAVED, "--content", "second");
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("1 file is there and not what the import makes; nothing was written");
  expect(refused.stderr).toContain(join("second", "bodies/cabinet.md"));
  expect(existsSync(join(root, "second/people"))).toBe(false);
  const forced = run("moderngov", SAVED, "--content", "second", "--force");
  expect(forced.stderr).toMatch(/\n17 files written, 1 written over, 0 there already/);
  expect(readFileSync(join(root, "second/bodies/cabinet.md"), "utf8")).toContain("name: Cabinet\n");
});

test("each wrong use says what would be right", () => {
  write("third/council.yaml", COUNCIL);
  write("third/report.docx", "no report");
  const said = (...words: string[]) => {
    const { status, stderr } = run(...words, "--content", "third");
    expect(status).toBe(2);
    return stderr;
  };
  expect(said("moderngov")).toContain("say from what: orderpaper import moderngov FOLDER");
  expect(said("legistar", SAVED)).toContain("orderpaper import takes moderngov, oparl, docx, not “legistar”");
  expect(said("moderngov", "nowhere")).toContain("there is no folder nowhere");
  expect(said("moderngov", SAVED, "--item", "4")).toContain("takes no --meeting and no --item");
  expect(said("oparl", "nowhere")).toContain("there is no folder nowhere");
  expect(said("docx", "third/report.docx")).toContain("say which meeting it is for");
  expect(said("docx", "third/report.docx", "--meeting", "2026-01-15-board")).toContain(
    "orderpaper new meeting makes it",
  );
  expect(run("moderngov", SAVED, "--content", "none-yet")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('orderpaper new council "NAME" makes it'),
  });
  expect(existsSync(join(root, "none-yet"))).toBe(false);
});

test("if one file cannot be put in its place, those that were go back", () => {
  const content = join(root, "fourth");
  mkdirSync(join(content, "bodies"), { recursive: true });
  writeFileSync(join(content, "bodies/a.md"), "old");
  // A folder has the name of the second file's folder's file: the machine refuses to make it.
  const files = [
    { path: "bodies/a.md", content: "new" },
    { path: "bodies/b.md", content: "new" },
    { path: "bodies/b.md/c.md", content: "new" },
  ];
  expect(() => placeImported(content, files, true)).toThrow();
  expect(readFileSync(join(content, "bodies/a.md"), "utf8")).toBe("old");
  expect(readdirSync(join(content, "bodies"))).toEqual(["a.md"]);
});

test("nothing is written through a link, nor outside the folder", () => {
  const content = join(root, "fifth");
  mkdirSync(join(root, "elsewhere"));
  mkdirSync(content);
  symlinkSync(join(root, "elsewhere"), join(content, "bodies"));
  expect(() => placeImported(content, [{ path: "bodies/a.md", content: "x" }], true)).toThrow(
    "is not a folder of its own",
  );
  for (const path of ["../a.md", "bodies/../../a.md", "/a.md", ".git/config", "a\\b.md"])
    expect(() => placeImported(content, [{ path, content: "x" }], true), path).toThrow(
      "an import made the path",
    );
  expect(readdirSync(join(root, "elsewhere"))).toEqual([]);
});

test("a question that several files share is asked once, with its lines", () => {
  expect(
    questionLines([
      { path: "a.md", words: "one" },
      { path: "b.md", line: 3, words: "two" },
      { path: "c.md", line: 4, words: "two" },
    ]),
  ).toEqual(["  a.md: one", "  In 2 files: two", "    b.md:3", "    c.md:4"]);
});
