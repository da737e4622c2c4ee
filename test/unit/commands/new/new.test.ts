import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { askNobody } from "../../../../src/commands/new/ask.ts";
import type { NewFlags } from "../../../../src/commands/new/flags.ts";
import { runNew } from "../../../../src/commands/new/run.ts";
import { filesOf } from "../../../../src/content/files.ts";
import { findingsOf } from "../../../tiny-council.ts";

const DEMO = fileURLToPath(new URL("../../../../content", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "orderpaper-new-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder of content, and a clerk who types into it. */
function desk(name: string, demo = false) {
  const content = join(root, name);
  if (demo) cpSync(DEMO, content, { recursive: true });
  else mkdirSync(content);
  const said: string[] = [];
  const hear = (line: string) => void said.push(line);
  const terminal = { say: hear, print: hear, progress: hear, paint: (_: string, words: string) => words };
  return {
    said,
    type: (thing: string, words = "", flags: NewFlags = {}) =>
      runNew(
        { thing, words, content, flags: { today: "2026-11-20", ...flags }, asking: askNobody },
        terminal,
      ),
    content,
    write: (path: string, text: string) => {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    },
    read: (path: string) => readFileSync(join(content, path), "utf8"),
    findings: () => findingsOf(filesOf(content)).map(({ id, span }) => `${id} ${span.file}:${span.line}`),
    files: () =>
      readdirSync(content, { recursive: true, encoding: "utf8" })
        .filter((path) => /\.(?:md|yaml)$/.test(path))
        .sort(),
  };
}

test("from an empty folder to a meeting with minutes and an action, and nothing to find", async () => {
  const clerk = desk("fenwick");
  await clerk.type("council", "Fenwick Town Council", { profile: "england-parish" });
  await clerk.type("person", "Ada Clerk", { post: "Town Clerk" });
  await clerk.type("body", "Allotments: Committee", { kind: "committee" });
  await clerk.type("meeting", "", { time: "19:00", venue: "Town Hall, “Old Room”" });
  await clerk.type("report", "Water: a second tap", { item: "3" });
  await clerk.type("minutes");
  await clerk.type("action", "To ask for a price: taps, and pipes", {
    item: "3",
    lead: "ada-clerk, Somebody Else",
  });
  expect(clerk.files()).toEqual([
    "actions/2026-12-03/01-to-ask-for-a-price-taps.md",
    "bodies/allotments-committee.md",
    "council.yaml",
    "meetings/2026-12-03-allotments-committee/03-water-a-second-tap.md",
    "meetings/2026-12-03-allotments-committee/meeting.md",
    "meetings/2026-12-03-allotments-committee/minutes.md",
    "people/ada-clerk.md",
  ]);
  expect(clerk.findings()).toEqual([]);
  expect(clerk.read("meetings/2026-12-03-allotments-committee/meeting.md")).toBe(`---
body: allotments-committee
date: 2026-12-03
time: 19:00
venue: Town Hall, “Old Room”
# Open the agenda to the public by Saturday 28 November 2026 (3 clear days, Saturdays counted).
# Then write the day on which you did:
# published: 2026-11-28
agenda:
  - Apologies for absence
  - Declarations of interest
  - title: Minutes and actions arising
    papers: [03-water-a-second-tap.md]
---
`);
  expect(clerk.read("meetings/2026-12-03-allotments-committee/minutes.md")).toContain(
    "## 3. Minutes and actions arising\n\n**RESOLVED:** That the meeting notes this report.\n",
  );
});

describe("in the demo council", () => {
  const clerk = desk("harrowmere", true);

  test("a meeting has its body's weekday, hour, place and standing items, and the minutes that wait", async () => {
    await clerk.type("meeting", "", { body: "planning-committee" });
    const text = clerk.read("meetings/2027-01-27-planning-committee/meeting.md");
    expect(text).toContain("time: 18:30\nvenue: Council Chamber, The Guildhall");
    expect(text).toContain("by Tuesday 19 January 2027 (5 clear working days)");
    expect(text).toContain(
      "papers:\n      - minutes: 2026-10-14-planning-committee\n      - minutes: 2026-10-28-planning-committee\n",
    );
    expect(clerk.findings()).toEqual([]);
  });

  test("a day for which it is too late is refused, with the last day and the provision", async () => {
    await expect(clerk.type("meeting", "", { body: "cabinet", date: "2026-11-27" })).rejects.toThrow(
      "for a meeting on Friday 27 November 2026 the agenda had to be open by Thursday 19 November 2026; it is Friday 20 November 2026",
    );
  });

  test.each([
    ["4", "04-answers.md", "    papers: [04-answers.md]\n"],
    ["8", "08-answers.md", "papers: [08-home-to-school-transport.md, 08-answers.md]"],
    ["3", "03-answers.md", "      - actions\n      - 03-answers.md\n"],
    ["", "12-answers.md", "  - title: Answers\n    papers: [12-answers.md]\n"],
  ])(
    "a report under item “%s” is placed on the agenda, and the rest of the file stays",
    async (item, file, line) => {
      const path = "meetings/2026-12-01-cabinet/meeting.md";
      const before = clerk.read(path);
      await clerk.type("report", "Answers", { meeting: "2026-12-01-cabinet", item });
      const after = clerk.read(path);
      expect(after).toContain(line);
      const added = after.split("\n").filter((each) => !before.split("\n").includes(each));
      expect(added.join("\n")).toContain(file);
      expect(after.split("\n").filter((each) => !added.includes(each)).length).toBeGreaterThanOrEqual(
        before.split("\n").length - 1,
      );
      // The agenda is public already: a report without its author's words is told of.
      expect(clerk.findings().some((found) => found.endsWith(`/${file}:10`))).toBe(true);
      for (const found of clerk.findings()) expect(found).toMatch(/^placeholder-left \S+-answers\.md:10$/);
    },
  );

  test("minutes have every item, every member of that day, and each recommendation as it was typed", async () => {
    await clerk.type("minutes", "2026-12-01-cabinet");
    const text = clerk.read("meetings/2026-12-01-cabinet/minutes.md");
    expect(text).toContain("chair: miriam-oyelaran\n");
    expect(text.match(/^## \d+\. /gm)).toHaveLength(12);
    expect(text).toMatch(/\*\*RESOLVED:\*\* That the Cabinet:\n\n1\. notes the forecast overspend/);
    expect(clerk.findings()).toEqual([]);
  });

  test("an action may say which minute made it, and by when in words: the day is written, and from what it was read", async () => {
    await clerk.type("action", "To count the swifts", {
      meeting: "2026-10-20-cabinet",
      minute: "5.1",
      due: "in six months",
    });
    const made = clerk.read("actions/2026-10-20/05-to-count-the-swifts.md");
    expect(made).toContain(
      'minute: "5.1"\nlead: []\n# Read from “in six months”, counted from 20 October 2026.\ndue: 2027-04-20\n',
    );
    const next = { meeting: "2026-10-20-cabinet", due: "to the next meeting" };
    await clerk.type("action", "To count the swallows", next);
    expect(clerk.read("actions/2026-10-20/06-to-count-the-swallows.md")).toContain("due: 2026-12-01\n");
    expect(clerk.findings().filter((found) => found.includes("actions/"))).toEqual([]);
  });

  test.each([
    ["soon", "no day can be read from “soon”"],
    ["to the August meeting", "hangs on a meeting that is not there yet"],
    ["by 1 March 2025", "1 March 2025 is not after the meeting of 20 October 2026"],
    ["2027-02-30", "is not a day"],
  ])("by when, typed as “%s”, is refused with what can be typed", async (due, said) => {
    await expect(clerk.type("action", "To do it", { meeting: "2026-10-20-cabinet", due })).rejects.toThrow(
      said,
    );
  });

  test("nothing is written over, and what nobody knows is said with what was meant", async () => {
    await expect(clerk.type("minutes", "2026-12-01-cabinet")).rejects.toThrow("is there already");
    await expect(clerk.type("meting")).rejects.toThrow("did you mean meeting?");
    await expect(clerk.type("meeting", "", { body: "planning" })).rejects.toThrow(
      "no body is called “planning”",
    );
    await expect(clerk.type("meeting", "", { body: "cabinet", date: "2027-02-30" })).rejects.toThrow(
      "is not a day",
    );
    await expect(clerk.type("action", "To do it", {})).resolves.toBe(0);
    await expect(clerk.type("person")).rejects.toThrow("say --name");
  });
});

describe("what a clerk reads", () => {
  test("each thing says what is written and what comes next, in the order of a first day", async () => {
    const clerk = desk("penmoor");
    await expect(clerk.type("meeting")).rejects.toThrow("there is no ");
    await expect(clerk.type("meeting")).rejects.toThrow('orderpaper new council "NAME" makes it');
    await clerk.type("council", "Penmoor Parish Council", { profile: "england-parish" });
    await expect(clerk.type("meeting")).rejects.toThrow('orderpaper new body "NAME" makes one');
    await expect(clerk.type("report", "Trees")).rejects.toThrow("orderpaper new meeting makes one");
    await clerk.type("person", "Ada Clerk", { title: "Councillor" });
    await clerk.type("person", "Bo Teal", { post: "Clerk" });
    await clerk.type("body", "Parish Council");
    expect(clerk.read("bodies/parish-council.md")).toContain(
      "# members:\n#   - { person: ada-clerk, role: Chair }\nstanding-items:",
    );
    await clerk.type("meeting", "", { time: "19:00" });
    await clerk.type("report", "Trees");
    const lines = clerk.said.map((line) => line.replace(clerk.content, "content"));
    expect(lines.filter((line) => /^(?:Written|Changed):/.test(line))).toHaveLength(7);
    expect(lines.slice(-4)).toEqual([
      `Next:    orderpaper new report "TITLE" --meeting 2026-12-03-parish-council --content content`,
      "Written: content/meetings/2026-12-03-parish-council/04-trees.md",
      "Changed: content/meetings/2026-12-03-parish-council/meeting.md",
      "Next:    write it, then orderpaper check --content content",
    ]);
    expect(clerk.findings()).toEqual([]);
  });

  test("lines that begin with # can be used as they stand", async () => {
    const clerk = desk("hollin");
    await clerk.type("council", "Hollin Parish Council", { profile: "england-parish" });
    for (const name of ["Ada Clerk", "Cy Marl"]) await clerk.type("person", name, { title: "Councillor" });
    await clerk.type("body", "Parish Council");
    const text = clerk.read("bodies/parish-council.md");
    clerk.write("bodies/parish-council.md", text.replace(/^# (?!Take)/gm, ""));
    expect(clerk.findings()).toEqual([]);
    await clerk.type("meeting", "", { time: "19:00" });
    await clerk.type("minutes");
    expect(clerk.read("meetings/2026-12-03-parish-council/minutes.md")).toContain(
      "chair: ada-clerk\n# Everybody who is a member on that day: move those who were away to apologies or absent.\npresent:\n  - ada-clerk\n  - cy-marl\n",
    );
  });

  test("errors of other files are not passed over, and an option of another thing is refused", async () => {
    const clerk = desk("orrin");
    await clerk.type("council", "Orrin Parish Council", { profile: "england-parish" });
    clerk.write("people/cy-marl.md", "---\nname: Cy: Marl\n---\n");
    await clerk.type("person", "Ada Clerk");
    expect(clerk.said).toContain("Other files have findings too: orderpaper check");
    expect(clerk.said.join("\n")).not.toContain("Nothing wrong");
    await expect(clerk.type("person", "Bo Teal", { venue: "Hall" })).rejects.toThrow(
      "orderpaper new person has no --venue; it takes --name, --title, --post",
    );
    await expect(clerk.type("meeting", "Parish Council")).rejects.toThrow("say --body");
    await expect(clerk.type("body", "X", { kind: "comittee" })).rejects.toThrow("did you mean committee?");
  });

  test("minutes of a meeting that agreed earlier ones say what to write in those", async () => {
    const clerk = desk("moorside", true);
    await clerk.type("meeting", "", { body: "planning-committee" });
    await clerk.type("minutes", "2027-01-27-planning-committee");
    expect(clerk.said.join("\n")).toMatch(
      /if it agreed those of 2026-10-28-planning-committee, write there: status: confirmed\n +and confirmed: \{ meeting: 2027-01-27-planning-committee, minute: "\d+" \}/,
    );
  });
});

test("an item that excludes the public is written where a body has one, and offered where its last meeting had private business", async () => {
  const clerk = desk("wherry", true);
  const standing = clerk.read("bodies/cabinet.md");
  clerk.write(
    "bodies/cabinet.md",
    standing.replace("  - Questions from the public\n", "$&  - Exclusion of the press and public\n"),
  );
  await clerk.type("meeting", "", { body: "cabinet", date: "2027-04-13" });
  expect(clerk.read("meetings/2027-04-13-cabinet/meeting.md")).toContain(
    "  - title: Exclusion of the press and public\n    # The private items come behind this one",
  );
  await clerk.type("meeting", "", { body: "planning-committee", date: "2027-03-03" });
  const offered = clerk.read("meetings/2027-03-03-planning-committee/meeting.md");
  expect(offered).toMatch(
    /# The last meeting had private business\.[^-]+# - Exclusion of the public\n---\n$/,
  );
  clerk.write(
    "meetings/2027-03-03-planning-committee/meeting.md",
    offered.replace("  # - Exclusion", "  - Exclusion"),
  );
  expect(clerk.findings()).toEqual([]);
});

describe("a decision that was taken outside a meeting", () => {
  const said = { what: "That the kiosk be let: for three years.", reasons: "It has stood empty." };

  test("of an officer has what the law asks of its record, and nothing to find", async () => {
    const clerk = desk("decisions");
    await clerk.type("council", "Fenwick Town Council", { profile: "england-parish" });
    await clerk.type("person", "Ada Clerk", { post: "Town Clerk" });
    await clerk.type("decision", "Lease: the kiosk", {
      ...said,
      by: "ada-clerk",
      options: "To sell it: rejected; To wait",
    });
    expect(clerk.read("decisions/2026-11-20-lease-the-kiosk.md")).toBe(`---
title: "Lease: the kiosk"
kind: officer
by: ada-clerk
date: 2026-11-20
# Then write the day on which it was published, and the delegation it was taken under:
# published: 2026-01-31
# under: Scheme of delegation, paragraph …
reasons: It has stood empty.
options-considered:
  - "To sell it: rejected"
  - To wait
---
That the kiosk be let: for three years.
`);
    expect(clerk.findings()).toEqual([]);
    await expect(clerk.type("decision", "Lease: the kiosk", { ...said, by: "ada-clerk" })).rejects.toThrow(
      "is there already",
    );
  });

  test("of a member of the executive is for the executive, and waits for its day of publication", async () => {
    const clerk = desk("harrowmere-decisions", true);
    await expect(clerk.type("decision", "The kiosk", { ...said, by: "ruth-ibbotson" })).resolves.toBe(0);
    const text = clerk.read("decisions/2026-11-20-the-kiosk.md");
    expect(text).toContain("kind: executive-member\nby: ruth-ibbotson\nbody: cabinet\ndate: 2026-11-20\n");
    expect(text).toContain("options-considered: []\n");
    expect(clerk.findings()).toEqual([
      expect.stringMatching(/^decision-record-incomplete .*2026-11-20-the-kiosk\.md:2$/),
    ]);
  });

  test("needs somebody who decided", async () => {
    const clerk = desk("nobody-decided", true);
    await expect(clerk.type("decision", "The kiosk", said)).rejects.toThrow("say --by: Who decided");
  });
});
