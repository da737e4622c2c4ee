import { expect, test } from "vitest";
import { asAt } from "../../../src/model/as-at.ts";
import { addressesToKeep } from "../../../src/model/kept-addresses.ts";
import { DECISION_RECORDS } from "../../../src/site/data/tables/decision-records.ts";
import { recordNews } from "../../../src/site/following/register-news.ts";
import { sitePages } from "../../../src/site/pages.ts";
import { decisionRecordPageView } from "../../../src/views/decision-record.ts";
import { decisionRecordsPageView, decisionRecordsYearPageView } from "../../../src/views/decision-records.ts";
import { decisionsPageView } from "../../../src/views/decisions.ts";
import { matterPageView } from "../../../src/views/matters.ts";
import { personPageView } from "../../../src/views/person.ts";
import { contextOf } from "./council-of.ts";

const COUNCIL = {
  "council.yaml": "name: Tiny Council\nprofile: england-principal\ncall-in: { days: 5, unit: working }\n",
  "bodies/cabinet.md": `---
name: Cabinet
kind: executive
profile: england-executive
members:
  - { person: bo-leader, represents: Cabinet Member for Parks, from: 2025-05-20 }
---
`,
  "people/bo-leader.md": "---\nname: Bo Leader\ntitle: Councillor\n---\n",
  "people/cy-roads.md": "---\nname: Cy Roads\npost: Head of Highways\norganisation: Tiny Council\n---\n",
};

const record = (...lines: readonly string[]) =>
  [
    "---",
    "title: Lease of the *old* kiosk",
    ...lines,
    "---",
    "1. That it be let.",
    "2. That it be mended.",
    "",
  ].join("\n");

const MEMBER = record(
  "kind: executive-member",
  "by: bo-leader",
  "date: 2026-01-20",
  "published: 2026-01-21",
  "under: Scheme, paragraph 9",
  "wards: [Abbey]",
  "reasons: |",
  "  It has stood empty.",
  "",
  "  It leaks.",
  "options-considered:",
  "  - To sell it",
  "consulted: [cy-roads]",
  "conflicts:",
  "  - { person: cy-roads, interest: Their cousin runs it., dispensation: The Chief Executive gave one. }",
);

const viewOf = (files: Readonly<Record<string, string>>, id: string) => {
  const context = contextOf({ ...COUNCIL, ...files });
  const found = context.library.decisionRecords.find((each) => each.id === id);
  if (!found) throw new Error(`no record ${id}`);
  return { context, view: decisionRecordPageView(context, found) };
};

test("a record's page has all that the regulations ask of it, under their words", () => {
  const { view } = viewOf({ "decisions/2026-01-20-kiosk.md": MEMBER }, "2026-01-20-kiosk");
  expect(view.heading).toBe("Lease of the old kiosk");
  expect(view.by).toEqual({
    words: "Councillor Bo Leader",
    href: "/people/bo-leader/",
    detail: "Cabinet Member for Parks",
  });
  expect(view.decisionHtml).toContain("<li>That it be let.</li>");
  expect(view.facts.map(({ label, html }) => [label, html])).toEqual([
    ["On behalf of", '<a href="/bodies/cabinet/">Cabinet</a>'],
    ["Under", "Scheme, paragraph 9"],
    ["Date of decision", "Tuesday 20 January 2026"],
    ["Published", "Wednesday 21 January 2026"],
    ["Key decision", "No"],
    [
      "Call-in",
      "It can be called in until the end of Wednesday 28 January 2026. If nobody does so, it is in force from Thursday 29 January 2026.",
    ],
    ["Ward", "Abbey"],
  ]);
  expect(view.consulted).toEqual([
    { words: "Cy Roads", href: "/people/cy-roads/", detail: "Head of Highways" },
  ]);
  expect(view.sections.map(({ title }) => title)).toEqual([
    "Reasons for the decision",
    "Alternative options considered and rejected",
    "Conflicts of interest declared",
  ]);
  expect(view.sections[0]?.html?.trim()).toBe("<p>It has stood empty.</p>\n<p>It leaks.</p>");
  expect(view.sections[2]?.linesHtml).toEqual([
    '<a href="/people/cy-roads/">Cy Roads</a>: Their cousin runs it. Dispensation: The Chief Executive gave one.',
  ]);
  expect(view.provision).toMatch(/Regulations 2012, regulation 13$/);
  expect(view.frame.found).toMatchObject({ kind: "Decision", body: "Cabinet", date: "2026-01-20" });
});

test("a record that says little has no empty headings, and is called in with its outcome", () => {
  const files = {
    "decisions/2026-01-20-kiosk.md": record(
      "kind: officer",
      "by: Parks <b>Manager</b>",
      "date: 2026-01-20",
      "options-considered: []",
      "call-in: { called-in: 2026-01-22, by: five members, outcome: It was let stand. }",
    ),
  };
  const { view } = viewOf(files, "2026-01-20-kiosk");
  expect(view.standing).toEqual({ words: "Called in on 22 January 2026", sign: "postponed" });
  expect(view.by).toEqual({ words: "Parks <b>Manager</b>" });
  expect(view.sections).toEqual([
    {
      id: "options",
      title: "Alternative options considered and rejected",
      linesHtml: [],
      html: "<p>None.</p>",
    },
  ]);
  expect(view.facts.find(({ label }) => label === "Call-in")?.html).toBe(
    "Called in on 22 January 2026 by five members. It was let stand.",
  );
  expect(view.provision).toMatch(/Regulations 2014, regulation 7$/);
});

