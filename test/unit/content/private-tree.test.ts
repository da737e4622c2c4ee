import { expect, test } from "vitest";
import { filesFrom } from "../../../src/content/files.ts";
import { load } from "../../../src/content/load.ts";
import { allItems } from "../../../src/model/agenda.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const ID = "2026-01-15-board";
const PUBLIC = tinyCouncil({
  [`meetings/${ID}/meeting.md`]: [
    "---",
    "body: board",
    "date: 2026-01-15",
    "agenda:",
    "  - { title: Street trees, papers: [01-report.md] }",
    "  - { title: Sale of the depot, exempt: { paragraphs: [3], public-interest: Bids. } }",
    "---",
    "",
  ].join("\n"),
  [`meetings/${ID}/plan.txt`]: "",
  "meetings/2026-03-12-board/meeting.md":
    "---\nbody: board\ndate: 2026-03-12\nagenda:\n  - { title: Private minutes, exempt: { paragraphs: [3], public-interest: Bids. } }\n---\n",
  "actions/2026-01-15/trees.md": `---\nmeeting: ${ID}\n---\nPlant trees.\n`,
});

const read = (files: Readonly<Record<string, string>>) => load(PUBLIC, filesFrom(files, "private"));
const paper = (more: string): string =>
  `---\ntitle: Bids for the depot\nbackground-papers: []\n${more}---\nWords.\n`;
const said = (files: Readonly<Record<string, string>>): readonly string[] =>
  read(files).findings.map(({ id, span, message }) => `${id} ${span.file}:${span.line} ${message}`);

test("a private paper stands under its exempt item, with the item's reason", () => {
  const { library, findings } = read({ [`meetings/${ID}/02-bids.md`]: paper('item: "2"\n') });
  expect(findings).toEqual([]);
  const item = allItems(library.meeting(ID)?.agenda ?? [])[1];
  expect(item?.papers).toMatchObject([
    { kind: "paper", paper: { id: "02-bids", withheld: { paragraphs: ["3"] } } },
  ]);
  expect(library.audience).toBe("members");
  expect(library.published.audience).toBe("public");
  expect(JSON.stringify(library.published.meetings)).not.toContain("Bids for the depot");
});

test("an item is found by its title; a reason of the paper's own counts before the item's", () => {
  const { library } = read({
    [`meetings/${ID}/02-bids.md`]: paper("item: sale of the depot\nexempt: { paragraphs: [5] }\n"),
  });
  expect(library.meeting(ID)?.papers.map(({ withheld }) => withheld?.paragraphs)).toEqual([undefined, ["5"]]);
});

test("a file with the name of a public paper is its whole text, in its place", () => {
  const { library, findings } = read({
    [`meetings/${ID}/01-report.md`]: paper("exempt: { paragraphs: [1] }\n"),
  });
  expect(findings).toEqual([]);
  const papers = library.meeting(ID)?.papers ?? [];
  expect(papers.map(({ title, publicVersion }) => [title, publicVersion?.title])).toEqual([
    ["Bids for the depot", "Street trees"],
  ]);
  expect(allItems(library.meeting(ID)?.agenda ?? [])[0]?.papers).toMatchObject([
    { paper: { title: "Bids for the depot" } },
  ]);
});

test("private minutes are put before a later meeting; private actions and people are added", () => {
  const { library, findings } = read({
    [`meetings/${ID}/minutes.md`]: `---\nput-before: { meeting: 2026-03-12-board, item: "1" }\npresent: [odile-fenwick]\n---\nPrivate.\n`,
    "people/odile-fenwick.md": "---\nname: Odile Fenwick\n---\n",
    "actions/2026-01-15/depot.md": `---\nmeeting: ${ID}\nlead: [odile-fenwick]\nexempt: { paragraphs: [3] }\n---\nSell it.\n`,
  });
  expect(findings).toEqual([]);
  expect(library.meeting(ID)?.privateMinutes?.withheld).toEqual({ paragraphs: [] });
  expect(allItems(library.meeting("2026-03-12-board")?.agenda ?? [])[0]?.papers).toEqual([
    { kind: "private-minutes", meeting: ID },
  ]);
  expect(library.actions.map(({ withheld }) => withheld?.paragraphs)).toEqual([undefined, ["3"]]);
  expect(library.people.map(({ id }) => id)).toEqual(["ada-clerk", "odile-fenwick"]);
});

test.each([
  ["no item", { [`meetings/${ID}/02-bids.md`]: paper("") }, "private-item-unknown"],
  ["an item that is public", { [`meetings/${ID}/02-bids.md`]: paper('item: "1"\n') }, "private-item-unknown"],
  [
    "an item that is not there",
    { [`meetings/${ID}/02-bids.md`]: paper('item: "9"\n') },
    "private-item-unknown",
  ],
  [
    "a meeting that is not known",
    { "meetings/2026-02-02-board/02-bids.md": paper('item: "2"\n') },
    "meeting-unknown",
  ],
  ["an agenda of its own", { [`meetings/${ID}/meeting.md`]: "---\nbody: board\n---\n" }, "file-misplaced"],
  ["a council of its own", { "council.yaml": "name: Other\n" }, "file-misplaced"],
  ["a file the public tree has too", { [`meetings/${ID}/plan.txt`]: "" }, "private-name-taken"],
  [
    "a person the public tree has too",
    { "people/ada-clerk.md": "---\nname: Ada\n---\n" },
    "private-name-taken",
  ],
  [
    "an action the public tree has too",
    { "actions/2026-01-15/trees.md": `---\nmeeting: ${ID}\n---\nNo.\n` },
    "private-name-taken",
  ],
])("a private file with %s has one finding, in the private tree", (_, files, id) => {
  const findings = said(files);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(new RegExp(`^${id} private/`));
});

test("records of decisions are public: the private tree has none, and says where they belong", () => {
  const { findings, library } = read({
    "decisions/2026-01-20-kiosk.md":
      "---\ntitle: Kiosk\nkind: officer\nby: Ada\ndate: 2026-01-20\n---\nWords.\n",
  });
  expect(findings).toMatchObject([
    { id: "file-misplaced", message: expect.stringContaining("decisions/ belongs in the public tree alone") },
  ]);
  expect(library.decisionRecords).toEqual([]);
});
