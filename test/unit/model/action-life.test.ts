import { describe, expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { closedOn } from "../../../src/model/action.ts";
import { dueOf, dueRead } from "../../../src/model/action-due.ts";
import { carriedForward } from "../../../src/model/action-life.ts";
import { parseCivilDate } from "../../../src/model/civil-date.ts";
import { lastMeetingBefore } from "../../../src/model/known-meetings.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const meeting = (date: string, more = "") => `---\nbody: board\ndate: ${date}\n${more}agenda: [Trees]\n---\n`;

/** The Board of 15 January, 12 February (cancelled), 12 March, 18 June and, after the day the content speaks of, 10 September. */
const MEETINGS = {
  "meetings/2026-02-12-board/meeting.md": meeting("2026-02-12", "status: cancelled\n"),
  "meetings/2026-03-12-board/meeting.md": meeting("2026-03-12"),
  "meetings/2026-06-18-board/meeting.md": meeting("2026-06-18"),
  "meetings/2026-09-10-board/meeting.md": meeting("2026-09-10", "published: 2026-09-01\n"),
};

function actionOf(facts: string, words = "To plant.", files: Readonly<Record<string, string>> = MEETINGS) {
  const { library, findings } = load(
    tinyCouncil({ ...files, "actions/a.md": `---\n${facts}\n---\n${words}\n` }),
  );
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const [action] = library.actions;
  if (!action) throw new Error("no action was read");
  return { library, action };
}

const FROM = "meeting: 2026-01-15-board";

function carried(facts: string) {
  const { library, action } = actionOf(facts);
  return carriedForward(library, action);
}

describe("how often an action was carried forward", () => {
  test.each([
    ["open: past each meeting that was held so far", FROM, 2],
    ["made at the last meeting", "meeting: 2026-06-18-board", 0],
    ["closed at a meeting, which carried nothing", `${FROM}\nstatus: done\nclosed: { date: 2026-06-18 }`, 1],
    ["closed on a day after it", `${FROM}\nstatus: done\nclosed: { date: 2026-06-19 }`, 2],
    [
      "closed by an event",
      `${FROM}\nstatus: dropped\nevents: [{ meeting: 2026-03-12-board, status: dropped }]`,
      0,
    ],
    ["closed nobody knows when", `${FROM}\nstatus: done`, undefined],
    ["of a meeting whose folder is not here", "meeting: 2019-01-15-board", undefined],
  ])("%s", (_, facts, count) => {
    expect(carried(facts)).toBe(count);
  });
});

describe("by when", () => {
  const due = (facts: string, words?: string, files?: Readonly<Record<string, string>>) => {
    const { library, action } = actionOf(facts, words, files);
    const found = dueOf(library, action);
    return found && [found.date, found.words];
  };

  test.each([
    [
      "what is set is not read",
      `${FROM}\ndue: 2026-04-01`,
      "To report in six months.",
      "2026-04-01",
      undefined,
    ],
    ["months from that meeting", FROM, "To report after six months.", "2026-07-15", "after six months"],
    [
      "a cancelled meeting is not the next",
      FROM,
      "To report to the next meeting.",
      "2026-03-12",
      "to the next meeting",
    ],
    ["the meeting of a month", FROM, "To report to the June meeting.", "2026-06-18", "to the June meeting"],
    [
      "a day in the comment",
      `${FROM}\ncomment: Ready by 31 May 2026.`,
      "To report.",
      "2026-05-31",
      "by 31 May 2026",
    ],
    [
      "the last event that sets a day",
      `${FROM}\ndue: 2026-03-01\nevents: [{ meeting: 2026-03-12-board, due: 2026-06-30 }, { meeting: 2026-06-18-board, words: Heard. }]`,
      "To report in six months.",
      "2026-06-30",
      undefined,
    ],
  ])("%s", (_, facts, words, date, read) => {
    expect(due(facts, words)).toEqual([date, read]);
  });

  test.each([
    ["a span in the comment, counted from no day", `${FROM}\ncomment: Ready in two weeks.`, "To report."],
    ["text and comment that differ", `${FROM}\ncomment: Ready by 31 May 2026.`, "To report in six months."],
    ["a day before the meeting", FROM, "To report by 31 March 2025."],
    ["a month without a meeting", FROM, "To report to the April meeting."],
    ["the meeting's own month", FROM, "To report to the January meeting."],
    ["the next meeting of the last one", "meeting: 2026-09-10-board", "To report to the next meeting."],
    // Between then and the first folder there may have been others.
    [
      "the next meeting of one without a folder",
      "meeting: 2019-01-15-board",
      "To report to the next meeting.",
    ],
    ["withheld words", FROM, "To report [[exempt 3]]."],
  ])("nothing is read from %s", (_, facts, words) => {
    expect(due(facts, words)).toBeUndefined();
  });

  test("an extraordinary meeting between is not what “the next meeting” plainly means", () => {
    const files = {
      ...MEETINGS,
      "meetings/2026-02-20-board/meeting.md": meeting("2026-02-20", "kind: extraordinary\n"),
    };
    expect(due(FROM, "To report to the next meeting.", files)).toBeUndefined();
  });

  test("two meetings in a month are not one", () => {
    const files = { ...MEETINGS, "meetings/2026-06-04-board/meeting.md": meeting("2026-06-04") };
    expect(due(FROM, "To report to the June meeting.", files)).toBeUndefined();
  });

  test("a comment of a closed action sets no day", () => {
    const { library, action } = actionOf(
      `${FROM}\nstatus: done\ncomment: Sent by 31 May 2026.`,
      "To report.",
    );
    expect(dueRead(library, action)).toBeUndefined();
  });
});

test("an action is closed on the day it says, or on that of the event that closed it", () => {
  const events = "events: [{ meeting: 2026-03-12-board, status: done }]";
  expect(closedOn(actionOf(`${FROM}\nstatus: done\n${events}`).action)).toBe("2026-03-12");
  expect(closedOn(actionOf(`${FROM}\nstatus: done\n${events}\nclosed: { date: 2026-03-20 }`).action)).toBe(
    "2026-03-20",
  );
  expect(closedOn(actionOf(`${FROM}\nstatus: done`).action)).toBeUndefined();
  expect(closedOn(actionOf(`${FROM}\nclosed: { date: 2026-03-20 }`).action)).toBeUndefined();
});

test("the last meeting is the last that was held", () => {
  const { library, action } = actionOf(FROM);
  const before = (typed: string) => {
    const day = parseCivilDate(typed);
    return day && lastMeetingBefore(library, action.from.body, day);
  };
  expect(before("2026-03-12")).toBe("2026-01-15");
  expect(before("2026-06-18")).toBe("2026-03-12");
  expect(before("2026-01-15")).toBeUndefined();
});
