import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { arrange } from "../../../src/pack/arrange.ts";
import { frozenText } from "../../../src/pack/freeze-pages.ts";
import { grownFindings } from "../../../src/pack/grown-findings.ts";
import { mapPages } from "../../../src/pack/map-pages.ts";
import { planParts } from "../../../src/pack/plan.ts";
import { planSupplements } from "../../../src/pack/supplements.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const ID = "2026-01-15-board";
const PLACE = `meetings/${ID}`;

const paper = (title: string, more = ""): string =>
  `---\ntitle: ${title}\nbackground-papers: []\n${more}---\n## Summary\n\nWords.\n`;

/** A board with trees and roads, published on 7 January, and whatever else a test lays over it. */
function board(files: Readonly<Record<string, string>>, items = "") {
  const { library, findings } = load(
    tinyCouncil({
      [`${PLACE}/meeting.md`]: `---\nbody: board\ndate: 2026-01-15\npublished: 2026-01-07\nagenda:\n  - { title: Trees, papers: [01-report.md] }\n  - { title: Roads, papers: [02-roads.md] }\n${items}---\n`,
      [`${PLACE}/02-roads.md`]: paper("Roads"),
      ...files,
    }),
  );
  expect(findings).toEqual([]);
  const meeting = library.meeting(ID);
  if (!meeting) throw new Error("the meeting was not read");
  const plan = planSupplements(meeting, planParts(library, meeting));
  return { meeting, plan };
}

/** Pages of every part by what a test says; one each otherwise. */
function laidOut({ meeting, plan }: ReturnType<typeof board>, pages: Readonly<Record<string, number>> = {}) {
  const arranged = arrange(plan, ({ key }) => pages[key] ?? 1, false);
  return mapPages(meeting, plan, arranged, new Map());
}

const ranges = (map: ReturnType<typeof laidOut>): readonly string[] =>
  [...map.parts].map(
    ([key, { from, to, supplement }]) => `${key} ${from}-${to}${supplement ? ` (${supplement})` : ""}`,
  );

const LATE = "  - { title: Flood, number: 2A, published: 2026-01-12, papers: [03-flood.md] }\n";

test("a paper of a later item goes into a supplement behind the pack, with a sheet before it", () => {
  const made = board({ [`${PLACE}/03-flood.md`]: paper("Flood") }, LATE);
  expect(ranges(laidOut(made, { "02-roads": 3 }))).toEqual([
    "agenda 1-1",
    "01-report 2-2",
    "02-roads 3-5",
    "supplement-1 6-6 (1)",
    "03-flood 7-7 (1)",
  ]);
  expect(made.plan.findings.map(({ id }) => id)).toEqual(["pages-not-frozen"]);
});

test("each later day is a supplement of its own, and a revised paper keeps its pages and is named in one", () => {
  const made = board(
    {
      [`${PLACE}/03-flood.md`]: paper("Flood"),
      [`${PLACE}/02-roads.md`]: paper(
        "Roads",
        "revised: [{ date: 2026-01-13, reason: A figure was wrong. }]\n",
      ),
    },
    LATE,
  );
  const map = laidOut(made);
  expect(ranges(map).slice(3)).toEqual(["supplement-1 4-4 (1)", "03-flood 5-5 (1)", "supplement-2 6-6 (2)"]);
  expect(map.supplements).toMatchObject([
    {
      number: 1,
      published: "2026-01-12",
      added: [{ title: "Flood", item: "2A", pages: { from: "5" } }],
      replaced: [],
    },
    {
      number: 2,
      published: "2026-01-13",
      added: [],
      replaced: [{ title: "Roads", pages: { from: "3", to: "3" }, reason: "A figure was wrong." }],
    },
  ]);
});

test("a paper revised twice brings its leaves with the later supplement only", () => {
  const { plan } = board({
    [`${PLACE}/02-roads.md`]: paper(
      "Roads",
      "revised:\n  - { date: 2026-01-12, reason: One. }\n  - { date: 2026-01-13, reason: Two. }\n",
    ),
  });
  expect(
    plan.supplements.map(({ replaced }) =>
      replaced.map(({ latest, again, before }) => [latest, again, before]),
    ),
  ).toEqual([[[false, 2, undefined]], [[true, undefined, 1]]]);
});

