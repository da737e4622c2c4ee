import { describe, expect, test } from "vitest";
import { foundIn, htmlOf, rendered } from "./printed.ts";

describe("links", () => {
  test.each([
    ["[a](https://example.org/?x=1&y=2)", '<a href="https://example.org/?x=1&amp;y=2">a</a>'],
    ["[a](http://example.org)", '<a href="http://example.org">a</a>'],
    ["[a](mailto:clerk@example.org)", '<a href="mailto:clerk@example.org">a</a>'],
    ["[a](tel:02079460000)", '<a href="tel:02079460000">a</a>'],
    ["<https://example.org>", '<a href="https://example.org">https://example.org</a>'],
    ["<clerk@example.org>", '<a href="mailto:clerk@example.org">clerk@example.org</a>'],
    ["[a](plan.pdf)", '<a href="/files/plan.pdf">a</a>'],
    ["[a](./plan.pdf#page=2)", '<a href="/files/plan.pdf#page=2">a</a>'],
    ["[a](drafts/../plan.pdf)", '<a href="/files/plan.pdf">a</a>'],
    ["[a](/bodies/cabinet/)", '<a href="/bodies/cabinet/">a</a>'],
    ['[a](plan.pdf "The plan")', '<a href="/files/plan.pdf" title="The plan">a</a>'],
    ["[a][p]\n\n[p]: plan.pdf", '<a href="/files/plan.pdf">a</a>'],
    ["www.example.org and a.b@example.org", "www.example.org and a.b@example.org"],
  ])("%s", (typed, html) => {
    expect(htmlOf(typed)).toBe(`<p>${html}</p>\n`);
    expect(foundIn(typed)).toEqual([]);
  });

  test.each([
    ["[a](javascript:alert)", "address-refused 11:5"],
    ["[a](JavaScript:alert)", "address-refused 11:5"],
    ["[a](data:text/html,x)", "address-refused 11:5"],
    ["[a](vbscript:x)", "address-refused 11:5"],
    ["[a](file:///etc/passwd)", "address-refused 11:5"],
    ["[a](//example.org/x)", "address-refused 11:5"],
    ["[a](../other/minutes.md)", "address-refused 11:5"],
    ["[a](x/../../y.md)", "address-refused 11:5"],
    ["[a](%2e%2e/y.md)", "address-refused 11:1"],
    ["[a](..\\\\y.md)", "address-refused 11:1"],
    ["[a]()", "address-refused 11:1"],
    ["[a](missing.pdf)", "file-not-found 11:5"],
    ["[a](java\tscript:alert)", undefined],
  ])("%j is not linked", (typed, found) => {
    expect(htmlOf(typed)).not.toContain("<a");
    expect(htmlOf(typed)).toContain("a");
    if (found !== undefined) expect(foundIn(typed)).toEqual([found]);
  });

  test("to a place in the text are checked", () => {
    const text = "## Costs\n\nSee [this](#costs) and [that](#cost).";
    expect(htmlOf(text)).toContain('<a href="#costs">this</a> and <a href="#cost">that</a>');
    expect(foundIn(text)).toEqual(["anchor-not-found 13:31"]);
  });
});

describe("pictures", () => {
  test("in a paragraph of their own are figures", () => {
    expect(htmlOf('![Map of the *wards*](map.png "The wards in 2026")')).toBe(
      '<figure>\n<img src="/files/map.png" alt="Map of the wards">\n<figcaption>The wards in 2026</figcaption>\n</figure>\n',
    );
    expect(htmlOf("![Map](map.png)")).toBe('<figure>\n<img src="/files/map.png" alt="Map">\n</figure>\n');
  });

  test("in a line stay there", () => {
    expect(htmlOf("See ![Map](map.png) here")).toBe('<p>See <img src="/files/map.png" alt="Map"> here</p>\n');
  });

  test.each([
    ["![](map.png)", ["image-without-alternative 11:3"]],
    ["![ ](map.png)", ["image-without-alternative 11:4"]],
    ["![Map](plan.png)", ["file-not-found 11:8"]],
    ["![Map](https://example.org/map.png)", ["image-from-elsewhere 11:8"]],
    ["![Map](//example.org/map.png)", ["image-from-elsewhere 11:8"]],
    ["![Map](data:image/png;base64,AAAA)", ["address-refused 11:8"]],
    ["![Map](/map.png)", ["address-refused 11:8"]],
    ["![Map](../map.png)", ["address-refused 11:8"]],
    ["![Map](javascript:x)", ["address-refused 11:8"]],
  ])("%s", (typed, found) => {
    expect(foundIn(typed)).toEqual(found);
  });

  test("that cannot be shown leave their words", () => {
    expect(htmlOf("![Map of the wards](../map.png)")).toBe(
      '<figure>\n<span class="picture-missing">Map of the wards</span>\n</figure>\n',
    );
  });
});

test("an unused link definition, which Markdown does not print, is found", () => {
  const text = "Text\n\n[Confidential]: see-below";
  expect(foundIn(text)).toEqual(["reference-unused 13:1"]);
  expect(rendered("[plan] and [x](plan.pdf)\n\n[plan]: plan.pdf").findings).toEqual([]);
  expect(htmlOf("\\[Confidential]: see-below")).toBe("<p>[Confidential]: see-below</p>\n");
});
