import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { presentAddresses } from "../../../src/model/kept-addresses.ts";
import { shortCode } from "../../../src/model/short-addresses.ts";
import { packAddresses } from "../../../src/model/site-addresses.ts";
import { tombstonesOf } from "../../../src/model/tombstones.ts";
import { check } from "../../../src/publish/edition.ts";
import { contentFiles } from "../../../src/site/files.ts";
import { sitemapFiles } from "../../../src/site/following/sitemap.ts";
import { sitePages } from "../../../src/site/pages.ts";
import { viewContext } from "../../../src/views/context.ts";
import { openLayouts } from "../../../src/views/layouts.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const CONTENT = fileURLToPath(new URL("../../../content", import.meta.url));
const HEDGES = "/meetings/2026-01-15-board/02-hedges/";

function siteOf(gone: string, ledger: string) {
  const files = tinyCouncil({
    "gone.yaml": `gone:\n${gone}`,
    "addresses.txt": ledger.replace(/$/gm, "  2026-01-08"),
  });
  const { library, findings } = load(files);
  expect(findings).toEqual([]);
  const context = viewContext(library, new Map(), { served: "https://council.example/archive" });
  const pages = sitePages(context);
  const print = openLayouts();
  const page = (address: string): string => {
    const found = pages.find((each) => each.address === address);
    if (!found) throw new Error(`there is no ${address}`);
    return print(found.layout, found.view());
  };
  return { context, pages, page };
}

const WITHDRAWN = `  - { address: ${HEDGES}, title: "*Hedges* in Mill Lane", date: 2026-01-12, by: Democratic Services, reason: "It was issued for the wrong [meeting](/meetings/)." }\n`;

describe("a withdrawn paper", () => {
  const { context, pages, page } = siteOf(WITHDRAWN, `${HEDGES}\n${HEDGES.slice(0, -1)}.pdf`);

  test("has a page at its address that says who withdrew it, when and why", () => {
    const html = page(HEDGES);
    expect(html).toContain("<h1>Hedges in Mill Lane</h1>");
    expect(html).toContain("Withdrawn on 12 January 2026 by Democratic Services.");
    expect(html).toContain('wrong <a href="/archive/meetings/">meeting</a>');
    expect(html).toContain('<a href="/archive/meetings/2026-01-15-board/">Board, 15 January 2026</a>');
    expect(html).toContain("on record since 8 January 2026");
  });

  test("and one where its PDF was: a folder of the file's name, to which hosts lead on", () => {
    expect(page("/meetings/2026-01-15-board/02-hedges.pdf/")).toContain("02-hedges.pdf");
  });

  test("its short address on paper leads to it still", () => {
    expect(page(`/go/${shortCode(HEDGES)}/`)).toContain(`url=/archive${HEDGES}`);
  });

  test("its meeting says that it was withdrawn", () => {
    expect(page("/meetings/2026-01-15-board/")).toContain(
      `<a href="/archive${HEDGES}">Withdrawn: Hedges in Mill Lane</a>`,
    );
  });

  test("search engines, the sitemap and our own search leave it out", () => {
    const html = page(HEDGES);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toContain("data-pagefind-body");
    const [sitemap] = sitemapFiles(context, pages);
    const listed = new TextDecoder().decode(sitemap?.bytes());
    expect(listed).toContain("/archive/meetings/2026-01-15-board/01-report/</loc>");
    expect(listed).not.toContain("02-hedges");
  });
});

test("an item that is gone keeps the short address that was printed for its place on the agenda", () => {
  const { page } = siteOf(
    "  - { address: /meetings/2026-01-15-board/item-7/, title: Ponds, date: 2026-01-12, by: Ada Clerk, reason: It was put off. }\n",
    "/meetings/2026-01-15-board/item-7/",
  );
  expect(page(`/go/${shortCode("/meetings/2026-01-15-board/#item-7")}/`)).toContain(
    "url=/archive/meetings/2026-01-15-board/item-7/",
  );
});

test("what has moved says where it is now, on this site or on another", () => {
  const { page } = siteOf(
    "  - { address: /people/ada-jones/, title: Ada Jones, date: 2026-01-12, moved-to: /people/ada-clerk/ }\n" +
      "  - { address: /people/tom/, title: Tom, date: 2026-01-12, moved-to: https://county.example/tom }\n",
    "/people/ada-jones/",
  );
  expect(page("/people/ada-jones/")).toContain('<a href="/archive/people/ada-clerk/">Ada Jones</a>');
  expect(page("/people/tom/")).toContain('<a href="https://county.example/tom">county.example</a>');
});

test("every address of the demo council's ledger is a page or a file of it, or comes with a pack", () => {
  const { library } = check(CONTENT);
  const pages = sitePages(viewContext(library, new Map())).map(({ address }) => address);
  const made = new Set([...pages, ...contentFiles(library).map(({ address }) => address)]);
  const packs = new Set(library.meetings.flatMap(packAddresses));
  const recorded = (library.recorded ?? []).map(({ address }) => address);
  expect(recorded.length).toBeGreaterThan(300);
  expect(tombstonesOf(library).size).toBeGreaterThan(1);
  const present = presentAddresses(library);
  for (const address of recorded)
    if (/\/p\/\d+\/$/.test(address)) expect(present, address).toContain(address);
    else if (!packs.has(address))
      expect(made.has(address) || made.has(`${address}/`), `${address} leads nowhere`).toBe(true);
});
