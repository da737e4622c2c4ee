import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BuiltPage } from "../site/built-site.ts";
import { HARROWMERE, WESTMINSTER } from "../site/councils.ts";
import {
  type JudgedSite,
  judgedSite,
  noteFaults,
  onePageOfEach,
  openPage,
} from "./whole-site/judged-site.ts";
import { tabThrough } from "./whole-site/keyboard.ts";
import { lostWhenEnlarged } from "./whole-site/lost-text.ts";
import { tryControls } from "./whole-site/try-controls.ts";
import { unseenText } from "./whole-site/unseen-text.ts";

/** `npm run judge` sets it: of real packs, too. */
const ALL = process.env.AXE === "all";
/** Bytes of a page on first view as they travel, pictures left out. */
const MOST = 60_000;
const STOPS = 40;
/** A telephone's. */
const WINDOW = { width: 360, height: 740 };
/** Layouts on which most visits end: what takes long is asked of these at every run, and of all by `npm run judge`. */
const OFTEN = new Set(
  [
    "home",
    "meetings",
    "year",
    "meeting",
    "item",
    "paper",
    "minutes",
    "decisions",
    "actions",
    "search",
    "body",
    "notice",
  ].map((name) => `${name}.njk`),
);
/** Milliseconds for all kinds of pages together, on a machine that has other work. */
const LONG = 600_000;

/** What was sent of a page, if without pictures it is more than it may be. */
function overWeight(all: JudgedSite["sent"]): readonly string[] {
  const sent = all.filter(({ type }) => !type.startsWith("image/"));
  const sum = sent.reduce((whole, { bytes }) => whole + bytes, 0);
  return sum <= MOST ? [] : [`${sum}: ${sent.map(({ address, bytes }) => `${address} ${bytes}`).join(", ")}`];
}

/** What a reader may ask a browser for, of the largest page of each layout. */
describe.each([HARROWMERE, ...(ALL ? WESTMINSTER : [])])(
  "a page of each kind of $name",
  { timeout: LONG },
  (council) => {
    let site: JudgedSite;
    let kinds: readonly BuiltPage[];
    let often: readonly BuiltPage[];
    const heavy: string[] = [];
    const lost: string[] = [];
    beforeAll(async () => {
      site = await judgedSite(council);
      kinds = [...onePageOfEach(site).values()];
      often = ALL ? kinds : kinds.filter(({ layout }) => OFTEN.has(layout));
      await anew(async (page, { address, layout }) => {
        const sent = site.sent.splice(0);
        // The print view fetches the papers it lays out: reading them is its work, not its first view.
        if (layout === "pack-print.njk") return;
        heavy.push(...overWeight(sent).map((fault) => `${address} ${fault}`));
        lost.push(...(await lostWhenEnlarged(page)).map((fault) => `${address} ${fault}`));
      }, kinds);
    }, LONG);
    afterAll(() => site.end());

    /** Opens each kind in a browser that knows nothing yet. */
    async function anew(
      look: (page: Page, kind: BuiltPage, context: BrowserContext) => Promise<void>,
      asked: readonly BuiltPage[],
    ): Promise<void> {
      for (const kind of asked) {
        const context = await site.browser.newContext({ viewport: WINDOW });
        const page = await context.newPage();
        site.sent.splice(0);
        await openPage(page, site, kind);
        await look(page, kind, context);
        await context.close();
      }
    }

    /** Leads two windows from kind to kind; `look` says what is wrong. */
    async function inTurn(
      options: Parameters<JudgedSite["browser"]["newContext"]>[0],
      look: (page: Page, kind: BuiltPage) => Promise<readonly string[]>,
      asked: readonly BuiltPage[],
    ): Promise<readonly string[]> {
      const found: string[] = [];
      const context = await site.browser.newContext(options);
      const left = [...asked];
      const reader = async (): Promise<void> => {
        const page = await context.newPage();
        for (let kind = left.shift(); kind; kind = left.shift()) {
          const { address } = kind;
          await page.setViewportSize(WINDOW);
          await openPage(page, site, kind);
          found.push(...(await look(page, kind)).map((fault) => `${address} ${fault}`));
        }
      };
      await Promise.all([reader(), reader()]);
      await context.close();
      return found.sort();
    }

    test("there are pages of every layout that this council has use for", () => {
      expect(new Set(site.pages.map(({ layout }) => layout)).size).toBe(kinds.length);
      expect(kinds.length).toBeGreaterThan(15);
    });

    test(`is under ${MOST / 1000} kB on first view, as it travels, without pictures`, () => {
      expect(heavy).toEqual([]);
    });

    test("without JavaScript every word of it is there to be read", async () => {
      expect(await inTurn({ javaScriptEnabled: false }, unseenText, kinds)).toEqual([]);
    });

    test("loses nothing when its text is spaced as WCAG 1.4.12 says, or twice as large", () => {
      expect(lost).toEqual([]);
    });

    test("Tab leads through it: each stop is in the window, before everything else, and marked", async () => {
      const found = await inTurn(
        {},
        async (page, { layout }) => {
          const { stops, faults } = await tabThrough(page, STOPS);
          return stops > 3 || layout === "short.njk" || layout === "pack-print.njk"
            ? faults
            : [...faults, `${stops} stops`];
        },
        often,
      );
      expect(found).toEqual([]);
    });

    test("in forced colours it is not blank, and with less motion nothing moves", async () => {
      const found = await inTurn(
        { forcedColors: "active", reducedMotion: "reduce" },
        async (page) => {
          const seen = await page.screenshot();
          const moving = await page.evaluate(() => {
            const timed = ({ transitionDuration, animationName }: CSSStyleDeclaration): boolean =>
              animationName !== "none" ||
              transitionDuration.split(",").some((each) => Number.parseFloat(each) > 0.01);
            const movers = [...document.querySelectorAll("*")].filter((element) =>
              timed(getComputedStyle(element)),
            );
            return [
              ...document.getAnimations().map(String),
              ...movers.map(({ outerHTML }) => outerHTML.slice(0, 80)),
            ];
          });
          const scrolls = await page.evaluate(
            () => getComputedStyle(document.documentElement).scrollBehavior,
          );
          await page.evaluate(() => document.body.replaceChildren());
          const blank = await page.screenshot();
          if (scrolls === "smooth") moving.push("smooth scrolling");
          return seen.length > 1.5 * blank.length ? moving : ["blank", ...moving];
        },
        often,
      );
      expect(found).toEqual([]);
    });

    // `content-policy` uses them at every run, under the policy that hosts send.
    if (ALL) {
      test("whatever its controls are used for, nothing is asked of another host and no script fails", async () => {
        const found: string[] = [];
        await anew(async (page, { address, layout }, context) => {
          if (layout === "short.njk") return;
          const heard = noteFaults(context, site.base);
          await page.reload({ waitUntil: "load" });
          await tryControls(page);
          found.push(...heard.map((fault) => `${address} ${fault}`));
        }, often);
        expect(found).toEqual([]);
      });
    }
  },
);
