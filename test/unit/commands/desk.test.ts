import { spawnSync } from "node:child_process";
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
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { spanOnLine } from "../../../src/findings/finding.ts";
import { forMachines } from "../../../src/findings/report.ts";
import { TINY } from "../../tiny-council.ts";

/** The command as it is installed; `npm run build` builds it. */
const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const README = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");

const folder = mkdtempSync(join(tmpdir(), "desk-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) =>
  spawnSync(process.execPath, [CLI, ...words], { cwd: folder, encoding: "utf8" });

test("the task of the README reads what --format short prints", () => {
  const [, json = ""] = /`\.vscode\/tasks\.json`[\s\S]*?```json\n([\s\S]*?)```/.exec(README) ?? [];
  const [task] = (JSON.parse(json) as { tasks: readonly { args: string[]; problemMatcher: Matcher }[] })
    .tasks;
  const { regexp, file, line, column, severity, code, message } = task?.problemMatcher.pattern ?? never();
  const span = spanOnLine("content/meetings/2026-01-15-board/01-report.md", 12, 4, 9);
  const finding = {
    id: "person-unknown",
    severity: "warning",
    span,
    message: "nobody: a: 1:2: b",
    help: "write c",
  };
  const printed = forMachines({
    findings: [{ ...finding, severity: "warning" }],
    texts: new Map(),
    files: 1,
  });
  const read = new RegExp(regexp).exec(printed) ?? [];
  expect([file, line, column, severity, code, message].map((at) => read[at])).toEqual([
    span.file,
    "12",
    "4",
    "warning",
    "person-unknown",
    "nobody: a: 1:2: b (write c)",
  ]);
  expect(task?.args).toEqual(["orderpaper", "check", "--format", "short"]);
});

interface Matcher {
  readonly pattern: Readonly<Record<"file" | "line" | "column" | "severity" | "code" | "message", number>> & {
    readonly regexp: string;
  };
}

function never(): never {
  throw new Error("the README has no task");
}

test("orderpaper schemas writes them, and prints settings that name files which are there", () => {
  const { status, stdout, stderr } = run("schemas");
  expect([status, stderr]).toEqual([
    0,
    "15 schemas in .vscode/schemas; for VS Code, put this into .vscode/settings.json:\n",
  ]);
  expect(JSON.parse(stdout)).toEqual({
    "yaml.schemas": {
      "./.vscode/schemas/council.schema.json": "content/council.yaml",
      "./.vscode/schemas/gone.schema.json": "content/gone.yaml",
      "./.vscode/schemas/frozen-pages.schema.json": "content/meetings/*/pages.yaml",
      "./.vscode/schemas/redirects.schema.json": "content/redirects.yaml",
    },
  });
  for (const schema of Object.keys((JSON.parse(stdout) as { "yaml.schemas": object })["yaml.schemas"]))
    expect(existsSync(join(folder, schema))).toBe(true);
  expect(readdirSync(join(folder, ".vscode/schemas")).sort()).toEqual([
    "action.schema.json",
    "body.schema.json",
    "council.schema.json",
    "decision-record.schema.json",
    "findings.schema.json",
    "frozen-pages.schema.json",
    "gone.schema.json",
    "matter.schema.json",
    "meeting.schema.json",
    "minutes.schema.json",
    "page.schema.json",
    "pages.schema.json",
    "paper.schema.json",
    "person.schema.json",
    "redirects.schema.json",
  ]);
});

test("a site with an editor that is not installed is not built, and what to type is said", () => {
  const editor = "editor: { backend: gitlab, repo: tiny/meetings, app-id: 4f }\n";
  for (const [path, text] of Object.entries({
    ...TINY,
    "council.yaml": `${TINY["council.yaml"]}${editor}`,
  })) {
    mkdirSync(dirname(join(folder, "content", path)), { recursive: true });
    writeFileSync(join(folder, "content", path), text);
  }
  const { status, stderr } = run("build", "--no-packs");
  expect(status).toBe(2);
  expect(stderr).toContain("run npm install decap-cms@3.16.3, or take editor: out");
  expect(existsSync(join(folder, "_site"))).toBe(false);
});
