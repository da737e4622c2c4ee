import { describe, expect, test } from "vitest";
import { slidesOf } from "../../../src/markdown/slides.ts";
import { renderInline, renderText } from "../../../src/markdown/text.ts";
import { bodyOf, htmlOf } from "./printed.ts";

const hostile = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  "text <b onclick=x>bold</b>",
  "<!-- a comment -->",
  "<iframe src=https://example.org></iframe>",
  "<style>p{color:red}</style>",
  '[a](https://example.org/"onmouseover="x)',
  '[a](plan.pdf "x\\" onclick=\\"y")',
  '![a"onerror="x](map.png "t\\"onload=\\"x")',
  "[a](<javascript:alert(1)>)",
  "<javascript:alert(1)>",
  "[a](&#106;avascript:alert(1))",
  "[a](java&Tab;script:alert(1))",
  "[a](\\javascript:alert(1))",
  "[a]\n\n[a]: javascript:alert(1)",
  '## <script>x</script> "quoted" {#id onclick=x}',
  '::: columns "onclick=x\n::: column <b>\nx\n:::\n:::',
  "::: <b>\nx\n:::",
  '| <b>a</b> | "b" |\n|---|---|\n| <script> | `<i>` |',
  "[^<b>]\n\n[^<b>]: <script>x</script>",
  "```<b>\n<script>\n```",
  "`<script>`",
  "1.1 <b>x</b>\n\n**RESOLVED** <script>x</script>",
  '::: chart figures.csv\n<script>x</script> "y"\n:::',
];

/** Elements and attributes that may be printed. */
const TAGS =
  /^\/?(a|blockquote|br|caption|circle|code|defs|desc|details|div|em|figcaption|figure|h[1-6]|hr|img|li|line|ol|p|path|pattern|polyline|pre|rect|s|section|span|strong|summary|sup|svg|table|tbody|td|text|th|thead|title|tr|ul)$/;
const ATTRIBUTES =
  /^(alt|aria-[a-z]+|class|colspan|cx|cy|d|fill|font-size|height|href|id|patternUnits|points|r|role|rowspan|scope|src|start|tabindex|text-anchor|title|value|viewBox|width|x|x1|x2|y|y1|y2)$/;

/** Reads HTML the way a browser finds tags, and fails on anything a page must not have. */
function assertSafe(html: string): void {
  for (const [, tag = "", attributes = ""] of html.matchAll(
    /<([^\s>]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g,
  )) {
    expect(tag).toMatch(TAGS);
    for (const [, name = "", value = ""] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) {
      expect(name).toMatch(ATTRIBUTES);
      if (name === "href" || name === "src") expect(value).toMatch(/^(?:https?:|mailto:|tel:|\/|#)/);
    }
  }
  const rest = html.replace(/<[^\s>]+(?:\s+[\w-]+(?:="[^"]*")?)*\s*\/?>/g, "");
  expect(rest).not.toContain("<");
}

describe.each(["page", "pack"] as const)("on a %s", (target) => {
  test.each(hostile)("%j", (text) => {
    for (const numbering of ["auto", "as-written", "none"] as const)
      assertSafe(htmlOf(text, { target, numbering, decisions: true }));
  });
});

test.each(hostile)("in a field or on a slide: %j", (text) => {
  assertSafe(renderInline(text));
  assertSafe(renderText(text));
  const options = {
    deckTitle: "x",
    target: "page",
    numbering: "none",
    asset: (name: string) => `/files/${name}`,
  } as const;
  for (const slide of slidesOf(bodyOf(text), options).slides) assertSafe(slide.html + slide.titleHtml);
});

test("braces, dashes and signs stay as typed; quotes are curled", () => {
  const text = "{{ 7 * 7 }} {% raw %} {#id} (c) (tm) -- --- ... +- 1/2 \"a\" 'b' it's";
  expect(htmlOf(text)).toBe("<p>{{ 7 * 7 }} {% raw %} {#id} (c) (tm) -- --- ... +- 1/2 “a” ‘b’ it’s</p>\n");
});

test("indented words are words, not a program", () => {
  expect(htmlOf("Text\n\n    indented by four\n\n- item\n\n      deep")).toBe(
    "<p>Text</p>\n<p>indented by four</p>\n<ul>\n<li><p>item</p>\n<p>deep</p></li>\n</ul>\n",
  );
});
