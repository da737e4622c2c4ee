import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, builtSite } from "./built-site.ts";
import { BELOW_A_PATH, HARROWMERE, tinyCouncil, WESTMINSTER } from "./councils.ts";
import { htmlFaults } from "./html-rules.ts";
import { brokenLinks } from "./links.ts";
import { frameFaults, titleOf } from "./pages.ts";
import { reachable } from "./reachable.ts";
import { unreachable } from "./unreachable.ts";

/** Milliseconds that a build may take on a machine that has other work. */
const LONG = 120_000;

const tiny = tinyCouncil();
afterAll(tiny.end);

/** What needs no browser is asked of every site without its packs; `../browser/site-links.test.ts` asks it of those with. */
describe.each([HARROWMERE, BELOW_A_PATH, tiny, ...WESTMINSTER])(
  "the site of $name without packs",
  (council) => {
    let site: BuiltSite;
    beforeAll(async () => {
      site = await builtSite(council, false);
    }, LONG);

    test("every page has a language, one h1, one main, headings in order, and no script or style inside it", () => {
      expect(site.pages.length).toBeGreaterThan(5);
      expect(site.pages.flatMap(frameFaults)).toEqual([]);
    });

    test("every page has a title of its own", () => {
      const titles = new Map<string, string>();
      for (const { address, html } of site.pages) {
        const title = titleOf(html);
        expect(titles.get(title), `${address} is called “${title}”, too`).toBeUndefined();
        titles.set(title, address);
      }
    });

    test("every address in every file leads to a file, and to a place on it", () => {
      expect(brokenLinks(site)).toEqual([]);
    });

    test("a reader without JavaScript comes from the home page to every page and document by links alone", () => {
      const far = reachable(site);
      expect(unreachable(site, far)).toEqual([]);
      expect(Math.max(...far.values())).toBeLessThanOrEqual(8);
    });

    test.skipIf(council === BELOW_A_PATH)(
      "html-validate has nothing to say of any page",
      () => {
        expect(site.pages.flatMap(({ address, html }) => htmlFaults(address, html))).toEqual([]);
      },
      LONG,
    );
  },
);
