import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { recordReads } from "../../../src/model/reading.ts";
import { siteAddresses } from "../../../src/model/site-addresses.ts";
import { sitePages } from "../../../src/site/pages.ts";
import { actionsPageView, actionsYearPageView } from "../../../src/views/actions.ts";
import { actionsOfBodyPageView } from "../../../src/views/actions-of-body.ts";
import { bodyPageView, trackerPageView } from "../../../src/views/body.ts";
import { viewContext } from "../../../src/views/context.ts";
import { decisionsYearPageView } from "../../../src/views/decisions.ts";
import { decisionsOfBodyPageView } from "../../../src/views/decisions-of-body.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const MINUTES = "---\nstatus: draft\n---\n## Trees\n\n**RESOLVED:** That trees be planted.\n";

/** A board and a panel; so many meetings of the board in 2025 with minutes, and so many actions of its first. */
function council({ meetings, actions }: { readonly meetings: number; readonly actions: number }) {
  const files: Record<string, string> = { "bodies/panel.md": "---\nname: Panel\nkind: panel\n---\n" };
  const meeting = (id: string, body: string): void => {
    files[`meetings/${id}/meeting.md`] =
      `---\nbody: ${body}\ndate: ${id.slice(0, 10)}\nagenda: [Trees]\n---\n`;
    files[`meetings/${id}/minutes.md`] = MINUTES;
  };
  for (let index = 0; index < meetings; index += 1) {
    const month = String(1 + (index % 12)).padStart(2, "0");
    const day = String(5 + 4 * Math.floor(index / 12)).padStart(2, "0");
    meeting(`2025-${month}-${day}-board`, "board");
  }
  meeting("2025-03-04-panel", "panel");
  meeting("2024-03-04-panel", "panel");
  for (let index = 0; index < actions; index += 1)
    files[`actions/a${String(index).padStart(3, "0")}.md`] =
      `---\nmeeting: 2025-0${1 + (index % 2)}-05-board\nstatus: ${index < 230 ? "open" : "done"}\n---\nPlant.\n`;
  files["actions/of-panel.md"] = "---\nmeeting: 2024-03-04-panel\nstatus: done\n---\nLook.\n";
  const { library, findings } = load(tinyCouncil(files));
  expect(findings).toEqual([]);
  return viewContext(library, new Map());
}

const long = council({ meetings: 24, actions: 255 });

test("a year of actions that is too long for a page leads to each committee's part of it", () => {
  const year = actionsYearPageView(long, 2025);
  expect(year.groups).toEqual([]);
  expect(year.lede).toContain("255 actions, by committee");
  expect(year.bodies).toEqual([
    { words: "Board", href: "/bodies/board/actions/2025/", detail: "255 actions, 230 open" },
  ]);
  const part = actionsOfBodyPageView(long, 2025, "board");
  expect(part.groups.map(({ id, actions }) => [id, actions.length])).toEqual([
    ["open", 230],
    ["done", 25],
  ]);
  expect(part.groups[0]?.actions[0]?.meeting.words).toContain("February");
  const short = actionsYearPageView(long, 2024);
  expect(short.groups.flatMap(({ actions }) => actions)).toHaveLength(1);
  expect(short.bodies.map(({ href }) => href)).toEqual(["/bodies/panel/actions/2024/"]);
});

test("of hundreds of open actions the register has the latest and says how many there are", () => {
  const { groups, lede } = actionsPageView(long);
  expect(groups.find(({ id }) => id === "open")?.actions).toHaveLength(200);
  expect(lede).toContain("230\u00a0are still to be done");
  expect(lede).toContain("The latest 200 of these are here");
});

test("a tracker with more than a page shows has its latest meetings and leads to its years", () => {
  const [board, panel] = long.library.bodies;
  if (!board || !panel) throw new Error("the council is not whole");
  const tracker = trackerPageView(long, board);
  expect(tracker).toMatchObject({ actions: 255, open: 230, shown: 127 });
  expect(tracker.meetings).toHaveLength(1);
  expect(tracker.years).toEqual([{ words: "2025", href: "/bodies/board/actions/2025/" }]);
  expect(trackerPageView(long, panel)).toMatchObject({ actions: 1, shown: 1, years: [] });
});

test("a year with the minutes of many meetings leads to each committee's decisions", () => {
  const many = council({ meetings: 60, actions: 0 });
  const year = decisionsYearPageView(many, 2025);
  expect(year.groups).toEqual([]);
  expect(year.lede).toBe("What the minutes of 61 meetings in 2025 record, by committee.");
  expect(year.bodies).toEqual([
    { words: "Board", href: "/bodies/board/decisions/2025/", detail: "60 meetings" },
    { words: "Panel", href: "/bodies/panel/decisions/2025/", detail: "1 meeting" },
  ]);
  const part = decisionsOfBodyPageView(many, 2025, "panel");
  expect(part.groups.map(({ day, decisions }) => [day, decisions.length])).toEqual([["4 March 2025", 1]]);
  expect(part.years.map(({ href, current }) => [href, current])).toEqual([
    ["/bodies/panel/decisions/2025/", true],
    ["/bodies/panel/decisions/2024/", false],
  ]);
  const [, panel] = many.library.bodies;
  expect(panel && bodyPageView(many, panel).decisions.href).toBe("/bodies/panel/decisions/2025/");
});

test("these pages are there, and writing may link to them; a council of few has none of them", () => {
  const parts = (context: typeof long) =>
    sitePages(context).flatMap(({ address }) =>
      /^\/bodies\/\w+\/(actions|decisions)\/\d{4}\/$/.test(address) ? [address] : [],
    );
  expect(parts(long)).toEqual(["/bodies/board/actions/2025/", "/bodies/panel/actions/2024/"]);
  for (const address of parts(long)) expect(siteAddresses(long.library)).toContain(address);
  const few = council({ meetings: 24, actions: 240 });
  expect(parts(few)).toEqual([]);
  expect(actionsYearPageView(few, 2025).groups.flatMap(({ actions }) => actions)).toHaveLength(240);
});

test("a committee's part of a year reads that year of that committee, and no list of all", () => {
  const reads = (work: () => unknown) => [...recordReads(work).reads].filter((key) => !key.startsWith("?"));
  const ofActions = reads(() => actionsOfBodyPageView(long, 2024, "panel"));
  expect(ofActions.filter((key) => key !== "council")).toEqual([
    "actionsFrom 2024-03-04-panel",
    "text content/actions/of-panel.md",
  ]);
  const ofDecisions = reads(() => decisionsOfBodyPageView(long, 2024, "panel"));
  expect(ofDecisions.filter((key) => /^meeting|^bodies$|^meetings|^decision|^matters/.test(key))).toEqual([
    "meeting 2024-03-04-panel",
  ]);
});
