import { describe, expect, test } from "vitest";
import { minutesText } from "../../../src/views/minutes-text.ts";
import { boardOn, contextOf, meetingIn, minutesOn } from "./council-of.ts";

const AGENDA = ["agenda:", "  - Apologies", "  - Street trees", "  - title: The pond", '    number: "2A"'];
const TEXT = [
  "## 1. Apologies",
  "There were none.",
  "## Street trees",
  "They grow.",
  "**RESOLVED:** That six more be planted.",
  "**NOTED:** The report.",
  "## Thanks",
  "Ada Clerk was thanked.",
  "## 2A The pond",
  "**AGREED:** That it be dug.",
].join("\n\n");

function read(lines: readonly string[], text = TEXT) {
  const context = contextOf({
    ...boardOn("2026-02-12", ...AGENDA),
    ...minutesOn("2026-02-12", lines, text),
  });
  const found = minutesText(context, meetingIn(context, "2026-02-12-board"));
  if (!found) throw new Error("the meeting has minutes");
  const { rendered, itemOf } = found;
  return {
    html: rendered.html,
    sections: rendered.sections.map((section) => [
      section.id,
      section.number,
      section.title,
      itemOf(section)?.id,
    ]),
    paragraphs: rendered.paragraphs.map(({ id, number }) => `${id} ${number}`),
    decisions: rendered.decisions.map(({ word, resolution }) => [word, resolution]),
  };
}

describe("the numbers of minutes", () => {
  test("are those of the agenda, if nothing is said", () => {
    const { sections, paragraphs } = read([]);
    expect(sections).toEqual([
      ["s1", "1", "Apologies", "item-1"],
      ["s2", "2", "Street trees", "item-2"],
      ["thanks", undefined, "Thanks", undefined],
      ["s2A", "2A", "The pond", "item-2a"],
    ]);
    expect(paragraphs).toEqual(["p1.1 1.1", "p2.1 2.1", "p2.2 2.2", "p2.3 2.3", "p2A.1 2A.1"]);
  });

  test("run on from the meeting before, and the items are still known", () => {
    const { html, sections, paragraphs } = read(['minute-numbers: { first: 43, prefix: "PC/26/" }']);
    expect(sections).toEqual([
      ["s43", "43", "Apologies", "item-1"],
      ["s44", "44", "Street trees", "item-2"],
      ["s45", "45", "Thanks", undefined],
      ["s46", "46", "The pond", "item-2a"],
    ]);
    expect(paragraphs).toEqual([
      "p43.1 43.1",
      "p44.1 44.1",
      "p44.2 44.2",
      "p44.3 44.3",
      "p45.1 45.1",
      "p46.1 46.1",
    ]);
    expect(html).toContain('<h2 id="s43"><a class="number" href="#s43">PC/26/43.</a> Apologies</h2>');
  });

  test("are kept as they were typed, and do not pass for numbers of items", () => {
    const typed = "## 2 Apologies\n\nThere were none.\n\n## 3 Street trees\n\n3.1 They grow.\n";
    const { sections } = read(["numbering: as-written", "minute-numbers: { first: 2 }"], typed);
    expect(sections).toEqual([
      ["s2", "2", "Apologies", "item-1"],
      ["s3", "3", "Street trees", "item-2"],
    ]);
  });
});

describe("the numbers of resolutions", () => {
  test("are given to what was decided", () => {
    const { html, decisions } = read(['resolution-numbers: { first: 12, prefix: "2026/" }']);
    expect(decisions).toEqual([
      ["RESOLVED", "2026/12"],
      ["NOTED", undefined],
      ["AGREED", "2026/13"],
    ]);
    expect(html).toContain('<p class="resolution">Resolution 2026/12</p>');
  });

  test("and to what was noted, if the council wants it", () => {
    expect(read(["resolution-numbers: { first: 1, noted: yes }"]).decisions).toEqual([
      ["RESOLVED", "1"],
      ["NOTED", "2"],
      ["AGREED", "3"],
    ]);
  });

  test("are not there, if nothing is said", () => {
    expect(read([]).decisions.map(([, number]) => number)).toEqual([undefined, undefined, undefined]);
  });
});
