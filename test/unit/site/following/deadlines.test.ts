import { expect, test } from "vitest";
import { type Followed, fileOf, followedDemo, followedTiny } from "./followed-councils.ts";
import { checkForm, readCalendar } from "./read-calendar.ts";

const ADDRESS = "/calendar/deadlines.ics";
const linesOf = (followed: Followed): readonly string[] => {
  const text = fileOf(followed, ADDRESS);
  checkForm(text);
  return readCalendar(text).events.map(
    ({ start, property }) => `${start.slice(0, 10)} ${property("summary")}`,
  );
};
const council = (...lines: readonly string[]) => ({
  "council.yaml": ["name: Tiny Council", ...lines, ""].join("\n"),
});
const meeting = (date: string, ...lines: readonly string[]) => ({
  [`meetings/${date}-board/meeting.md`]: ["---", "body: board", `date: ${date}`, ...lines, "---", ""].join(
    "\n",
  ),
});

test("each coming meeting has its last day, with the days that count and whether it is done", () => {
  const followed = followedTiny({
    ...meeting("2026-01-15", "published: 2026-01-06", "agenda: [{ title: Trees, papers: [01-report.md] }]"),
    ...meeting("2026-01-22", "status: cancelled"),
    ...meeting("2026-04-09"),
    ...meeting("2029-06-05"),
  });
  expect(linesOf(followed)).toEqual([
    "2026-01-07 Last day to publish the notice, agenda and reports: Board, 15 January 2026",
    "2026-03-30 Last day to publish the notice, agenda and reports: Board, 9 April 2026",
  ]);
  const [first, second] = readCalendar(fileOf(followed, ADDRESS)).events;
  expect(first?.property("description")).toContain("The agenda was published on 6 January 2026.");
  expect(second?.property("description")).toContain(
    "5 clear working days before the meeting (Local Government Act 1972, sections 100A(6) and 100B(3)).\nCounted: 5 clear days: 31 March, 1, 2, 7 and 8 April.",
  );
});

test("an executive has the days of its notices; what it will not take has none", () => {
  const agenda = (rest: string) => `agenda: [{ title: Trees${rest === "" ? "" : `, ${rest}`} }]`;
  const days = (rest: string) =>
    linesOf(
      followedTiny({
        ...council("profile: england-executive"),
        ...meeting("2026-03-12", agenda(rest)),
        ...meeting("2026-01-15", "published: 2026-01-07"),
      }),
    ).filter((line) => line.endsWith("12 March 2026"));
  expect(days("")).toHaveLength(1);
  expect(days("exempt: { paragraphs: [3], review-on: 2027-03-12 }, key-decision: {}")).toEqual([
    "2026-03-04 Last day to publish the notice, agenda and reports: Board, 12 March 2026",
    "2026-02-11 Last day for the notice of key decisions: Board, 12 March 2026",
    "2026-02-11 Last day for the notice of business in private: Board, 12 March 2026",
    "2026-03-04 Last day for the further notice of business in private: Board, 12 March 2026",
    "2027-03-12 Review whether an item must stay private: Board, 12 March 2026",
  ]);
});

test("after a meeting: draft minutes, the Welsh note, the end of call-in, each only where it is still to come", () => {
  const after = (profile: string, ...minutes: readonly string[]) =>
    linesOf(
      followedTiny({
        ...council(`profile: ${profile}`, "minutes-due: { days: 10, unit: working }"),
        "bodies/board.md": "---\nname: Board\nkind: executive\ncall-in: { days: 5, unit: working }\n---\n",
        ...meeting("2026-01-15", "published: 2026-01-07"),
        ...(minutes.length === 0
          ? {}
          : { "meetings/2026-01-15-board/minutes.md": ["---", ...minutes, "---", "None.", ""].join("\n") }),
      }),
    );
  expect(after("wales").slice(1)).toEqual([
    "2026-01-29 Draft minutes are due: Board, 15 January 2026",
    "2026-01-26 Note of decisions is due: Board, 15 January 2026",
  ]);
  expect(after("wales", "status: draft")).toEqual([
    "2026-01-26 Note of decisions is due: Board, 15 January 2026",
  ]);
  expect(after("england-executive", "published: 2026-01-19")).toEqual([
    "2026-01-26 Call-in ends: Board, 15 January 2026",
  ]);
});

test("where nothing is published yet, the first agenda is still to come", () => {
  expect(linesOf(followedTiny())).toEqual([
    "2026-01-07 Last day to publish the notice, agenda and reports: Board, 15 January 2026",
  ]);
});

test("a council that no law binds has a calendar without events", () => {
  expect(linesOf(followedTiny(council("profile: none")))).toEqual([]);
});

test("the demo council: every day once, in order of its meetings, none that has gone by", () => {
  const demo = followedDemo();
  const { events } = readCalendar(fileOf(demo, ADDRESS));
  expect(events.length).toBeGreaterThan(10);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const { start } of events) expect(start >= "2026-11-20").toBe(true);
});

test("a decision taken outside a meeting has the end of its call-in, and the day its private part is looked at again", () => {
  const record = (id: string, ...lines: readonly string[]) => ({
    [`decisions/2026-01-20-${id}.md`]: [
      "---",
      `title: The *${id}*`,
      "by: ada-clerk",
      "date: 2026-01-20",
      "published: 2026-01-21",
      ...lines,
      "---",
      "That it be let.",
      "",
    ].join("\n"),
  });
  const followed = followedTiny({
    ...council("profile: england-principal", "call-in: { days: 5, unit: working }"),
    ...record("kiosk", "kind: executive-member"),
    ...record("gate", "kind: executive-member", "call-in: { called-in: 2026-01-21 }"),
    ...record("bench", "kind: officer", "exempt: { paragraphs: [3], review-on: 2027-01-20 }"),
  });
  expect(linesOf(followed)).toEqual([
    "2027-01-20 Review whether a part must stay private: The bench, 20 January 2026",
    "2026-01-28 Call-in ends: The kiosk, 20 January 2026",
  ]);
});
