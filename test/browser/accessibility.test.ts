import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load } from "../../src/content/load.ts";
import { spanOnLine } from "../../src/findings/finding.ts";
import { viewContext } from "../../src/views/context.ts";
import { pageMap } from "../page-maps.ts";
import { tinyCouncil } from "../tiny-council.ts";
import { AXE, axeFinds, openBrowser } from "./axe.ts";
import { serveSite, siteOf, wholly } from "./served-site.ts";

const MEETING = "2026-01-15-board";
const LONG_NAME = "appendix_B_final_FINAL_drainage-assessment-of-the-land-behind-mill-lane-2025-11-03.pdf";

/** A council without a page of its own, of which everything is known that can be. */
function worstCouncil() {
  const { library } = load(
    tinyCouncil({
      "council.yaml":
        "name: Tiny Council\nprofile: england-parish\nurl: https://meetings.tiny.example\ncontact: { name: The clerk, email: the.clerk.of.the.council@tiny-council.example, tel: 01632 960000, address: 1 High Street }\n",
      [`meetings/${MEETING}/${LONG_NAME}`]: "%PDF-1.7",
      [`meetings/${MEETING}/meeting.md`]: `---\nbody: board\ndate: 2026-01-15\nagenda:\n  - title: Street trees\n    papers: [01-report.md, ${LONG_NAME}]\n---\n`,
    }),
  );
  const packs = new Map([[MEETING, pageMap(MEETING, { agenda: { labels: ["1", "2"] } })]]);
  const shortcomings = [
    `${LONG_NAME}: pages 1 to 3 have no tags`,
    "Street trees: page 3: a picture without words",
  ];
  const finding = {
    id: "slide-without-title",
    severity: "warning",
    span: spanOnLine(`content/meetings/${MEETING}/01-report.md`, 1, 1, 1),
    message: "slide 2 has no title to find it by",
  } as const;
  return viewContext(library, packs, {}, { packs: new Map([[MEETING, shortcomings]]), findings: [finding] });
}

describe("the accessibility statement of a council that wrote none", () => {
  let page: Page;
  let end: () => Promise<void>;
  const asked: string[] = [];

  beforeAll(async () => {
    ({ page, end } = await openBrowser());
    await serveSite(page, wholly(siteOf(worstCouncil())), asked);
  });
  afterAll(() => end());

  test.each([
    [320, "light"],
    [768, "dark"],
    [1280, "light"],
  ] as const)("is as accessible as it asks to be, %i wide", async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto("http://site.invalid/accessibility/", { waitUntil: "load" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    await page.evaluate(AXE);
    expect(await axeFinds(page)).toEqual([]);
    expect(await page.evaluate("document.querySelectorAll('main h3').length")).toBe(4);
    expect(asked).toEqual([]);
  });

  test("is linked from the foot of every page", async () => {
    for (const address of ["/", `/meetings/${MEETING}/`, "/404.html"]) {
      await page.goto(`http://site.invalid${address}`);
      expect(
        await page.evaluate("document.querySelectorAll('footer a[href=\"/accessibility/\"]').length"),
      ).toBe(1);
    }
  });
});
