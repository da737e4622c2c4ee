import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { TINY } from "../../tiny-council.ts";

/** The command as it is installed; `npm ci` builds it. */
const CLI = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

const root = mkdtempSync(join(tmpdir(), "orderpaper-long-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** More than a pipe holds at once. */
const FINDINGS = 400;

test("findings longer than a pipe holds are printed to their end", async () => {
  const notes = Array.from({ length: FINDINGS }, (_, at) => `Trees.[^${at}]\n`).join("\n");
  const report = `---\ntitle: Street trees\nbackground-papers: []\n---\n${notes}`;
  const files = { ...TINY, "meetings/2026-01-15-board/01-report.md": report };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const child = spawn(process.execPath, [CLI, "check", "--content", root]);
  let printed = "";
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (piece: string) => {
    printed += piece;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  expect(code).toBe(1);
  expect(printed.length).toBeGreaterThan(70_000);
  expect(printed.trimEnd()).toMatch(new RegExp(`^${FINDINGS} errors in \\d+ files\\.$`, "m"));
});
