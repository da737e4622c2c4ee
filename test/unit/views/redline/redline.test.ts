import { describe, expect, test } from "vitest";
import type { VersionText } from "../../../../src/model/paper-version.ts";
import { type RedlineLine, redlineOf } from "../../../../src/views/redline/lines.ts";
import { redlineSummary } from "../../../../src/views/redline/summary.ts";
import { type RedlineWords, redlineWords } from "../../../../src/views/redline/words.ts";

const version = (text: string, fields: Partial<VersionText> = {}): VersionText => ({
  title: "Street trees",
  kind: "report",
  numbering: "auto",
  ...fields,
  body: { text, file: "content/a.md", firstLine: 1 },
});

const marked = (words: readonly RedlineWords[]): string =>
  words
    .map(({ kind, words: said, space }) =>
      kind === "same" ? `${said}${space}` : `${kind === "added" ? `{+${said}+}` : `{-${said}-}`}${space}`,
    )
    .join("");

/** A line as words: "changed 1.1: A fee of {-£87-} {+£92+}. (Note)". */
const told = ({ kind, label, words, passages, note }: RedlineLine): string =>
  [
    `${kind}${label === undefined ? "" : ` ${label}`}:`,
    ...(words === undefined ? [] : [words]),
    ...passages.map(marked),
    ...(note === undefined ? [] : [`(${note})`]),
  ].join(" ");

const lines = (before: VersionText, after: VersionText): readonly string[] =>
  redlineOf(before, after).lines.map(told);
const summary = (before: VersionText, after: VersionText): string | undefined =>
  redlineSummary(redlineOf(before, after));

const BEFORE = "## Trees\n\nA fee of £87 a year.\n\nNobody objected.\n\n## Costs\n\nNone are known at all.\n";

describe("a redline", () => {
  test("says a changed paragraph word by word, and the rest in a line", () => {
    const after = version(BEFORE.replace("£87", "£92"));
    expect(lines(version(BEFORE), after)).toEqual([
      "heading: 1 Trees",
      "changed 1.1: A fee of {-£87-} {+£92+} a year.",
      "unchanged: 1.2 to 2.1 unchanged",
    ]);
    expect(summary(version(BEFORE), after)).toBe("Paragraph 1.1 changed.");
  });

  test("says new paragraphs, those taken out, and other numbers", () => {
    const after = version(
      BEFORE.replace("A fee", "An oak was given by the school.\n\nA fee").replace(
        "None are known at all.\n",
        "",
      ),
    );
    expect(lines(version(BEFORE), after)).toEqual([
      "heading: 1 Trees",
      "added 1.1: {+An oak was given by the school.+}",
      "unchanged: 1.2 to 1.3 unchanged (before: 1.1 to 1.2)",
      "heading: 2 Costs",
      "removed 2.1: {-None are known at all.-}",
    ]);
    expect(summary(version(BEFORE), after)).toBe("Paragraph 1.1 is new; 2.1 taken out.");
  });

  test("says the facts of the cover that differ", () => {
    const after = version(BEFORE, { title: "Street *trees* and shrubs", "financial-summary": "£500." });
    expect(lines(version(BEFORE), after)).toEqual([
      "changed Title: Street trees {+and shrubs+}",
      "added Financial summary: {+£500.+}",
      "unchanged: 1.1 to 2.1 unchanged",
    ]);
    expect(summary(version(BEFORE), after)).toBe("The title and the financial summary changed.");
  });

  test("says of a table's row which cells differ", () => {
    const table = (cost: string): string =>
      `## Costs\n\nThe costs:\n\n| Tree | Cost | Where |\n|---|---|---|\n| Oak | ${cost} | Gate |\n| Ash | £3 | River |\n`;
    expect(lines(version(table("£80")), version(table("£90")))).toEqual([
      "heading: 1 Costs",
      "unchanged: 1.1 unchanged",
      "changed In the table under 1.1: Oak; Cost: {-£80-} {+£90+}",
      "unchanged: 1 row unchanged",
    ]);
    expect(summary(version(table("£80")), version(table("£90")))).toBe("The table under 1.1 changed.");
  });

  test("says points that came together in one line", () => {
    const before = "## Trees\n\nThe trees:\n\n- an oak\n";
    expect(lines(version(before), version(`${before}- an ash\n- an elm\n`)).at(-1)).toBe(
      "added In the list under 1.1: {+an ash+} {+an elm+}",
    );
  });

  test("says where only the look was changed, or a picture", () => {
    const [, line] = lines(version(BEFORE), version(BEFORE.replace("£87", "**£87**")));
    expect(line).toBe(
      "changed 1.1: (Its words are the same; bold or italic type, or where a link leads, was changed.)",
    );
    const picture = (file: string): VersionText => version(`![The plan](${file})\n`);
    expect(lines(picture("a.svg"), picture("b.svg"))).toEqual([
      "changed Picture: (Another picture was put in its place; its description is the same.)",
    ]);
  });

  test("says what was moved", () => {
    const one = "The oak by the gate is the oldest tree of the town.";
    const after = version(`## Trees\n\nTwo are new.\n\nThree are old.\n\n${one}\n`);
    expect(lines(version(`## Trees\n\n${one}\n\nTwo are new.\n\nThree are old.\n`), after).at(-1)).toBe(
      "changed 1.3: (Moved here; its words are the same. Before: 1.1.)",
    );
  });

  test("says nothing where nothing differs", () => {
    expect(summary(version(BEFORE), version(BEFORE))).toBeUndefined();
  });

  test("shows what was withheld in both as withheld", () => {
    const text = (rent: string): VersionText => version(`The tenant [[exempt 2]] pays ${rent}.\n`);
    expect(lines(text("£4"), text("£5"))).toEqual([
      "changed: The tenant [withheld: exempt under paragraph 2] pays {-£4.-} {+£5.+}",
    ]);
  });
});

describe("words of a redline", () => {
  test("of two passages that share little each is told whole", () => {
    const before = "The head of parks will write to every household in the ward before the work begins.";
    const after = "No tree is felled in the nesting season, and the council has no power to allow it.";
    expect(marked(redlineWords(before, after))).toBe(`{-${before}-} {+${after}+}`);
  });

  test("taken out never touch those put in", () => {
    expect(marked(redlineWords("28", "26"))).toBe("{-28-} {+26+}");
  });
});
