import { expect, test } from "vitest";
import { madeFrom, meetingOf } from "../../../../src/commands/serve/made-from.ts";
import { load } from "../../../../src/content/load.ts";
import type { Library } from "../../../../src/model/library.ts";
import { tinyCouncil } from "../../../tiny-council.ts";

const M = "meetings/2026-01-15-board";

const { library } = load(
  tinyCouncil({
    "bodies/board.md": "---\nname: Board\nkind: board\nmembers: [ada-clerk]\n---\n",
    [`${M}/meeting.md`]:
      "---\nbody: board\ndate: 2026-01-15\nagenda:\n  - title: Street trees\n    matter: trees\n    papers: [01-report.md]\n  - Other business\n---\n",
    [`${M}/01-report.md`]:
      "---\ntitle: Street trees\nbackground-papers: []\n---\n## Summary\n\nForty trees, see [the list](trees.csv).\n",
    [`${M}/trees.csv`]: "street,trees\nHigh Street,40\n",
    [`${M}/minutes.md`]: "---\n---\n## Street trees\n\nDone.\n",
    "meetings/2027-02-01-board/meeting.md": "---\nbody: board\ndate: 2027-02-01\n---\n",
    "actions/2026-01-15/plant.md": "---\nmeeting: 2026-01-15-board\n---\nPlant forty.\n",
    "decisions/2026-01-20-kiosk.md":
      "---\ntitle: Kiosk\nkind: officer\nby: ada-clerk\ndate: 2026-01-20\n---\nThat it be let.\n",
    "matters/trees.md": "---\ntitle: Street trees\n---\n",
    "pages/about.md": "---\ntitle: About\n---\nWords.\n",
  }),
);

const of = (address: string, council: Library = library): readonly string[] => [
  ...madeFrom(address, council),
];

test.each<[string, readonly string[]]>([
  ["/", [`${M}/meeting.md`, "meetings/2027-02-01-board/meeting.md"]],
  ["/meetings/", [`${M}/meeting.md`, "meetings/2027-02-01-board/meeting.md"]],
  ["/meetings/2026/", [`${M}/meeting.md`]],
  [`/${M}/`, [`${M}/`, "bodies/board.md", "actions/2026-01-15/plant.md"]],
  [`/${M}/p/1/`, [`${M}/`, "bodies/board.md", "actions/2026-01-15/plant.md"]],
  [`/${M}/01-report/`, [`${M}/01-report.md`, `${M}/trees.csv`, `${M}/meeting.md`]],
  [`/${M}/minutes/`, [`${M}/minutes.md`, `${M}/meeting.md`, "bodies/board.md"]],
  [`/${M}/item-1/`, [`${M}/meeting.md`, `${M}/01-report.md`, "matters/trees.md"]],
  [`/${M}/item-2/`, [`${M}/meeting.md`]],
  ["/meetings/2030-01-01-board/01-report/", ["meetings/2030-01-01-board/"]],
  ["/bodies/", ["bodies/"]],
  ["/bodies/board/", ["bodies/board.md", `${M}/meeting.md`, "meetings/2027-02-01-board/meeting.md"]],
  ["/bodies/board/2027/", ["bodies/board.md", "meetings/2027-02-01-board/meeting.md"]],
  ["/bodies/board/actions/", ["bodies/board.md", "actions/2026-01-15/plant.md"]],
  ["/people/", ["people/"]],
  ["/people/ada-clerk/", ["people/ada-clerk.md", "bodies/board.md"]],
  ["/actions/2026/", ["actions/"]],
  ["/actions/2026-01-15/plant/", ["actions/2026-01-15/plant.md", `${M}/meeting.md`]],
  ["/decisions/", [`${M}/minutes.md`]],
  ["/decisions/2027/", []],
  ["/decisions/individual/2026/", ["decisions/"]],
  ["/decisions/2026-01-20-kiosk/", ["decisions/2026-01-20-kiosk.md"]],
  ["/matters/trees/", ["matters/trees.md", `${M}/meeting.md`]],
  ["/about/", ["pages/about.md"]],
  ["/accessibility/", ["pages/accessibility.md"]],
  ["/search/", []],
  ["/rules/notice-too-short/", []],
  ["/nothing/here/", []],
])("%s is made from its own files, and from what stands on every page", (address, files) => {
  expect(of(address)).toEqual([...files, "council.yaml"]);
});

test("a page belongs to the meeting in whose folder it stands", () => {
  expect(meetingOf(`/${M}/01-report/`, library)?.id).toBe("2026-01-15-board");
  expect(meetingOf("/meetings/2026/", library)).toBeUndefined();
  expect(meetingOf("/bodies/board/", library)).toBeUndefined();
});

test("what stands at a gone address is made from the list of what is gone", () => {
  const { library: council } = load(
    tinyCouncil({
      "gone.yaml":
        "gone:\n  - { address: /meetings/2026-01-15-board/plan.pdf, title: A plan, date: 2026-01-12, by: Ada Clerk, reason: It was of another street. }\n",
    }),
  );
  expect(of("/meetings/2026-01-15-board/plan.pdf/", council)).toEqual(["gone.yaml", "council.yaml"]);
});
