import { describe, expect, test } from "vitest";
import { outlineOf } from "../../../src/markdown/outline.ts";
import { bodyOf, foundIn, htmlOf, rendered } from "./printed.ts";

const auto = { numbering: "auto" } as const;
const paragraphsOf = (text: string, options = {}) =>
  rendered(text, { ...auto, ...options }).paragraphs.map(({ id, text: words }) => `${id} ${words}`);

describe("a report", () => {
  const report = [
    "Before any section.",
    "## Summary",
    "One.",
    "Two:",
    "- a list item\n\n  with a second paragraph",
    "> a quote",
    "### A subheading",
    "Three.",
    "![Map](map.png)",
    "**Table 1: Costs**",
    "| a | b |\n|---|---|\n| c | d |",
    "::: columns\n::: column\nIn a column.\n:::\n:::",
    "## Recommendations",
    "Four.",
    "::: landscape\nFive.\n:::",
  ].join("\n\n");

  test("numbers sections and their own paragraphs only", () => {
    expect(paragraphsOf(report)).toEqual([
      "p1.1 One.",
      "p1.2 Two:",
      "p1.3 Three.",
      "p2.1 Four.",
      "p2.2 Five.",
    ]);
  });

  test("headings get a number with a stop, subheadings none", () => {
    const { html, sections } = rendered(report, auto);
    expect(html).toContain('<h2 id="s1"><a class="number" href="#s1">1.</a> Summary</h2>');
    expect(html).toContain('<h3 id="a-subheading">A subheading</h3>');
    expect(sections.map(({ id, level }) => `${id} ${level}`)).toEqual(["s1 2", "a-subheading 3", "s2 2"]);
  });

  test("a paragraph below a subheading is in its section", () => {
    expect(rendered(report, auto).paragraphs[2]).toMatchObject({ number: "1.3", sectionNumber: "1" });
  });

  test("without a section nothing is numbered", () => {
    expect(paragraphsOf("One.\n\nTwo.")).toEqual([]);
  });
});

describe("numbers typed where the software numbers", () => {
  test("a heading keeps its typed number, and its paragraphs follow it", () => {
    expect(paragraphsOf("## 4. Costs\n\nOne.\n\n## Next\n\nTwo.")).toEqual(["p4.1 One.", "p5.1 Two."]);
    expect(htmlOf("## 1 Membership\n\n## 3 Priorities", auto)).toBe(
      '<h2 id="s1"><a class="number" href="#s1">1</a> Membership</h2>\n' +
        '<h2 id="s2"><a class="number" href="#s2">2.</a> 3 Priorities</h2>\n',
    );
  });

  test("the right number is not printed twice", () => {
    expect(htmlOf("## Costs\n\n1.1 One.", auto)).toContain('<a class="number" href="#p1.1">1.1</a> One.</p>');
    expect(foundIn("## Costs\n\n1.1 One.", auto)).toEqual([]);
  });

  test("another one is found and kept", () => {
    expect(htmlOf("## Costs\n\n4.7 One.", auto)).toContain(">1.1</a> 4.7 One.</p>");
    expect(foundIn("## Costs\n\n4.7 One.", auto)).toEqual(["number-typed-twice 13:1"]);
  });
});

