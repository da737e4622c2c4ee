import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { AXE, axeFinds, openBrowser } from "./axe.ts";
import { PREFIX, searchableSite } from "./searchable-site.ts";
import { type Site, serveSite } from "./served-site.ts";
import { until } from "./until.ts";

interface Listed {
  readonly path: string;
  readonly bodies: readonly string[];
  readonly years: readonly string[];
}

describe("search over several indexes in a real browser", () => {
  let page: Page;
  let end: () => Promise<void>;
  let whole: Site;
  let site: Site;
  let shelves: readonly Listed[];
  const requests: string[] = [];
  const missing: string[] = [];

  beforeAll(async () => {
    whole = await searchableSite();
    site = await searchableSite({ onePages: 10, most: 250_000 });
    shelves = (
      JSON.parse(Buffer.from(site.get(`${PREFIX}/pagefind/shelves.json`)?.body ?? "").toString()) as {
        readonly shelves: readonly Listed[];
      }
    ).shelves;
    ({ page, end } = await openBrowser());
    await serveSite(page, site, missing);
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
  });
  beforeEach(() => {
    requests.length = 0;
    missing.length = 0;
  });
  afterAll(() => end());

  const search = async (query: string, on = page): Promise<void> => {
    await on.goto(`http://site.invalid${PREFIX}/search/${query}`);
    await answered(on);
  };
  const answered = (on = page): Promise<unknown> =>
    until(on, "/result|found|load/.test(document.getElementById('search-status').textContent)");
  const status = (on = page): Promise<string> => on.locator("#search-status").innerText();
  const count = async (on = page): Promise<number> => Number(/^\d+/.exec(await status(on))?.[0] ?? "0");
  const further = async (): Promise<void> => {
    const before = await page.locator("#search-searched").innerText();
    await page.locator("#search-older").press("Enter");
    await until(page, `document.getElementById('search-searched').textContent !== ${JSON.stringify(before)}`);
  };
  const asked = (): readonly string[] => [
    ...new Set(requests.flatMap((path) => /\/pagefind\/(shelves\/[^/]+\/)/.exec(path)?.[1] ?? [])),
  ];

  test("the made archive has shelves of several years and bodies, and of pages without a year", () => {
    expect(new Set(shelves.flatMap(({ years }) => years)).size).toBeGreaterThan(2);
    expect(shelves.length).toBeGreaterThan(8);
    expect(shelves.some(({ years }) => years.length === 0)).toBe(true);
  });

  test("the newest are searched first, older ones when asked for, and in the end as much as one index has", async () => {
    const browser = page.context().browser();
    if (!browser) throw new Error("no browser");
    const other = await browser.newPage();
    await serveSite(other, whole, missing);
    for (const word of ["tannery", "lantern+lane"]) {
      requests.length = 0;
      await search(`?q=${word}`);
      const newest = await count();
      expect(asked().length).toBeLessThan(shelves.length);
      expect(await page.locator("#search-searched").innerText()).toMatch(/^Only /);
      expect(await status()).toMatch(/ in 20\d\d and 20\d\d/);
      let steps = 0;
      while (await page.locator("#search-older").isVisible()) {
        await further();
        steps += 1;
      }
      expect(steps).toBeGreaterThan(0);
      expect(await page.evaluate("document.activeElement.id")).toBe("search-searched");
      expect(await page.locator("#search-searched").innerText()).toMatch(/^All years were searched/);
      expect(await count()).toBeGreaterThanOrEqual(newest);
      await search(`?q=${word}`, other);
      expect(await count(), word).toBe(await count(other));
      const links = (on: Page) => on.locator(".found-title a").evaluateAll((all) => all.map(String));
      expect((await links(page)).length).toBeGreaterThan(1);
      for (const how of ["kind=Action", "sort=newest&year=2026&kind=Report"]) {
        const from = new URL(page.url()).searchParams.get("from");
        await search(`?q=${word}&${how}&from=${from}`);
        await search(`?q=${word}&${how}`, other);
        expect(await count(), `${word} ${how}`).toBe(await count(other));
      }
    }
    await other.close();
    expect(missing).toEqual([]);
  });

  test("a page found on each of two shelves stands in one list, the newest first if that is chosen", async () => {
    await search("?q=noise&from=2000&sort=newest");
    const dates = await page
      .locator(".found-title a")
      .evaluateAll((all) => all.flatMap((link) => /\d{4}-\d\d-\d\d/.exec(String(link)) ?? []));
    expect(dates.length).toBeGreaterThan(2);
    expect(dates).toEqual([...dates].sort().reverse());
    const where = asked().filter((path) => site.has(`${PREFIX}/pagefind/${path}dates.json`));
    expect(where.length).toBe(shelves.length);
  });

  test("with a body or a year chosen nothing is fetched of shelves that have none of it", async () => {
    const body = "Planning Committee";
    await search(`?q=noise&body=${encodeURIComponent(body)}&from=2000`);
    expect(await count()).toBeGreaterThan(0);
    const ofBody = shelves.filter(({ bodies }) => bodies.includes(body)).map(({ path }) => path);
    expect(ofBody.length).toBeLessThan(shelves.length);
    expect([...asked()].sort()).toEqual([...ofBody].sort());
    requests.length = 0;
    await search("?q=noise&year=2025");
    const ofYear = shelves.filter(({ years }) => years.includes("2025")).map(({ path }) => path);
    expect(ofYear.length).toBeGreaterThan(0);
    expect([...asked()].sort()).toEqual([...ofYear].sort());
  });

  test("Pagefind's program has one address for all, and what is chosen of bodies and years has a count only if all of it was searched", async () => {
    await search("?q=noise");
    expect(new Set(requests.filter((path) => /\.pagefind$/.test(path))).size).toBe(1);
    const options = await page.locator("#search-year option").allInnerTexts();
    expect(options.find((words) => words.startsWith("2026"))).toMatch(/^2026 \(\d+\)$/);
    expect(options.at(-1)).toMatch(/^20\d\d$/);
  });

  test("nothing for axe to find, no sideways scroll", async () => {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await search("?q=noise");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await page.evaluate(AXE);
      expect(await axeFinds(page), String(width)).toEqual([]);
    }
  });

  test("without JavaScript the page is the same as with one index", async () => {
    expect(site.get(`${PREFIX}/search/`)?.body).toBe(whole.get(`${PREFIX}/search/`)?.body);
  });
});
