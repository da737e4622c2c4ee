import { describe, expect, test } from "vitest";
import { markdownOf } from "../../../../src/imports/markdown/markdown-of.ts";
import { htmlOf, rendered, wordsOfHtml } from "../../markdown/printed.ts";

const textOf = (html: string): string => markdownOf(html).text.trimEnd();

/** Words of a page as they are seen, quotes straight: Markdown curls them. */
const seen = (html: string): string =>
  wordsOfHtml(html.replace(/<br ?\/?>/g, " ").replace(/&amp;/g, "&"))
    .replace(/&lt;/g, "<")
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, " ");

/** Its own words after it was written as Markdown and rendered by us. */
const again = (html: string): string => seen(htmlOf(markdownOf(html).text));

describe("words that look like marks stay words", () => {
  test.each([
    "# 4 High Street",
    "#hashtag and C# and F#",
    "1. That the report be noted",
    "2026. It was a good year",
    "12) and so on",
    "- a dash",
    "+ a plus",
    "* a star",
    "---",
    "***",
    "===",
    "___",
    "> and more",
    "::: table",
    ":::",
    "~~~ waves",
    "``` code",
    "a `b` c",
    "2 * 3 * 4 and 2*3*4",
    "snake_case and _under_ and __two__",
    "~~struck~~ and ~5",
    "[insert figure] and [a](b) and [a][b]",
    "[a]: https://example.org",
    "[^1] and ^[note]",
    "[[exempt 3: words]]",
    "!important ![a](b)",
    "&lt; br&gt; &lt;b&gt;bold&lt;/b&gt; a &lt; b &lt;https://example.org&gt;",
    "&amp;amp; &amp;pound; &amp;#163; R&amp;D",
    "C:\\new\\table \\* \\",
    "| a | b |",
    "$x$ {{ braces }} {% if %}",
    "said \"yes\" and 'no'",
  ])("%s", (words) => {
    expect(again(`<p>${words}</p>`)).toBe(seen(words));
    expect(again(`<ul><li>${words}</li><li><p>${words}</p></li></ul>`)).toBe(seen(`${words} ${words}`));
    expect(again(`<table><tr><td>A</td><td>B</td></tr><tr><td>${words}</td><td>x</td></tr></table>`)).toBe(
      seen(`A B ${words} x`),
    );
    expect(again(`<h2>${words} end</h2>`)).toBe(seen(`${words} end`));
    expect(again(`<p>first<br>${words}</p>`)).toBe(seen(`first ${words}`));
    expect(again(`<p>see <a href="https://example.org/">${words}</a></p>`)).toBe(seen(`see ${words}`));
  });
});

describe("marks within a line", () => {
  test.each([
    ["<p><strong>a</strong><strong> b</strong> c</p>", "**a b** c"],
    ["<p>a<b> b </b>c</p>", "a **b** c"],
    ["<p><b><i>a</i></b> <i>b</i></p>", "***a** b*"],
    ["<p>for<b>“x”</b>d</p>", "for“**x**”d"],
    ["<p><b>4.3</b> In addition</p>", "**4.3** In addition"],
    ["<p>m<sup>2</sup> and CO<sub>2</sub> on the 13<sup>th</sup></p>", "m² and CO₂ on the 13th"],
    ['<p><a href="mailto:a@example.org">Ada</a>!</p>', "[Ada](mailto:a@example.org)!"],
    ['<p><b>See <a href="x (1).pdf">it</a></b></p>', "**See [it](x%20%281%29.pdf)**"],
    ['<p><img src="map.png" alt="A map" title="Map 1"></p>', '![A map](map.png "Map 1")'],
    ["<p>hard&nbsp;space and &nbsp; two, so\u00adft\u200b</p>", "hard\u00a0space and two, soft"],
    ["<p>one<br>two<br></p>", "one\\\ntwo"],
    ["<p>one<br><br>two</p>", "one\n\ntwo"],
    ["<p><b>a<br>b</b></p>", "**a\\\nb**"],
  ])("%s", (html, markdown) => {
    expect(textOf(html)).toBe(markdown);
  });

  test("a link into somebody's own drive is not kept, its words are", () => {
    const { text, placed } = markdownOf('<p>a</p><p>see <a href="file:///C:/plan.doc">the plan</a></p>');
    expect(text).toBe("a\n\nsee the plan\n");
    expect(placed).toEqual([{ line: 3, words: expect.stringContaining("file:///C:/plan.doc") }]);
  });
});

describe("blocks", () => {
  test("headings begin at two marks and leave out no level", () => {
    expect(textOf("<h1>A</h1><h3>B</h3><h4>C</h4><h3>D</h3><h1>E</h1>")).toBe(
      "## A\n\n### B\n\n#### C\n\n### D\n\n## E",
    );
  });

  test("lists in lists, and lists that go on counting", () => {
    expect(textOf("<ol start=4><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ol>")).toBe(
      "4. a\n   - b\n   - c\n5. d",
    );
    expect(textOf("<ul><li>a</li></ul><ul><li>b</li></ul>")).toBe("- a\n\n* b");
    expect(textOf("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>")).toBe("- a\n\n  b\n\n- c");
  });

  test("notes stand at the end under the number of their call", () => {
    const html =
      '<p>a<sup><a href="#footnote-3">[3]</a></sup>(b)</p>' +
      '<ol><li id="footnote-3"><p>the note <a href="#footnote-ref-3">↑</a></p></li></ol>';
    expect(textOf(html)).toBe("a[^1]\\(b)\n\n[^1]: the note");
    expect(rendered(textOf(html)).footnotes).toBe(1);
  });

  test("what nobody sees is not there", () => {
    expect(textOf("<script>x</script><style>y</style><!-- z --><p>a</p><p style='display: none'>b</p>")).toBe(
      "a",
    );
  });
});

describe("tables", () => {
  const table = (...rows: string[]): string =>
    `<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`;

  test("with bars where each cell is a line", () => {
    expect(
      textOf(table("<td><p><b>Ward</b></p></td><td><b>Cost</b></td>", "<td>a|b<br>c</td><td>£1,200</td>")),
    ).toBe("| Ward | Cost |\n| --- | ---: |\n| a\\|b<br>c | £1,200 |");
  });

  test("from lists where a cell holds more, or is merged", () => {
    const html = table(
      "<th>A</th><th>B</th><th>C</th>",
      "<td rowspan=2>one</td><td><p>x</p><ul><li>y</li></ul></td><td></td>",
      "<td colspan=2>wide</td>",
      "<td colspan=3>across</td>",
    );
    expect(textOf(html)).toBe(
      "::: table\n- - A\n  - B\n  - C\n- - one\n  - x\n    - y\n  -\n- - ^\n  - wide\n  - <\n- across\n:::",
    );
    const { html: page, findings } = rendered(textOf(html));
    expect(findings).toEqual([]);
    expect(page).toContain('<td rowspan="2">one</td><td>');
    expect(page).toContain('<td colspan="2">wide</td>');
    expect(markdownOf(html).placed).toEqual([{ line: 1, words: expect.stringContaining("merged cells") }]);
  });

  test("a box around words is taken away", () => {
    expect(textOf(table("<td><p>a</p><p>b</p></td>"))).toBe("a\n\nb");
  });
});
