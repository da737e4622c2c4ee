import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { load } from "../../src/content/load.ts";
import type { PageMap } from "../../src/model/page-map.ts";
import { makePack } from "../../src/pack/make-pack.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { viewContext } from "../../src/views/context.ts";
import { tinyCouncil } from "../tiny-council.ts";
import { openBrowser } from "./axe.ts";
import { readPdf } from "./pdf-reader.ts";
import { type Site, serveSite, siteOf, wholly } from "./served-site.ts";
import { until } from "./until.ts";

const MEETING = "2026-01-15-board";
const PRINT = `http://site.invalid/meetings/${MEETING}/pack/print/`;

const paragraphs = (words: string, count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `${words} ${at + 1}. ${"It was said at some length. ".repeat(12)}`,
  ).join("\n\n");

const report = (title: string, body: string): string =>
  `---\ntitle: ${title}\nbackground-papers: []\n---\n## Summary\n\n${body}\n`;

const FILES = {
  [`meetings/${MEETING}/meeting.md`]: `---\nbody: board\ndate: 2026-01-15\nagenda:\n  - { title: Trees, papers: [01-report.md] }\n  - { title: Slides, papers: [02-slides.md] }\n  - { title: Floods, papers: [03-floods.md] }\n---\n`,
  [`meetings/${MEETING}/01-report.md`]: report("Street trees", paragraphs("Oak", 9)),
  [`meetings/${MEETING}/02-slides.md`]:
    "---\ntitle: Trees in pictures\nkind: slides\n---\n# Trees in pictures\n\n---\n\n## Planted\n\nForty limes.\n",
  [`meetings/${MEETING}/03-floods.md`]: report(
    "Floods",
    `${paragraphs("Weir", 7)}\n\nSee [the trees](01-report.md#p1.2) and a note.[^1]\n\n[^1]: The note of the floods.\n\n::: chart levels.csv\nHeights\n:::`,
  ),
  [`meetings/${MEETING}/levels.csv`]: "Year,Height (cm)\n2024,120\n2025,140\n",
};

interface Numbers {
  readonly parts: readonly { readonly key: string; readonly labels: readonly string[] }[];
}

let page: Page;
let end: () => Promise<void>;
let site: Site;
const asked: string[] = [];
const workshop = openWorkshop({ remember: false });

beforeAll(async () => {
  const { library, findings } = load(tinyCouncil(FILES));
  expect(findings).toEqual([]);
  const meeting = library.meeting(MEETING);
  if (!meeting) throw new Error("the meeting was not read");
  const packs = new Map<string, PageMap>();
  const context = viewContext(library, packs);
  const made = await makePack(context, meeting, workshop);
  expect(made.findings).toEqual([]);
  packs.set(MEETING, made.pages);
  site = wholly(siteOf(context, [made]));
  ({ page, end } = await openBrowser());
  await page.addInitScript(
    "globalThis.print = () => { globalThis.printed = (globalThis.printed ?? 0) + 1; }",
  );
  await serveSite(page, site, asked);
});
afterAll(async () => {
  await end();
  await workshop.close();
});

const labelsOf = (key: string): readonly string[] => {
  const { parts } = JSON.parse(
    new TextDecoder().decode(site.get(`/meetings/${MEETING}/pages.json`)?.body as Uint8Array),
  ) as Numbers;
  return parts.find((part) => part.key === key)?.labels ?? [];
};

/** Waits until the printing view has laid everything out. */
const ready = () => until(page, "document.getElementById('papers').dataset.ready");

