import { describe, expect, test } from "vitest";
import type { RenderOptions } from "../../../src/markdown/body.ts";
import { termFinder } from "../../../src/markdown/glossary/find-terms.ts";
import { foundIn, htmlOf, rendered } from "./printed.ts";

const GLOSSARY = { defines: true } as const;

const terms = (text: string) =>
  rendered(text, GLOSSARY).definitions.map(({ id, names, html }) => [id, names.join(" / "), html]);

describe("a list that explains terms", () => {
  test("an item begins with a bold term and a colon, inside the bold or behind it", () => {
    expect(
      terms(
        "- **Call-in**: the power to ask *again*.\n- **Key decision:** one that costs much.\n- **Quorum** is a word.\n- Plain.",
      ),
    ).toEqual([
      ["call-in", "Call-in", "the power to ask <em>again</em>."],
      ["key-decision", "Key decision", "one that costs much."],
    ]);
  });

  test("what a term is called too stands in brackets, inside the bold or behind it", () => {
    expect(
      terms(
        "- **Joint assessment** (JSNA): the evidence.\n- **NHS** (National Health Service, the service): who cures.\n- **Private Finance (PFI)**: a debt.",
      ),
    ).toEqual([
      ["joint-assessment", "Joint assessment / JSNA", "the evidence."],
      ["nhs", "NHS / National Health Service / the service", "who cures."],
      ["private-finance", "Private Finance / PFI", "a debt."],
    ]);
  });

  test("each has an anchor of its own, which no heading has", () => {
    expect(htmlOf("## Money\n\n- **Money**: what is spent.", GLOSSARY)).toBe(
      '<h2 id="money">Money</h2>\n<ul>\n<li id="money-2"><strong>Money</strong>: what is spent.</li>\n</ul>\n',
    );
    expect(htmlOf("- **Money**: what is spent.")).not.toContain("id=");
  });

  test("a link and a note in an explanation are words only: it is read on other pages", () => {
    expect(terms("- **Call-in**: see [below](#x).[^1]\n\n## X\n\n[^1]: Or not.")[0]?.[2]).toBe("see below.");
  });

  test("a term explained twice is found, whatever its case", () => {
    const twice = "- **Call-in**: the power.\n- **call-in**: the same.";
    expect(foundIn(twice, GLOSSARY)).toEqual(["term-explained-twice 12:5"]);
    expect(foundIn(twice)).toEqual([]);
  });
});

const find = termFinder([
  { id: "call-in", names: ["Call-in"] },
  { id: "jsna", names: ["Joint assessment", "JSNA"] },
  { id: "fund", names: ["General Fund"] },
  { id: "general", names: ["general"] },
]);

const met = (text: string): readonly string[] =>
  find(text).map(({ id, from, to }) => `${id}: ${text.slice(from, to)}`);

describe("finding terms", () => {
  test("whole words, in any case, with a plural s", () => {
    expect(met("A CALL-IN, two call-ins; no call-ing, recall-in or call-in-day.")).toEqual([
      "call-in: CALL-IN",
      "call-in: call-ins",
    ]);
  });

  test("what has capitals inside is met only as it is written", () => {
    expect(met("the JSNA and JSNAs, not jsna or Jsna")).toEqual(["jsna: JSNA", "jsna: JSNAs"]);
    expect(met("General Fund")).toEqual(["fund: General Fund"]);
    expect(met("general fund")).toEqual(["general: general"]);
  });

  test("the longer of two is met, over the end of a line too", () => {
    expect(met("a joint\nassessment")).toEqual(["jsna: joint\nassessment"]);
  });

  test("signs in a name are signs; without terms nothing is met", () => {
    const odd = termFinder([{ id: "a", names: ["5.2 (a)+ cost*"] }]);
    expect(odd("the 5.2 (a)+ cost* and 512 (a)+ costs").map(({ from }) => from)).toEqual([4]);
    expect(termFinder([])("anything")).toEqual([]);
  });
});

describe("marking terms", () => {
  const marked = (text: string, options: Partial<RenderOptions> = {}) =>
    rendered(text, { terms: find, ...options });
  const TERM = '<a class="term" role="doc-glossref" href="#word.call-in" id="wordref.call-in">';

  test("the first place in running text leads to its explanation, and no other does", () => {
    const { html, terms: ids } = marked("The call-in of\nthe call-in.\n\nCall-in again, and a JSNA.");
    expect(html).toContain(`<p>The ${TERM}call-in</a> of\nthe call-in.</p>\n<p>Call-in again, and a <a`);
    expect(ids).toEqual(["call-in", "jsna"]);
  });

  test("never in a heading, a link, code, a table, a caption, a chart or a note", () => {
    const text = [
      "## Call-in",
      "[a call-in](https://example.org) and `call-in` and ![call-in](map.png)",
      "**Table 1: Call-in**",
      "| Call-in | call-in |\n|---|---|\n| call-in | call-in |",
      "::: table\n- - Call-in\n  - - call-in\n    - call-in\n:::",
      "::: chart figures.csv\nCall-in\n\nA call-in.\n:::",
      "Noted.[^1]",
      "[^1]: A call-in.\n\n    And a call-in.",
    ].join("\n\n");
    const { html, terms: ids } = marked(text);
    expect(ids).toEqual([]);
    expect(html).toBe(htmlOf(text));
  });

  test("in lists, quotes, bold words and decisions, and over the end of a line", () => {
    for (const text of ["- a call-in", "> a call-in", "a **call-in**"])
      expect(marked(text).html, text).toContain(`${TERM}call-in</a>`);
    expect(marked("a joint\nassessment.").html).toContain(">joint\nassessment</a>.</p>");
    const { html, decisions } = marked("**RESOLVED** that the call-in be noted.", { decisions: true });
    expect(html).toContain(TERM);
    expect(decisions[0]?.html).not.toContain("term");
  });

  test("not in what is shown a second time: recommendations", () => {
    const { recommendations } = marked("## Recommendations\n\nThat the call-in be noted.");
    expect(recommendations).toBe("<p>That the call-in be noted.</p>\n");
  });
});
