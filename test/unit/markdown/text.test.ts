import { expect, test } from "vitest";
import { plainText } from "../../../src/markdown/plain-text.ts";
import { fieldFindings, inlineText, renderInline, renderText } from "../../../src/markdown/text.ts";
import { bodyOf } from "./printed.ts";

test.each([
  ["Minutes of *12 July*", "Minutes of <em>12 July</em>", "Minutes of 12 July"],
  ["1. To agree", "1. To agree", "1. To agree"],
  ["# Not a heading", "# Not a heading", "# Not a heading"],
  ['Costs & "more" <b>', "Costs &amp; “more” &lt;b&gt;", "Costs & “more” <b>"],
  ["[Plan](https://example.org)", '<a href="https://example.org">Plan</a>', "Plan"],
  ["[Plan](plan.pdf)", "Plan", "Plan"],
  ["Text^[A note.]", 'Text<span class="footnote-inline"> (A note.)</span>', "Text"],
  ["{{ braces }}", "{{ braces }}", "{{ braces }}"],
  ["", "", ""],
])("one line: %j", (typed, html, words) => {
  expect(renderInline(typed)).toBe(html);
  expect(inlineText(typed)).toBe(words);
});

test("paragraphs and lists, without anchors and numbers", () => {
  expect(renderText("To agree:\n\n1. the minutes;\n2. 1.1 the actions[^1].\n\n## Late\n\n[^1]: Note.")).toBe(
    "<p>To agree:</p>\n<ol>\n<li>the minutes;</li>\n" +
      '<li>1.1 the actions<span class="footnote-inline"> (Note.)</span>.</li>\n</ol>\n<h3>Late</h3>\n',
  );
  expect(renderText("## Late\n", { headingLevel: 4 })).toBe("<h4>Late</h4>\n");
});

test("files are linked where somebody knows them", () => {
  const asset = (name: string) => (name === "plan.pdf" ? "/files/plan.pdf" : undefined);
  expect(renderInline("[Plan](plan.pdf)", { asset })).toBe('<a href="/files/plan.pdf">Plan</a>');
  expect(renderText("[Plan](plan.pdf)", { asset })).toBe('<p><a href="/files/plan.pdf">Plan</a></p>\n');
});

test("faults in a field have its place", () => {
  const place = ({ id, span }: { id: string; span: { line: number; column: number } }) =>
    `${id} ${span.line}:${span.column}`;
  expect(fieldFindings(bodyOf("See [x](javascript:y)"), false).map(place)).toEqual(["address-refused 11:9"]);
  expect(fieldFindings(bodyOf("Text\n\n::: colums\n:::"), true).map(place)).toEqual([
    "container-unknown 13:5",
  ]);
  expect(fieldFindings(bodyOf("A *plain* one, see [item 2](#item-2)"), false)).toEqual([]);
});

test("the words of a body, a line for each piece", () => {
  const text =
    "## 1. Costs\n\n1.1 The *sum*[^1] of\nit.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n" +
    "![Map](map.png)\n\n::: chart figures.csv\nA caption\n:::\n\n```\ncode\n```\n\n[^1]: The note.";
  expect(plainText(bodyOf(text)).split("\n")).toEqual([
    "1. Costs",
    "1.1 The sum of it.",
    "one",
    "two",
    "a",
    "b",
    "c",
    "d",
    "A caption",
    "code",
    "The note.",
  ]);
});
