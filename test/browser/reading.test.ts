import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { load } from "../../src/content/load.ts";
import type { PageMap } from "../../src/model/page-map.ts";
import { viewContext } from "../../src/views/context.ts";
import { pageMap } from "../page-maps.ts";
import { tinyCouncil } from "../tiny-council.ts";
import { AXE, axeFinds, openBrowser } from "./axe.ts";
import { type Site, serveSite, siteOf, wholly } from "./served-site.ts";
import { until } from "./until.ts";

const MEETING = "2026-01-15-board";
const PAPER = `/meetings/${MEETING}/01-report/`;
const SERVED = "https://tiny.example";
const CITED = `Tiny Board, 15 Jan 2026, item 1, para 2.1, pack p. 6a, ${SERVED}${PAPER}#p2.1`;

const LONG = "Nobody knew how many there had been before the storm, or who had planted them. ".repeat(30);
const WIDE = `| ${Array.from({ length: 9 }, (_, at) => `Column ${at + 1}`).join(" | ")} |\n|${"---|".repeat(9)}\n| ${Array.from({ length: 9 }, () => "somewhat").join(" | ")} |`;

/** A report with everything a reader can open: numbers, notes, words explained, tables narrow and wide. */
const REPORT = `---
title: Street trees
background-papers: []
---
## Summary

Forty trees were planted after the call-in.[^long] ${LONG}

| A | B |
|---|---|
| 1 | 2 |

## Costs

None, said the [clerk](https://example.org).[^short] ${LONG}

${WIDE}

## Risks

${LONG}

[^long]: ${LONG}
[^short]: With a [link](https://example.org).
`;

function council(): Site {
  const { library, findings } = load(
    tinyCouncil({
      "council.yaml": `name: Tiny Council\nprofile: england-principal\nurl: ${SERVED}\n`,
      "bodies/board.md": "---\nname: Board\nkind: board\nshort-name: Tiny Board\n---\n",
      "pages/glossary.md": "---\ntitle: Glossary\n---\n- **Call-in**: the power to ask again.\n",
      [`meetings/${MEETING}/01-report.md`]: REPORT,
      [`meetings/${MEETING}/minutes.md`]:
        "---\nstatus: draft\nnumbering: none\n---\n## Street trees\n\n**RESOLVED:** That more be planted.\n",
    }),
  );
  expect(findings).toEqual([]);
  const places = { s1: 0, "p1.1": 0, s2: 1, "p2.1": 2, s3: 2, "p3.1": 2 };
  const part = { labels: ["5", "6", "6a"], item: "item-1", anchors: new Map(Object.entries(places)) };
  const packs = new Map<string, PageMap>([[MEETING, pageMap(MEETING, { "01-report": part })]]);
  return wholly(siteOf(viewContext(library, packs, { local: true })));
}

