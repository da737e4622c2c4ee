import { expect, test } from "vitest";
import { rendered } from "./printed.ts";

const recommendationsOf = (text: string) => rendered(text, { numbering: "as-written" }).recommendations;

test("are what stands under their heading, with numbers that lead to the paragraphs", () => {
  expect(
    recommendationsOf(
      "## 1. Summary\n\n1.1 Text.\n\n## 8. Recommendations\n\n8.1 That it be so[^1].\n\n### Why\n\n1. because\n\n## 9. Law\n\n9.1 None.\n\n[^1]: Note.",
    ),
  ).toBe(
    '<p class="numbered"><a class="number" href="#p8.1">8.1</a> That it be so<span class="footnote-inline"> (Note.)</span>.</p>\n' +
      "<h3>Why</h3>\n<ol>\n<li>because</li>\n</ol>\n",
  );
});

test.each([
  "## Recommendation\n\nText",
  "## recommendations:\n\nText",
  "### 2.1 Officer recommendations\n\nText",
])("%j", (text) => {
  expect(recommendationsOf(text)).toBe("<p>Text</p>\n");
});

test.each(["## Summary\n\nText", "## Recommended reading\n\nText", "Recommendations\n\nText"])(
  "none in %j",
  (text) => {
    expect(recommendationsOf(text)).toBe("");
  },
);

test("leave the page as it is", () => {
  const text = "## Recommendations\n\nThat[^1] [it](away.pdf).\n\n[^1]: Note.";
  const { html, findings } = rendered(text);
  expect(html.match(/id="fnref-1/g)).toHaveLength(1);
  expect(findings.map(({ id }) => id)).toEqual(["file-not-found"]);
});
