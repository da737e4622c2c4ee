import { afterAll, describe, expect, test } from "vitest";
import { sheetFrame } from "../../src/views/sheet-frame.ts";
import {
  closeWorkshop,
  context,
  ENGINES,
  LINK,
  lay,
  MM,
  meeting,
  numbered,
  ORDINARY,
  paper,
  report,
} from "./looked-at.ts";
import type { Piece, PrintedPage } from "./printed-lines.ts";

afterAll(closeWorkshop);

/** Lines of running text: what stands on the edge of the text column, in letters of 10.5 points. */
const running = (pages: readonly PrintedPage[], left: number): readonly Piece[] =>
  pages.flatMap(({ pieces }) =>
    pieces.filter(({ x, size }) => Math.abs(x - left) < 0.5 && size > 10.4 && size < 10.6),
  );

describe.each(ENGINES)("a report laid out by %s", (engine) => {
  test("stands on its grid: lines on half lines, one edge for text, numbers in their column, a measure for reading", async () => {
    const { looks, losses } = await report(
      `<h2 id="s"><span class="number">1</span> Summary</h2>\n${numbered(16)}`,
      engine,
    );
    expect(losses).toEqual([]);
    const lines = running(looks, 35 * MM);
    expect(lines.length).toBeGreaterThan(40);
    for (const page of looks) {
      const own = running([page], 35 * MM).map(({ baseline }) => baseline);
      // Chromium puts every baseline on a whole CSS pixel: 0.75 points.
      for (const baseline of own) {
        const steps = ((own[0] ?? 0) - baseline) / 7.2;
        expect(Math.abs(steps - Math.round(steps)), `${baseline}`).toBeLessThan(0.11);
      }
      const numbers = page.pieces.filter(({ text }) => /^1\.\d+$/.test(text.trim()));
      for (const number of numbers) {
        expect(number.x).toBeCloseTo(21 * MM, 0);
        expect(own.some((baseline) => Math.abs(baseline - number.baseline) < 0.4)).toBe(true);
      }
    }
    const full = lines.filter(({ right }) => right > 155 * MM).map(({ text }) => text.length);
    const mean = full.reduce((sum, letters) => sum + letters, 0) / full.length;
    expect(mean).toBeGreaterThan(60);
    expect(mean).toBeLessThan(76);
  });

  test("says its item, part and meeting on every page, and leaves the foot to the page number", async () => {
    const { looks, losses } = await paper("09-school-gate-air-quality", engine);
    expect(losses).toEqual([]);
    for (const { pieces, height } of looks) {
      const head = pieces
        .filter(({ baseline }) => baseline > height - 27 * MM)
        .map(({ text }) => text)
        .join(" ");
      expect(head).toContain("Health and Wellbeing Board");
      expect(head).toContain("Thursday 26 November 2026 · Part 1 (in public)");
      expect(head).toContain("Item 9 · Air quality at the school gate");
      expect(Math.min(...pieces.map(({ baseline }) => baseline))).toBeGreaterThan(24 * MM);
    }
  });

  test("no page ends in a heading, in words that lead into a list, or in a caption", async () => {
    const body = Array.from({ length: 9 }, (_, at) => {
      const list = "<ul><li>first of a few things</li><li>second of them</li><li>third of them</li></ul>";
      const table = `<table class="short"><caption>Caption ${at}</caption><thead><tr><th>Ward</th></tr></thead><tbody><tr><td>North</td></tr><tr><td>South</td></tr></tbody></table>`;
      return `<h2 id="s${at}"><span class="number">${at}</span> Heading ${at}</h2>\n${numbered(1 + (at % 3))}<p>Leading ${at}:</p>\n${list}${table}`;
    }).join("\n");
    const { looks, losses } = await report(body, engine);
    expect(losses).toEqual([]);
    expect(looks.length).toBeGreaterThan(2);
    for (const { lines } of looks) expect(lines.at(-1)?.text).not.toMatch(/^(\d )?Heading|^Leading|^Caption/);
  });

  test("a long table repeats its head, and no word of a narrow cell is broken", async () => {
    const long = "Neighbourhood commissioning arrangements notwithstanding";
    const rows = Array.from(
      { length: 70 },
      (_, at) => `<tr><td>R${at}</td><td>${long}</td><td>${long} ${long}</td><td>Safeguarding</td></tr>`,
    ).join("");
    const { looks, losses } = await report(
      `<table><thead><tr><th>Reference</th><th>Measure</th><th>Explanation</th><th>Responsibility</th></tr></thead><tbody>${rows}</tbody></table>`,
      engine,
    );
    expect(losses).toEqual([]);
    expect(looks.length).toBeGreaterThan(1);
    for (const { pieces } of looks) {
      const words = pieces.map(({ text }) => text).join(" ");
      expect(words.match(/Responsibility/g)).toHaveLength(1);
      expect(words).not.toMatch(/[\u00ad\u2010]|-\s/);
      expect(words).toContain("Neighbourhood");
    }
  });

  test("a table too wide for the page is turned, and what follows stands upright again", async () => {
    const cells = (tag: string, words: string) => `<tr>${`<${tag}>${words}</${tag}>`.repeat(11)}</tr>`;
    const { looks, losses } = await report(
      `<p>Before.</p><div class="broad letters-140 listed"><table class="wide"><thead>${cells("th", "Neighbours")}</thead><tbody>${cells("td", "Harrowmere").repeat(8)}</tbody></table></div><p>After.</p>`,
      engine,
    );
    expect(losses).toEqual([]);
    expect(looks.map(({ width, height }) => width > height)).toEqual([false, true, false]);
  });
});

test.each(ENGINES)("slides laid out by %s lie on their side, one a page", async (engine) => {
  const { looks, losses } = await paper("05-joint-strategy-slides", engine);
  expect(losses).toEqual([]);
  expect(looks.map(({ width, height }) => width > height)).toEqual(Array.from({ length: 14 }, () => true));
});

test("a list of more than nine on a slide keeps both figures of its numbers", async () => {
  const items = Array.from({ length: 12 }, (_, at) => `<li>thing ${at + 1}</li>`).join("");
  const sheet = sheetFrame(context, meeting, "Slides", undefined, { settings: ORDINARY });
  const slide = { id: "s", title: "A", titleHtml: "A", body: `<ol>${items}</ol>`, isTitle: false };
  const { looks } = await lay("slides.njk", { title: "Deck", slides: [slide], sheet });
  const [page] = looks;
  const ten = page?.pieces.find(({ text }) => text.trim().startsWith("10."));
  expect(ten?.x).toBeGreaterThanOrEqual(18 * MM);
});

test("the address of the live page is a link with words, and its code is drawn for no screen reader", async () => {
  const { looks, pdf } = await paper("12-forward-plan", "chromium", { settings: ORDINARY, link: LINK });
  expect(looks[0]?.addresses).toContain(LINK.address);
  expect(looks[0]?.lines.map(({ text }) => text)).toContain(`Read this online: ${LINK.shown}`);
  expect(Buffer.from(pdf).toString("latin1")).not.toMatch(/\/S \/Figure/);
});
