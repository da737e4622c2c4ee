import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runServe } from "../../src/commands/serve.ts";
import { TINY } from "../tiny-council.ts";
import { AXE, axeFinds, openBrowser } from "./axe.ts";

const folder = mkdtempSync(join(tmpdir(), "preview-"));
const content = join(folder, "content");
const report = join(content, "meetings/2026-01-15-board/01-report.md");
const port = 19080 + (process.pid % 1000);
const base = `http://127.0.0.1:${port}`;
const PAPER = "/meetings/2026-01-15-board/01-report/";
const GOOD = TINY["meetings/2026-01-15-board/01-report.md"] ?? "";
const WARNED = GOOD.replace("background-papers: []\n", "");
const BROKEN = GOOD.replace("title: Street trees", "title: Street: trees");
const said: string[] = [];

let stop = (): void => {};
let served: Promise<void>;
let opened: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;

beforeAll(async () => {
  for (const [path, text] of Object.entries(TINY)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const terminal = {
    say: (line: string) => void said.push(line),
    print: () => {},
    progress: () => {},
    paint: (_: string, words: string) => words,
  };
  served = runServe({ content, output: join(folder, "_site"), port }, terminal, stopped);
  const isReady = async (): Promise<void> => {
    while (!said.some((line) => line.includes("The newest pack")))
      await new Promise((resume) => setTimeout(resume, 50));
  };
  await Promise.race([isReady(), served]);
  opened = await openBrowser({ loopback: true });
  page = opened.page;
});
afterAll(async () => {
  await opened.end();
  stop();
  await served;
  rmSync(folder, { recursive: true });
});

const button = () => page.getByRole("button", { name: /error|warning|Nothing wrong/ });
const panel = () => page.locator("#panel");

/** Opens a page and waits until its panel has said something. */
async function open(address: string): Promise<void> {
  await page.goto(`${base}${address}`);
  await button().waitFor();
}

test("follows each save: a warning, an error that leaves the last good page, and nothing wrong again", async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open(PAPER);
  expect(await button().textContent()).toBe("Nothing wrong here");
  writeFileSync(report, WARNED.replace("Forty", "Fifty"));
  await page.getByText("Fifty trees were planted").waitFor();
  await page.getByRole("button", { name: "1 warning" }).waitFor();
  await page.getByRole("link", { name: "About background-papers-missing" }).waitFor();
  writeFileSync(report, BROKEN);
  await page.getByRole("button", { name: "1 error" }).waitFor();
  const words = await panel().textContent();
  expect(words).toContain("The site below is the last good one: 1 error in");
  expect(words).toContain("title: Street: trees");
  expect(words).toContain("What to do: ");
  await page.getByText("Fifty trees were planted").waitFor();
  writeFileSync(report, GOOD);
  await page.getByText("Forty trees were planted").waitFor();
  await page.getByRole("button", { name: "Nothing wrong here" }).waitFor();
});

test("a page that another file’s save does not change is not opened anew", async () => {
  await open("/bodies/board/");
  await page.evaluate(() => document.body.setAttribute("data-still", "here"));
  writeFileSync(report, BROKEN);
  await page.getByRole("button", { name: "1 error" }).waitFor();
  writeFileSync(report, GOOD);
  await page.getByRole("button", { name: "Nothing wrong here" }).waitFor();
  expect(await page.getAttribute("body", "data-still")).toBe("here");
});

test("opens and closes by keyboard, and stays as it was left when the page is opened anew", async () => {
  await open(PAPER);
  await button().focus();
  await page.keyboard.press("Enter");
  expect(await panel().isVisible()).toBe(true);
  expect(await button().getAttribute("aria-expanded")).toBe("true");
  await page.reload();
  await panel().getByRole("link", { name: "Agenda pack of 15 January 2026 (PDF)" }).focus();
  await page.keyboard.press("Escape");
  expect(await panel().isVisible()).toBe(false);
  expect(
    await page.evaluate(() => document.querySelector("body > aside")?.shadowRoot?.activeElement?.tagName),
  ).toBe("BUTTON");
});

test("what was found is one click away, and the pack another", async () => {
  await open(PAPER);
  await button().click();
  const pack = await panel().getByRole("link", { name: "Agenda pack of" }).getAttribute("href");
  const answer = await fetch(`${base}${pack}`);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  await panel().getByRole("link", { name: "Everything that was found" }).click();
  await page.getByRole("heading", { name: "What is wrong" }).waitFor();
  await page.getByText("Nothing wrong in 5 files.").waitFor();
});

test.each([
  ["light", 360],
  ["dark", 1280],
] as const)(
  "axe finds nothing in the panel, %s at %i px, nor in the list of everything",
  async (scheme, width) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: 740 });
    writeFileSync(report, BROKEN);
    await open(PAPER);
    await page.getByRole("button", { name: "1 error" }).waitFor();
    await page.evaluate(() => sessionStorage.setItem("orderpaper-preview", "open"));
    await page.reload();
    await panel().getByText("What to do").waitFor();
    await page.evaluate(AXE);
    expect(await axeFinds(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.goto(`${base}/__orderpaper/`);
    await page.getByText("What to do").waitFor();
    await page.evaluate(AXE);
    expect(await axeFinds(page)).toEqual([]);
    writeFileSync(report, GOOD);
    await page.getByText("Nothing wrong in 5 files.").waitFor();
  },
);

test("the panel changes nothing of the page it stands beside, and is not printed", async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(PAPER);
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("main *, footer *")].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(" ");
      }),
    );
  const beside = await places();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("body > aside").isVisible()).toBe(false);
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => document.querySelector("body > aside")?.remove());
  expect(await places()).toEqual(beside);
});
