import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { allItems } from "../../../src/model/agenda.ts";
import { viewContext } from "../../../src/views/context.ts";
import { cssString, sheetFrame } from "../../../src/views/sheet-frame.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const MEETING = "2026-01-15-board";

function board(agenda: string, more = "") {
  const { library } = load(
    tinyCouncil({
      [`meetings/${MEETING}/meeting.md`]: `---\nbody: board\ndate: 2026-01-15\n${more}agenda:\n${agenda}\n---\n`,
    }),
  );
  const meeting = library.meeting(MEETING);
  if (!meeting) throw new Error("the meeting was not read");
  const context = viewContext(library, new Map());
  const items = allItems(meeting.agenda);
  return { meeting, context, items };
}

const PARTS =
  "  - part: Part 1 (in public)\n  - Street trees\n  - part: Part A\n    level: 2\n  - Bridges\n  - part: Part 2 (in private)\n  - A sale";

/** A string of CSS as a browser shows it: its lines. */
const lines = (css: string) => css.replace(/\\a /g, "\n").split("\n");

test("a loose sheet says whose meeting, on which day, in which part, and which item", () => {
  const { meeting, context, items } = board(PARTS);
  const frames = items.map((item) => sheetFrame(context, meeting, item.title, item));
  expect(frames.map(({ headLeft }) => lines(headLeft))).toEqual([
    ["Board", "Thursday 15 January 2026 · Part 1 (in public)"],
    ["Board", "Thursday 15 January 2026 · Part 1 (in public)"],
    ["Board", "Thursday 15 January 2026 · Part 2 (in private)"],
  ]);
  expect(frames.map(({ headRight }) => lines(headRight))).toEqual([
    ["Item 1 · Street trees", " "],
    ["Item 2 · Bridges", " "],
    ["Item 3 · A sale", " "],
  ]);
});

test("a paper with a title of its own is named below its item; both are cut between words", () => {
  const { meeting, context, items } = board("  - Street trees");
  const [item] = items;
  const long = "Appendix: where each of the four hundred and twelve street trees stands";
  expect(lines(sheetFrame(context, meeting, "2. Street trees", item).headRight)[1]).toBe(" ");
  expect(lines(sheetFrame(context, meeting, long, item).headRight)).toEqual([
    "Item 1 · Street trees",
    "Appendix: where each of the four hundred and…",
  ]);
});

test("the classes and pages follow the pack's settings, nearest first", () => {
  const plain = board("  - Street trees");
  expect(sheetFrame(plain.context, plain.meeting, "A").classes).toBe("a4 ordinary");
  const { meeting, context } = board("  - Street trees", "pack: { paper: Letter, print: large }\n");
  const frame = sheetFrame(context, meeting, "A");
  expect(frame.classes).toBe("letter large");
  expect(frame.pages.map(({ size }) => size)).toContain("letter landscape");
  const asked = { paper: "A4", print: "ordinary", sides: "single" } as const;
  expect(sheetFrame(context, meeting, "A", undefined, { settings: asked }).classes).toBe("a4 ordinary");
});

test("a live link brings its code with it", () => {
  const { meeting, context } = board("  - Street trees");
  const link = { address: "https://a.example/go/x1", shown: "a.example/go/x1" };
  expect(sheetFrame(context, meeting, "A", undefined, { link }).link).toMatchObject({
    ...link,
    qr: expect.stringContaining("<svg"),
  });
  expect(sheetFrame(context, meeting, "A").link).toBeUndefined();
});

test("no title ends a style element or a string of CSS", () => {
  expect(cssString('A "quoted" title\\ </style> & more')).toBe(
    "A \\22 quoted\\22  title\\5c  \\3c /style\\3e  \\26  more",
  );
});
