import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HARROWMERE, WESTMINSTER } from "../site/councils.ts";
import { judgePages } from "./whole-site/judge-page.ts";
import { type JudgedSite, judgedSite } from "./whole-site/judged-site.ts";
import { SIX_WAYS, sharedOut } from "./whole-site/six-ways.ts";

/** `npm run judge` sets it: every page in all six ways, which takes minutes; else some of each layout share the ways out. */
const ALL = process.env.AXE === "all";
const MINUTES = 60_000;

describe.each([HARROWMERE, ...WESTMINSTER])(
  `${ALL ? "every page" : "pages of every layout"} of $name`,
  (council) => {
    let site: JudgedSite;
    beforeAll(async () => {
      site = await judgedSite(council);
    });
    afterAll(() => site.end());

    test(
      "gives axe nothing to find, scrolls nowhere sideways, asks nothing of another host, and no script of it fails",
      async () => {
        const ways = ALL ? new Map(site.pages.map((page) => [page, SIX_WAYS])) : sharedOut(site.pages);
        const start = Date.now();
        const progress = (done: number): void => {
          if (done % 50 === 0 || done === ways.size)
            process.stderr.write(
              `${council.name}: ${done} of ${ways.size}, ${Math.round((Date.now() - start) / 1000)} s\n`,
            );
        };
        if (ALL) expect(ways.size).toBe(site.pages.length);
        expect(await judgePages(site, ways, ALL ? progress : undefined)).toEqual([]);
      },
      30 * MINUTES,
    );
  },
);
