import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runServe } from "../../src/commands/serve.ts";
import type { Terminal } from "../../src/commands/terminal.ts";
import { TINY } from "../tiny-council.ts";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
const content = join(folder, "content");
const report = join(content, "meetings/2026-01-15-board/01-report.md");
const port = 18080 + (process.pid % 1000);
const said: string[] = [];
const terminal: Terminal = {
  say: (line) => said.push(line),
  print: (text) => said.push(text),
  progress: () => {},
  paint: (_as, words) => words,
};

let stop = (): void => {};
let served: Promise<void>;

const page = async (address: string): Promise<string> =>
  (await fetch(`http://localhost:${port}${address}`)).text();

/** Waits until something is so; the test's own time limit ends the wait. */
async function until(so: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await so())) await new Promise((resume) => setTimeout(resume, 100));
}

beforeAll(async () => {
  for (const [path, text] of Object.entries(TINY)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  served = runServe({ content, output: join(folder, "_site"), port }, terminal, stopped);
  await Promise.race([until(() => said.some((line) => line.includes("The newest pack"))), served]);
});
afterAll(async () => {
  stop();
  await served;
  rmSync(folder, { recursive: true });
});

test("prints the addresses of the site and of the newest pack, and serves both", async () => {
  const printed = said.join("\n");
  expect(printed).toContain(`http://localhost:${port}/`);
  const pack = /The newest pack: +(\S+)/.exec(printed)?.[1] ?? "";
  const answer = await fetch(pack);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

test("shows an edit", async () => {
  writeFileSync(
    report,
    "---\ntitle: Street trees\nbackground-papers: []\n---\n## Summary\n\nFifty trees were planted.\n",
  );
  await until(async () => (await page("/meetings/2026-01-15-board/01-report/")).includes("Fifty trees"));
});

test("a broken file prints its finding, leaves the last good site, and is forgotten when it is mended", async () => {
  said.length = 0;
  writeFileSync(report, "---\ntitle: Street: trees: all\n---\nSixty.\n");
  await until(() => said.some((line) => line.includes("error[yaml-colon]")));
  expect(await page("/meetings/2026-01-15-board/01-report/")).toContain("Fifty trees");
  writeFileSync(
    report,
    "---\ntitle: Street trees\nbackground-papers: []\n---\n## Summary\n\nSeventy trees were planted.\n",
  );
  await until(async () => (await page("/meetings/2026-01-15-board/01-report/")).includes("Seventy trees"));
});

test("a new file and a new folder are seen", async () => {
  cpSync(join(content, "meetings/2026-01-15-board"), join(content, "meetings/2026-02-19-board"), {
    recursive: true,
  });
  writeFileSync(
    join(content, "meetings/2026-02-19-board/meeting.md"),
    "---\nbody: board\ndate: 2026-02-19\nagenda:\n  - title: Trees\n    papers: [01-report.md]\n---\n",
  );
  await until(async () => (await page("/meetings/2026-02-19-board/")).includes("19 February 2026"));
});
