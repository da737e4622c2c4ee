import { describe, expect, test } from "vitest";
import { foundIn, htmlOf, rendered } from "./printed.ts";

describe("columns and landscape", () => {
  test("a bare line closes the innermost block", () => {
    expect(htmlOf("::: columns\n\n::: column\nLeft\n:::\n\n::: column\nRight\n:::\n\n:::\n\nAfter")).toBe(
      '<div class="columns columns-2">\n<div class="column">\n<p>Left</p>\n</div>\n' +
        '<div class="column">\n<p>Right</p>\n</div>\n</div>\n<p>After</p>\n',
    );
  });

  test("a stretch is turned", () => {
    expect(htmlOf("::: landscape\n## Wide\n:::")).toBe(
      '<div class="landscape">\n<h2 id="wide">Wide</h2>\n</div>\n',
    );
  });

  test.each([
    ["no blank lines", "Before\n::: landscape\n- a\n- b\n:::\nAfter"],
    ["more colons", "Before\n\n:::: landscape ::::\n\n- a\n- b\n\n::::\n\nAfter"],
    ["spaces", "Before\n\n  :::landscape  \n- a\n- b\n\n:::\t\n\nAfter"],
  ])("the lines may be typed with %s", (_, text) => {
    expect(htmlOf(text)).toBe(
      '<p>Before</p>\n<div class="landscape">\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</div>\n<p>After</p>\n',
    );
    expect(foundIn(text)).toEqual([]);
  });

  test("colons that are no such line are text", () => {
    const text = "Ratio ::: 3\n\n::: 25% of it\n\nTime: 10:::30";
    expect(htmlOf(text)).toBe("<p>Ratio ::: 3</p>\n<p>::: 25% of it</p>\n<p>Time: 10:::30</p>\n");
    expect(foundIn(text)).toEqual([]);
  });

  test("in a fence they are text too", () => {
    expect(htmlOf("```\n::: columns\n```")).toBe("<pre><code>::: columns\n</code></pre>\n");
  });
});

describe("faults", () => {
  test.each([
    ["never closed", "Text\n\n::: landscape\n\nMore", ["container-not-closed 13:1"]],
    [
      "two never closed",
      "::: columns\n::: column\nx",
      ["container-not-closed 11:1", "container-not-closed 12:1"],
    ],
    [
      "closed by the end of its list item",
      "- a\n  ::: landscape\n  b\n\nAfter",
      ["container-not-closed 12:3"],
    ],
    ["closes nothing", "Text\n\n:::\n", ["container-not-open 13:1"]],
    ["one line too many", "::: landscape\nx\n:::\n:::", ["container-not-open 14:1"]],
    ["an unknown name", "::: colums\nx\n:::", ["container-unknown 11:5"]],
    ["words outside a column", "::: columns\nx\n::: column\ny\n:::\n:::", ["column-missing 12:1"]],
  ])("%s", (_, text, found) => {
    expect(foundIn(text)).toEqual(found);
  });

  test("a near name is offered", () => {
    expect(rendered("::: Colums\nx\n:::").findings[0]?.help).toBe("did you mean `::: columns`?");
    expect(rendered("::: note\nx\n:::").findings[0]?.help).not.toContain("did you mean `::: note");
  });

  test("no words are lost with the block", () => {
    expect(htmlOf("::: note Please read\n\nThe words.\n\n:::")).toBe(
      "<p>::: note Please read</p>\n<p>The words.</p>\n",
    );
    expect(htmlOf("::: landscape\n\nThe words.")).toBe(
      '<div class="landscape">\n<p>The words.</p>\n</div>\n',
    );
  });

  test("blocks that stand in one another too deep", () => {
    expect(foundIn(`${">".repeat(98)} deep`)).toEqual([]);
    expect(htmlOf(`${">".repeat(98)} deep`)).toContain("deep");
    expect(foundIn(`${">".repeat(120)} deep`)).toEqual(["nested-too-deep 11:1"]);
    const landscapes = `${"::: landscape\n".repeat(150)}deep\n${":::\n".repeat(150)}`;
    expect(foundIn(landscapes)).toContain("nested-too-deep 111:1");
    expect(htmlOf(landscapes)).toContain("deep");
  });
});
