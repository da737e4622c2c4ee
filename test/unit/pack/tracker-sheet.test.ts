import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { planParts } from "../../../src/pack/plan.ts";
import { packContext, sheetOf } from "../../../src/pack/sheets.ts";
import { viewContext } from "../../../src/views/context.ts";
import { openLayouts } from "../../../src/views/layouts.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const meeting = (date: string, pack: string) =>
  `---\nbody: board\ndate: ${date}\n${pack}agenda:\n  - title: Actions arising\n    papers: [actions]\n---\n`;
const action = (status: string, words: string) =>
  `---\nmeeting: 2026-01-15-board\nlead: [ada-clerk]\n${status}\n---\n${words}\n`;

/** The tracker in the pack of 18 June, as it is put before the press; settings of council, body and meeting. */
function tracker({ council = "", body = "", own = "" }) {
  const { library, findings } = load(
    tinyCouncil({
      "council.yaml": `name: Tiny Council\nprofile: england-principal\n${council}`,
      "bodies/board.md": `---\nname: Board\nkind: board\n${body}---\n`,
      "meetings/2026-03-12-board/meeting.md": meeting("2026-03-12", ""),
      "meetings/2026-06-18-board/meeting.md": meeting("2026-06-18", `published: 2026-06-08\n${own}`),
      "actions/1.md": action("status: done\nclosed: { date: 2026-02-01 }", "To dig."),
      "actions/2.md": action("status: done\nclosed: { date: 2026-03-12 }", "To plant."),
      "actions/3.md": action("status: open", "To water in six months."),
    }),
  );
  expect(findings).toEqual([]);
  const held = library.meeting("2026-06-18-board");
  if (!held) throw new Error("the meeting was not read");
  const parts = planParts(library, held);
  const part = parts.find(({ content }) => content.kind === "tracker");
  if (!part) throw new Error("the pack has no tracker");
  const context = packContext(viewContext(library, new Map()), held, parts);
  return sheetOf(context, held, part, { print: openLayouts(), files: new Map() }).html;
}

const SINCE = "pack: { tracker: open-and-closed-since }\n";
const ALL = "pack: { tracker: everything }\n";

test("a tracker on paper holds everything, if nothing is said", () => {
  const html = tracker({});
  for (const words of ["To dig.", "To plant.", "To water", "3 actions from 1 meeting, 1 of them still open"])
    expect(html).toContain(words);
  expect(html).toContain("Due 15 July 2026 (read from “in six months”)");
  expect(html).not.toContain("Carried forward");
  expect(html).not.toContain("on the website");
});

test.each([
  ["the council", { council: SINCE }],
  ["the body, against the council", { council: ALL, body: SINCE }],
  ["the meeting, against its body", { body: ALL, own: SINCE }],
])("what was closed before the last meeting is left out, and said to be, if %s says so", (_, settings) => {
  const html = tracker(settings);
  expect(html).not.toContain("To dig.");
  for (const words of ["To plant.", "To water", "2 actions from 1 meeting", "1 action closed before then"])
    expect(html).toContain(words);
  expect(html).toContain("(read from “in six months”) · Carried forward once");
});

test("where nothing is open and nothing was closed since, the tracker says so", () => {
  const { library } = load(
    tinyCouncil({
      "bodies/board.md": `---\nname: Board\nkind: board\n${SINCE}---\n`,
      "meetings/2026-06-18-board/meeting.md": meeting("2026-06-18", ""),
      "meetings/2026-03-12-board/meeting.md": meeting("2026-03-12", ""),
      "actions/1.md": action("status: done\nclosed: { date: 2026-02-01 }", "To dig."),
    }),
  );
  const held = library.meeting("2026-06-18-board");
  const parts = held ? planParts(library, held) : [];
  const part = parts.find(({ content }) => content.kind === "tracker");
  if (!held || !part) throw new Error("the pack has no tracker");
  const context = packContext(viewContext(library, new Map()), held, parts);
  const { html } = sheetOf(context, held, part, { print: openLayouts(), files: new Map() });
  expect(html).toContain("No action is open");
  expect(html).not.toContain("<table");
});
