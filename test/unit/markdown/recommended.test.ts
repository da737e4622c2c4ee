import { expect, test } from "vitest";
import { outlineOf } from "../../../src/markdown/outline.ts";
import { recommendedOf } from "../../../src/markdown/recommended.ts";

const source = (text: string) => ({ text, file: "report.md", firstLine: 1 });

test("numbered paragraphs are recommendations with what follows them", () => {
  const text =
    "## Summary\n\nTrees.\n\n## Recommendations\n\nThat trees be planted.\n\nThat these be bought, in the order of their price:\n\n- forks\n- spades, which must be long enough for everybody who will use them in the years to come, whoever they may be:\n\n## Costs\n\nNone.\n";
  expect(recommendedOf(source(text), "auto")).toEqual([
    { number: "2.1", id: "p2.1", text: "That trees be planted." },
    { id: "p2.2", text: "forks" },
    {
      id: "p2.2",
      text: "spades, which must be long enough for everybody who will use them in the years to come, whoever they may be:",
    },
  ]);
});

test("items of a list after a few words are recommendations by their numbers; notes and headings are not", () => {
  const text =
    "## 2. Officer Recommendation\n\nThe Board is asked to:\n\n1. note the report[^1];\n2. approve:\n   - the plan; and\n   - the budget.\n\n[^1]: Of May.\n\n### Why\n\nTrees are good.\n";
  expect(recommendedOf(source(text), "none")).toEqual([
    { number: "1", text: "note the report;" },
    { number: "2", text: "approve:\nthe plan; and\nthe budget." },
    { text: "Trees are good." },
  ]);
  expect(recommendedOf(source("## Summary\n\nNothing is asked.\n"), "auto")).toEqual([]);
});

test("the clauses of a decision are kept as deep as they were typed", () => {
  const { decisions } = outlineOf(
    source(
      "**RESOLVED:** That:\n\n2. trees be planted:\n   - oaks; and\n   - limes;\n3. they be watered.\n\n(b) and that it be soon.\n\n**NOTED:** The report.\n",
    ),
    { numbering: "none", decisions: true },
  );
  expect(decisions.map(({ clauses }) => clauses)).toEqual([
    [
      {
        number: "2",
        words: "trees be planted:",
        clauses: [
          { words: "oaks; and", clauses: [] },
          { words: "limes;", clauses: [] },
        ],
      },
      { number: "3", words: "they be watered.", clauses: [] },
      { number: "(b)", words: "and that it be soon.", clauses: [] },
    ],
    undefined,
  ]);
});
