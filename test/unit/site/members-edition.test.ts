import { expect, test } from "vitest";
import { filesOf } from "../../../src/content/files.ts";
import { load } from "../../../src/content/load.ts";
import { addressOf } from "../../../src/model/reference.ts";
import { followingFiles } from "../../../src/site/following/files.ts";
import { sitePages } from "../../../src/site/pages.ts";
import { viewContext } from "../../../src/views/context.ts";
import { openLayouts } from "../../../src/views/layouts.ts";

const { library, findings } = load(filesOf("content"), filesOf("test/members/private"));
const context = viewContext(library, new Map(), { unnamed: true });
const print = openLayouts();
const pages = sitePages(context);
const printed = (address: string): string => {
  const page = pages.find((each) => each.address === address);
  if (!page) throw new Error(`no page ${address}`);
  return print(page.layout, page.view());
};

const PRIVATE = [
  addressOf.paper("2026-11-25-planning-committee", "08-fenside-way"),
  addressOf.paper("2026-12-01-cabinet", "10-transport-tenders"),
  addressOf.privateMinutes("2026-10-28-planning-committee"),
  addressOf.action("2026-10-28/counsel-on-fenside-way"),
];

test("the demo's private tree has nothing wrong", () => {
  expect(findings).toEqual([]);
});

test.each(PRIVATE)("%s says that it is not for publication, and why", (address) => {
  const html = printed(address);
  expect(html).toContain('<p class="withheld-title">Not for publication</p>');
  expect(html).toMatch(/Exempt under paragraphs? \d/);
});

test("every page of the members' edition says so above everything, and asks robots to pass on", () => {
  for (const { address, layout, view } of pages) {
    if (layout === "short.njk" || layout === "pack-print.njk") continue;
    const html = print(layout, view());
    expect([address, html.includes('<p class="edition">'), html.includes('content="noindex"')]).toEqual([
      address,
      true,
      true,
    ]);
    expect([address, html.includes('rel="canonical"'), html.includes("og:url")]).toEqual([
      address,
      false,
      false,
    ]);
  }
});

test("nothing names the council's public address, no sitemap lists it, robots keep out", () => {
  const files = followingFiles(context, pages);
  const text = (address: string) =>
    new TextDecoder().decode(files.find((file) => file.address === address)?.bytes());
  expect(text("/robots.txt")).toBe("User-agent: *\nDisallow: /\n");
  expect(files.filter(({ address }) => address.includes("sitemap"))).toEqual([]);
});

test("the public edition of the same content has none of its pages", () => {
  const published = sitePages(viewContext(library.published, new Map()));
  const addresses = new Set(published.map(({ address }) => address));
  expect(PRIVATE.filter((address) => addresses.has(address))).toEqual([]);
});