describe("reading a paper in a real browser", () => {
  let first: Page;
  let end: () => Promise<void>;
  let site: Site;
  const opened: Page[] = [];

  beforeAll(async () => {
    site = council();
    ({ page: first, end } = await openBrowser());
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
  });
  afterAll(() => end());

  /** The paper, by a reader with these habits; `https` is what the clipboard wants. */
  async function read(options: BrowserContextOptions = {}, scheme = "https"): Promise<Page> {
    const context = await first
      .context()
      .browser()
      ?.newContext({ reducedMotion: "reduce", ...options });
    if (!context) throw new Error("the browser has gone");
    const page = await context.newPage();
    opened.push(page);
    await serveSite(page, site, []);
    if (scheme === "https")
      await context.grantPermissions(["clipboard-read", "clipboard-write"], {
        origin: "https://site.invalid",
      });
    await page.goto(`${scheme}://site.invalid${PAPER}`, { waitUntil: "load" });
    return page;
  }

  const focused = (page: Page): Promise<string> =>
    page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()");

  test("a citation is copied whole, by keyboard alone, and the focus goes back", async () => {
    const page = await read();
    await page.locator("#p2\\.1 > .number").focus();
    await page.keyboard.press("Enter");
    expect(await page.getByRole("dialog", { name: "Cite para 2.1" }).isVisible()).toBe(true);
    expect(await focused(page)).toBe("Copy citation");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Copied" }).waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(CITED);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Copy link");
    await page.keyboard.press("Enter");
    await until(
      page,
      `navigator.clipboard.readText().then((text) => text === ${JSON.stringify(`${SERVED}${PAPER}#p2.1`)})`,
    );
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await focused(page)).toBe("2.1");
    expect(await page.evaluate("location.hash")).toBe("#p2.1");
  });

  test("a heading is cited too, with the page on which it stands", async () => {
    const page = await read();
    await page.click("#s2 > .number");
    expect(await page.locator(".citation").innerText()).toBe(
      CITED.replace("para 2.1, pack p. 6a", "section 2, pack p. 6").replace("#p2.1", "#s2"),
    );
  });

  test("a decision without a number is cited by its address", async () => {
    const page = await read();
    await page.goto(`https://site.invalid/meetings/${MEETING}/minutes/`, { waitUntil: "load" });
    await page.getByRole("link", { name: "This decision" }).click();
    expect(await page.locator(".citation").innerText()).toBe(
      `Tiny Board, minutes of 15 Jan 2026, decision, ${SERVED}/meetings/${MEETING}/minutes/#decision`,
    );
  });

  test("where the browser does not copy, the citation is shown and marked", async () => {
    const page = await read({}, "http");
    await page.click("#p2\\.1 > .number");
    await page.getByRole("button", { name: "Copy citation" }).click();
    await page.getByRole("status").filter({ hasText: "copy them from here" }).waitFor();
    expect(await page.evaluate("getSelection().toString().trim()")).toBe(CITED);
  });

  test("a note opens beside its call by keyboard; Escape, and Tab past its end, lead back", async () => {
    const page = await read();
    const call = page.locator("#fnref-2");
    await call.focus();
    await page.keyboard.press("Enter");
    const note = page.getByRole("dialog", { name: "Note 2" });
    expect(await note.innerText()).toContain("With a link.");
    expect(await focused(page)).toBe("beside");
    expect(await call.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Escape");
    expect([await note.count(), await focused(page), await call.getAttribute("aria-expanded")]).toEqual([
      0,
      "fnref-2",
      "false",
    ]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
    expect([await note.count(), await focused(page)]).toEqual([0, "fnref-2"]);
    await page.keyboard.press("Enter");
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press("Tab");
    expect(await note.count()).toBe(0);
    expect(await page.evaluate("document.activeElement.closest('.prose') !== null")).toBe(true);
    expect(await page.evaluate("location.hash")).toBe("");
  });

  test("a word is explained where it is tapped, one panel at a time, inside the window", async () => {
    const page = await read({ viewport: { width: 360, height: 740 }, hasTouch: true });
    await page.locator(".term").tap();
    expect(await page.getByRole("dialog", { name: "Call-in" }).innerText()).toContain(
      "the power to ask again.",
    );
    await page.locator(".term").tap();
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.locator(".term").tap();
    await page.locator("#fnref-1").tap();
    expect(await page.getByRole("dialog").count()).toBe(1);
    const note = page.getByRole("dialog", { name: "Note 1" });
    const inner = await note.evaluate((panel) => {
      const { scrollHeight, clientHeight } = panel as unknown as {
        scrollHeight: number;
        clientHeight: number;
      };
      return scrollHeight > clientHeight;
    });
    expect(inner, "a long note scrolls inside").toBe(true);
  });

  test.each([
    [360, 740],
    [320, 256],
    [320, 180],
  ])("at %i by %i, which is 400 % of a larger window, nothing runs off an edge", async (width, height) => {
    const page = await read({ viewport: { width, height } });
    for (const opener of ["#p1\\.1 > .number", "#fnref-1", ".term", "#p3\\.1 > .number"]) {
      await page.focus(opener);
      await page.keyboard.press("Enter");
      const box = await page.locator("#beside").boundingBox();
      if (!box) throw new Error(`${opener} opened nothing`);
      const seen = [box.x >= 0, box.x + box.width <= width, box.y >= -1, box.y + box.height <= height + 1];
      expect(seen, `${opener} ${JSON.stringify(box)}`).toEqual([true, true, true, true]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await page.keyboard.press("Escape");
    }
  });

  test.each([
    [360, "light"],
    [768, "dark"],
    [1280, "light"],
    [1280, "dark"],
  ] as const)("at %i, %s, axe finds nothing while a panel is open", async (width, colorScheme) => {
    const page = await read({ viewport: { width, height: 900 }, colorScheme });
    await page.evaluate(AXE);
    for (const opener of ["#p1\\.1 > .number", "#fnref-2", ".term"]) {
      await page.focus(opener);
      await page.keyboard.press("Enter");
      expect(await axeFinds(page), opener).toEqual([]);
    }
  });

  test("only a table wider than the page is a stop for the keyboard, and it has a name", async () => {
    const page = await read({ viewport: { width: 360, height: 740 } });
    const stops = page.locator(".table-scroll[tabindex]");
    await until(page, "document.querySelectorAll('.table-scroll[tabindex]').length === 1");
    expect(await stops.getAttribute("aria-label")).toBe("Table 2");
    expect(await page.getByRole("region", { name: "Table 2" }).count()).toBe(1);
  });

  test("the contents mark the section that is being read, after a jump too", async () => {
    const page = await read({ viewport: { width: 1280, height: 900 } });
    for (const section of ["#s3", "#s1", "#s2"]) {
      await page.click(`.contents a[href="${section}"]`);
      await until(
        page,
        `document.querySelector('.contents [aria-current]')?.getAttribute('href') === '${section}'`,
      );
    }
  });

  test("without JavaScript numbers, notes and words lead there and back", async () => {
    const page = await read({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const hash = () => new URL(page.url()).hash;
    for (const [opener, there] of [
      ["#p2\\.1 > .number", "#p2.1"],
      ["#fnref-1", "#fn-1"],
      ["#fn-1 .footnote-back", "#fnref-1"],
      [".term", "#word.call-in"],
      ["[id='word.call-in'] .footnote-back", "#wordref.call-in"],
    ] as const) {
      await page.click(opener);
      expect(hash()).toBe(there);
      expect(await page.locator(`[id="${there.slice(1)}"]`).count()).toBe(1);
    }
    expect(await page.locator(".cite-hint").isVisible()).toBe(false);
    expect(await page.locator(".table-scroll[tabindex='0'][role='region']").count()).toBe(2);
  });

  test("on paper there are the notes and explanations, and nothing to press", async () => {
    const page = await read();
    await page.emulateMedia({ media: "print" });
    for (const gone of [".contents", ".footnote-back", ".cite-hint", ".sections"])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
    for (const there of [".notes", ".explained", ".printed-address"])
      expect(await page.locator(there).isVisible(), there).toBe(true);
  });
});
