/** Tables that go on over pages. */
import { expect } from "vitest";
import { words } from "../press-sheets.ts";
import { head, list, type PagedSheet, paras } from "./sheet.ts";

export const TABLES: readonly PagedSheet[] = [
  {
    name: "a table over three pages: caption once, head on each, columns kept",
    body: `<table><caption>Cap1</caption>${head("Ref", "Action", "Owner")}<tbody>${list(
      50,
      (at) => `<tr><td>R${at}</td><td>${words(`act${at}x`, 2 + ((at * 7) % 12))}</td><td>Own${at}</td></tr>`,
    ).join("")}</tbody></table>`,
    repeated: ["Ref", "Action", "Owner"],
    judge: (pages) => {
      const places = ["Ref", "Action", "Owner"].map((word) => pages.all(word));
      for (const each of places) {
        expect(each.map(({ page }) => page)).toEqual(pages.sizes.map((_, at) => at + 1));
        expect(new Set(each.map(({ x }) => x.toFixed(1))).size).toBe(1);
      }
      const owners = list(50, (at) => pages.at(`Own${at}`).x.toFixed(1));
      expect(new Set(owners).size).toBe(1);
    },
  },
  {
    name: "colgroup and rows with rules between them",
    style: "tr + tr td { border-top: 1pt solid #000 } col.a { width: 20mm } table { table-layout: fixed }",
    body: `<table><colgroup><col class="a"><col></colgroup><tbody>${list(
      60,
      (at) => `<tr><td>L${at}</td><td>M${at}</td></tr>`,
    ).join("")}</tbody></table>`,
    judge: (pages) => {
      expect(pages.sizes.length).toBeGreaterThan(1);
      for (const at of list(60, (n) => n))
        expect(pages.at(`M${at}`).x - pages.at(`L${at}`).x).toBeCloseTo(20 / 0.3528, 0);
    },
  },
  {
    name: "a cell over rows on both sides of a page",
    body: `${paras("pre", 3)}<table>${head("Group", "Step")}<tbody>${list(3, (group) =>
      list(
        9,
        (at) =>
          `<tr>${at === 1 ? `<td rowspan="9">${words(`group${group}x`, 3)}</td>` : ""}<td>${words(`step${group}x${at}x`, 8)}</td></tr>`,
      ).join(""),
    ).join("")}</tbody></table>`,
    repeated: ["Group", "Step"],
    judge: (pages) => {
      expect(pages.sizes.length).toBeGreaterThan(1);
      const steps = list(27, (at) =>
        pages.at(`step${Math.ceil(at / 9)}x${((at - 1) % 9) + 1}x1`).x.toFixed(1),
      );
      expect(new Set(steps).size).toBe(1);
    },
  },
  {
    name: "a row across keeps with the row after it",
    style: "tr.across { break-after: avoid } tr { break-inside: avoid }",
    body: `<table>${head("One", "Two")}<tbody>${list(
      24,
      (at) =>
        `<tr class="across"><td colspan="2">Across${at}</td></tr><tr><td>${words(`l${at}x`, 3)}</td><td>${words(`r${at}x`, 9)}</td></tr>`,
    ).join("")}</tbody></table>`,
    repeated: ["One", "Two"],
    judge: (pages) => {
      for (const at of list(24, (n) => n))
        expect(pages.page(`l${at}x1`), `row ${at}`).toBe(pages.page(`Across${at}`));
    },
  },
  {
    name: "a short table moves whole, its caption with it",
    body: `${paras("pre", 4, 46)}<table class="short"><caption>Cap1</caption><tbody>${list(9, (at) => `<tr><td>S${at}</td></tr>`).join("")}</tbody></table>`,
    judge: (pages) => {
      expect(new Set([pages.page("Cap1"), ...list(9, (at) => pages.page(`S${at}`))])).toEqual(new Set([2]));
    },
  },
  {
    name: "a caption does not stay behind alone",
    body: `${paras("pre", 5, 36)}<table><caption>Cap1</caption>${head("Head1")}<tbody>${list(30, (at) => `<tr><td>S${at}<br>T${at}<br>U${at}</td></tr>`).join("")}</tbody></table>`,
    repeated: ["Head1"],
    style: "tr { break-inside: avoid }",
    judge: (pages) => expect(pages.page("Cap1")).toBe(pages.page("S1")),
  },
  {
    name: "a row taller than a page",
    body: `<p>Before</p><table>${head("Left", "Middle", "Right")}<tbody><tr><td>${words("aa", 150)}</td><td>${words("bb", 60)}</td><td>${words("cc", 230)}</td></tr><tr><td>Y1</td><td>Y2</td><td>Y3</td></tr></tbody></table><p>After</p>`,
    style: "tr { break-inside: avoid }",
    repeated: ["Left", "Middle", "Right"],
    judge: (pages) => {
      const column = (tag: string, count: number) =>
        new Set(
          list(count, (at) => pages.at(`${tag}${at}`)).map(({ x }) =>
            x < pages.at("Y2").x - 1 ? "l" : x < pages.at("Y3").x - 1 ? "m" : "r",
          ),
        );
      expect([column("aa", 150), column("bb", 60), column("cc", 230)]).toEqual([
        new Set("l"),
        new Set("m"),
        new Set("r"),
      ]);
      expect(pages.page("bb1")).toBe(pages.page("cc1"));
      expect(pages.page("Y1")).toBe(pages.sizes.length);
    },
  },
  {
    name: "a table with a joined cell in every row",
    body: `<table>${head("One", "Two", "Three")}<tbody>${list(
      40,
      (at) =>
        `<tr>${at % 2 ? `<td colspan="2">${words(`j${at}x`, 5)}</td><td>t${at}</td>` : `<td>${words(`j${at}x`, 3)}</td><td colspan="2">t${at}</td>`}</tr>`,
    ).join("")}</tbody></table>`,
    repeated: ["One", "Two", "Three"],
    judge: (pages) => {
      for (const first of [1, 2]) {
        const places = list(20, (at) => pages.at(`t${2 * at - (first % 2)}`).x.toFixed(1));
        expect(new Set(places).size).toBe(1);
      }
    },
  },
  {
    name: "lists and paragraphs in tall cells",
    body: `<table><tbody><tr><th>Key</th><td><p>${words("pa", 60)}</p><ul>${list(20, (at) => `<li>${words(`it${at}x`, 7)}</li>`).join("")}</ul></td><td>${paras("pc", 6, 22)}</td></tr></tbody></table>`,
    style: "td, th { vertical-align: top }",
    judge: (pages) => expect(pages.page("Key")).toBe(1),
  },
];
