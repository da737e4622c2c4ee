/** Sheets of other sizes, numbered lists, and boxes side by side. */
import { expect } from "vitest";
import type { PlacedPages } from "../placed-words.ts";
import { words } from "../press-sheets.ts";
import { head, list, type PagedSheet, paras } from "./sheet.ts";

export const SHEET_SIZES: readonly PagedSheet[] = [
  {
    name: "a landscape stretch in a portrait paper",
    body: `${paras("pre", 2)}<div class="landscape"><h2>Wide1</h2><table>${head("Hd1", "Hd2")}<tbody>${list(40, (at) => `<tr><td>${words(`w${at}x`, 9)}</td><td>v${at}</td></tr>`).join("")}</tbody></table></div>${paras("post", 2)}`,
    repeated: ["Hd1", "Hd2"],
    judge: ({ sizes }) => {
      expect(sizes.map(([width, height]) => (width > height ? "l" : "p")).join("")).toMatch(/^pl{2,}p$/);
      expect(sizes[1]).toEqual([420, 298]);
    },
  },
  {
    name: "a landscape stretch at the start and one at the end",
    body: `<div class="landscape"><p>First1</p></div>${paras("mid", 2)}<div class="landscape"><p>Last1</p></div>`,
    judge: ({ sizes }) =>
      expect(sizes.map(([width, height]) => (width > height ? "l" : "p")).join("")).toBe("lpl"),
  },
  {
    name: "a whole paper landscape",
    style: "@page { size: 148mm 105mm; margin: 12mm }",
    body: `<h2>Wide1</h2><p style="white-space: nowrap">${words("line", 12)}</p>${paras("p", 9)}`,
    judge: ({ sizes }) => {
      expect(sizes.length).toBeGreaterThan(1);
      expect(new Set(sizes.map(String))).toEqual(new Set(["420,298"]));
    },
  },
];

const marked = (pages: PlacedPages, item: string): string => {
  const at = pages.words.findIndex(({ word }) => word === item);
  return pages.words[at - 1]?.word ?? "";
};

export const LISTS: readonly PagedSheet[] = [
  {
    name: "nested lists keep their numbers over pages",
    style: "ol ol { list-style: lower-alpha } ol ol ol { list-style: lower-roman }",
    body: `<ol start="4">${list(4, (a) => `<li>one${a}x1 ${words(`o${a}x`, 20)}<ol>${list(3, (b) => `<li>two${a}x${b} ${words(`t${a}x${b}x`, 16)}<ol>${list(3, (c) => `<li>three${a}x${b}x${c} ${words(`h${a}x${b}x${c}x`, 12)}</li>`).join("")}</ol></li>`).join("")}</ol></li>`).join("")}</ol>`,
    judge: (pages) => {
      expect(list(4, (a) => marked(pages, `one${a}x1`))).toEqual(["4.", "5.", "6.", "7."]);
      expect(list(4, (a) => list(3, (b) => marked(pages, `two${a}x${b}`)).join(""))).toEqual(
        Array(4).fill("a.b.c."),
      );
      expect(list(4, (a) => list(3, (c) => marked(pages, `three${a}x2x${c}`)).join(""))).toEqual(
        Array(4).fill("i.ii.iii."),
      );
    },
  },
  {
    name: "value, reversed and plain lists; a marker stands once",
    body: `<ol><li>v1</li><li value="7">v2</li><li>v3</li></ol><ol reversed start="60">${list(60, (at) => `<li>r${at}</li>`).join("")}</ol><ol reversed><li>q1</li><li>q2</li></ol><ol>${list(8, (at) => `<li>b${at}a ${words(`b${at}x`, 40)}</li>`).join("")}</ol>`,
    judge: (pages) => {
      expect(list(3, (at) => marked(pages, `v${at}`))).toEqual(["1.", "7.", "8."]);
      expect(list(60, (at) => marked(pages, `r${at}`))).toEqual(list(60, (at) => `${61 - at}.`));
      expect(["q1", "q2"].map((word) => marked(pages, word))).toEqual(["2.", "1."]);
      expect(list(8, (at) => marked(pages, `b${at}a`))).toEqual(list(8, (at) => `${at}.`));
      expect(pages.words.filter(({ word }) => /^\d+\.$/.test(word))).toHaveLength(3 + 60 + 2 + 8);
    },
  },
];

export const COLUMNS: readonly PagedSheet[] = [
  {
    name: "columns stand side by side",
    body: `<p>Before1</p><div class="columns"><div class="column"><p>${words("le", 20)}</p></div><div class="column"><p>${words("ri", 20)}</p></div></div><p>After1</p>`,
    judge: (pages) => expect(pages.at("le1").y).toBeCloseTo(pages.at("ri1").y, 0),
  },
  {
    name: "columns longer than the page are each cut",
    body: `${paras("pre", 2)}<div class="columns"><div class="column">${paras("le", 5, 30)}</div><div class="column">${paras("ri", 7, 30)}</div></div><p>After1</p>`,
    judge: (pages) => {
      expect(pages.page("le1x1")).toBe(1);
      expect(pages.page("ri1x1")).toBe(1);
      expect(pages.at("le1x1").y).toBeCloseTo(pages.at("ri1x1").y, 0);
      const lefts = pages.words.filter(({ word }) => word.startsWith("le"));
      expect(Math.max(...lefts.map(({ x }) => x))).toBeLessThan(pages.at("ri1x1").x);
      expect(pages.page("After1")).toBe(pages.sizes.length);
    },
  },
  {
    name: "a grid whose cells go over the page",
    style: ".grid { display: grid; grid-template-columns: 1fr 2fr; gap: 5mm }",
    body: `${paras("pre", 3)}<div class="grid"><div>${words("ga", 40)}</div><div>${paras("gb", 6, 30)}</div><div>gc1</div><div>gd1</div></div>`,
    judge: (pages) => {
      expect(pages.at("gc1").y).toBeCloseTo(pages.at("gd1").y, 0);
      expect(pages.page("gd1")).toBeGreaterThan(pages.page("ga1"));
    },
  },
];
