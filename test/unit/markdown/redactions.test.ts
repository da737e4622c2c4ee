import { describe, expect, test } from "vitest";
import { outlineOf } from "../../../src/markdown/outline.ts";
import { plainText } from "../../../src/markdown/plain-text.ts";
import { slidesOf } from "../../../src/markdown/slides.ts";
import { inlineText, renderInline, renderText } from "../../../src/markdown/text.ts";
import { bodyOf, foundIn, htmlOf, rendered } from "./printed.ts";

const bar = (words: string): string => `<span class="exempt-bar">${words}</span>`;
const MEMBERS = { audience: "members" } as const;

describe("for the public", () => {
  test("a redaction is a bar that says under which paragraph, and nothing else", () => {
    expect(htmlOf("The offer of [[exempt 3]] was the best.")).toBe(
      `<p>The offer of ${bar("Withheld: exempt under paragraph 3")} was the best.</p>\n`,
    );
    expect(foundIn("The offer of [[exempt 3]] was the best.")).toEqual([]);
  });

  test.each([
    ["[[exempt 7a]]", "Withheld: exempt under paragraph 7A"],
    ["[[exempt 1 and 2]]", "Withheld: exempt under paragraphs 1 and 2"],
    ["[[exempt 1, 2, and 3]]", "Withheld: exempt under paragraphs 1, 2 and 3"],
    ["[[Exempt Confidential]]", "Withheld: confidential"],
  ])("%s", (typed, words) => {
    expect(htmlOf(typed)).toContain(bar(words));
    expect(foundIn(typed)).toEqual([]);
  });

  test("the bar is the same whatever the words were", () => {
    const long = "a very long account of what was offered, by whom, and when";
    expect(htmlOf(`It is [[exempt 3: ${long}]].`)).toBe(htmlOf("It is [[exempt 3: x]]."));
    expect(htmlOf(`It is [[exempt 3: ${long}]].`)).toBe(htmlOf("It is [[exempt 3]]."));
  });

  test("words are an error at their place, each", () => {
    expect(foundIn("One [[exempt 3: a]]\nand [[exempt 1: b]] two.")).toEqual([
      "exempt-words-in-public 11:5",
      "exempt-words-in-public 12:5",
    ]);
    expect(rendered("[[exempt 3: a]]").findings[0]?.help).toContain("orderpaper redact");
  });

  test("behind a backslash it is text", () => {
    expect(htmlOf("Type \\[[exempt 3: words]].")).toBe("<p>Type [[exempt 3: words]].</p>\n");
  });
});

/** Every place in which words can stand. */
const PLACES: readonly string[] = [
  "Before [[exempt 3: Zanzibar]] after.",
  "[[exempt 3: Zanzibar]]",
  "[[exempt 3: Zanzibar\nand Zanzibar]]",
  "[[ exempt 3 : Zanzibar ]]",
  "[[EXEMPT 3: Zanzibar]]",
  "[[exempt: Zanzibar]]",
  "[[exempt 3 Zanzibar]]",
  "[[exempt Zanzibar]]",
  "[[exempt 3: Zanzibar",
  "[[exempt 3: [Zanzibar]",
  "[[exempt 3: *Zanzibar* and **Zanzibar**]]",
  '[[exempt 3: [Zanzibar](plan.pdf "Zanzibar")]]',
  "[[exempt 3: ![Zanzibar](map.png)]]",
  "[[exempt 3: `Zanzibar`]]",
  "[[exempt 3: a [[exempt 5: b]] Zanzibar]]",
  "**Bid of [[exempt 3: Zanzibar]]**",
  "*[[exempt 3: Zanzibar*]]",
  "[the bid of [[exempt 3: Zanzibar]]](plan.pdf)",
  "![Bid of [[exempt 3: Zanzibar]]](map.png)",
  "## Bid of [[exempt 3: Zanzibar]]\n\nWords.",
  "Bid of [[exempt 3: Zanzibar]]\n---\n\nWords.",
  "## Recommendation\n\nTo take [[exempt 3: Zanzibar]].",
  "- [[exempt 3: Zanzibar]]\n- other",
  "- **[[exempt 3: Zanzibar]]:** a word that is explained",
  "- **Bid:** what [[exempt 3: Zanzibar]] said",
  "> [[exempt 3: Zanzibar]]",
  "| a | b |\n|---|---|\n| x | [[exempt 3: Zanzibar]] |",
  "| a | [[exempt 3: Zanzibar]] |\n|---|---|\n| x | y |",
  "| a | b |\n|---|---|\n| x | [[exempt 3: Zanzibar |",
  "Table 1: Bids of [[exempt 3: Zanzibar]]\n\n| a |\n|---|\n| x |",
  "::: table\n- - a\n  - b\n- - x\n  - [[exempt 3: Zanzibar]]\n:::",
  "Bid.[^1]\n\n[^1]: By [[exempt 3: Zanzibar]].",
  "Bid.^[By [[exempt 3: Zanzibar]].]",
  "[[exempt 3: Bid^[of Zanzibar]]]",
  "**RESOLVED** to take the bid of [[exempt 3: Zanzibar]]",
  "1.1 The bid of [[exempt 3: Zanzibar]]",
  "::: columns\n::: column\n[[exempt 3: Zanzibar]]\n:::\n:::",
];