describe("minutes", () => {
  const items: Record<string, string> = { Apologies: "1", "Late item": "23A", Costs: "5" };
  const numberUnder = ({ title, number }: { title: string; number?: string }) => number ?? items[title];

  test("paragraphs are numbered under the item's own number", () => {
    expect(
      paragraphsOf(
        "Preamble.\n\n## Apologies\n\nNone.\n\n## 7 Budget\n\nOne.\n\nTwo.\n\n## Late item\n\nThree.",
        { numberUnder },
      ),
    ).toEqual(["p1.1 None.", "p7.1 One.", "p7.2 Two.", "p23A.1 Three."]);
  });

  test("a heading that is no item is kept as it stands, its paragraphs without numbers", () => {
    const { html, paragraphs } = rendered("## Costs\n\nOne.\n\n## Close of meeting\n\nIt closed.", {
      ...auto,
      numberUnder,
    });
    expect(paragraphs.map(({ number }) => number)).toEqual(["5.1"]);
    expect(html).toContain('<h2 id="close-of-meeting">Close of meeting</h2>\n<p>It closed.</p>');
  });

  test("the typed number is handed over without its stop, the title without the number", () => {
    const asked: unknown[] = [];
    rendered("## 3. Minutes of 12 July\n", { ...auto, numberUnder: (heading) => void asked.push(heading) });
    expect(asked).toEqual([{ title: "Minutes of 12 July", number: "3", line: 11 }]);
  });

  test("an item's number may be any text", () => {
    const under = { ...auto, numberUnder: () => "II)" };
    expect(htmlOf("## Actions\n\nNoted.", under)).toBe(
      '<h2 id="sII"><a class="number" href="#sII">II)</a> Actions</h2>\n' +
        '<p class="numbered" id="pII.1"><a class="number" href="#pII.1">II.1</a> Noted.</p>\n',
    );
  });
});

describe("anchors", () => {
  test("of headings without numbers are their words, each once", () => {
    expect(rendered("## Costs\n\n## Costs\n\n### Costs").sections.map(({ id }) => id)).toEqual([
      "costs",
      "costs-2",
      "costs-3",
    ]);
  });

  test("never take a number's place", () => {
    const { sections, paragraphs } = rendered("## P4.3\n\n4.3 The board", { numbering: "as-written" });
    expect([sections[0]?.id, paragraphs[0]?.id]).toEqual(["heading-p4-3", "p4.3"]);
  });

  test("are cut between words when the heading is long", () => {
    const title =
      "A very long heading about the way in which the council would like to spend its money this year";
    expect(rendered(`## ${title}`).sections[0]?.id).toBe(
      "a-very-long-heading-about-the-way-in-which-the-council-would",
    );
  });

  test("carry a prefix when papers share a page", () => {
    const { html, paragraphs } = rendered("## Costs\n\nSee [above](#p1.1).[^1]\n\n[^1]: Note.", {
      ...auto,
      idPrefix: "b-",
    });
    expect(paragraphs[0]?.id).toBe("b-p1.1");
    for (const id of ["b-s1", "b-p1.1", "b-fn-1", "b-fnref-1", "b-notes"])
      expect(html).toContain(`id="${id}"`);
    expect(html).toContain('<a href="#b-p1.1">above</a>');
  });
});

test("headings shift as a whole and stop at the sixth level", () => {
  const text = "# Title\n\n## A\n\n### B\n\n###### C";
  expect(htmlOf(text, { headingLevel: 4 }).match(/<h\d/g)).toEqual(["<h4", "<h4", "<h5", "<h6"]);
  expect(foundIn(text)).toEqual(["heading-above-sections 11:1"]);
});

test.each(["auto", "as-written", "none"] as const)("outline and print agree on %s", (numbering) => {
  const text = "## 1. A\n\n1.1 One\n\nTwo\n\n### B\n\n::: landscape\nThree\n:::\n\n## C\n\n1.1 Again";
  const { sections, paragraphs } = outlineOf(bodyOf(text), { numbering });
  const printed = rendered(text, { numbering });
  expect(paragraphs).toEqual(printed.paragraphs);
  expect(sections).toEqual(printed.sections.map(({ html: _, ...section }) => section));
  const ids = [...sections, ...paragraphs].map(({ id }) => id);
  for (const id of ids) expect(printed.html).toContain(`id="${id}"`);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a title as HTML has no links and notes, its words no marks", () => {
  const { sections } = rendered("## The *new* [plan](plan.pdf)[^1] & costs\n\n[^1]: Note.");
  expect(sections[0]).toMatchObject({
    title: "The new plan & costs",
    html: "The <em>new</em> plan &amp; costs",
  });
});
