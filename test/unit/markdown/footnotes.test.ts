import { describe, expect, test } from "vitest";
import { foundIn, htmlOf, rendered } from "./printed.ts";

const text = "First[^b], second[^a], again[^b].\n\n[^a]: Note *a*.\n\n[^b]: Note b.\n\n    More of b.\n";

describe("on a page", () => {
  test("notes are numbered as they are called, and stand at the end with ways back", () => {
    const html = htmlOf(text);
    expect(html).toContain(
      'First<sup class="footnote-call"><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="Note 1">1</a></sup>',
    );
    expect(html).toContain('second<sup class="footnote-call"><a href="#fn-2" id="fnref-2"');
    expect(html).toContain('again<sup class="footnote-call"><a href="#fn-1" id="fnref-1-2"');
    expect(html.slice(html.indexOf("<section"))).toBe(
      '<section class="notes" role="doc-endnotes" aria-labelledby="notes">\n<h2 id="notes">Notes</h2>\n<ol>\n' +
        '<li id="fn-1">\n<p>Note b.</p>\n<p>More of b. ' +
        '<a class="footnote-back" href="#fnref-1" role="doc-backlink" aria-label="Back to note 1 in the text, place 1 of 2">↩</a> ' +
        '<a class="footnote-back" href="#fnref-1-2" role="doc-backlink" aria-label="Back to note 1 in the text, place 2 of 2">↩</a></p>\n</li>\n' +
        '<li id="fn-2">\n<p>Note <em>a</em>. ' +
        '<a class="footnote-back" href="#fnref-2" role="doc-backlink" aria-label="Back to note 2 in the text">↩</a></p>\n</li>\n' +
        "</ol>\n</section>\n",
    );
    expect(rendered(text).footnotes).toBe(2);
    expect(foundIn(text)).toEqual([]);
  });

  test("the heading of the notes follows the others", () => {
    expect(htmlOf(text, { headingLevel: 3 })).toContain('<h3 id="notes">Notes</h3>');
    expect(htmlOf(`## Notes\n\n${text}`)).toContain(
      'aria-labelledby="notes-2">\n<h2 id="notes-2">Notes</h2>',
    );
  });

  test("they may be called in headings, tables and lists, and typed anywhere", () => {
    const html = htmlOf(
      "## Costs[^1]\n\n| a[^2] |\n|---|\n| b |\n\n- item[^3]\n\n  [^3]: third\n\n[^1]: first\n\n> [^2]: second\n\n**Table 1[^1]**\n\n| a |\n|---|\n",
    );
    for (const call of ["fnref-1", "fnref-1-2", "fnref-2", "fnref-3"]) expect(html).toContain(`id="${call}"`);
    expect(html).toMatch(/fn-1">\n<p>first .*fn-2">\n<p>second .*fn-3">\n<p>third /s);
    expect(html).toContain('aria-label="Table 1"');
  });

  test("a note may be written in place, and call another", () => {
    const html = htmlOf("Text^[In *place*.] and[^1]\n\n[^1]: See[^2].\n\n[^2]: Last.");
    expect(htmlOf("Text^[See[^1].]\n\n[^1]: Last.")).toMatch(/fn-1">\n<p>See<sup.*fn-2">\n<p>Last\. /s);
    expect(html).toMatch(/fn-1">\n<p>In <em>place<\/em>\. .*fn-2">\n<p>See<sup.*fn-3">\n<p>Last\. /s);
  });
});

describe("in the pack", () => {
  const pack = { target: "pack" } as const;

  test("the note stands at its first call and nowhere else", () => {
    expect(htmlOf(text, pack)).toBe(
      '<p>First<span class="footnote"><span class="footnote-part">Note b.</span> <span class="footnote-part">More of b.</span></span>, ' +
        'second<span class="footnote">Note <em>a</em>.</span>, again<sup class="footnote-again">1</sup>.</p>\n',
    );
  });

  test("lists and code in a note become running text, since a paragraph holds no blocks", () => {
    const html = htmlOf(
      "Text[^1]\n\n[^1]: Note:\n\n    - one\n    - two\n\n    ```\n    x < y\n    ```\n",
      pack,
    );
    expect(html).toBe(
      '<p>Text<span class="footnote"><span class="footnote-part">Note:</span> <span class="footnote-part">one</span> ' +
        '<span class="footnote-part">two</span> <span class="footnote-part"><code>x &lt; y</code></span></span></p>\n',
    );
  });

  test("a note that a note calls follows it in brackets", () => {
    expect(htmlOf("Text[^1]\n\n[^1]: See[^2].\n\n[^2]: Last[^1].", pack)).toBe(
      '<p>Text<span class="footnote">See<span class="footnote-inline"> (Last)</span>.</span></p>\n'.replace(
        "(Last)",
        "(Last.)",
      ),
    );
  });
});

describe("faults", () => {
  test.each([
    ["Text[^1].", ["footnote-undefined 11:5"]],
    ["Text[^1] and [^2].\n\n[^2]: Note.", ["footnote-undefined 11:5"]],
    ["| a[^x] |\n|---|\n", ["footnote-undefined 11:4"]],
    ["Text \\[^1] with a backslash.", []],
    ["Text `[^1]` and [^].", []],
    ["Text.\n\n[^1]: Note.", ["footnote-unused 13:1"]],
    ["Text[^1].\n\n[^1]: Note.\n\n[^1]: Another.", ["footnote-duplicate 15:1"]],
  ])("%j", (typed, found) => {
    expect(foundIn(typed)).toEqual(found);
  });

  test.each(["page", "pack"] as const)("no words are lost on a %s", (target) => {
    expect(htmlOf("Text.\n\n[^1]: Never called.", { target })).toContain("<p>Never called.</p>");
    expect(htmlOf("Text[^1].\n\n[^1]: One.\n\n[^1]: Two.", { target })).toMatch(/One.*Two|Two.*One/s);
    expect(htmlOf("Text[^1].", { target })).toContain("Text[^1].");
  });
});
