import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { type ChangeSheet, changeSheetView } from "../../../src/views/change-sheet.ts";
import { viewContext } from "../../../src/views/context.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const { library } = load(tinyCouncil({}));
const meeting = library.meeting("2026-01-15-board");

function sheet(change: Partial<ChangeSheet>) {
  if (!meeting) throw new Error("the tiny council has a meeting");
  return changeSheetView(viewContext(library, new Map()), meeting, {
    number: 1,
    published: "2026-01-12",
    added: [],
    replaced: [],
    withdrawn: [],
    ...change,
  });
}

test("a late paper says its item, its pages and why", () => {
  const { added, heading, published, standing } = sheet({
    added: [{ title: "Bridges", item: "6a)", pages: { from: "61", to: "66" }, words: "Urgent: the flood." }],
  });
  expect(heading).toBe("Supplement 1");
  expect(published).toBe("Monday 12 January 2026");
  expect(added).toEqual([
    { title: "Bridges", item: "Item 6a", pages: "Pages 61 to 66", words: "Urgent: the flood." },
  ]);
  expect(standing).toBe(
    "No page number of the pack has moved: new papers follow the last page of the pack. The agenda that lists them is on the page of the meeting.",
  );
});

test.each([
  [{ from: "25", to: "35" }, { from: "25", to: "35b" }, "Put pages 25 to 35b in place of pages 25 to 35."],
  [{ from: "25", to: "35" }, { from: "25", to: "35" }, "Put the new leaves in place of pages 25 to 35."],
  [{ from: "7", to: "7" }, { from: "7", to: "7a" }, "Put pages 7 to 7a in place of page 7."],
])("a replaced paper says what is taken out and what is put in", (old, pages, instruction) => {
  const { replaced } = sheet({
    replaced: [{ title: "Street trees", old, pages, reason: "Two figures.", revised: "2026-01-11" }],
  });
  expect(replaced[0]).toMatchObject({
    instruction,
    words: "Two figures.",
    revised: "Sunday 11 January 2026",
  });
});

test.each([
  [{ again: 2 }, "Supplement 2 replaces it again: its leaves are there."],
  [{ before: 1 }, "Put pages 4 to 6b in place of pages 4 to 6, and of those that came with Supplement 1."],
])("a paper replaced twice says which leaves to take: %j", (turn, instruction) => {
  const { replaced } = sheet({
    replaced: [{ title: "Roads", old: { from: "4", to: "6" }, pages: { from: "4", to: "6b" }, ...turn }],
  });
  expect(replaced[0]?.instruction).toBe(instruction);
});

test("with nothing to do but read, it says that nothing moved", () => {
  expect(sheet({}).standing).toBe("No page number of the pack has moved.");
});
