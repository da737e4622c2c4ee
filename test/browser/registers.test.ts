import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../src/publish/edition.ts";
import { viewContext } from "../../src/views/context.ts";
import { AXE, axeFinds, openBrowser } from "./axe.ts";
import { type Site, serveSite, siteOf } from "./served-site.ts";

const CONTENT = fileURLToPath(new URL("../../content", import.meta.url));
const HOST = "http://site.invalid";

const PAGES = [
  "/decisions/",
  "/decisions/?words=zebra&body=cabinet",
  "/actions/",
  "/actions/?waiting=overdue",
  "/actions/2026-10-20/02-salt-for-parish-councils/",
  "/matters/",
  "/matters/home-to-school-transport/",
];

describe("the registers in a real browser", () => {
  let page: Page;
  let end: () => Promise<void>;
  let site: Site;

  beforeAll(async () => {
    site = siteOf(viewContext(check(CONTENT).library, new Map()));
    ({ page, end } = await openBrowser());
    await serveSite(page, site, []);
  });
  afterAll(() => end());
  beforeEach(() => page.setViewportSize({ width: 1280, height: 900 }));

  const status = (): Promise<string> => page.locator(".filters [role=status]").innerText();
  /** The result for the lines that can be seen, once it is said. */
  const said = async (): Promise<string> => {
    await expect.poll(status).toMatch(new RegExp(`^${await lines().count()} `));
    return status();
  };
  const search = (): string => new URL(page.url()).search;
  const lines = () => page.locator("[data-line]:visible");
  const words = () => page.locator(".filters [type=search]");

  test.each(PAGES)("%s: nothing for axe to find, and no sideways scroll", async (address) => {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(HOST + address, { waitUntil: "load" });
      expect(await page.evaluate("document.documentElement.scrollWidth"), `at ${width}`).toBeLessThanOrEqual(
        width,
      );
      await page.evaluate(AXE);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFinds(page), `${width} ${colorScheme}`).toEqual([]);
      }
    }
  });

  test("the five sections stand in the masthead at 360 px, each wide enough to touch", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${HOST}/decisions/`);
    const boxes = await page.locator(".sections a").evaluateAll((links) =>
      links.map((link) => {
        const box = (
          link as unknown as { getBoundingClientRect(): { right: number; height: number } }
        ).getBoundingClientRect();
        return { right: box.right, height: box.height };
      }),
    );
    expect(boxes).toHaveLength(5);
    for (const { right, height } of boxes) {
      expect(right).toBeLessThanOrEqual(360);
      expect(height).toBeGreaterThanOrEqual(24);
    }
  });

  test("with the keyboard alone a street is found among the decisions, and cleared again", async () => {
    await page.goto(`${HOST}/decisions/2026/`);
    const all = await lines().count();
    await expect.poll(status).toBe(`${all} decisions`);
    await page.locator("h1").evaluate("(h1) => { h1.tabIndex = -1; h1.focus(); }");
    const focused = () => page.evaluate("document.activeElement.id");
    for (let presses = 0; presses < 20 && (await focused()) !== "filter-words"; presses += 1)
      await page.keyboard.press("Tab");
    expect(await focused()).toBe("filter-words");
    await page.keyboard.type("CHURCH loke");
    await expect.poll(status).toBe(`1 of ${all} decisions`);
    expect(await lines().innerText()).toContain("Church Loke to Mill Bridge");
    expect(await page.locator("[data-group]:visible").count()).toBe(1);
    expect(search()).toBe("?words=CHURCH+loke");
    const onClear = () => page.evaluate("document.activeElement.textContent === 'Clear'");
    for (let presses = 0; presses < 8 && !(await onClear()); presses += 1) await page.keyboard.press("Tab");
    expect(await onClear()).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(status).toBe(`${all} decisions`);
    expect(search()).toBe("");
    expect(await focused()).toBe("filter-words");
    expect(await page.getByRole("button", { name: "Clear" }).count()).toBe(0);
  });

  test("Enter in the field neither sends the form nor loses what was found", async () => {
    await page.goto(`${HOST}/decisions/`);
    await words().fill("maltings or anything");
    await words().press("Enter");
    await expect.poll(status).toBe("No decision on this page fits.");
    expect(new URL(page.url()).pathname).toBe("/decisions/");
    const elsewhere = page.getByRole("link", { name: "Search all papers and minutes" });
    expect(await elsewhere.getAttribute("href")).toBe("/search/?q=maltings%20or%20anything");
  });

  test("choices come together, count what fits under each heading, and stand in the address", async () => {
    await page.goto(`${HOST}/actions/`);
    const all = await lines().count();
    await page.getByLabel("Status").selectOption("open");
    const open = await lines().count();
    expect(await page.locator("#open [data-count]").innerText()).toBe(`${open}`);
    await page.getByLabel("Committee", { exact: true }).selectOption({ label: "Cabinet" });
    const both = await lines().count();
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(open);
    expect(await page.locator("#open [data-count]").innerText()).toBe(`${both} of ${open}`);
    await expect.poll(status).toBe(`${both} of ${all} actions`);
    expect(search()).toBe("?status=open&body=cabinet");
    expect(await page.getByRole("link", { name: "Done" }).count()).toBe(0);
    expect(await page.getByRole("heading", { name: "Done" }).count()).toBe(0);
    for (const text of await lines().allInnerTexts()) expect(text).toContain("Cabinet");
  });

  test("an action of two leads is found by either", async () => {
    await page.goto(`${HOST}/actions/`);
    for (const lead of ["Dr Frances Oddie", "The Regent Trust", "Grace Tunnicliffe"]) {
      await page.getByLabel("Lead").selectOption({ label: lead });
      const found = await lines().allInnerTexts();
      expect(found.length, lead).toBeGreaterThan(0);
      for (const text of found) expect(text).toContain(lead);
    }
  });

  test("what is overdue is found and says so, as at a day and not by a clock", async () => {
    await page.goto(`${HOST}/actions/?waiting=overdue`);
    expect(await page.getByLabel("Waiting").inputValue()).toBe("overdue");
    const found = await lines().allInnerTexts();
    expect(found.length).toBeGreaterThan(0);
    for (const text of found) expect(text).toMatch(/, \d+ \w+ overdue as at 20 November 2026/);
  });

  test("Back and Forward lead through what was chosen; a word typed is one step, not one for each letter", async () => {
    await page.goto(`${HOST}/actions/`);
    const all = await lines().count();
    await page.getByLabel("Status").selectOption("open");
    const open = await said();
    await words().pressSequentially("village");
    await expect.poll(status).not.toBe(open);
    const typed = await status();
    await page.goBack();
    await expect.poll(status).toBe(open);
    expect(await words().inputValue()).toBe("");
    await page.goBack();
    await expect.poll(status).toBe(`${all} actions`);
    expect(await page.getByLabel("Status").inputValue()).toBe("");
    await page.goForward();
    await page.goForward();
    await expect.poll(status).toBe(typed);
    expect(await words().inputValue()).toBe("village");
  });

  test("an address with choices that do not exist shows everything", async () => {
    await page.goto(`${HOST}/actions/?status=lost&body=%22%5D&lead=`);
    await expect.poll(status).toBe(`${await lines().count()} actions`);
    expect(await page.getByLabel("Status").inputValue()).toBe("");
  });

  test("without JavaScript every line is there, and no form that does nothing", async () => {
    const still = await page.context().browser()?.newContext({ javaScriptEnabled: false });
    if (!still) throw new Error("the browser is closed");
    const plain = await still.newPage();
    await serveSite(plain, site, []);
    for (const address of ["/decisions/2026/", "/actions/"]) {
      await plain.goto(`${HOST}${address}?words=zebra`);
      expect(await plain.locator(".filters").isVisible()).toBe(false);
      expect(await plain.locator("[data-line]:visible").count()).toBe(
        await plain.locator("[data-line]").count(),
      );
    }
    expect(await plain.locator("[data-line]").count()).toBe(check(CONTENT).library.actions.length);
    expect(await plain.locator(".jumps a").count()).toBeGreaterThan(3);
    await still.close();
  });

  test("on paper the form is gone and what was found is there", async () => {
    await page.goto(`${HOST}/actions/?status=open`);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".filters").isVisible()).toBe(false);
    expect(await lines().count()).toBeGreaterThan(0);
    expect(await page.locator("#done").isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
  });
});
