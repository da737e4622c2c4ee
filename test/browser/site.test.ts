import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageMap } from "../../src/model/page-map.ts";
import { addressOf } from "../../src/model/reference.ts";
import { shortCode } from "../../src/model/short-addresses.ts";
import { makePack } from "../../src/pack/make-pack.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { check } from "../../src/publish/edition.ts";
import { viewContext } from "../../src/views/context.ts";
import { openBrowser } from "./axe.ts";
import { type Site, serveSite, siteOf } from "./served-site.ts";

const CONTENT = fileURLToPath(new URL("../../content", import.meta.url));
const HWB = "2026-11-26-health-and-wellbeing-board";

describe("the website in a real browser", () => {
  let page: Page;
  let end: () => Promise<void>;
  let site: Site;
  const asked: string[] = [];
  const workshop = openWorkshop();

  beforeAll(async () => {
    const { library } = check(CONTENT);
    const packs = new Map<string, PageMap>();
    const context = viewContext(library, packs);
    const meeting = library.meeting(HWB);
    if (!meeting) throw new Error(`no meeting ${HWB}`);
    const made = await makePack(context, meeting, workshop);
    packs.set(HWB, made.pages);
    site = siteOf(context, [made]);
    ({ page, end } = await openBrowser());
    await serveSite(page, site, asked);
  });
  afterAll(async () => {
    await end();
    await workshop.close();
  });

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

  test("the pages of a pack are small", () => {
    const sizes = [...site].filter(([address]) => /\/p\/[^/]+\/$/.test(address));
    expect(sizes.length).toBeGreaterThan(50);
    for (const [address, { body }] of sizes) expect(Buffer.byteLength(body), address).toBeLessThan(8000);
  });

  test("the demo's page numbers keep to their schema", () => {
    const schema = JSON.parse(text("/schemas/pages.schema.json")) as object;
    const validate = new Ajv.default({ strict: true }).compile(schema);
    validate(JSON.parse(text(`/meetings/${HWB}/pages.json`)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test("a page mark is heard once, and leads to the page on which its paragraph begins", async () => {
    await page.goto(`http://site.invalid/meetings/${HWB}/08-young-minds/`);
    const marks = page.locator(".page-mark a");
    const { parts } = JSON.parse(text(`/meetings/${HWB}/pages.json`)) as {
      readonly parts: readonly { readonly key: string; readonly labels: readonly string[] }[];
    };
    const labels = parts.find(({ key }) => key === "08-young-minds")?.labels ?? [];
    expect(await marks.allInnerTexts()).toEqual(labels.map((label) => `p. ${label}`));
    const second = page.getByRole("link", { name: `Page ${labels[1]} of the pack`, exact: true });
    expect(await second.count()).toBe(1);
    const anchor = await second.evaluate((link) => {
      const { parentElement } = link as unknown as { parentElement: { nextElementSibling: { id: string } } };
      return parentElement.nextElementSibling.id;
    });
    await second.click();
    expect(new URL(page.url()).pathname).toBe(`/meetings/${HWB}/p/${labels[1]}/`);
    const begins = await page.locator(".begins a").evaluateAll((links) => links.map((link) => String(link)));
    expect(begins.some((href) => href.includes("/08-young-minds/#"))).toBe(true);
    expect(anchor).toMatch(/^[ps]\d/);
  });

  test("“go to page” knows the pages there are, and says so when there is none", async () => {
    await page.goto(`http://site.invalid/meetings/${HWB}/`);
    const field = page.getByLabel("Go to page");
    await field.fill("999");
    await field.press("Enter");
    expect(await page.locator(".go-to [role=status]").innerText()).toMatch(
      /^There is no page 999\. The last page is \d+\.$/,
    );
    await field.fill("page 014");
    await field.press("Enter");
    await page.waitForURL(`**/meetings/${HWB}/p/14/`);
    expect(await page.locator("h1").innerText()).toContain("Page 14");
  });

  test("without its script the form is not there, and the link to all pages is", async () => {
    const html = text(`/meetings/${HWB}/`);
    expect(html).toMatch(/<form class="go-to"[^>]* hidden>/);
    expect(html).toContain(`<a href="/meetings/${HWB}/p/">All pages of the pack</a>`);
  });

  test("a short address leads to its permanent one", async () => {
    const address = `/meetings/${HWB}/05-joint-strategy/`;
    await page.goto(`http://site.invalid${addressOf.short(shortCode(address))}`);
    await page.waitForURL(`**${address}`);
    expect(await page.locator("h1").innerText()).toContain("Joint Local Health");
  });

  const text = (address: string): string => {
    const body = site.get(address)?.body;
    if (body === undefined) throw new Error(`the site has no ${address}`);
    return typeof body === "string" ? body : new TextDecoder().decode(body);
  };
});
