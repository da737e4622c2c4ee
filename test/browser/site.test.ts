import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../../src/publish/edition.ts";
import { contentFiles } from "../../src/site/files.ts";
import { sitePages } from "../../src/site/pages.ts";
import { viewContext } from "../../src/views/context.ts";
import { openLayouts } from "../../src/views/layouts.ts";
import { contentType, fontFiles, staticFiles } from "../../src/views/static-files.ts";
import { AXE, axeFinds, openBrowser } from "./axe.ts";

const CONTENT = fileURLToPath(new URL("../../content", import.meta.url));
const HWB = "2026-11-26-health-and-wellbeing-board";

/** One page of each kind, and the hardest of those that differ much. */
const PAGES = [
  "/",
  "/meetings/",
  "/meetings/2026/",
  `/meetings/${HWB}/`,
  "/meetings/2026-08-19-planning-committee/",
  `/meetings/${HWB}/05-joint-strategy/`,
  `/meetings/${HWB}/05-joint-strategy-slides/`,
  `/meetings/${HWB}/05-appendix-measures/`,
  `/meetings/${HWB}/08-young-minds/`,
  "/meetings/2026-10-28-planning-committee/minutes/",
  "/bodies/",
  "/bodies/cabinet/",
  "/bodies/health-and-wellbeing-board/actions/",
  "/people/",
  "/people/priya-venkataraman/",
  "/actions/",
  "/glossary/",
  "/404.html",
];

describe("the website in a real browser", () => {
  let page: Page;
  let end: () => Promise<void>;
  let asked: string[] = [];
  const served = new Map<string, { body: Uint8Array | string; type: string }>();

  beforeAll(async () => {
    const { library } = check(CONTENT);
    const print = openLayouts();
    for (const { address, layout, view } of sitePages(viewContext(library, new Map())))
      served.set(address, { body: print(layout, view()), type: "text/html; charset=utf-8" });
    for (const { address, bytes, type } of [...staticFiles(), ...fontFiles()])
      served.set(address, { body: bytes(), type });
    for (const { address, bytes } of contentFiles(library))
      served.set(address, { body: bytes(), type: contentType(address) });
    ({ page, end } = await openBrowser());
    await page.route("**/*", (route) => {
      const { host, pathname } = new URL(route.request().url());
      if (host !== "site.invalid") {
        asked.push(route.request().url());
        return route.abort();
      }
      const file = served.get(decodeURI(pathname));
      if (!file) asked.push(pathname);
      return file
        ? route.fulfill({ body: Buffer.from(file.body), contentType: file.type })
        : route.fulfill({ status: 404 });
    });
  });
  afterAll(() => end());

  test.each(PAGES)(
    "%s: nothing for axe to find, no sideways scroll, nothing asked of another host",
    async (address) => {
      asked = [];
      expect(served.has(address)).toBe(true);
      for (const [width, scheme] of [
        [360, "light"],
        [768, "dark"],
        [1280, "light"],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        await page.goto(`http://site.invalid${address}`, { waitUntil: "load" });
        expect(
          await page.evaluate("document.documentElement.scrollWidth"),
          `sideways at ${width}`,
        ).toBeLessThanOrEqual(width);
        await page.evaluate(AXE);
        const found = await axeFinds(page);
        expect(found, `${width} ${scheme}`).toEqual([]);
      }
      expect(asked).toEqual([]);
    },
  );

  test("the first Tab reaches a link past the navigation", async () => {
    await page.goto(`http://site.invalid/meetings/${HWB}/`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.getAttribute('href')")).toBe("#main");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("location.hash")).toBe("#main");
  });

  test("a numbered paragraph's number is its address", async () => {
    await page.goto(`http://site.invalid/meetings/${HWB}/08-young-minds/`);
    await page.click("#p4\\.2 > .number");
    expect(await page.evaluate("location.hash")).toBe("#p4.2");
  });
});
