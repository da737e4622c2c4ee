import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { actionPageView } from "../../../src/views/action.ts";
import { actionsPageView, actionsYearPageView } from "../../../src/views/actions.ts";
import { viewContext } from "../../../src/views/context.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const meeting = (date: string, more = "") =>
  `---\nbody: board\ndate: ${date}\n${more}agenda:\n  - Street trees\n---\n`;

const MINUTES =
  "---\nstatus: confirmed\n---\n## Street trees\n\nThe Chair spoke.\n\nThe action was closed.\n";

/** The tiny council with actions, on a day that its latest publication sets. */
function council(actions: Readonly<Record<string, string>>, asAt = "2026-11-20") {
  const { library, findings } = load(
    tinyCouncil({
      "meetings/2026-03-12-board/meeting.md": meeting("2026-03-12"),
      "meetings/2026-03-12-board/minutes.md": MINUTES,
      "meetings/2026-12-01-board/meeting.md": meeting("2026-12-01", `published: ${asAt}\n`),
      ...Object.fromEntries(Object.entries(actions).map(([id, text]) => [`actions/${id}.md`, text])),
    }),
  );
  expect(findings).toEqual([]);
  return viewContext(library, new Map());
}

const action = (facts: string) =>
  `---\nmeeting: 2026-01-15-board\nitem: Street trees\n${facts}\n---\nPlant.\n`;

const lines = (context: ReturnType<typeof council>) =>
  actionsPageView(context).groups.flatMap(({ actions }) => actions);

test("an open action says how long ago it was asked for, and how long it is overdue on the day the site speaks of", () => {
  const [line] = lines(council({ a: action("due: 2026-10-30") }));
  expect(line?.due).toBe("30 October 2026");
  expect(line?.overdue).toBe("3 weeks overdue as at 20 November 2026");
  expect(line?.age).toBe("10 months");
});

test("an action is not overdue on the very day it is due", () => {
  expect(lines(council({ a: action("due: 2026-11-20") }))[0]).not.toHaveProperty("overdue");
  expect(lines(council({ a: action("due: 2026-11-19") }))[0]?.overdue).toBe(
    "1 day overdue as at 20 November 2026",
  );
});

test("a closed action is neither overdue nor waiting", () => {
  for (const status of ["done", "dropped"]) {
    const [line] = lines(council({ a: action(`status: ${status}\ndue: 2026-02-01`) }));
    expect(line).not.toHaveProperty("overdue");
    expect(line).not.toHaveProperty("age");
    expect(line?.keys.map(({ name }) => name)).not.toContain("waiting");
  }
});

test("an action is found by its status, body, leads, year and how it waits", () => {
  const [line] = lines(council({ a: action("due: 2026-10-30\nlead: [ada-clerk, Parks & Gardens]") }));
  expect(line?.keys).toEqual([
    { name: "status", values: "open" },
    { name: "body", values: "board" },
    { name: "lead", values: "ada-clerk parks-and-gardens" },
    { name: "year", values: "2026" },
    { name: "waiting", values: "overdue long" },
  ]);
});

test("six months are reached on the day, and not the day before", () => {
  const waits = (asAt: string) =>
    lines(council({ a: action("due: 2027-01-01") }, asAt))[0]?.keys.find(({ name }) => name === "waiting")
      ?.values;
  expect(waits("2026-07-14")).toBeUndefined();
  expect(waits("2026-07-15")).toBe("long");
});

test("only choices that tell lines apart are offered", () => {
  const many = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [
      `a${index}`,
      action(`status: ${index === 0 ? "open" : "done"}`),
    ]),
  );
  const { filters } = actionsPageView(council(many));
  expect(filters?.choices.map(({ name, options }) => [name, options.map(({ value }) => value)])).toEqual([
    ["status", ["open", "done"]],
    ["waiting", ["long", "no-day"]],
  ]);
});

test("a few actions, or none, need no form; no actions leave a whole page", () => {
  expect(actionsPageView(council({ a: action("") }))).not.toHaveProperty("filters");
  const none = actionsPageView(council({}));
  expect(none.groups).toEqual([]);
  expect(none.lede).toBe(
    "No meeting has asked anybody to do something yet, or the list of it is not published.",
  );
});

test("of two thousand actions every open one and the latest hundred closed ones stand on the register", () => {
  const many: Record<string, string> = {};
  for (let index = 0; index < 2000; index += 1)
    many[`a${String(index).padStart(4, "0")}`] =
      `---\nmeeting: ${2000 + (index % 20)}-06-01-board\nstatus: ${index % 100 === 0 ? "open" : "done"}\n---\nPlant.\n`;
  const context = council(many);
  const { groups, lede } = actionsPageView(context);
  expect(groups.map(({ id, actions }) => [id, actions.length])).toEqual([
    ["open", 20],
    ["done", 100],
  ]);
  expect(lede).toContain("20\u00a0are still to be done as at 20 November 2026.");
  expect(lede).toContain("the latest 100 are here");
  const year = actionsYearPageView(context, 2003).groups.flatMap(({ actions }) => actions);
  expect(year).toHaveLength(100);
});

test("the page of an action leads from the item and its minutes to the minute that closed it", () => {
  const context = council({
    a: `---\nmeeting: 2026-03-12-board\nitem: Street trees\nstatus: done\nclosed: { date: 2026-03-12, minute: "1.2" }\n---\nPlant.\n`,
  });
  const [first] = context.library.actions;
  if (!first) throw new Error("the action was not read");
  expect(actionPageView(context, first).chain).toEqual([
    {
      label: "Asked for",
      words: "Board, 12 March 2026",
      links: [
        { words: "Meeting", href: "/meetings/2026-03-12-board/" },
        { words: "Item 1", href: "/meetings/2026-03-12-board/item-1/" },
        { words: "Minutes of item 1", href: "/meetings/2026-03-12-board/minutes/#s1" },
      ],
    },
    {
      label: "Closed",
      words: "12 March 2026, minute 1.2",
      links: [
        { words: "Meeting", href: "/meetings/2026-03-12-board/" },
        { words: "Minute 1.2", href: "/meetings/2026-03-12-board/minutes/#p1.2" },
      ],
    },
  ]);
});

test("a minute that is not there, and a meeting whose folder is not here, are words without links", () => {
  const context = council({
    a: `---\nmeeting: 2019-03-12-board\nstatus: done\nclosed: { date: 2026-03-12, minute: "9.9" }\n---\nPlant.\n`,
    b: `---\nmeeting: 2019-03-12-board\nstatus: done\nclosed: { date: 2020-03-12 }\n---\nPlant.\n`,
  });
  const links = context.library.actions.map((one) =>
    actionPageView(context, one).chain.map((step) => [step.label, step.words, step.links.length]),
  );
  expect(links).toEqual([
    [
      ["Asked for", "Board, 12 March 2019", 0],
      ["Closed", "12 March 2026, minute 9.9", 1],
    ],
    [
      ["Asked for", "Board, 12 March 2019", 0],
      ["Closed", "12 March 2020", 0],
    ],
  ]);
});
