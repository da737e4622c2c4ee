import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { allItems } from "../../../src/model/agenda.ts";
import { agendaParts, agendaView } from "../../../src/views/agenda.ts";
import { viewContext } from "../../../src/views/context.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const MEETING = "2026-01-15-board";

/** The items of an agenda, read from its YAML. */
function agenda(yaml: string) {
  const { library } = load(
    tinyCouncil({
      [`meetings/${MEETING}/meeting.md`]: `---\nbody: board\ndate: 2026-01-15\nagenda:\n${yaml}\n---\n`,
    }),
  );
  const meeting = library.meeting(MEETING);
  if (!meeting) throw new Error("the meeting was not read");
  return { meeting, context: viewContext(library, new Map()) };
}

const numbers = (yaml: string) => allItems(agenda(yaml).meeting.agenda).map(({ number, id }) => [number, id]);

test("items number through parts, and nested items under their parent", () => {
  expect(numbers("  - part: One\n  - A\n  - part: Two\n  - title: B\n    items: [C, D]\n  - E")).toEqual([
    ["1", "item-1"],
    ["2", "item-2"],
    ["2.1", "item-2-1"],
    ["2.2", "item-2-2"],
    ["3", "item-3"],
  ]);
});

test("typed numbers are kept; a typed whole number sets the count, another does not move it", () => {
  expect(
    numbers(
      '  - A\n  - { title: B, number: 23A }\n  - C\n  - { title: D, number: "7" }\n  - E\n  - { title: F, number: none }\n  - { title: G, number: "*42" }',
    ),
  ).toEqual([
    ["1", "item-1"],
    ["23A", "item-23a"],
    ["2", "item-2"],
    ["7", "item-7"],
    ["8", "item-8"],
    [undefined, "item-f"],
    ["*42", "item-42"],
  ]);
});

test("what an item lacks is said in the words typed, or in ours", () => {
  const { meeting, context } = agenda(
    "  - { title: A, paper: none, reason: No Paper for Publication }\n  - { title: B, paper: verbal }\n  - { title: C, paper: to-follow }",
  );
  const [part] = agendaParts(agendaView(context, meeting));
  expect(part?.items.map(({ without }) => without)).toEqual([
    "No Paper for Publication",
    "Verbal report",
    "Paper to follow",
  ]);
});

test("an exempt item says its paragraphs and its reason, and nothing else", () => {
  const { meeting, context } = agenda(
    "  - title: Land\n    exempt: { paragraphs: [1, 3], public-interest: Prices, review-on: 2027-01-15 }",
  );
  const [part] = agendaParts(agendaView(context, meeting));
  expect(part?.items[0]?.exempt).toEqual({
    words:
      "Not for publication: exempt under paragraphs 1 and 3 of Part 1 of Schedule 12A to the Local Government Act 1972",
    publicInterest: "Prices",
    review: "15 January 2027",
  });
});

test("parts hold the items below them; a heading above another has none; items before any heading have no title", () => {
  const { meeting, context } = agenda("  - A\n  - part: One\n  - { part: Inner, level: 2 }\n  - B");
  expect(
    agendaParts(agendaView(context, meeting)).map(({ titleHtml, level, items }) => [
      titleHtml,
      level,
      items.length,
    ]),
  ).toEqual([
    [undefined, 1, 1],
    ["One", 1, 0],
    ["Inner", 2, 1],
  ]);
});
