import { expect, test } from "vitest";
import { yearPageView } from "../../../src/views/meetings.ts";
import { boardOn, contextOf } from "./council-of.ts";

const COUNCIL = {
  "bodies/cabinet.md": "---\nname: Cabinet\nkind: executive\n---\n",
  "meetings/2026-02-10-cabinet/meeting.md": "---\nbody: cabinet\ndate: 2026-02-10\n---\n",
  ...boardOn("2026-02-10"),
  ...boardOn("2026-02-28", "status: cancelled"),
};

const february = (body?: boolean) => {
  const context = contextOf(COUNCIL);
  const board = context.library.bodies.find(({ id }) => id === "board");
  const month = yearPageView(context, 2026, body ? board : undefined).months.find(
    ({ name }) => name === "February",
  );
  if (!month) throw new Error("February has meetings");
  return month;
};

test("weeks begin on Monday, and days of other months are empty", () => {
  const { grid } = february();
  expect(grid.weekdays.map(({ short }) => short).join(" ")).toBe("Mo Tu We Th Fr Sa Su");
  expect(grid.weeks.map((week) => week.map(({ day }) => day ?? "-").join(" "))).toEqual([
    "- - - - - - 1",
    "2 3 4 5 6 7 8",
    "9 10 11 12 13 14 15",
    "16 17 18 19 20 21 22",
    "23 24 25 26 27 28 -",
  ]);
});

test("a day with several meetings leads to its place in the list, which has the anchor once", () => {
  const { grid, meetings } = february();
  const day = grid.weeks.flat().find((cell) => cell.day === "10");
  expect(day).toMatchObject({
    href: "#day-2026-02-10",
    words: "10 February 2026: Board; Cabinet",
    isOff: false,
  });
  expect(meetings.map(({ anchor }) => anchor)).toEqual(["day-2026-02-10", undefined, undefined]);
});

test("a cancelled meeting says so, and leads to its page", () => {
  expect(
    february()
      .grid.weeks.flat()
      .find((cell) => cell.day === "28"),
  ).toEqual({
    day: "28",
    href: "/meetings/2026-02-28-board/",
    words: "28 February 2026: Board, cancelled",
    isOff: true,
  });
});

test("of one body, a day leads to the one meeting, and the name of the body is not repeated", () => {
  const { grid, meetings } = february(true);
  expect(meetings).toHaveLength(2);
  expect(grid.weeks.flat().find((cell) => cell.day === "10")).toMatchObject({
    href: "/meetings/2026-02-10-board/",
    words: "10 February 2026: meeting",
  });
});

test("the page of a year knows the years beside it and the bodies that met in it", () => {
  const context = contextOf({ ...COUNCIL, ...boardOn("2024-05-01") });
  const view = yearPageView(context, 2026);
  expect(view.before).toEqual({ words: "2024", href: "/meetings/2024/" });
  expect(view.after).toBeUndefined();
  expect(view.filters.map(({ words, href, current }) => [words, href, current])).toEqual([
    ["All committees", "/meetings/2026/", true],
    ["Board", "/bodies/board/2026/", false],
    ["Cabinet", "/bodies/cabinet/2026/", false],
  ]);
  expect(yearPageView(context, 2024).filters.map(({ words }) => words)).toEqual(["All committees", "Board"]);
});
