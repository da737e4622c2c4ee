import { expect, test } from "vitest";
import { recordReads } from "../../../src/model/reading.ts";
import { siteAddresses } from "../../../src/model/site-addresses.ts";
import { sitePages } from "../../../src/site/pages.ts";
import { yearPageView } from "../../../src/views/meetings.ts";
import { monthPageView } from "../../../src/views/month-page.ts";
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

test("a year with more meetings than a page lists leads to its months, and these to each other", () => {
  const bodies = Array.from({ length: 26 }, (_, index) => `body-${String.fromCharCode(97 + index)}`);
  const council: Record<string, string> = {};
  for (const body of bodies) {
    council[`bodies/${body}.md`] = `---\nname: ${body}\nkind: panel\n---\n`;
    for (const month of ["01", "02", "03", "05", "06", "07", "08", "09", "10", "11"])
      council[`meetings/2025-${month}-10-${body}/meeting.md`] =
        `---\nbody: ${body}\ndate: 2025-${month}-10\n---\n`;
  }
  const context = contextOf({ ...council, ...boardOn("2026-02-10") });
  const year = yearPageView(context, 2025);
  expect(year.filtersOpenBy).toBe("Of one committee");
  expect(year.months.map(({ meetings, list }) => [meetings.length, list?.count])).toEqual(
    Array(10).fill([0, "26 meetings"]),
  );
  expect(year.months[3]?.list?.href).toBe("/meetings/2025/05/");
  expect(year.months[3]?.grid.weeks.flat().find(({ day }) => day === "10")?.href).toBe(
    "/meetings/2025/05/#day-2025-05-10",
  );
  const may = monthPageView(context, "2025-05");
  expect(may.months.map(({ name, meetings, list }) => [name, meetings.length, list])).toEqual([
    ["May", 26, undefined],
  ]);
  expect(may.before).toEqual({ words: "March 2025", href: "/meetings/2025/03/" });
  expect(may.after).toEqual({ words: "June 2025", href: "/meetings/2025/06/" });
  const months = [...siteAddresses(context.library)].filter((address) =>
    /^\/meetings\/\d+\/\d+\/$/.test(address),
  );
  expect(months).toHaveLength(10);
  expect(sitePages(context).map(({ address }) => address)).toEqual(expect.arrayContaining(months));
  expect(yearPageView(context, 2026).months.map(({ meetings }) => meetings.length)).toEqual([1, 1]);
});

test("the page of a year, of all bodies or of one, reads the meetings of that year and no list of all", () => {
  const context = contextOf({ ...COUNCIL, ...boardOn("2024-05-01") });
  const board = context.library.bodies.find(({ id }) => id === "board");
  for (const body of [undefined, board]) {
    const { reads } = recordReads(() => yearPageView(context, 2024, body));
    const lists = [...reads].filter((key) => /^(meetings|meetingsOf .*|bodies|meeting .*)$/.test(key));
    expect(lists).toEqual(["meeting 2024-05-01-board"]);
  }
});
