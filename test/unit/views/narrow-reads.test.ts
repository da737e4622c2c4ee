import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { filesOf } from "../../../src/content/files.ts";
import { load } from "../../../src/content/load.ts";
import { recordReads } from "../../../src/model/reading.ts";
import { sitePages } from "../../../src/site/pages.ts";
import { viewContext } from "../../../src/views/context.ts";

const CONTENT = fileURLToPath(new URL("../../../content", import.meta.url));

/** Everything that the pages of a layout read, those of every page together. */
function readsByLayout(): ReadonlyMap<string, ReadonlySet<string>> {
  const { library } = load(filesOf(CONTENT));
  const context = viewContext(library, new Map(), { served: "https://meetings.harrowmere.example" });
  const found = new Map<string, ReadonlySet<string>>();
  for (const { layout, view, card } of sitePages(context)) {
    const { reads } = recordReads(() => [view(), card?.()]);
    found.set(layout, new Set([...(found.get(layout) ?? []), ...reads]));
  }
  return found;
}

/** What changes with almost every edit of a council's content. */
const WHOLE: ReadonlySet<string> = new Set([
  ..."actions bodies decisionRecords gone matters meetings pages people recorded redirects".split(" "),
  // Queries that answer with something of everything: they are for other queries.
  ..."?actions-by-body ?minuted-by-body ?actions-by-id ?attended ?came-to ?corrected ?declared ?deferred ?fate ?ledger ?linked-addresses".split(
    " ",
  ),
  ..."?minutes-named ?named-votes ?open-actions ?papers-by-author ?people-by-id ?place-in-body".split(" "),
  ..."?present-addresses ?records-by-decider ?seats ?withdrawn pack shortcomings findings".split(" "),
]);

/** Pages that show some of everything: registers, calendars, front doors, and what they count. */
const OF_EVERYTHING: ReadonlySet<string> = new Set(
  [
    "accessibility actions bodies decision-records decisions following home matters meetings not-found people",
    "search year",
  ].flatMap((names) => names.split(" ").map((name) => `${name}.njk`)),
);

const reads = readsByLayout();

test("a page of one thing reads no list of all things", () => {
  const wide = [...reads].flatMap(([layout, keys]) =>
    OF_EVERYTHING.has(layout) ? [] : [...keys].filter((key) => WHOLE.has(key)).map((key) => [layout, key]),
  );
  expect(wide).toEqual([]);
  expect(reads.get("home.njk")).toContain("meetings");
});

test("the demo council has every kind of page of a meeting", () => {
  const layouts =
    "meeting item paper paper-changes minutes decision meeting-decisions notice certificate action";
  for (const layout of layouts.split(" ")) expect([...reads.keys()]).toContain(`${layout}.njk`);
});

test("what pages read can be asked for again", () => {
  expect([...(reads.get("paper.njk") ?? [])].some((key) => key.startsWith("?address-known /"))).toBe(true);
  expect([...(reads.get("minutes.njk") ?? [])].some((key) => key.startsWith("pack "))).toBe(true);
});