test("a part that is not public is said to be so, with its paragraph and the public interest", () => {
  const files = {
    "decisions/2026-01-20-kiosk.md": record(
      "kind: officer",
      "by: cy-roads",
      "date: 2026-01-20",
      "exempt: { paragraphs: [3], public-interest: The offers are still open. }",
    ),
  };
  const { view } = viewOf(files, "2026-01-20-kiosk");
  const html = view.sections.find(({ title }) => title === "Not for publication")?.html;
  expect(html).toContain(
    "Exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.",
  );
  expect(html).toContain("The offers are still open.");
});

test("the register has the latest first, a page for each year, and the page of who decided", () => {
  const officer = (date: string) => record("kind: officer", "by: cy-roads", `date: ${date}`);
  const context = contextOf({
    ...COUNCIL,
    "decisions/2025-12-01-gate.md": officer("2025-12-01"),
    "decisions/2026-01-20-kiosk.md": MEMBER,
    "decisions/2026-01-22-bench.md": officer("2026-01-22"),
  });
  const hrefs = (lines: readonly { readonly href: string }[]) => lines.map(({ href }) => href);
  const page = decisionRecordsPageView(context);
  expect(hrefs(page.records)).toEqual([
    "/decisions/2026-01-22-bench/",
    "/decisions/2026-01-20-kiosk/",
    "/decisions/2025-12-01-gate/",
  ]);
  expect(page.records[0]?.by.detail).toBe("Head of Highways");
  expect(page.years.map(({ words }) => words)).toEqual(["2026", "2025"]);
  expect(hrefs(decisionRecordsYearPageView(context, 2025).records)).toEqual(["/decisions/2025-12-01-gate/"]);
  const [roads] = context.library.people.filter(({ id }) => id === "cy-roads");
  expect(roads && hrefs(personPageView(context, roads).decided)).toEqual([
    "/decisions/2026-01-22-bench/",
    "/decisions/2025-12-01-gate/",
  ]);
  expect(decisionsPageView(context).outsideMeetings?.href).toBe("/decisions/individual/");
  expect(recordNews(context).map(({ title, body }) => [title, body?.id])).toEqual([
    ["Decided by Cy Roads: Lease of the old kiosk", undefined],
    ["Decided by Councillor Bo Leader: Lease of the old kiosk", "cabinet"],
    ["Decided by Cy Roads: Lease of the old kiosk", undefined],
  ]);
});

test("a register of more than fifty says how many there are", () => {
  const files = Object.fromEntries(
    Array.from({ length: 51 }, (_, at) => [
      `decisions/2026-01-20-gate-${at}.md`,
      record("kind: officer", "by: cy-roads", "date: 2026-01-20"),
    ]),
  );
  const page = decisionRecordsPageView(contextOf({ ...COUNCIL, ...files }));
  expect(page.records).toHaveLength(50);
  expect(page.lede).toContain("The latest 50 of 51 are here");
});

test("a decision that is part of a matter leads to it, and stands on its page", () => {
  const { context, view } = viewOf(
    {
      "matters/kiosk.md": "---\ntitle: The kiosk\n---\n",
      "decisions/2026-01-20-kiosk.md": record(
        "kind: officer",
        "by: cy-roads",
        "date: 2026-01-20",
        "matter: kiosk",
      ),
    },
    "2026-01-20-kiosk",
  );
  expect(view.facts).toContainEqual({ label: "Part of", html: '<a href="/matters/kiosk/">The kiosk</a>' });
  const [matter] = context.library.matters;
  if (!matter) throw new Error("the matter is there");
  expect(matterPageView(context, matter).records.map(({ href }) => href)).toEqual([
    "/decisions/2026-01-20-kiosk/",
  ]);
});

test("a record's address is kept for ever; the registers come and go; its publication is the day the site speaks of", () => {
  const { context } = viewOf({ "decisions/2026-01-20-kiosk.md": MEMBER }, "2026-01-20-kiosk");
  const { library } = context;
  const kept = addressesToKeep(library).filter((address) => address.startsWith("/decisions/"));
  expect(kept).toEqual(["/decisions/2026-01-20-kiosk/"]);
  expect(asAt(library)).toBe("2026-01-21");
});

test("the table has a line for each, with its last day of call-in and no day in force that is not sure", () => {
  const { context } = viewOf({ "decisions/2026-01-20-kiosk.md": MEMBER }, "2026-01-20-kiosk");
  expect([...DECISION_RECORDS.rows(context)]).toMatchObject([
    {
      record: "2026-01-20-kiosk",
      title: "Lease of the old kiosk",
      kind: "executive-member",
      person: "bo-leader",
      by: "Councillor Bo Leader",
      body: "cabinet",
      key_decision: false,
      wards: "Abbey",
      decision: "That it be let.\nThat it be mended.",
      reasons: "It has stood empty.\nIt leaks.",
      options: "To sell it",
      call_in_until: "2026-01-28",
      standing: "open",
      in_force: undefined,
      address: "/decisions/2026-01-20-kiosk/",
    },
  ]);
});

test("a council that records no such decision has no page of them, and no way to one", () => {
  const context = contextOf(COUNCIL);
  expect(sitePages(context).filter(({ address }) => address.startsWith("/decisions/individual"))).toEqual([]);
  expect(decisionsPageView(context)).not.toHaveProperty("outsideMeetings");
});
