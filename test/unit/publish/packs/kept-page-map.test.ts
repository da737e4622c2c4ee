import { expect, test } from "vitest";
import type { CivilDate } from "../../../../src/model/civil-date.ts";
import type { PageMap } from "../../../../src/model/page-map.ts";
import { digestOf } from "../../../../src/publish/chapters/digest.ts";
import { frozenPageMap, thawedPageMap } from "../../../../src/publish/packs/kept-page-map.ts";

const PAGES: PageMap = {
  meeting: "2026-01-15-board",
  sides: 3,
  bytes: 4096,
  labels: ["1", "2", "2a"],
  items: new Map([["item-2", [{ from: "2", to: "2a" }]]]),
  parts: new Map([
    [
      "agenda",
      { from: "1", to: "1", side: 1, labels: ["1"], anchors: new Map([["item-2", 0]]), title: "Agenda" },
    ],
    [
      "02-trees",
      {
        from: "2",
        to: "2a",
        side: 2,
        labels: ["2", "2a"],
        anchors: new Map(),
        title: "2. Trees",
        item: "item-2",
      },
    ],
  ]),
  supplements: [
    { number: 1, published: "2026-01-10" as CivilDate, sides: 1, bytes: 12, added: [], replaced: [] },
  ],
  files: new Map([
    ["pack.pdf", { sides: 3, bytes: 4096 }],
    ["02-trees.pdf", { sides: 2 }],
  ]),
};

test("a page map comes back from JSON as it was, in its order", () => {
  const kept = thawedPageMap(JSON.parse(JSON.stringify(frozenPageMap(PAGES))));
  expect(kept).toEqual(PAGES);
  expect(digestOf(kept)).toBe(digestOf(PAGES));
});
