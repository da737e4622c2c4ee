import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { check } from "../../src/publish/edition.ts";
import { viewContext } from "../../src/views/context.ts";
import { AXE, axeFinds, openBrowser } from "./axe.ts";
import { type Site, serveSite, siteOf } from "./served-site.ts";

const CONTENT = fileURLToPath(new URL("../../content", import.meta.url));

/** A meeting in each state that the demo council has, an item before and after its meeting, and the pages that list them. */
const STATES = {
  "/meetings/2027-03-11-health-and-wellbeing-board/": "Announced",
  "/meetings/2026-12-01-cabinet/": "Papers published",
  "/meetings/2026-10-14-planning-committee/": "Draft minutes",
  "/meetings/2026-09-22-cabinet/": "Minutes agreed",
  "/meetings/2026-08-19-planning-committee/": "Cancelled",
} as const;
const PAGES = [
  ...Object.keys(STATES),
  "/",
  "/meetings/2026-10-14-planning-committee/item-5/",
  "/meetings/2026-12-01-cabinet/item-5/",
  "/meetings/",
  "/meetings/2026/",
  "/bodies/planning-committee/2026/",
  "/bodies/health-and-wellbeing-board/",
  "/people/",
  "/people/fiona-dacre/",
];

describe("meetings and their items in a real browser", () => {
  let page: Page;
  let end: () => Promise<void>;
  let site: Site;
  const asked: string[] = [];

  beforeAll(async () => {
    ({ page, end } = await openBrowser());
    site = siteOf(viewContext(check(CONTENT).library, new Map()));
    await serveSite(page, site, asked);
  });
  afterAll(() => end());

  const open = (address: string, width = 360) =>
    page.setViewportSize({ width, height: 740 }).then(() => page.goto(`http://site.invalid${address}`));

  test.each(PAGES)("%s: no sideways scroll and nothing for axe to find, light or dark", async (address) => {
    for (const [width, colorScheme] of [
      [360, "light"],
      [768, "light"],
      [1280, "dark"],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await open(address, width);
      expect(await page.evaluate("document.documentElement.scrollWidth"), `${width}`).toBeLessThanOrEqual(
        width,
      );
      await page.evaluate(AXE);
      expect(await axeFinds(page), `${width} ${colorScheme}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light" });
  });

  test.each(Object.entries(STATES))(
    "%s stands at “%s”, in words and for screen readers",
    async (address, step) => {
      await open(address);
      const current = page.locator('.steps [aria-current="step"]');
      expect(await current.count()).toBe(1);
      expect(await current.innerText()).toMatch(new RegExp(`^Now: ${step}`));
    },
  );

  const order = (...ids: readonly string[]) =>
    page.evaluate(
      `(${JSON.stringify(ids)}).map((id) => document.getElementById(id).getBoundingClientRect().top + scrollY)`,
    ) as Promise<readonly number[]>;

  test("after a meeting its decisions and actions come before its agenda, on a phone too", async () => {
    await open("/meetings/2026-10-14-planning-committee/");
    const [decided, actions, agenda] = await order("meeting-decided", "meeting-actions", "agenda");
    expect(decided).toBeLessThan(Number(actions));
    expect(actions).toBeLessThan(Number(agenda));
    expect(await page.getByRole("link", { name: "Add to your calendar" }).count()).toBe(0);
    expect(await page.getByRole("heading", { name: "Attend in person" }).count()).toBe(0);
  });

  test("before a meeting one can add it to a calendar, see where it is and watch it", async () => {
    await open("/meetings/2026-12-01-cabinet/");
    const calendar = page.getByRole("link", { name: "Add to your calendar" });
    expect(await calendar.getAttribute("href")).toBe("/meetings/2026-12-01-cabinet/meeting.ics");
    expect(await page.getByRole("heading", { name: "Attend in person" }).count()).toBe(1);
    expect(await page.getByRole("link", { name: /^Watch live/ }).count()).toBe(2);
  });

  test("a resident finds search and the next meeting on the first screen of a phone", async () => {
    await open("/");
    for (const seen of [
      page.getByRole("searchbox", { name: "Search papers, minutes and decisions" }),
      page.locator(".meeting-line").first(),
    ]) {
      const box = await seen.boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
    }
  });

  test("what is typed on the front door is asked on the search page, without a script", async () => {
    await open("/", 1280);
    expect(await page.getByRole("search").count()).toBe(1);
    await page.keyboard.press("Tab");
    await page.getByRole("searchbox").fill("Station Parade");
    const [request] = await Promise.all([
      page.waitForRequest((sent) => sent.isNavigationRequest()),
      page.keyboard.press("Enter"),
    ]);
    expect(new URL(request.url()).pathname + new URL(request.url()).search).toBe("/search/?q=Station+Parade");
    await page.waitForURL("**/search/**");
  });

  test("from the agenda to an item and back, by keyboard alone", async () => {
    await open("/meetings/2026-10-14-planning-committee/", 1280);
    const item = page.locator("#item-5 .item-name");
    await item.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/item-5/");
    expect(await page.locator("h1").innerText()).toContain("Regent cinema");
    const back = page.getByRole("link", { name: /^Back to the agenda/ });
    await back.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/#item-5");
  });

  test("the month's table gives way to the list on a phone, and leads to meetings on a desk", async () => {
    await open("/meetings/2026/");
    expect(await page.locator(".month-grid:visible").count()).toBe(0);
    expect(await page.locator(".meeting-line:visible").count()).toBe(15);
    await open("/meetings/2026/", 1280);
    const october = page.getByRole("table", { name: "October 2026" });
    expect(await october.getByRole("columnheader").first().innerText()).toContain("Monday");
    await october.getByRole("link", { name: "14 October 2026: Planning Committee" }).click();
    await page.waitForURL("**/meetings/2026-10-14-planning-committee/");
  });

  test("without a script the pages of a meeting and of a body are whole", async () => {
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
    if (!context) throw new Error("the page has a browser");
    const bare = await context.newPage();
    await serveSite(bare, site, asked);
    await bare.goto("http://site.invalid/meetings/2026-10-14-planning-committee/");
    for (const name of ["What was decided", "Actions from this meeting", "Agenda", "What was published when"])
      expect(await bare.getByRole("heading", { name, exact: true }).isVisible(), name).toBe(true);
    await bare.goto("http://site.invalid/bodies/health-and-wellbeing-board/");
    expect(await bare.getByRole("heading", { name: "Decided lately" }).isVisible()).toBe(true);
    await context.close();
  });
});
