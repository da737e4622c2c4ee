import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openBrowser } from "./axe.ts";
import { PREFIX, searchableSite } from "./searchable-site.ts";
import { type Site, serveSite } from "./served-site.ts";
import { until } from "./until.ts";

describe("search in a real browser", () => {
  let page: Page;
  let end: () => Promise<void>;
  let site: Site;
  const asked: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    site = await searchableSite();
    ({ page, end } = await openBrowser());
    await serveSite(page, site, asked);
    page.on("pageerror", (fault) => faults.push(String(fault)));
  });
  beforeEach(() => {
    asked.length = 0;
    faults.length = 0;
  });
  afterAll(() => end());

  const search = async (query: string): Promise<void> => {
    await page.goto(`http://site.invalid${PREFIX}/search/${query}`);
    await answered();
  };
  const answered = (): Promise<unknown> =>
    until(page, "/result|found|load/.test(document.getElementById('search-status').textContent)");
  const status = (): Promise<string> => page.locator("#search-status").innerText();
  const count = async (): Promise<number> => Number(/^\d+/.exec(await status())?.[0] ?? "0");

  test("a word of a numbered paragraph is found, and the link leads to that paragraph", async () => {
    await search("?q=proscenium");
    const passage = page.locator(".found-passage", { hasText: "5.1" }).first();
    expect(await passage.locator("mark").innerText()).toBe("proscenium");
    await passage.click();
    await page.waitForURL("**/2026-10-14-planning-committee/minutes/#p5.1");
    const target = page.locator(":target");
    expect(await target.getAttribute("id")).toBe("p5.1");
    expect(await target.innerText()).toContain("proscenium");
    expect(asked).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("every passage of a result leads to an element that holds what is marked", async () => {
    for (const query of ["tannery", "noise", "school streets", "fenside", "26/00602"]) {
      await search(`?q=${encodeURIComponent(query)}`);
      const links = await page.locator(".found-passage").evaluateAll((all) =>
        all.map((link) => {
          const { href, querySelectorAll } = link as unknown as {
            href: string;
            querySelectorAll: (selector: string) => Iterable<{ textContent: string }>;
          };
          return { href, marks: [...querySelectorAll.call(link, "mark")].map((mark) => mark.textContent) };
        }),
      );
      expect(links.length, query).toBeGreaterThan(1);
      for (const { href, marks } of links) {
        const { pathname, hash } = new URL(href);
        const html = String(site.get(pathname)?.body);
        const at = html.indexOf(`id="${decodeURIComponent(hash.slice(1))}"`);
        expect(at, href).toBeGreaterThan(0);
        const text = html.slice(at).replace(/<[^>]*>/g, " ");
        for (const mark of marks) expect(text, `${href}: ${mark}`).toContain(mark.split(" ")[0]);
      }
    }
  });

  test("pages on which two words stand together come before those that have them apart", async () => {
    const links = () => page.locator(".found-title a").evaluateAll((all) => all.map(String));
    for (const words of ["care homes", "market place"]) {
      await search(`?q=${encodeURIComponent(`"${words}"`)}`);
      const together = await count();
      const first = await links();
      await search(`?q=${encodeURIComponent(words)}`);
      expect(await count(), words).toBeGreaterThan(together);
      expect((await links()).slice(0, together).sort(), words).toEqual(first.sort());
    }
  });

  test("the page that is called as was asked is the first of all", async () => {
    for (const name of ["planning committee", "Health and Wellbeing Board"]) {
      await search(`?q=${encodeURIComponent(name)}`);
      expect((await page.locator(".found-title").first().innerText()).toLowerCase()).toBe(name.toLowerCase());
    }
  });

  test("words in quotes must stand together, alone and beside other words", async () => {
    await search("?q=lane+lantern");
    const together = await count();
    await search(`?q=${encodeURIComponent("“lantern lane”")}`);
    expect(await count()).toBeGreaterThan(0);
    await search(`?q=${encodeURIComponent('"lane lantern"')}`);
    expect(await status()).toBe('Nothing found for "lane lantern".');
    await search(`?q=${encodeURIComponent('noise "lantern lane"')}`);
    expect(await count()).toBeLessThanOrEqual(together);
    expect(await page.locator("mark", { hasText: "Lantern Lane" }).count()).toBeGreaterThan(0);
  });

  test("a reference is found with fewer noughts, a paragraph by its number, a body by its initials", async () => {
    await search("?q=26/0602");
    expect(await page.locator(".found-title").allInnerTexts()).toContain(
      "26/00602/FUL and 26/00603/LBC: the former Regent cinema, Station Parade, Harrowmere",
    );
    await search("?q=regent+7.3");
    expect(await page.locator(".found-passage .number").first().innerText()).toBe("7.3");
    await search("?q=HWB+air+quality");
    expect(await status()).toMatch(/in Health and Wellbeing Board/);
    const heads = page.locator(".found-page").filter({ hasText: "Health and Wellbeing Board" });
    expect(await heads.count()).toBe(await page.locator(".found-page").count());
  });

  test("what is chosen narrows the results, stands in the address, and Back undoes it", async () => {
    await search("?q=school");
    const all = await count();
    const label = page.locator("#search-kinds label", { hasText: "Minutes" });
    const box = label.locator("input");
    const left = Number(/\((\d+)\)/.exec(await label.innerText())?.[1]);
    await box.check();
    await page.waitForURL("**/search/?q=school&kind=Minutes");
    await until(page, "document.getElementById('search-status').textContent.includes('Minutes')");
    expect(await count()).toBe(left);
    expect(await page.evaluate("document.activeElement.value")).toBe("Minutes");
    await page.getByLabel("Committee", { exact: true }).selectOption("Cabinet");
    await until(page, "document.getElementById('search-status').textContent.includes('Cabinet')");
    expect(new URL(page.url()).search).toBe("?q=school&body=Cabinet&kind=Minutes");
    for (const where of await page.locator(".found-where").allInnerTexts())
      expect(where).toMatch(/^Minutes\s+Cabinet/);
    await page.goBack();
    await page.goBack();
    await until(page, "!document.getElementById('search-status').textContent.includes(' in ')");
    expect(await count()).toBe(all);
    expect(await box.isChecked()).toBe(false);
  });

  test("newest first is by date", async () => {
    await search("?q=school&sort=newest&kind=Report");
    const days = await page
      .locator(".found-title a")
      .evaluateAll((links) => links.map((link) => /\/meetings\/([\d-]{10})/.exec(String(link))?.[1]));
    expect(days.length).toBeGreaterThan(2);
    expect(days).toEqual([...days].sort().reverse());
  });

  test("with keys only: from the field through the choices to a passage, and on to more results", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`http://site.invalid${PREFIX}/search/`);
    await page.locator("#search-words").focus();
    await page.keyboard.type("school");
    await page.keyboard.press("Enter");
    await answered();
    expect(await page.evaluate("document.activeElement.id")).toBe("search-words");
    const seen: string[] = [];
    for (let step = 0; step < 40 && !seen.includes("found-passage"); step += 1) {
      await page.keyboard.press("Tab");
      seen.push(await page.evaluate<string>("document.activeElement.className || document.activeElement.id"));
    }
    expect(seen).toContain("search-body");
    expect(seen).toContain("search-sort");
    expect(seen).toContain("found-passage");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/meetings\/.+#/);
    await page.goBack();
    await answered();
    await page.locator("#search-more").focus();
    await page.keyboard.press("Enter");
    await until(page, "document.getElementById('search-results').children.length > 10");
    expect(
      await page.evaluate<number>(
        "[...document.getElementById('search-results').children].indexOf(document.activeElement.closest('.found-page'))",
      ),
    ).toBe(10);
  });

  test("the form at the head of every page leads here, with keys only", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`http://site.invalid${PREFIX}/meetings/2026/`);
    const field = page.locator("header input[type=search]");
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      if (await field.evaluate((input) => input.matches(":focus"))) break;
    }
    await page.keyboard.type("tannery");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search/?q=tannery");
    await answered();
    expect(await count()).toBeGreaterThan(3);
  });

  test("nothing found says what to try: another spelling, fewer words, no narrowing", async () => {
    await search("?q=tanery");
    expect(await status()).toBe("Nothing found for “tanery”.");
    expect(await page.locator("#search-lists").isVisible()).toBe(true);
    await page.getByRole("link", { name: "Search for “tannery”" }).click();
    await answered();
    expect(await count()).toBeGreaterThan(3);
    await search("?q=proscenium&body=Cabinet");
    await page.getByRole("link", { name: "Search for “proscenium” everywhere" }).click();
    await answered();
    expect(await count()).toBeGreaterThan(0);
  });
});
