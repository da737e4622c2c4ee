import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { hasPack } from "../../../src/model/meeting.ts";
import { planParts } from "../../../src/pack/plan.ts";
import { PLAN, tinyCouncil } from "../../tiny-council.ts";

const MEETING = "2026-01-15-board";

function planned(agenda: string, files: Readonly<Record<string, string>> = {}) {
  const { library } = load(
    tinyCouncil({
      ...PLAN,
      [`meetings/${MEETING}/meeting.md`]: `---\nbody: board\ndate: 2026-01-15\nagenda:\n${agenda}\n---\n`,
      "meetings/2025-12-01-board/meeting.md": "---\nbody: board\ndate: 2025-12-01\n---\n",
      "meetings/2025-12-01-board/minutes.md": "---\nstatus: draft\n---\n## Minutes\n\nNone.\n",
      ...files,
    }),
  );
  const meeting = library.meeting(MEETING);
  if (!meeting) throw new Error("the meeting was not read");
  return planParts(library, meeting).map(
    ({ key, title, under, content, item }) =>
      `${key} | ${under === undefined ? "" : `${under} > `}${title} | ${content.kind} | ${item?.id ?? ""}`,
  );
}

test("papers come in the order of the agenda, behind the agenda itself", () => {
  expect(
    planned(
      "  - title: Minutes\n    papers: [{ minutes: 2025-12-01-board }, actions]\n  - title: Trees\n    papers: [01-report.md]",
    ),
  ).toEqual([
    "agenda | Agenda | front | ",
    "minutes-2025-12-01-board | 1. Minutes > Minutes of 1 December 2025 | minutes | item-1",
    "actions | 1. Minutes > Actions arising | tracker | item-1",
    "01-report | 2. Street trees | paper | item-2",
  ]);
});

test("papers of nested items count to the top-level item", () => {
  expect(
    planned("  - title: Trees\n    items:\n      - { title: Oaks, number: I), papers: [01-report.md] }"),
  ).toContain("01-report | I. Street trees | paper | item-1");
});

test("a file of its own has the title that the agenda gives it, or its item's", () => {
  expect(planned("  - { title: Plan, papers: [{ file: plan.txt, title: The site }] }")).toContain(
    "file-plan.txt | 1. The site | file | item-1",
  );
});

test("an exempt item has a slip, a file of its own too, a verbal item nothing", () => {
  expect(
    planned(
      "  - { title: Land, exempt: { paragraphs: [3] } }\n  - { title: Plan, papers: [plan.txt] }\n  - { title: Talk, paper: verbal }",
    ),
  ).toEqual([
    "agenda | Agenda | front | ",
    "slip-item-1 | 1. Land | exempt | item-1",
    "file-plan.txt | 2. Plan | file | item-2",
  ]);
});

test("a meeting has a pack if it has an agenda", () => {
  const has = (yaml: string): boolean => {
    const files = { [`meetings/${MEETING}/meeting.md`]: `---\nbody: board\ndate: 2026-01-15\n${yaml}---\n` };
    const meeting = load(tinyCouncil(files)).library.meeting(MEETING);
    if (!meeting) throw new Error("the meeting was not read");
    return hasPack(meeting);
  };
  expect(has("")).toBe(false);
  expect(has("agenda:\n  - part: One\n")).toBe(false);
  expect(has("agenda: [Trees]\n")).toBe(true);
});
