import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { load } from "../../src/content/load.ts";
import { check } from "../../src/publish/edition.ts";
import { viewContext } from "../../src/views/context.ts";
import { TINY, tinyCouncil } from "../tiny-council.ts";
import { AXE, axeFinds, openBrowser } from "./axe.ts";
import { type Site, serveSite, siteOf, wholly } from "./served-site.ts";

const HOST = "http://site.invalid";
const MEETING = "/meetings/2026-11-26-health-and-wellbeing-board/";
const PAPER = `${MEETING}08-young-minds/`;

describe("the frame round every page", () => {
  let page: Page;
  let end: () => Promise<void>;
  let site: Map<string, { readonly body: Uint8Array | string; readonly type: string }>;
  const asked: string[] = [];

  beforeAll(async () => {
    site = new Map(siteOf(viewContext(check("content").library, new Map())));
    ({ page, end } = await openBrowser());
    await serveSite(page, site, asked);
  });
  afterAll(() => end());
  beforeEach(async () => {
    asked.length = 0;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  });

  /** Shows the page of an address that is not there, as a host does, at that address. */
  const openMissing = async (address: string): Promise<void> => {
    const missing = site.get("/404.html");
    if (!missing) throw new Error("there is no page 404.html");
    const path = new URL(address, HOST).pathname;
    site.set(path, missing);
    await page.goto(HOST + address, { waitUntil: "load" });
    site.delete(path);
  };

  test("at 320 px nothing of the masthead stands outside the window, and every link is 24 px high", async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(HOST + PAPER);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    const boxes =
      (await page.evaluate(`[...document.querySelectorAll(".masthead a, .trail a")].map((link) => {
      const { left, right, height } = link.getBoundingClientRect();
      return { words: link.textContent, left, right, height };
    })`)) as readonly { words: string; left: number; right: number; height: number }[];
    expect(boxes.length).toBeGreaterThan(7);
    for (const { words, left, right, height } of boxes) {
      expect(left, words).toBeGreaterThanOrEqual(0);
      expect(right, words).toBeLessThanOrEqual(320);
      expect(height, words).toBeGreaterThanOrEqual(24);
    }
  });

  test("the crest is shown beside the council's name, and is not read out", async () => {
    await page.goto(HOST + PAPER);
    const crest = page.locator(".masthead .crest");
    expect(await page.evaluate("document.querySelector('.masthead .crest').naturalWidth")).toBeGreaterThan(0);
    expect(await crest.getAttribute("alt")).toBe("");
    expect(await page.getByRole("link", { name: "Harrowmere Council", exact: true }).count()).toBe(1);
  });

  test("an English paper fetches three fonts, all from here, and is set in them", async () => {
    const fetched: string[] = [];
    const note = (request: { url: () => string }) => void fetched.push(request.url());
    page.on("request", note);
    await page.goto(HOST + PAPER, { waitUntil: "networkidle" });
    page.off("request", note);
    const fonts = fetched
      .filter((url) => url.endsWith(".woff2"))
      .map((url) => url.slice(`${HOST}/fonts/`.length));
    expect([...new Set(fonts)].sort()).toEqual([
      "source-sans-3-basic-400-normal.woff2",
      "source-sans-3-basic-600-normal.woff2",
      "source-serif-4-basic-400-normal.woff2",
    ]);
    expect(fetched.filter((url) => !url.startsWith(`${HOST}/`))).toEqual([]);
    expect(asked).toEqual([]);
    const loaded = (await page.evaluate(
      "[...document.fonts].filter((face) => face.status === 'loaded').map(({ family, weight }) => family.replaceAll('\"', '') + ' ' + weight)",
    )) as readonly string[];
    expect(loaded).toEqual(
      expect.arrayContaining(["Orderpaper Sans 400", "Orderpaper Sans 600", "Orderpaper Serif 400"]),
    );
  });

  test("figures are as wide as one another in both faces, so that columns of them align", async () => {
    await page.goto(HOST + PAPER, { waitUntil: "networkidle" });
    for (const face of [
      "400 40px 'Orderpaper Sans'",
      "600 40px 'Orderpaper Sans'",
      "400 40px 'Orderpaper Serif'",
    ]) {
      const widths = (await page.evaluate(`(() => {
        const pen = document.createElement("canvas").getContext("2d");
        pen.font = ${JSON.stringify(face)};
        return [..."0123456789"].map((figure) => pen.measureText(figure).width);
      })()`)) as readonly number[];
      expect(new Set(widths).size, face).toBe(1);
    }
  });

  test("the search form asks the search page, and on a phone a link leads there", async () => {
    await page.goto(HOST + PAPER);
    const field = page.locator(".masthead").getByRole("searchbox");
    await field.fill("street trees");
    await Promise.all([page.waitForURL("**/search/?q=street+trees"), field.press("Enter")]);
    await page.goto(HOST + PAPER);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await field.isVisible()).toBe(false);
    await page.locator(".masthead").getByRole("link", { name: "Search" }).click();
    expect(new URL(page.url()).pathname).toBe("/search/");
  });

  test("a council's own colours are those of its links and buttons, in light and in dark", async () => {
    const { library, findings } = load(
      tinyCouncil({
        "council.yaml": `${TINY["council.yaml"]}colours: { accent: "#5b2a86", accent-dark: "#c9a7ee" }\n`,
      }),
    );
    expect(findings).toEqual([]);
    const own: Site = wholly(siteOf(viewContext(library, new Map())));
    const { page: other, end: endOther } = await openBrowser();
    await serveSite(other, own, []);
    for (const [colorScheme, accent] of [
      ["light", "rgb(91, 42, 134)"],
      ["dark", "rgb(201, 167, 238)"],
    ] as const) {
      await other.emulateMedia({ colorScheme });
      await other.goto(`${HOST}/meetings/2026-01-15-board/01-report/`);
      expect(await other.evaluate("getComputedStyle(document.querySelector('main a')).color")).toBe(accent);
      expect(
        await other.evaluate("getComputedStyle(document.querySelector('.find button')).backgroundColor"),
      ).toBe(accent);
      await other.evaluate(AXE);
      expect(await axeFinds(other)).toEqual([]);
    }
    await other.emulateMedia({ media: "print", colorScheme: "light" });
    expect(
      await other.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')"),
    ).toBe("#000");
    await endOther();
  });

  test.each([
    ["a paper that was never there", `${MEETING}99-gone/`, MEETING],
    ["a page of a paper cut short by a full stop", `${PAPER.slice(0, -1)}.`, PAPER],
    ["capitals and index.html", `${MEETING.toUpperCase()}INDEX.HTML`, MEETING],
    ["a year in an address of some other shape", "/council/2025/agenda.html", "/meetings/2025/"],
  ])("the page of an address that is not there leads on from %s", async (_, address, nearest) => {
    await openMissing(address);
    const link = page.locator("[data-guess] a");
    await link.waitFor({ state: "visible" });
    expect(new URL((await link.getAttribute("href")) ?? "", HOST).pathname).toBe(nearest);
    expect(await link.innerText()).toMatch(/\d{4}|health/);
    expect(await link.innerText()).not.toContain("Harrowmere Council");
    await page.evaluate(AXE);
    expect(await axeFinds(page)).toEqual([]);
  });

  test.each([
    ["/ieListDocuments.aspx?CId=162&MId=4231", "meeting"],
    ["/documents/s31415/Street%20trees.pdf", "meeting"],
    ["/mgCommitteeDetails.aspx?ID=162", "committee"],
    ["/mgUserInfo.aspx?UID=271", "person"],
    ["/ieDecisionDetails.aspx?ID=828", "decision"],
  ])("of %s it says where such things are now", async (address, kind) => {
    await openMissing(address);
    expect(await page.locator("[data-old]:visible").count()).toBe(1);
    expect(await page.locator(`[data-old=${kind}] a`).isVisible()).toBe(true);
  });

  test("it searches for the words of the address, at any depth", async () => {
    await openMissing("/some/where/2-street_trees.html");
    expect(await page.locator("#not-found-search").inputValue()).toBe("street trees");
    await page.locator("#not-found-search").press("Enter");
    await page.waitForURL("**/search/?q=street+trees");
  });
});
