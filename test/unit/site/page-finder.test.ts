/** Whoever looks a page up finds what the whole table of pages has, and nothing else. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { filesOf } from "../../../src/content/files.ts";
import { load } from "../../../src/content/load.ts";
import { presentAddresses } from "../../../src/model/kept-addresses.ts";
import { pageFinder } from "../../../src/site/page-finder.ts";
import { sitePages } from "../../../src/site/pages.ts";
import { viewContext } from "../../../src/views/context.ts";
import { pageMap } from "../../page-maps.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const folder = fileURLToPath(new URL("../../../content", import.meta.url));
const GONE = {
  "gone.yaml":
    "gone:\n  - { address: /meetings/2025-01-15-board/, title: A, date: 2026-01-16, by: Clerk, reason: None }\n  - { address: /people/ben/, title: Ben, date: 2026-01-16, by: Clerk, reason: None }\n  - { address: /leaflets/, title: B, date: 2026-01-16, moved-to: /bodies/board/ }\n",
};

test.each([
  ["the demo council", () => load(filesOf(folder)).library],
  ["a council of which pages are gone", () => load(tinyCouncil(GONE)).library],
  ["no council at all", () => load(tinyCouncil({ "council.yaml": "" })).library],
])("%s", (_what, read) => {
  const library = read();
  const packs = new Map(
    library.meetings.slice(0, 2).map(({ id }) => [id, pageMap(id, { agenda: { labels: ["1", "2"] } })]),
  );
  const context = viewContext(library, packs, { local: true });
  const find = pageFinder(context);
  const table = new Map(sitePages(context).map((page) => [page.address, page]));
  const shown = (page: ReturnType<typeof find>) =>
    page && [page.address, page.layout, [...(page.reads ?? [])].sort()];
  for (const [address, page] of table) expect(shown(find(address))).toEqual(shown(page));
  const others = [
    ...presentAddresses(library),
    "/toString/",
    "/constructor/",
    "",
    "/",
    "/meetings/none/",
    "/x/",
  ];
  for (const address of others) expect(shown(find(address))).toEqual(shown(table.get(address)));
  expect(table.size).toBeGreaterThan(20);
});
