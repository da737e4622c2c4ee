import { expect, test } from "vitest";
import {
  packSides,
  pageNumbersInShort,
  pageNumbersOf,
  pagesByNumber,
} from "../../../src/views/pack-sides.ts";
import { pagesInWords, rangesInWords } from "../../../src/views/page-words.ts";
import { pageMap } from "../../page-maps.ts";

const PAGES = pageMap("m", {
  agenda: { labels: ["1", "2"] },
  "01-trees": { labels: ["3", "4", "4a"] },
  blank: { labels: ["5–7"] },
  "02-more": { labels: ["8"] },
});

test("every side is a page of a part, or blank", () => {
  expect(packSides(PAGES).map(({ label, side, key, place }) => [label, side, key, place])).toEqual([
    ["1", 1, "agenda", 0],
    ["2", 2, "agenda", 1],
    ["3", 3, "01-trees", 0],
    ["4", 4, "01-trees", 1],
    ["4a", 5, "01-trees", 2],
    ["5–7", 6, undefined, undefined],
    ["8", 7, "02-more", 0],
  ]);
});

test("a page that stands for several is found by each of their numbers", () => {
  expect(pageNumbersOf("34–35")).toEqual(["34", "35"]);
  expect(pageNumbersOf("26a")).toEqual(["26a"]);
  const found = pagesByNumber(packSides(PAGES));
  expect([...found.keys()]).toEqual(["1", "2", "3", "4", "4a", "5", "6", "7", "8"]);
  expect(found.get("6")?.side).toBe(6);
});

test("the numbers there are, written short", () => {
  expect(pageNumbersInShort(PAGES)).toBe("1-4 4a 5-8");
  expect(pageNumbersInShort(pageMap("m", { agenda: { labels: ["1"] }, late: { labels: ["3"] } }))).toBe(
    "1 3",
  );
});

test("pages in words", () => {
  expect(pagesInWords({ from: "5", to: "22" })).toBe("Pages 5 to 22");
  expect(pagesInWords({ from: "7", to: "7" })).toBe("Page 7");
  expect(pagesInWords({ from: "34–35", to: "34–35" })).toBe("Pages 34–35");
  expect(
    rangesInWords([
      { from: "5", to: "22" },
      { from: "40", to: "40" },
    ]),
  ).toBe("Pages 5 to 22 and 40");
  expect(rangesInWords([{ from: "7", to: "7" }])).toBe("Page 7");
});