const FROZEN = `published: 2026-01-07\nparts:\n  - { part: agenda, pages: 1-2 }\n  - { part: 01-report, pages: 3 }\n  - { part: 02-roads, pages: 4-6 }\n`;

test("frozen numbers stay: a longer paper has letters, a shorter one leaves a page for the rest", () => {
  const made = board({ [`${PLACE}/pages.yaml`]: FROZEN });
  const map = laidOut(made, { agenda: 2, "01-report": 3, "02-roads": 1 });
  expect(ranges(map)).toEqual(["agenda 1-2", "01-report 3-3b", "02-roads 4-4"]);
  expect(map.labels).toEqual(["1", "2", "3", "3a", "3b", "4", "5–6"]);
  expect(made.plan.findings).toEqual([]);
});

test("a supplement counts on behind the frozen numbers, however long papers became", () => {
  const made = board({ [`${PLACE}/pages.yaml`]: FROZEN, [`${PLACE}/03-flood.md`]: paper("Flood") }, LATE);
  expect(ranges(laidOut(made, { agenda: 3, "02-roads": 5 }))).toEqual([
    "agenda 1-2a",
    "01-report 3-3",
    "02-roads 4-6b",
    "supplement-1 7-7 (1)",
    "03-flood 8-8 (1)",
  ]);
});

test("a paper that is not frozen must say when it came", () => {
  const { plan } = board(
    { [`${PLACE}/pages.yaml`]: FROZEN, [`${PLACE}/03-flood.md`]: paper("Flood") },
    "  - { title: Flood, papers: [03-flood.md] }\n",
  );
  expect(plan.findings).toMatchObject([{ id: "paper-not-frozen", severity: "error" }]);
});

test("a frozen paper that is gone keeps its numbers empty, and is said to be gone where it was written", () => {
  const made = board({ [`${PLACE}/pages.yaml`]: `${FROZEN}  - { part: 09-gone, pages: 7-9 }\n` });
  expect(laidOut(made, { agenda: 2, "02-roads": 3 }).labels.slice(-2)).toEqual(["6", "7–9"]);
  expect(made.plan.findings).toMatchObject([
    { id: "frozen-paper-gone", severity: "warning", span: { line: 6 } },
  ]);
});

test("what freezing writes is what freezing reads, and a second run changes nothing", () => {
  const late = { [`${PLACE}/03-flood.md`]: paper("Flood") };
  const first = board({});
  const text = frozenText(laidOut(first, { agenda: 2 }), "2026-01-07" as never, undefined);
  expect(text).toBe(
    [
      "# The page numbers this pack was published with. Papers may change and others may come: these numbers stay.",
      `# Written by: orderpaper freeze ${ID}`,
      "published: 2026-01-07",
      "parts:",
      "  - { part: agenda, pages: 1-2 }",
      "  - { part: 01-report, pages: 3 }",
      "  - { part: 02-roads, pages: 4 }",
      "",
    ].join("\n"),
  );
  const later = board({ [`${PLACE}/pages.yaml`]: text, ...late }, LATE);
  const added = frozenText(laidOut(later, { agenda: 3 }), "2026-01-07" as never, later.meeting.frozen);
  expect(added).toBe(
    `${text}supplements:\n  - published: 2026-01-12\n    parts:\n      - { part: supplement-1, pages: 5 }\n      - { part: 03-flood, pages: 6 }\n`,
  );
  const last = board({ [`${PLACE}/pages.yaml`]: added, ...late }, LATE);
  expect(
    frozenText(laidOut(last, { agenda: 4, "03-flood": 2 }), "2026-01-07" as never, last.meeting.frozen),
  ).toBe(added);
  expect(ranges(laidOut(last, { "03-flood": 2 }))).toContain("03-flood 6-6a (1)");
});

test("two revisions on one day are one replacement with both reasons", () => {
  const { plan } = board({
    [`${PLACE}/02-roads.md`]: paper(
      "Roads",
      "revised:\n  - { date: 2026-01-12, reason: One. }\n  - { date: 2026-01-12, reason: Two. }\n",
    ),
  });
  expect(plan.supplements.map(({ replaced }) => replaced.map(({ reason }) => reason))).toEqual([
    ["One. Two."],
  ]);
});

