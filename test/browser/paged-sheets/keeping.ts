/** What stays together, and what is cut in an odd place. */
import { expect } from "vitest";
import { words } from "../press-sheets.ts";
import { list, note, type PagedSheet, paras, together, wholeEnough } from "./sheet.ts";

/** Paragraphs of every length around the page's end, so that each kind of break comes up. */
export const WIDOWS: readonly PagedSheet[] = [
  ...[3, 4, 5, 6].map(
    (lines): PagedSheet => ({
      name: `no line of ${lines} stands alone`,
      body: list(30, (at) => `<p>${words(`q${at}x`, 7 * lines - 4)}</p>`).join(""),
      judge: (pages) => {
        for (const at of list(30, (n) => n)) wholeEnough(pages, `q${at}x`, 3);
      },
    }),
  ),
  {
    name: "no line stands alone where notes take the room",
    only: "pagedjs",
    body: list(
      24,
      (at) => `<p>${words(`q${at}x`, 33)} end${at}${note(`nq${at}x`, 4 + ((at * 5) % 23))}</p>`,
    ).join(""),
    judge: (pages) => {
      for (const at of list(24, (n) => n)) wholeEnough(pages, `q${at}x`, 3);
      together(
        pages,
        list(24, (at) => [`q${at}x33`, `nq${at}x1`] as const),
      );
    },
  },
];

export const KEEPING: readonly PagedSheet[] = [
  ...[0, 1, 2, 3, 4, 5].map(
    (more): PagedSheet => ({
      name: `a heading goes with its text, ${more} lines on`,
      body: `${list(4, (at) => `<p>${words(`p${at}x`, 38)}</p>`).join("")}<p>${words("extra", 1 + 7 * more)}</p><h2>Head1</h2><h3>Sub1</h3><p>${words("text", 60)}</p>${paras("post", 5)}`,
      judge: (pages) => {
        expect(pages.page("Head1")).toBe(pages.page("text1"));
        expect(pages.page("Sub1")).toBe(pages.page("text1"));
      },
    }),
  ),
  {
    name: "a hanging number stands by the first line",
    body: list(
      14,
      (at) => `<p style="padding-left: 8mm"><span class="number">N${at}</span>${words(`t${at}x`, 36)}</p>`,
    ).join(""),
    judge: (pages) => {
      for (const at of list(14, (n) => n)) {
        expect(pages.page(`N${at}`)).toBe(pages.page(`t${at}x1`));
        expect(pages.at(`N${at}`).y).toBeCloseTo(pages.at(`t${at}x1`).y, 0);
      }
    },
  },
  {
    name: "elements with a style break like any other",
    style: ".leaf { break-before: page } .keep { break-after: avoid }",
    body: `<p>First1</p><div class="leaf" style="--fit: 1.2"><p>Second1</p></div><div class="leaf" style="--fit: .8"><p>Third1</p></div>${paras("p", 4, 44)}<p class="keep" style="color: #000">${words("k", 14)}</p><p style="--x: 1">${words("z", 60)}</p>`,
    judge: (pages) => {
      expect([pages.page("First1"), pages.page("Second1"), pages.page("Third1")]).toEqual([1, 2, 3]);
      expect(pages.page("z1")).toBe(pages.page("k14"));
    },
  },
  {
    name: "a figure stays with its caption, a tall picture fits",
    body: `${paras("pre", 3)}<figure><img alt="" width="200" height="170" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='200' height='170'%3E%3Crect width='200' height='170'/%3E%3C/svg%3E"><figcaption>Fig1</figcaption></figure><p>Mid1</p><figure><img alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='2000'%3E%3Crect width='300' height='2000'/%3E%3C/svg%3E"><figcaption>Fig2</figcaption></figure><p>After1</p>`,
    judge: (pages) => expect(pages.page("Fig2")).toBeGreaterThanOrEqual(pages.page("Mid1")),
  },
];

export const ODDITIES: readonly PagedSheet[] = [
  {
    name: "details over a page keep their words",
    body: `${paras("pre", 4)}<details open><summary>Sum1</summary>${paras("in", 6)}</details><p>After1</p>`,
  },
  {
    name: "long words and addresses are cut without a hyphen",
    style: "p { overflow-wrap: break-word }",
    body: `${paras("pre", 4, 47)}<p>https://example.org/${"abcdefgh".repeat(70)}</p><p>After1</p>`,
    repeated: [`https://example.org/${"abcdefgh".repeat(70)}`],
    judge: (pages) => {
      const text = pages.sizes.map((_, at) => pages.text(at + 1)).join(" ");
      expect(text.replace(/\s/g, "")).toContain(`https://example.org/${"abcdefgh".repeat(70)}After1`);
    },
  },
  {
    name: "soft hyphens",
    body: `<p>${list(90, (at) => `su\u00adper\u00adca\u00adli${at}`).join(" ")}</p>${list(12, (at) => `<p>${words(`p${at}x`, 20)}</p>`).join("")}`,
    repeated: list(90, (at) => `su\u00adper\u00adca\u00adli${at}`),
  },
  {
    name: "bold, links and breaks inside a paragraph",
    body: list(
      9,
      (at) =>
        `<p>${words(`a${at}x`, 12)} <strong>${words(`b${at}x`, 12)}</strong> <a href="https://example.org/">${words(`c${at}x`, 9)}</a><br>${words(`d${at}x`, 9)} the <em>${words(`e${at}x`, 5)}</em></p>`,
    ).join(""),
    repeated: ["the"],
  },
  {
    name: "the same words again and again",
    body: list(70, (at) => `<p>the same words and the same words in number ${at} the same</p>`).join(""),
    repeated: "the same words and in number".split(" ").concat(list(70, String)),
    judge: (pages) => {
      expect(pages.all("the")).toHaveLength(210);
      expect(pages.all("same")).toHaveLength(210);
    },
  },
  {
    name: "preformatted lines",
    body: `${paras("pre", 3)}<pre>${list(60, (at) => `line${at}   code${at}`).join("\n")}</pre><p>After1</p>`,
  },
  {
    name: "two forced breaks one after the other",
    style: ".page { break-after: page }",
    body: `<div class="page"><p>A1</p></div><div class="page"></div><div class="page"><p>B1</p></div><p>C1</p>`,
    judge: (pages) => expect([pages.page("A1"), pages.page("C1") - pages.page("B1")]).toEqual([1, 1]),
  },
];
