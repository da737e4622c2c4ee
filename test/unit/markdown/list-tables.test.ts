import { describe, expect, test } from "vitest";
import { foundIn, htmlOf } from "./printed.ts";

const table = (...lines: string[]) => ["::: table", ...lines, ":::"].join("\n");
const rowsOf = (text: string) => htmlOf(text, { target: "pack" }).match(/<tr.*?<\/tr>/gs) ?? [];

describe("a table from lists", () => {
  test("items are rows, sub-items are cells, the first row is the head", () => {
    expect(rowsOf(table("- - Option", "  - For", "- - Wait", "  - Costs **nothing**"))).toEqual([
      '<tr><th scope="col">Option</th><th scope="col">For</th></tr>',
      "<tr><td>Wait</td><td>Costs <strong>nothing</strong></td></tr>",
    ]);
  });

  test("words of the item itself are its first cell", () => {
    expect(rowsOf(table("- Option", "  - For", "- Wait", "  - Costs nothing"))).toEqual([
      '<tr><th scope="col">Option</th><th scope="col">For</th></tr>',
      "<tr><td>Wait</td><td>Costs nothing</td></tr>",
    ]);
  });

  test("cells hold lists, paragraphs and line breaks", () => {
    const text = table("- - A", "  - B", "- - - one", "    - two", "  - First.<br>Line", "", "    Second.");
    const [, row = ""] = rowsOf(text);
    expect(row.replaceAll("\n", "")).toBe(
      "<tr><td><ul><li>one</li><li>two</li></ul></td><td><p>First.<br>Line</p><p>Second.</p></td></tr>",
    );
  });

  test("an item without sub-items goes across, short rows are filled up", () => {
    expect(rowsOf(table("- - A", "  - B", "  - C", "- Estimates", "- - x", "  - y")).slice(1)).toEqual([
      '<tr class="across"><td colspan="3">Estimates</td></tr>',
      "<tr><td>x</td><td>y</td><td></td></tr>",
    ]);
  });

  test("the paragraph before is the caption, those after are notes", () => {
    const html = htmlOf(table("Table 3: Options", "", "- - A", "- - x", "", "Source: invented."), {
      target: "pack",
    });
    expect(html).toBe(
      '<table class="short">\n<caption>Table 3: Options</caption>\n<thead>\n<tr><th scope="col">A</th></tr>\n</thead>\n' +
        '<tbody>\n<tr><td>x</td></tr>\n</tbody>\n</table>\n<div class="table-notes">\n<p>Source: invented.</p>\n</div>\n',
    );
  });

  test("so is a bold paragraph above the block", () => {
    expect(htmlOf(`**Options**\n\n${table("- - A", "- - x")}`, { target: "pack" })).toContain(
      "<caption>Options</caption>",
    );
  });

  test("words after the sub-items end the last cell", () => {
    expect(htmlOf(table("- - A", "  - B", "- - x", "  - y", "", "  After."), { target: "pack" })).toContain(
      "After.",
    );
  });
});

describe("joined cells", () => {
  test("to the left and above", () => {
    expect(
      rowsOf(
        table("- - Ward", "  - Spend", "  - <", "- - North", "  - £1", "  - £2", "- - ^", "  - £3", "  - £4"),
      ),
    ).toEqual([
      '<tr><th scope="col">Ward</th><th scope="colgroup" colspan="2">Spend</th></tr>',
      '<tr><td rowspan="2">North</td><td>£1</td><td>£2</td></tr>',
      "<tr><td>£3</td><td>£4</td></tr>",
    ]);
  });

  test("both ways", () => {
    expect(rowsOf(table("- - A", "  - B", "- - Both", "  - <", "- - ^", "  - <", "- - x", "  - y"))).toEqual([
      '<tr><th scope="col">A</th><th scope="col">B</th></tr>',
      '<tr><td colspan="2" rowspan="2">Both</td></tr>',
      "<tr></tr>",
      "<tr><td>x</td><td>y</td></tr>",
    ]);
  });

  test.each([
    ["nothing to the left", ["- - A", "  - B", "- - <", "  - x"]],
    ["nothing above", ["- - ^", "  - B", "- - x", "  - y"]],
    ["the head above", ["- - A", "  - B", "- - ^", "  - y"]],
    ["no rectangle", ["- - A", "  - B", "- - x", "  - <", "- - ^", "  - y"]],
  ])("%s", (_, lines) => {
    expect(foundIn(table(...lines))).toEqual(["table-cells-uneven 11:1"]);
    expect(htmlOf(table(...lines))).toContain("B");
  });
});

test("without a list there is no table, and the words stay", () => {
  expect(foundIn(table("Only words."))).toEqual(["table-without-rows 11:1"]);
  expect(htmlOf(table("Only words."))).toBe("<p>Only words.</p>\n");
});
