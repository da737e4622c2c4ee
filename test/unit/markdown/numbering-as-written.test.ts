import { describe, expect, test } from "vitest";
import { htmlOf, rendered } from "./printed.ts";

const asWritten = { numbering: "as-written" } as const;
const paragraphsOf = (text: string) =>
  rendered(text, asWritten).paragraphs.map(({ id, number, text: words }) => `${id} ${number} | ${words}`);
const sectionsOf = (text: string) =>
  rendered(text, asWritten).sections.map(({ id, number, title }) => `${id} ${number ?? "-"} | ${title}`);

describe("headings", () => {
  test.each([
    ["## 1. Summary", "s1 1 | Summary"],
    ["## 1 Membership", "s1 1 | Membership"],
    ["## 12) Any other business", "s12 12 | Any other business"],
    ["## 4A Late items", "s4A 4A | Late items"],
    ["### 2.1 Costs", "s2.1 2.1 | Costs"],
    ["## **3.** Costs", "s3 3 | Costs"],
    ["## 1. summary in small letters", "s1 1 | summary in small letters"],
    ["## Next steps", "next-steps - | Next steps"],
    ["## 100 days of the new bus lane", "100-days-of-the-new-bus-lane - | 100 days of the new bus lane"],
    ["## 2026 budget", "2026-budget - | 2026 budget"],
    ["## 20mph zones", "20mph-zones - | 20mph zones"],
    ["## 4", "4 - | 4"],
  ])("%s", (typed, section) => {
    expect(sectionsOf(typed)).toEqual([section]);
  });

  test("print what was typed, with or without a stop", () => {
    expect(htmlOf("## 4. Costs", asWritten)).toBe(
      '<h2 id="s4"><a class="number" href="#s4">4.</a> Costs</h2>\n',
    );
    expect(htmlOf("## 4 Costs", asWritten)).toBe(
      '<h2 id="s4"><a class="number" href="#s4">4</a> Costs</h2>\n',
    );
  });
});

describe("paragraphs", () => {
  test.each([
    ["4.3 The board noted it.", "p4.3 4.3 | The board noted it."],
    ["6.10 The board", "p6.10 6.10 | The board"],
    ["12.1a That it be so", "p12.1a 12.1a | That it be so"],
    ["4.3. The board", "p4.3 4.3 | The board"],
    ["1.2.3 The board", "p1.2.3 1.2.3 | The board"],
    ["**4.3** The board", "p4.3 4.3 | The board"],
    ["**4.3 Loneliness** The board", "p4.3 4.3 | Loneliness The board"],
    ["4.3 **Loneliness** The board", "p4.3 4.3 | Loneliness The board"],
    ["4.3\nThe board", "p4.3 4.3 | The board"],
    ["4.3\tThe board", "p4.3 4.3 | The board"],
    ["4.3 (a) That", "p4.3 4.3 | (a) That"],
    ['4.3 "Quoted" words', "p4.3 4.3 | “Quoted” words"],
  ])("%j is numbered", (typed, paragraph) => {
    expect(paragraphsOf(typed)).toEqual([paragraph]);
  });

  test.each([
    "3.5 million people live here.",
    "35.1% of children",
    "35.1 % of children",
    "10.30 am was the time",
    "12.07.2018 The day",
    "4.3",
    "£4.3 The sum",
    "- 4.3 In a list",
    "> 4.3 In a quote",
    "1 April 2026 is the day it begins.",
    "4 Members voted against.",
    "`4.3` The board",
  ])("%j is not", (typed) => {
    expect(paragraphsOf(typed)).toEqual([]);
  });

  test("whole numbers count in a run only", () => {
    expect(paragraphsOf("45 The minutes\n\n46 The budget\n\n48 Members voted\n\n47 The rest")).toEqual([
      "p45 45 | The minutes",
      "p46 46 | The budget",
      "p47 47 | The rest",
    ]);
  });

  test("the shape of a numbered paragraph", () => {
    expect(htmlOf("4.3 The *board* noted it.", asWritten)).toBe(
      '<p class="numbered" id="p4.3"><a class="number" href="#p4.3">4.3</a> The <em>board</em> noted it.</p>\n',
    );
    expect(htmlOf("4.3 The board", { ...asWritten, target: "pack" })).toBe(
      '<p class="numbered" id="p4.3"><span class="number">4.3</span> The board</p>\n',
    );
  });

  test("a caption, a picture and paragraphs in columns have none; a landscape stretch changes nothing", () => {
    const text =
      "**Table 1.1 Costs**\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n" +
      "::: columns\n::: column\n4.1 In a column\n:::\n:::\n\n::: landscape\n## 5 Turned\n\n5.1 The wide one\n:::\n";
    expect(paragraphsOf(text)).toEqual(["p5.1 5.1 | The wide one"]);
  });
});

describe("the slips of a public record", () => {
  const slips = [
    "## 6. Approach",
    "6.3 First.",
    "6.3 Second.",
    "6.5 Parts:",
    "- one part",
    "6.7 After a gap.",
    "## 7. Next",
    "No number here.",
    "## 8. Legal",
    "7.1 Under the wrong section.",
  ].join("\n\n");

  test("are kept, and anchors are made unique", () => {
    expect(paragraphsOf(slips).map((line) => line.split(" |")[0])).toEqual([
      "p6.3 6.3",
      "p6.3-2 6.3",
      "p6.5 6.5",
      "p6.7 6.7",
      "p7.1 7.1",
    ]);
    expect(htmlOf(slips, asWritten)).toContain(
      'id="p6.3-2"><a class="number" href="#p6.3-2">6.3</a> Second.',
    );
  });

  test("a paragraph stands in the section above it, whatever its number says", () => {
    const { paragraphs, sections } = rendered(slips, asWritten);
    expect(paragraphs.at(-1)?.sectionNumber).toBe("8");
    expect(sections.map(({ number, paragraphs: own }) => `${number}: ${own.length}`)).toEqual([
      "6: 4",
      "7: 0",
      "8: 1",
    ]);
  });

  test("lines are those of the file", () => {
    const { paragraphs, sections } = rendered(slips, asWritten);
    expect(sections.map(({ line }) => line)).toEqual([11, 23, 27]);
    expect(paragraphs.map(({ line }) => line)).toEqual([13, 15, 17, 21, 29]);
  });
});

test("the next number on a new line of the same paragraph is found", () => {
  const { findings } = rendered("4.1 One thing.\n4.2 Another.", asWritten);
  expect(findings).toMatchObject([
    { id: "number-inside-paragraph", severity: "warning", span: { line: 12, column: 1 } },
  ]);
});

test("list items keep numbers that are out of order, and lazy ones count", () => {
  expect(htmlOf("1. a\n2. b\n2. c\n5. d", asWritten)).toBe(
    '<ol>\n<li>a</li>\n<li>b</li>\n<li value="2">c</li>\n<li value="5">d</li>\n</ol>\n',
  );
  expect(htmlOf("1. a\n1. b", asWritten)).toBe("<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n");
  expect(htmlOf("3) a\n4) b", asWritten)).toBe(
    '<ol class="bracket" start="3">\n<li>a</li>\n<li>b</li>\n</ol>\n',
  );
  expect(htmlOf("1. a\n2. b\n2. c", { numbering: "auto" })).not.toContain("value");
});
