/** Footnotes: paged.js alone has them. */
import { expect } from "vitest";
import { words } from "../press-sheets.ts";
import {
  bodyWords,
  head,
  list,
  note,
  noted,
  type PagedSheet,
  paras,
  together,
  wholeEnough,
} from "./sheet.ts";

export const NOTES: readonly PagedSheet[] = [
  {
    name: "several notes on a page",
    only: "pagedjs",
    body: noted("p", 12, 40, 20, 9),
    judge: (pages) =>
      together(
        pages,
        list(12, (at) => [`p${at}x19`, `np${at}x1`] as const),
      ),
  },
  {
    name: "many notes, some at the ends of paragraphs",
    only: "pagedjs",
    body: noted("p", 20, 33, 33, 14),
    judge: (pages) => {
      together(
        pages,
        list(20, (at) => [`p${at}x32`, `np${at}x1`] as const),
      );
      for (const at of list(20, (n) => n)) wholeEnough(pages, `p${at}x`, 2);
    },
  },
  {
    name: "notes in cells and items",
    only: "pagedjs",
    body: `${paras("pre", 2)}<table>${head("Hd1", "Hd2")}<tbody>${list(20, (at) => `<tr><td>c${at}a${at % 4 === 0 ? note(`nc${at}x`, 9) : ""}</td><td>${words(`d${at}x`, 7)}</td></tr>`).join("")}</tbody></table><ol>${list(12, (at) => `<li>${words(`li${at}x`, 14)}${at % 3 === 0 ? note(`nl${at}x`, 8) : ""}</li>`).join("")}</ol>`,
    repeated: [
      "Hd1",
      "Hd2",
      ...list(5, (at) => `c${4 * at}a${`nc${4 * at}x1`}`),
      ...list(4, (at) => `li${3 * at}x14nl${3 * at}x1`),
    ],
    judge: (pages) => {
      together(
        pages,
        list(5, (at) => [`d${4 * at}x1`, `nc${4 * at}x1`] as const),
      );
      together(
        pages,
        list(4, (at) => [`li${3 * at}x13`, `nl${3 * at}x1`] as const),
      );
    },
  },
  {
    name: "notes in columns and in tall cells",
    only: "pagedjs",
    body: `${paras("pre", 2)}<div class="columns"><div class="column">${noted("le", 5, 24, 9, 6)}</div><div class="column">${noted("ri", 4, 30, 12, 6)}</div></div><table><tbody><tr><td>${noted("ca", 4, 30, 14, 6)}</td><td>${noted("cb", 7, 30, 21, 7)}</td></tr></tbody></table><p>After1</p>`,
    judge: (pages) => {
      together(
        pages,
        list(5, (at) => [`le${at}x8`, `nle${at}x1`] as const),
      );
      together(
        pages,
        list(4, (at) => [`ri${at}x11`, `nri${at}x1`] as const),
      );
      together(
        pages,
        list(4, (at) => [`ca${at}x13`, `nca${at}x1`] as const),
      );
      together(
        pages,
        list(7, (at) => [`cb${at}x20`, `ncb${at}x1`] as const),
      );
      expect(pages.page("After1")).toBe(pages.sizes.length);
    },
  },
  {
    name: "a note in the head of a table",
    only: "pagedjs",
    body: `<table>${head("One", `Two${note("nhead", 5)}`)}<tbody>${list(60, (at) => `<tr><td>s${at}</td><td>t${at}</td></tr>`).join("")}</tbody></table>`,
    repeated: ["One", "Two"],
    judge: (pages) => expect(pages.all("One")).toHaveLength(pages.sizes.length),
  },
  {
    name: "a note in the last line of a page",
    only: "pagedjs",
    body: `${list(7, (at) => `<p>${words(`p${at}x`, 26)}</p>`).join("")}<p>${words("last", 5)}${note("nlast", 30)}</p>${paras("post", 2)}`,
    judge: (pages) => together(pages, [["last4", "nlast1"]]),
  },
  {
    name: "a note longer than the rest of the page",
    only: "pagedjs",
    body: `${paras("pre", 2, 45)}<p>${words("mid", 30)}${note("nmid", 150)}</p>${paras("post", 6)}`,
    judge: (pages) => {
      together(pages, [["mid29", "nmid1"]]);
      expect(pages.page("nmid150")).toBe(pages.page("nmid1") + 1);
      expect(bodyWords(pages, "post", 6, 40)).toEqual([]);
    },
  },
  {
    name: "a note longer than a page, and the paragraph after it",
    only: "pagedjs",
    body: `<p>Start ${words("mid", 12)}${note("nmid", 520)}</p>${paras("post", 9)}`,
    judge: (pages) => {
      expect(pages.page("nmid1")).toBe(1);
      expect(bodyWords(pages, "post", 9, 40)).toEqual([]);
    },
  },
  {
    name: "a note longer than a page, at the end of the paper",
    only: "pagedjs",
    body: `<p>Start ${words("mid", 12)}${note("nmid", 520)}</p>`,
  },
  {
    name: "two long notes in one line",
    only: "pagedjs",
    body: `${paras("pre", 4)}<p>${words("mid", 12)}${note("na", 140)} both${note("nb", 90)} ${words("end", 30)}</p>${paras("post", 4)}`,
    judge: (pages) => expect(bodyWords(pages, "post", 4, 40)).toEqual([]),
  },
  {
    name: "a note of two paragraphs, and one called twice",
    only: "pagedjs",
    style: ".footnote-part { display: block }",
    body: `${noted("a", 3, 30, 10, 6)}<p>${words("mid", 12)}<span class="footnote"><span class="footnote-part">${words("fa", 12)}</span> <span class="footnote-part">${words("fb", 12)}</span></span> again <sup class="footnote-again">iv</sup></p>${paras("post", 7)}`,
    judge: (pages) => {
      together(pages, [["mid11", "fa1"]]);
      expect(pages.at("fb1").y).toBeGreaterThan(pages.at("fa12").y);
    },
  },
  {
    name: "a long note before a landscape stretch",
    only: "pagedjs",
    body: `${paras("pre", 3, 45)}<p>${words("mid", 20)}${note("nmid", 150)}</p><div class="landscape"><p>Wide1</p></div><p>After1</p>`,
    judge: ({ sizes }) => expect(sizes.filter(([width, height]) => width > height)).toHaveLength(1),
  },
];
