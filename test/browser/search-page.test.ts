import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AXE, axeFinds, openBrowser } from "./axe.ts";
import { PREFIX, searchableSite } from "./searchable-site.ts";
import { type Site, serveSite } from "./served-site.ts";
import { until } from "./until.ts";

describe("the search page", () => {
  let page: Page;
  let end: () => Promise<void>;
  let site: Site;
  const asked: string[] = [];

  beforeAll(async () => {
    site = await searchableSite();
    ({ page, end } = await openBrowser());
    await serveSite(page, site, asked);
  });
  afterAll(() => end());

  const answered = (): Promise<unknown> =>
    until(page, "/result|found|load/.test(document.getElementById('search-status').textContent)");

  test("an index that is not there is told in words, and the lists stay", async () => {
    const whole = new Map([...site].filter(([address]) => !address.startsWith(`${PREFIX}/pagefind/`)));
    const browser = page.context().browser();
    if (!browser) throw new Error("no browser");
    const bare = await browser.newPage();
    await serveSite(bare, whole, []);
    await bare.goto(`http://site.invalid${PREFIX}/search/?q=noise`);
    await until(bare, "document.getElementById('search-status').textContent !== ''");
    expect(await bare.locator("#search-status").innerText()).toMatch(/did not load/);
    expect(await bare.locator("#search-lists").isVisible()).toBe(true);
    await bare.close();
  });

  test("the page is light until a reader goes to the field", async () => {
    const requests: string[] = [];
    const listen = (request: { url: () => string }): number => requests.push(new URL(request.url()).pathname);
    page.on("request", listen);
    await page.goto(`http://site.invalid${PREFIX}/search/`, { waitUntil: "networkidle" });
    const bytes = requests.reduce((sum, path) => sum + Buffer.byteLength(site.get(path)?.body ?? ""), 0);
    expect(requests.filter((path) => path.includes("/pagefind/"))).toEqual([]);
    await page.locator("#search-words").focus();
    await until(
      page,
      "performance.getEntriesByType('resource').some(({ name }) => name.includes('/pagefind/filter/'))",
    );
    page.off("request", listen);
    // Without compression, which a host adds; fonts and pictures are measured with the other pages.
    const fonts = requests
      .filter((path) => path.startsWith(`${PREFIX}/fonts/`))
      .reduce((sum, path) => sum + Buffer.byteLength(site.get(path)?.body ?? ""), 0);
    expect(bytes - fonts).toBeLessThan(90_000);
  });

  test("nothing for axe to find on results, no sideways scroll", async () => {
    for (const [width, scheme] of [
      [360, "light"],
      [360, "dark"],
      [768, "light"],
      [768, "dark"],
      [1280, "light"],
      [1280, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      for (const query of width === 768 ? ["", "?q=tanery"] : ["?q=school&kind=Report"]) {
        await page.goto(`http://site.invalid${PREFIX}/search/${query}`);
        if (query !== "") await answered();
        await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
        await page.evaluate(AXE);
        expect(await axeFinds(page), `${query} ${width} ${scheme}`).toEqual([]);
      }
    }
  });

  test("without JavaScript the page is its lists, and says why", async () => {
    const browser = page.context().browser();
    if (!browser) throw new Error("no browser");
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await serveSite(plain, site, asked);
    await plain.goto(`http://site.invalid${PREFIX}/search/?q=noise`);
    expect(await plain.locator("#main").innerText()).toContain("Searching needs JavaScript");
    expect(await plain.locator("#search-form").isVisible()).toBe(false);
    for (const words of ["2026", "Planning Committee", "Decisions", "Actions", "People", "Glossary"])
      expect(
        await plain.locator("#search-lists").getByRole("link", { name: words, exact: true }).count(),
        words,
      ).toBe(1);
    await context.close();
  });
});