describe("no place leaks withheld words", () => {
  test.each(PLACES)("%s", (text) => {
    const source = bodyOf(text);
    for (const numbering of ["auto", "as-written", "none"] as const) {
      const options = { numbering, decisions: true, defines: true };
      const { findings, ...page } = rendered(text, options);
      const sheet = rendered(text, { ...options, target: "pack" });
      const slides = slidesOf(source, { ...options, target: "page", asset: () => undefined, deckTitle: "" });
      const { findings: _, ...outline } = outlineOf(source, options);
      const { findings: __, ...pack } = sheet;
      expect(
        JSON.stringify([page, pack, slides.slides, slides.notes, slides.paragraphs, outline]),
      ).not.toMatch(/zanzibar/i);
      expect(findings.map(({ severity }) => severity)).toContain("error");
    }
    expect(`${plainText(source)}${inlineText(text)}${renderInline(text)}${renderText(text)}`).not.toMatch(
      /zanzibar/i,
    );
  });

  test.each(PLACES)("nor does their title, anchor or plain words for members: %s", (text) => {
    const { sections, paragraphs, decisions } = rendered(text, {
      ...MEMBERS,
      numbering: "auto",
      decisions: true,
    });
    const words = [
      sections,
      paragraphs,
      decisions.map(({ html, ...decision }) => decision),
      inlineText(text),
    ];
    expect(JSON.stringify(words)).not.toMatch(/zanzibar/i);
  });
});

describe("for members", () => {
  test("the words are in full, marked with their paragraph", () => {
    expect(htmlOf('By [[exempt 3: *Harland* & "Co"]].', MEMBERS)).toBe(
      '<p>By <span class="exempt-words"><span class="exempt-label">exempt 3:</span> <em>Harland</em> &amp; “Co”</span>.</p>\n',
    );
    expect(foundIn("By [[exempt 3: Harland]].", MEMBERS)).toEqual([]);
  });

  test("links, pictures and lines in them are printed, and links that are defined elsewhere", () => {
    const text = "[[exempt 3: see [the plan],\n![Map](map.png)]]\n\n[the plan]: plan.pdf";
    const html = htmlOf(text, MEMBERS);
    expect(html).toContain('<a href="/files/plan.pdf">the plan</a>,\n<img src="/files/map.png" alt="Map">');
    expect(foundIn(text, MEMBERS)).toEqual([]);
  });

  test("without words they see the bar", () => {
    expect(htmlOf("[[exempt 3]] and [[exempt 3: ]]", MEMBERS)).toBe(
      `<p>${bar("Withheld: exempt under paragraph 3")} and ${bar("Withheld: exempt under paragraph 3")}</p>\n`,
    );
  });

  test("a heading has the same anchor as in the public edition, and the bar in the list of contents", () => {
    const [section] = rendered("## Bid of [[exempt 3: Zanzibar]]", MEMBERS).sections;
    expect(section?.id).toBe("bid-of-withheld-exempt-under-paragraph-3");
    expect(section?.html).toBe(`Bid of ${bar("Withheld: exempt under paragraph 3")}`);
    expect(htmlOf("## Bid of [[exempt 3: Zanzibar]]", MEMBERS)).toContain("Zanzibar</span></h2>");
  });
});

describe("what is wrong with a redaction has its place", () => {
  test.each([
    ["Words.\n\nThen [[exempt 3: never closed\n\nand on.", "exempt-words-not-closed 13:6"],
    ["| a |\n|---|\n| [[exempt 3: one | two]] |", "exempt-words-not-closed 13:3"],
    ["A [[exempt 3: one [[exempt 5: two]] three]]", "exempt-words-nested 11:3"],
    ["A [[exempt: words]]", "exempt-words-without-paragraph 11:3"],
    ["A [[exempt]]", "exempt-words-without-paragraph 11:3"],
    ["A [[exempt three: words]]", "exempt-words-without-paragraph 11:3"],
    ["A [[exempt 3: words[^1]]]\n\n[^1]: Note", "exempt-words-with-note 11:3"],
    ["A [[exempt 3: words^[Note]]]", "exempt-words-with-note 11:3"],
  ])("%s", (text, found) => {
    expect(foundIn(text, MEMBERS)).toContain(found);
  });
});

test("brackets in brackets without end are read once", () => {
  expect(foundIn("[[exempt 3: ".repeat(20_000), MEMBERS)).toEqual(["exempt-words-not-closed 11:1"]);
  expect(foundIn(`${"[[exempt 3: ".repeat(20_000)}${"]]".repeat(20_000)}`, MEMBERS)).toEqual([
    "exempt-words-nested 11:1",
  ]);
});
