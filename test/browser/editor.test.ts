import { type ChildProcess, spawn } from "node:child_process";
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
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../../src/publish/edition.ts";
import { TINY } from "../tiny-council.ts";
import { openBrowser } from "./axe.ts";

/** The command as it is installed; `npm run build` builds it. */
const CLI = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** A folder in which somebody ran npm install decap-cms: it brings 631 packages, so our own tests do not. */
const installed = join(process.env.EDITOR_FROM ?? ".", "node_modules");
const isThere = existsSync(join(installed, "decap-cms"));

const REPORT = "meetings/2026-01-15-board/01-report.md";
const MEETING = "meetings/2026-01-15-board/meeting.md";
const WRITTEN: Readonly<Record<string, string>> = {
  ...TINY,
  "council.yaml": `${TINY["council.yaml"]}editor: local\n`,
  [MEETING]: `---\nbody: board\n# The usual room\ndate: 2026-01-15\nagenda:\n  - title: Street trees # as ever\n    papers: [01-report.md]\n---\nDoors open at six.\n`,
  [REPORT]:
    "---\ntitle: Street trees\nauthors: [ada-clerk]\nclassification:\nbackground-papers: []\n---\n## Summary\n\n* Forty  trees.\n",
};

describe.runIf(isThere)(
  `the web editor on a local checkout (${isThere ? "decap-cms is installed" : "skipped: EDITOR_FROM names no folder with decap-cms"})`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), "editor-"));
    const content = join(folder, "content");
    const port = 19080 + (process.pid % 1000);
    const elsewhere: string[] = [];
    let server: ChildProcess;
    let browser: Browser;
    let page: Page;
    const read = (path: string): string => readFileSync(join(content, path), "utf8");

    beforeAll(async () => {
      for (const [path, text] of Object.entries(WRITTEN)) {
        mkdirSync(dirname(join(content, path)), { recursive: true });
        writeFileSync(join(content, path), text);
      }
      symlinkSync(installed, join(folder, "node_modules"));
      server = spawn(process.execPath, [CLI, "serve", "--port", String(port)], { cwd: folder });
      await new Promise<void>((resolve, reject) => {
        let said = "";
        server.stderr?.on("data", (words: Buffer) => {
          said += words.toString();
          if (said.includes("The site:")) resolve();
        });
        server.once("exit", () => reject(new Error(said)));
      });
      ({ browser, page } = await openBrowser({ loopback: true }));
      page.on("request", (request) => {
        const { protocol, host } = new URL(request.url());
        if (/^https?:$/.test(protocol) && host !== `127.0.0.1:${port}`) elsewhere.push(request.url());
      });
      await page.goto(`http://127.0.0.1:${port}/admin/`);
      await page.getByRole("button", { name: "Login" }).click();
    });
    afterAll(async () => {
      await browser?.close();
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true });
    });

    const open = async (entry: string): Promise<void> => {
      await page.goto(`http://127.0.0.1:${port}/admin/index.html#/collections/meeting-2026-01-15-board`);
      await page.reload();
      await page.getByRole("link", { name: entry, exact: true }).click();
    };
    const save = async (): Promise<void> => {
      await page.getByRole("button", { name: "Publish", exact: true }).click();
      await page.getByText("Publish now", { exact: true }).click();
      await page.getByText("Changes saved").waitFor();
    };

    test("a report's title edited and saved changes that line of the file only, and passes check", async () => {
      await open("Street trees");
      const title = page.getByLabel("Title", { exact: true });
      expect(await title.inputValue()).toBe("Street trees");
      await title.fill("Street trees: an update");
      await save();
      const saved = (WRITTEN[REPORT] ?? "").replace(
        "title: Street trees",
        'title: "Street trees: an update"',
      );
      expect(read(REPORT)).toBe(saved);
      expect(check(content).findings).toEqual([]);
    });

    test("an agenda is typed as it stands in the file; the rest of the file stays as it was", async () => {
      await open("The meeting and its agenda");
      const agenda = page.getByRole("textbox", { name: "Agenda" });
      expect(await agenda.inputValue()).toBe("- title: Street trees\n  papers:\n    - 01-report.md\n");
      await agenda.fill("- Apologies\n- title: Street trees\n  papers: [01-report.md]\n");
      await save();
      expect(read(MEETING)).toBe(
        (WRITTEN[MEETING] ?? "").replace(
          /agenda:[\s\S]*?(?=---\n)/,
          "agenda:\n  - Apologies\n  - title: Street trees\n    papers:\n      - 01-report.md\n",
        ),
      );
      expect(check(content).findings).toEqual([]);
    });

    test("asks no other host for anything", () => expect(elsewhere).toEqual([]));
  },
);
