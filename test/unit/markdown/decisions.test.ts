import { describe, expect, test } from "vitest";
import { htmlOf, rendered } from "./printed.ts";

const minutes = { numbering: "as-written", decisions: true } as const;
const decisionsIn = (text: string, options = {}) =>
  rendered(text, { ...minutes, ...options }).decisions.map(
    ({ id, word, text: words }) => `${id} ${word} | ${words.replaceAll("\n", " / ")}`,
  );

describe("the word", () => {
  test.each([
    ["**RESOLVED:** That it be so.", "decision RESOLVED | That it be so."],
    ["**RESOLVED**: That it be so.", "decision RESOLVED | That it be so."],
    ["**RESOLVED** – That it be so.", "decision RESOLVED | That it be so."],
    ["**AGREED** to wait.", "decision AGREED | to wait."],
    ["**RESOLVED unanimously:** That it be so.", "decision RESOLVED | unanimously: That it be so."],
    ["**NOTED** the report.", "decision NOTED | the report."],
    ["**RECOMMENDED** to the council.", "decision RECOMMENDED | to the council."],
    ["**DECISION 14:** Approved.", "decision DECISION | 14: Approved."],
    ["**RESOLVED: That all of it is bold.**", "decision RESOLVED | That all of it is bold."],
    ["**Resolved:** That it be so.", "decision RESOLVED | That it be so."],
    ["**Agreed that** it be so.", "decision AGREED | that it be so."],
    ["3.1 **RESOLVED:** That it be so.", "p3.1 RESOLVED | That it be so."],
    ["**3.1 RESOLVED:** That it be so.", "p3.1 RESOLVED | That it be so."],
    ["12 **RESOLVED:** That it be so.", "decision RESOLVED | That it be so."],
    ["3. **RESOLVED:** That it be so.", "decision RESOLVED | That it be so."],
    ["::: landscape\n**AGREED** it.\n:::", "decision AGREED | it."],
  ])("%s", (typed, decision) => {
    expect(decisionsIn(typed)).toEqual([decision]);
  });

  test.each([
    "RESOLVED: not bold",
    "It was **RESOLVED** that",
    "**Decision making** The board discussed it.",
    "**Noted absences** There were none.",
    "**AGREEDLY** no word",
    "*RESOLVED:* in italics",
    "## **RESOLVED**",
    "> **RESOLVED:** quoted from last year",
  ])("%s is none", (typed) => {
    expect(decisionsIn(typed)).toEqual([]);
  });

  test("counts in minutes only", () => {
    expect(decisionsIn("**RESOLVED:** That.", { decisions: false })).toEqual([]);
    expect(htmlOf("**RESOLVED:** That.")).toBe("<p><strong>RESOLVED:</strong> That.</p>\n");
  });
});

describe("what belongs to a decision", () => {
  test.each([
    [
      "the next paragraph after a word alone",
      "3.1 **RESOLVED**:\n\nThat it be so.\n\nThe rest.",
      "That it be so.",
    ],
    ["but not one with a number", "3.1 **RESOLVED**:\n\n3.2 That it be so.", ""],
    ["a list", "**RESOLVED** That:\n\n1. one\n2. two\n\nThe rest.", "That: / one / two"],
    [
      "a list after the paragraph",
      "**RESOLVED**\n\nThat the board:\n\n- one\n\nThe rest.",
      "That the board: / one",
    ],
    ["a quote", "**AGREED** the words:\n\n> Keep right.\n\nThe rest.", "the words: / Keep right."],
    ["a table", "**AGREED** the sums:\n\n| a |\n|---|\n| b |\n\nThe rest.", "the sums: / a / b"],
    [
      "paragraphs that carry on",
      "**RESOLVED:**\n\n(1) That one;\n\n(2) That two.\n\nThe rest.",
      "(1) That one; / (2) That two.",
    ],
    [
      "in letters too",
      "**RESOLVED** as follows:\n\n(a) one\n\n(b) two\n\nThe rest.",
      "as follows: / (a) one / (b) two",
    ],
    ["nothing more if it is whole", "**RESOLVED:** That it be so.\n\nThe rest.", "That it be so."],
    ["no heading", "**RESOLVED:**\n\n## Next\n\nThe rest.", ""],
  ])("%s", (_, typed, text) => {
    expect(
      rendered(typed, minutes).decisions.map((decision) => decision.text.replaceAll("\n", " / ")),
    ).toEqual([text]);
  });

  test("the next decision is its own", () => {
    expect(decisionsIn("**RESOLVED:**\n\n**AGREED** it.")).toEqual([
      "decision RESOLVED | ",
      "decision-2 AGREED | it.",
    ]);
  });
});

describe("a decision is printed", () => {
  const text =
    "## 3 Minutes\n\n3.1 **RESOLVED**:\n\nThat [it](plan.pdf) be so[^1].\n\n- one\n\nThe rest.\n\n[^1]: Note.";

  test("as one block, which has the paragraph's anchor if that is numbered", () => {
    const html = htmlOf(text, minutes);
    expect(html).toContain(
      '<div class="decision">\n<p class="numbered" id="p3.1"><a class="number" href="#p3.1">3.1</a> <strong>RESOLVED</strong>:</p>\n',
    );
    expect(html).toContain("<ul>\n<li>one</li>\n</ul>\n</div>\n<p>The rest.</p>");
  });

  test("with an anchor of its own if not, made from its section", () => {
    const two = rendered("## 3 Minutes\n\n**AGREED** a.\n\n**AGREED** b.", minutes);
    expect(two.decisions.map(({ id }) => id)).toEqual(["d3", "d3-2"]);
    for (const id of ["d3", "d3-2"])
      expect(two.html).toContain(
        `<div class="decision" id="${id}">\n<a class="number" href="#${id}" aria-label="This decision">¶</a>`,
      );
  });

  test("for the register without anchors, numbers and notes apart", () => {
    const [decision] = rendered(text, minutes).decisions;
    expect(decision).toMatchObject({ id: "p3.1", number: "3.1", word: "RESOLVED", line: 13, section: "s3" });
    expect(decision?.html).toBe(
      "<p><strong>RESOLVED</strong>:</p>\n" +
        '<p>That <a href="/files/plan.pdf">it</a> be so<span class="footnote-inline"> (Note.)</span>.</p>\n' +
        "<ul>\n<li>one</li>\n</ul>\n",
    );
  });

  test("and in minutes numbered by the software shares one number", () => {
    const options = { numbering: "auto", decisions: true, numberUnder: () => "3" } as const;
    const { decisions, paragraphs } = rendered(
      "## Minutes\n\nIntro.\n\n**RESOLVED:**\n\nThat it be so.\n\nThe rest.",
      options,
    );
    expect(decisions.map(({ id, text: words }) => `${id} ${words}`)).toEqual(["p3.2 That it be so."]);
    expect(paragraphs.map(({ number, text: words }) => `${number} ${words}`)).toEqual([
      "3.1 Intro.",
      "3.2 RESOLVED:",
      "3.3 The rest.",
    ]);
  });
});