const SUPPLEMENT = `${FROZEN}supplements:\n  - published: 2026-01-12\n    parts:\n      - { part: supplement-1, pages: 7 }\n      - { part: 03-flood, pages: 8 }\n`;

test("a paper that says an earlier day than a frozen supplement comes behind it, and stays there once it is frozen", () => {
  const files = { [`${PLACE}/03-flood.md`]: paper("Flood"), [`${PLACE}/04-gas.md`]: paper("Gas") };
  const items = `${LATE}  - { title: Gas, number: 2B, published: 2026-01-09, papers: [04-gas.md] }\n`;
  const made = board({ ...files, [`${PLACE}/pages.yaml`]: SUPPLEMENT }, items);
  const order = ranges(laidOut(made)).slice(3);
  expect(order).toEqual([
    "supplement-1 7-7 (1)",
    "03-flood 8-8 (1)",
    "supplement-2 9-9 (2)",
    "04-gas 10-10 (2)",
  ]);
  const text = frozenText(laidOut(made), "2026-01-07" as never, made.meeting.frozen);
  const again = board({ ...files, [`${PLACE}/pages.yaml`]: text }, items);
  expect(ranges(laidOut(again)).slice(3)).toEqual(order);
});

test("a revision stands in one supplement where two have its day: the first", () => {
  const made = board(
    {
      [`${PLACE}/pages.yaml`]: SUPPLEMENT,
      [`${PLACE}/02-roads.md`]: paper("Roads", "revised: [{ date: 2026-01-12, reason: One. }]\n"),
      [`${PLACE}/03-flood.md`]: paper("Flood"),
      [`${PLACE}/04-gas.md`]: paper("Gas"),
    },
    `${LATE}  - { title: Gas, number: 2B, published: 2026-01-12, papers: [04-gas.md] }\n`,
  );
  expect(made.plan.supplements.map(({ replaced }) => replaced.length)).toEqual([1, 0]);
});

test("a paper with a new name is told the old one, and an earlier day is not taken for a later", () => {
  const renamed = board({ [`${PLACE}/pages.yaml`]: `${FROZEN}  - { part: 09-gone, pages: 7-9 }\n` });
  expect(renamed.plan.findings[0]?.message).toMatch(/^09-gone\.md was in the published pack/);
  const { plan } = board(
    {
      [`${PLACE}/pages.yaml`]: `${FROZEN}  - { part: 09-gone, pages: 7-9 }\n`,
      [`${PLACE}/03-flood.md`]: paper("Flood", "published: 2026-01-05\n"),
    },
    "  - { title: Flood, papers: [03-flood.md] }\n",
  );
  expect(plan.findings[0]?.message).toContain("says published: 2026-01-05, but has no pages");
  expect(plan.findings[0]?.help).toContain("if it is 09-gone.md with a new name, give the file its old name");
});

test("an agenda that names another day than its frozen numbers is told so", () => {
  const { plan } = board({ [`${PLACE}/pages.yaml`]: FROZEN.replace("2026-01-07", "2026-01-06") });
  expect(plan.findings.map(({ id }) => id)).toEqual(["frozen-day-differs"]);
});

test("a frozen paper with more or fewer pages is news until it says that it was revised", () => {
  const grown = (files: Readonly<Record<string, string>>, roads: number) => {
    const { plan } = board({ [`${PLACE}/pages.yaml`]: FROZEN, ...files });
    const arranged = arrange(plan, ({ key }) => ({ agenda: 3, "02-roads": roads })[key] ?? 1, false);
    return grownFindings(plan, arranged).map(({ id, severity, message }) => [id, severity, message]);
  };
  const revised = {
    [`${PLACE}/02-roads.md`]: paper("Roads", "revised: [{ date: 2026-01-12, reason: One. }]\n"),
  };
  expect(grown({}, 3)).toEqual([]);
  expect(grown({}, 4)).toEqual([
    [
      "paper-length-changed",
      "info",
      "“2. Roads” was published on pages 4 to 6 and is now on pages 4 to 6a; no supplement tells those who have the pack",
    ],
  ]);
  expect(grown({}, 1)[0]?.[2]).toContain("is now on page 4;");
  expect(grown(revised, 4)).toEqual([]);
});
