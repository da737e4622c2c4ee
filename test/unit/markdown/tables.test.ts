import { describe, expect, test } from "vitest";
import { foundIn, htmlOf } from "./printed.ts";

const pack = { target: "pack" } as const;

describe("a table typed with bars", () => {
  test("has a head with scopes and classes for alignment, and no styles", () => {
    expect(htmlOf("| Item | Cost | Note |\n|---|---:|:-:|\n| Roads | £4 | *x* |", pack)).toBe(
      '<table class="short">\n<thead>\n' +
        '<tr><th scope="col">Item</th><th scope="col" class="figures">Cost</th><th scope="col" class="centre">Note</th></tr>\n' +
        '</thead>\n<tbody>\n<tr><td>Roads</td><td class="figures">£4</td><td class="centre"><em>x</em></td></tr>\n' +
        "</tbody>\n</table>\n",
    );
  });

  test("on a page can be scrolled with the keyboard", () => {
    const html = htmlOf("| a | b |\n|---|---|\n| c | d |\n\nText\n\n| a | b |\n|---|---|\n| c | d |");
    expect(html).toContain(
      '<div class="table-scroll" role="region" aria-label="Table 1" tabindex="0">\n<table>',
    );
    expect(html).toContain('aria-label="Table 2"');
  });

  test("of seven columns is wide", () => {
    const row = (cells: number) => `|${" x |".repeat(cells)}\n|${"---|".repeat(cells)}\n`;
    expect(htmlOf(row(6), pack)).toContain('<table class="short">');
    expect(htmlOf(row(7), pack)).toContain('<table class="wide short">');
  });

  test("of more than nine rows may break over sheets; on a page nothing breaks", () => {
    const rows = (count: number): string => `| a |\n|---|\n${"| 1 |\n".repeat(count)}`;
    expect(htmlOf(rows(9), pack)).toContain('<table class="short">');
    expect(htmlOf(rows(10), pack)).toContain("<table>");
    expect(htmlOf(rows(9))).toContain("<table>");
  });

  test("a row with words in its first cell alone goes across", () => {
    expect(htmlOf("| a | b | c |\n|---|---|---|\n| Not available | | |\n| | | x |", pack)).toContain(
      '<tr class="across"><td colspan="3">Not available</td></tr>\n<tr><td></td><td></td><td>x</td></tr>',
    );
  });

  test("an empty corner makes the first column labels; an empty head is none", () => {
    expect(htmlOf("| | 2026 |\n|---|---|\n| Roads | £4 |", pack)).toContain(
      '<tr><td></td><th scope="col">2026</th></tr>\n</thead>\n<tbody>\n<tr><th scope="row">Roads</th><td>£4</td></tr>',
    );
    expect(htmlOf("| | |\n|---|---|\n| Roads | £4 |", pack)).toBe(
      '<table class="short">\n<tbody>\n<tr><td>Roads</td><td>£4</td></tr>\n</tbody>\n</table>\n',
    );
  });

  test("br breaks the line in a cell and nowhere else", () => {
    expect(htmlOf("| a |\n|---|\n| one<br>two<BR />three |", pack)).toContain(
      "<td>one<br>\ntwo<br>\nthree</td>",
    );
    expect(htmlOf("one<br>two")).toBe("<p>one&lt;br&gt;two</p>\n");
    expect(foundIn("one<br>two")).toEqual(["html-shown-as-text 11:4"]);
    expect(foundIn("| a |\n|---|\n| one<br>two |")).toEqual([]);
  });

  test.each([
    ["more cells than the head", "| a | b |\n|---|---|\n| c | d | lost |", ["table-row-too-long 13:11"]],
    ["an empty one more", "| a | b |\n|---|---|\n| c | d | |", []],
    ["a bar behind a backslash", "| a | b |\n|---|---|\n| c \\| c | d |", []],
    ["fewer cells", "| a | b |\n|---|---|\n| c |", []],
    ["no outer bars", "a | b\n---|---\nc | d | lost", ["table-row-too-long 13:9"]],
  ])("a row with %s", (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });
});

describe("captions", () => {
  const table = "\n\n| a | b |\n|---|---|\n| c | d |";

  test.each([
    ["**Spend by ward**", "Spend by ward"],
    ["Table 2: Spend by *ward*", "Spend by <em>ward</em>"],
    ["Table 2", "Table 2"],
    ["**Table 2: Spend**", "Table 2: Spend"],
  ])("%s", (typed, caption) => {
    expect(htmlOf(typed + table, pack)).toMatch(new RegExp(`<caption>.*${caption}</caption>`));
    expect(htmlOf(typed + table, pack)).not.toContain("<p>");
  });

  test.each([
    "Table 2 shows the spend by ward.",
    "**Bold** and more",
    "Spend by ward",
    "**One** and **two**",
  ])("%s is a paragraph", (typed) => {
    expect(htmlOf(typed + table, pack)).not.toContain("<caption>");
  });

  test("a paragraph with a number of its own is none", () => {
    const html = htmlOf(`**4.3 Spend by ward**${table}`, { ...pack, numbering: "as-written" });
    expect(html).toContain('<span class="number">4.3</span> <strong>Spend by ward</strong></p>');
  });

  test("name the region on a page", () => {
    expect(htmlOf(`**Spend & "more"**${table}`)).toContain('aria-label="Spend &amp; “more”"');
  });

  test("without a table after it a bold paragraph stays", () => {
    expect(htmlOf("**Spend by ward**\n\nText")).toBe("<p><strong>Spend by ward</strong></p>\n<p>Text</p>\n");
  });
});
