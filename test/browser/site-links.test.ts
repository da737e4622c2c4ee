import { beforeAll, describe, expect, test } from "vitest";
import { readingOf } from "../../src/publish/gate/read/index.ts";
import type { WrittenSite } from "../site/built-site.ts";
import { HARROWMERE, WESTMINSTER } from "../site/councils.ts";
import { htmlFaults } from "../site/html-rules.ts";
import { brokenLinks } from "../site/links.ts";
import { frameFaults, titleOf } from "../site/pages.ts";
import { reachable } from "../site/reachable.ts";
import { sharedSite } from "../site/shared-site.ts";
import { unreachable } from "../site/unreachable.ts";

/** `../site/site.test.ts` asks the same of sites without packs, and needs no browser to make them. */
describe.each([HARROWMERE, ...WESTMINSTER])("the site of $name with its packs", (council) => {
  let site: WrittenSite;
  beforeAll(async () => {
    site = await sharedSite(council);
  });

  test("every address in every file leads to a file, and to a place on it", () => {
    expect(site.packs.size).toBeGreaterThan(1);
    expect(brokenLinks(site)).toEqual([]);
  });

  test("nothing is written in a PDF that nobody sees on its pages", () => {
    const pdfs = [...site.files].filter(([address]) => address.endsWith(".pdf"));
    expect(pdfs.length).toBeGreaterThan(site.packs.size);
    const hidden = pdfs.flatMap(([address, bytes]) =>
      readingOf({ path: address, bytes }).facts.filter(({ kind }) => kind === "hidden-text"),
    );
    expect(hidden).toEqual([]);
  });

  test("a reader without JavaScript comes from the home page to every page and document by links alone", () => {
    const far = reachable(site);
    expect([...far.keys()].filter((address) => address.endsWith(".pdf")).length).toBeGreaterThan(
      site.packs.size,
    );
    expect(unreachable(site, far)).toEqual([]);
  });

  test("html-validate has nothing to say of the pages that come with a pack, and each has what every page has", () => {
    const own = site.pages.filter(({ layout }) => layout.startsWith("pack-") || layout === "short.njk");
    expect(own.length).toBeGreaterThan(50);
    expect(own.flatMap(({ address, html }) => htmlFaults(address, html))).toEqual([]);
    expect(own.flatMap(frameFaults)).toEqual([]);
  });

  test("every page has a title of its own", () => {
    const titles = site.pages.map(({ html }) => titleOf(html));
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});
