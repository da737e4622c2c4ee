import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { actionPageView } from "../../../src/views/action.ts";
import { viewContext } from "../../../src/views/context.ts";
import { type TrackerInPack, trackerView } from "../../../src/views/tracker.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const meeting = (date: string, more = "") => `---\nbody: board\ndate: ${date}\n${more}agenda: [Trees]\n---\n`;
const action = (facts: string, words = "To plant.") => `---\n${facts}\n---\n${words}\n`;
const FROM = "meeting: 2026-01-15-board";

const MINUTES = "---\nstatus: draft\n---\n## Trees\n\nThe Chair spoke.\n\nThe map was shown.\n";

function council(actions: Readonly<Record<string, string>>) {
  const { library, findings } = load(
    tinyCouncil({
      "meetings/2026-03-12-board/meeting.md": meeting("2026-03-12"),
      "meetings/2026-03-12-board/minutes.md": MINUTES,
      "meetings/2026-06-18-board/meeting.md": meeting("2026-06-18"),
      "meetings/2026-09-10-board/meeting.md": meeting("2026-09-10", "published: 2026-09-01\n"),
      ...Object.fromEntries(Object.entries(actions).map(([id, text]) => [`actions/${id}.md`, text])),
    }),
  );
  expect(findings).toEqual([]);
  return viewContext(library, new Map());
}

const TRACKED = {
  "1-open": action(FROM, "To report after six months."),
  "2-long-closed": action(`${FROM}\nstatus: done\nclosed: { date: 2026-03-12 }`),
  "3-closed-last-time": action(`${FROM}\nstatus: done\nclosed: { date: 2026-06-18 }`),
  "4-closed-since": action(`${FROM}\nstatus: dropped\nclosed: { date: 2026-07-01 }`),
  "5-closed-some-time": action(`${FROM}\nstatus: done\ncomment: Completed.`),
  "6-asked-for-at-this-meeting": action("meeting: 2026-09-10-board"),
};

function tracked(pack?: Pick<TrackerInPack, "scope">) {
  const context = council(TRACKED);
  const { library } = context;
  const [body] = library.bodies;
  const date = library.meeting("2026-09-10-board")?.date;
  if (!body || !date) throw new Error("the council is not whole");
  const view = trackerView(context, body, pack && { before: date, ...pack });
  const lines = view.meetings.flatMap(({ items }) => items.flatMap(({ actions }) => actions));
  return { ...view, ids: lines.map(({ href }) => href.slice("/actions/".length, -1)), lines };
}

test("the tracker of the website holds everything", () => {
  expect(tracked().ids).toHaveLength(6);
  expect(tracked()).not.toHaveProperty("scope");
});

test("the tracker of a pack holds everything from earlier meetings, unless its body says otherwise", () => {
  const view = tracked({ scope: "everything" });
  expect(view.ids).toEqual([
    "1-open",
    "2-long-closed",
    "3-closed-last-time",
    "4-closed-since",
    "5-closed-some-time",
  ]);
  expect(view).not.toHaveProperty("scope");
  expect(view.counts).toBe("5 actions from 1 meeting, 1 of them still open");
  expect(view.lines.flatMap(({ note }) => note ?? [])).toEqual([
    "Due 15 July 2026 (read from “after six months”)",
  ]);
});

test("open ones and those closed since last time: what was closed before is counted, what says no day stays", () => {
  const view = tracked({ scope: "open-and-closed-since" });
  expect(view.ids).toEqual(["1-open", "3-closed-last-time", "4-closed-since", "5-closed-some-time"]);
  expect(view.scope).toBe(
    "Actions that are open, and those closed at the meeting of 18 June 2026 or since. 1 action closed before then is on the website.",
  );
  expect(view.counts).toBe("4 actions from 1 meeting, 1 of them still open");
  expect(view.lines[0]?.note).toBe("Due 15 July 2026 (read from “after six months”) · Carried forward twice");
});

/** The chain of an action's page: label and words, what was said, where it leads. */
function chain(facts: string, words?: string) {
  const context = council({ a: action(facts, words) });
  const [only] = context.library.actions;
  if (!only) throw new Error("no action was read");
  return actionPageView(context, only).chain.map(({ label, words: said, saidHtml = [], links }) => [
    `${label}: ${said}`,
    ...saidHtml,
    ...links.map(({ words: to, href }) => `${to} ${href}`),
  ]);
}

test("the page of an action tells its life, with the minutes that made it, heard of it and closed it", () => {
  const heard = `minute: "1.2", words: "The map was shown to [[exempt 3]]."`;
  expect(
    chain(`meeting: 2026-01-15-board
minute: "4.1"
due: 2026-03-01
status: done
events:
  - { meeting: 2026-03-12-board, ${heard}, status: in-progress, due: 2026-06-30 }
  - { meeting: 2026-06-18-board, words: It was printed., status: done }
closed: { date: 2026-06-18, minute: "3.2" }`),
  ).toEqual([
    // Without minutes here the minute is words.
    ["Asked for: Board, 15 January 2026, minute 4.1", "Meeting /meetings/2026-01-15-board/"],
    ["Due: 30 June 2026 (first 1 March 2026)"],
    [
      "In progress: 12 March 2026, minute 1.2",
      expect.stringMatching(/^The map was shown to .*withheld/i),
      "Now due 30 June 2026.",
      "Meeting /meetings/2026-03-12-board/",
      "Minute 1.2 /meetings/2026-03-12-board/minutes/#p1.2",
    ],
    ["Closed: 18 June 2026, minute 3.2", "It was printed.", "Meeting /meetings/2026-06-18-board/"],
  ]);
});

test("a day that was read says from what; an event of another body says of which", () => {
  expect(
    chain(`${FROM}\nevents: [{ meeting: 2026-03-12-board, words: Heard. }]`, "To report in a year."),
  ).toEqual([
    ["Asked for: Board, 15 January 2026", "Meeting /meetings/2026-01-15-board/"],
    ["Due: 15 January 2027 (read from “in a year”)"],
    ["Heard: 12 March 2026", "Heard.", "Meeting /meetings/2026-03-12-board/"],
  ]);
});