test("two of three papers, picked and laid out in the reader's own browser, have the pages of the pack", async () => {
  await page.goto(`http://site.invalid/meetings/${MEETING}/pack/`);
  await page.getByLabel("Agenda").uncheck();
  await page.getByLabel("Trees in pictures").uncheck();
  expect(await page.locator(".choice-count").innerText()).toMatch(/^2 papers, \d+ pages$/);
  await page.getByRole("button", { name: "Lay out and print" }).click();
  await ready();
  const wanted = [...labelsOf("01-report"), ...labelsOf("03-floods")].map((label) => `Page ${label}`);
  expect(wanted.length).toBeGreaterThan(3);
  expect(await page.locator(".page-number").allTextContents()).toEqual(wanted);
  expect(await page.locator("#progress").innerText()).toBe(`${wanted.length} pages are ready to print.`);
  expect(await page.locator("#notes").textContent()).toBe("");
  expect(await page.evaluate("printed")).toBe(1);
  expect(asked).toEqual([]);

  const pdf = await readPdf(
    new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
  );
  expect(pdf.pages).toHaveLength(wanted.length);
  pdf.pages.forEach(({ text }, at) => {
    expect(text).toContain(wanted[at]);
  });
  const words = pdf.pages.map(({ text }) => text).join("\n");
  for (const each of ["Oak 1.", "Oak 9.", "Weir 1.", "Weir 7.", "The note of the floods.", "Heights"])
    expect(words).toContain(each);
  expect(words).not.toContain("Forty limes");
  expect(words).not.toContain("ready to print");
});

test("every paper keeps its own running head, and no name stands twice", async () => {
  await page.goto(`${PRINT}?part=01-report&part=03-floods`);
  await ready();
  const heads = await page.evaluate(
    "[...document.querySelectorAll('[data-part]')].map((paper) => [...new Set([...paper.querySelectorAll('.pagedjs_margin-top-right')].map((box) => box.textContent.replace(/\\\\s+/g, ' ').trim()))].join('|'))",
  );
  expect(heads).toEqual([expect.stringContaining("Trees"), expect.stringContaining("Floods")]);
  const ids = (await page.evaluate(
    "[...document.querySelectorAll('[id]')].map(({ id }) => id)",
  )) as readonly string[];
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect(ids).toEqual(expect.arrayContaining(["01-report--p1.1", "03-floods--p1.1"]));
  const lost = await page.evaluate(
    "[...document.querySelectorAll('[data-part] a[href^=\"#\"]')].filter((link) => !document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)))).length",
  );
  expect(lost).toBe(0);
});

test("slides are landscape among upright papers", async () => {
  await page.goto(`${PRINT}?part=02-slides&part=01-report`);
  await ready();
  const pdf = await readPdf(
    new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
  );
  const upright = labelsOf("01-report").map(() => false);
  expect(pdf.pages.map(({ landscape }) => landscape)).toEqual([...upright, true, true]);
});

test("a paper that needs more pages than it has in the pack goes on with letters, and a note says so", async () => {
  const numbers = JSON.parse(
    new TextDecoder().decode(site.get(`/meetings/${MEETING}/pages.json`)?.body as Uint8Array),
  ) as Numbers;
  const parts = numbers.parts.map((part) => (part.key === "01-report" ? { ...part, labels: ["2"] } : part));
  await page.route("**/pages.json", (route) => route.fulfill({ json: { ...numbers, parts } }));
  try {
    await page.goto(`${PRINT}?part=01-report`);
    await ready();
  } finally {
    await page.unroute("**/pages.json");
  }
  const pages = labelsOf("01-report").length;
  expect(pages).toBeGreaterThan(1);
  expect(await page.locator(".page-number").allTextContents()).toEqual(
    ["2", "2a", "2b", "2c"].slice(0, pages).map((label) => `Page ${label}`),
  );
  expect(await page.locator("#notes").innerText()).toContain(
    "needs more pages in this browser than the 1 page it has",
  );
});

test("a paper that cannot be laid out is named, and the others are printed", async () => {
  await page.route("**/pack/03-floods.html", (route) => route.fulfill({ status: 404 }));
  try {
    await page.goto(`${PRINT}?part=01-report&part=03-floods`);
    await ready();
  } finally {
    await page.unroute("**/pack/03-floods.html");
  }
  expect(await page.locator("#notes").innerText()).toMatch(
    /^“.*Floods” could not be laid out: its pages are not here\./,
  );
  expect(await page.locator(".page-number").count()).toBe(labelsOf("01-report").length);
});

test("without a paper picked, or without JavaScript, it says what is the case", async () => {
  await page.goto(PRINT);
  await until(page, "document.getElementById('progress').textContent === 'No paper was picked.'");
  const html = String(site.get(`/meetings/${MEETING}/pack/`)?.body);
  expect(html).toMatch(/<input type="checkbox"[^>]* hidden>/);
  expect(html).toMatch(/<p class="choice-do" hidden>/);
  expect(html).toContain(`href="/meetings/${MEETING}/01-report.pdf"`);
});
