import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load } from "../../src/content/load.ts";
import { viewContext } from "../../src/views/context.ts";
import { tinyCouncil } from "../tiny-council.ts";
import { AXE, axeFinds, openBrowser } from "./axe.ts";
import { readPdf } from "./pdf-reader.ts";
import { serveSite, siteOf, wholly } from "./served-site.ts";

const HOST = "http://site.invalid";
const MEETING = "/meetings/2026-01-15-board/";
const EXECUTIVE = "/meetings/2026-02-12-cabinet/";

const ITEMS = Array.from(
  { length: 18 },
  (_, at) => `  - { title: The consideration of item of business number ${at + 1} of this long agenda }`,
);

/** A board with a long agenda, one item of it urgent and one private, and a cabinet with a short one. */
function council() {
  const { library, findings } = load(
    tinyCouncil({
      "council.yaml":
        "name: Tiny Council\nprofile: england-principal\nurl: https://meetings.tiny.example\ncontact: { name: The clerk, email: clerk@tiny.example, address: 1 High Street }\n",
      "bodies/cabinet.md":
        "---\nname: Cabinet\nkind: executive\nprofile: england-executive\nmembers: [{ person: ada-clerk, role: Chair }]\n---\n",
      "meetings/2026-01-15-board/meeting.md": [
        "---",
        "body: board\ndate: 2026-01-15\ntime: 18:30\nvenue: The Guildhall\npublished: 2026-01-07\nsigned: ada-clerk",
        "agenda:",
        ...ITEMS,
        "  - { title: The flood, papers: [01-report.md], urgent: { reason: A main burst., agreed-by: The chair } }",
        "  - { title: A contract, exempt: { paragraphs: [3, 7], public-interest: Prices would rise. } }",
        "---\n",
      ].join("\n"),
      "meetings/2026-02-12-cabinet/meeting.md":
        "---\nbody: cabinet\ndate: 2026-02-12\ntime: 18:00\npublished: 2026-02-04\nsigned: ada-clerk\nagenda:\n  - { title: Trees, key-decision: { notice: 2026-01-07 } }\n  - { title: A contract, exempt: { paragraphs: [3], public-interest: Prices would rise. } }\n---\n",
    }),
  );
  if (findings.length > 0) throw new Error(findings.map(({ message }) => message).join("\n"));
  return viewContext(library, new Map());
}

describe("notices", () => {
  let page: Page;
  let end: () => Promise<void>;
  const asked: string[] = [];

  beforeAll(async () => {
    ({ page, end } = await openBrowser());
    await serveSite(page, wholly(siteOf(council())), asked);
  });
  afterAll(() => end());

  test.each([
    [`${MEETING}notice/`, 320, "light"],
    [`${MEETING}certificate/`, 768, "dark"],
    [`${EXECUTIVE}notice/private/`, 1280, "light"],
    [`${EXECUTIVE}notice/key-decisions/`, 360, "dark"],
  ] as const)("%s is accessible %i wide", async (address, width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(HOST + address, { waitUntil: "load" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.evaluate(AXE);
    expect(await axeFinds(page)).toEqual([]);
    expect(asked).toEqual([]);
  });

  test.each([
    [`${MEETING}notice/`, 2],
    [`${EXECUTIVE}notice/`, 2],
    [`${EXECUTIVE}notice/private/`, 1],
    [`${EXECUTIVE}notice/key-decisions/`, 1],
  ])("%s is one sheet of paper; what is said at the meeting stands on a second", async (address, sheets) => {
    await page.goto(HOST + address, { waitUntil: "load" });
    const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages).toHaveLength(sheets);
    const [first, second] = pages.map(({ text }) => text.replace(/\s+/g, " "));
    expect(first).toMatch(/(?:Local Government Act 1972, sections|Regulations 2012, regulation)/);
    expect(first).toContain("meetings.tiny.example/go/");
    expect(first).not.toContain("Printed from");
    expect(first).not.toContain("Days of this notice");
    if (sheets === 2) expect(second).toContain("The meeting will be asked to pass this resolution");
  });
});
