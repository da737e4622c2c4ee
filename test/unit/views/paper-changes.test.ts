import { afterEach, describe, expect, test } from "vitest";
import { filesOf } from "../../../src/content/files.ts";
import { gitHistory } from "../../../src/content/history/history.ts";
import { load } from "../../../src/content/load.ts";
import { addressesToKeep } from "../../../src/model/kept-addresses.ts";
import type { PageMap } from "../../../src/model/page-map.ts";
import { addressOf } from "../../../src/model/reference.ts";
import { tableFiles } from "../../../src/site/data/tables/files.ts";
import { sitePages } from "../../../src/site/pages.ts";
import { changeSheetView } from "../../../src/views/change-sheet.ts";
import { viewContext } from "../../../src/views/context.ts";
import { historyViews } from "../../../src/views/history.ts";
import { openLayouts } from "../../../src/views/layouts.ts";
import { paperChangesView } from "../../../src/views/paper-changes.ts";
import { GitCouncil, PUBLISHED_MEETING, report } from "../../git-council.ts";

const MEETING = "2026-01-15-board";
const ADDRESS = `/meetings/${MEETING}/01-report/changes/`;
const words = (trees: string, rest = ""): string =>
  `## Summary\n\n${trees} trees were planted.\n\nNobody objected.\n${rest}`;
const FIRST = words("Forty");
const SECOND = words("Fifty");
const THIRD = words("Fifty", "\nTen more are to come.\n");
const REASONS = ["They were *miscounted*.", "The nursery wrote."];

const councils: GitCouncil[] = [];
afterEach(() => {
  for (const council of councils.splice(0)) council.remove();
});

function open(council: GitCouncil) {
  const { library } = load(filesOf(council.content), undefined, () => gitHistory(council.content));
  const meeting = library.meeting(MEETING);
  const paper = meeting?.papers[0];
  if (!meeting || !paper) throw new Error("the tiny council has a paper");
  return { library, meeting, paper, context: viewContext(library, new Map()) };
}

function twiceRevised(second = ""): GitCouncil {
  const council = new GitCouncil();
  councils.push(council);
  council.commit({ ...PUBLISHED_MEETING, ...report(FIRST) });
  council.commit(report(SECOND, REASONS.slice(0, 1)));
  council.commit(report(THIRD, [REASONS[0] ?? "", `${REASONS[1]}${second}`]));
  return council;
}

describe("the page of a paper's changes", () => {
  test("has a section for each revision, the newest first, with its reason and against what", () => {
    const { context, meeting, paper } = open(twiceRevised());
    const { revisions } = paperChangesView(context, meeting, paper);
    expect(revisions.map(({ lines, ...told }) => told)).toEqual([
      {
        id: "v2",
        title: "Revision of 10 January 2026",
        reasonHtml: "The nursery wrote.",
        compared: "Compared with the version published on 9 January 2026.",
        summary: "Paragraph 1.3 is new.",
      },
      {
        id: "v1",
        title: "Revision of 9 January 2026",
        reasonHtml: "They were <em>miscounted</em>.",
        compared: "Compared with the version first published on 7 January 2026.",
        summary: "Paragraph 1.1 changed.",
      },
    ]);
    // Only the newest is there to be led to.
    expect(revisions.map(({ lines }) => lines.flatMap(({ href }) => href ?? []))).toEqual([
      [`/meetings/${MEETING}/01-report/#p1.3`],
      [],
    ]);
  });

  test("says in words what the signs say, and is not found by search", () => {
    const { context } = open(twiceRevised());
    const page = sitePages(context).find(({ address }) => address === ADDRESS);
    const html = openLayouts()(page?.layout ?? "", page?.view() ?? {});
    expect(html).toMatch(/<del><span class="hidden"> removed: <\/span>Forty<span/);
    expect(html).toMatch(/<ins><span class="hidden"> added: <\/span>Fifty<span/);
    expect(html).not.toContain("data-pagefind-body");
  });

  test("says why nothing can be shown, where words must not be seen again", () => {
    const { context, meeting, paper } = open(twiceRevised("\n    redline: no"));
    const view = paperChangesView(context, meeting, paper);
    expect(view.revisions.map(({ summary }) => summary)).toEqual([
      expect.stringContaining("is not shown here"),
      expect.stringContaining("is not shown here"),
    ]);
    expect(JSON.stringify(view)).not.toContain("Forty");
    expect(view.versions.map(({ sha256 }) => sha256 === undefined)).toEqual([false, true, true]);
  });

  test("is there without history too, and says that it lacks", () => {
    const council = twiceRevised();
    const { library } = load(filesOf(council.content));
    const context = viewContext(library, new Map());
    const view = sitePages(context)
      .find(({ address }) => address === ADDRESS)
      ?.view();
    expect(JSON.stringify(view)).toContain("are not in the copy of the repository");
    expect(addressesToKeep(library)).toContain(ADDRESS);
  });
});

describe("what else tells of versions", () => {
  test("the paper's page lists them, the newest first", () => {
    const { context } = open(twiceRevised());
    const page = sitePages(context).find(({ address }) => address === addressOf.paper(MEETING, "01-report"));
    expect(page?.view()).toMatchObject({
      changes: { href: ADDRESS },
      versions: [
        { date: "2026-01-10", words: "Revised: this version", changes: { href: `${ADDRESS}#v2` } },
        { date: "2026-01-09", words: "Revised", changes: { href: `${ADDRESS}#v1` } },
        { date: "2026-01-07", words: "First published" },
      ],
    });
  });

  test("a paper that was never published again has none", () => {
    const council = new GitCouncil();
    councils.push(council);
    council.commit({ ...PUBLISHED_MEETING, ...report(FIRST) });
    const { context } = open(council);
    const pages = sitePages(context);
    expect(pages.some(({ address }) => address === ADDRESS)).toBe(false);
    expect(
      pages.find(({ address }) => address === addressOf.paper(MEETING, "01-report"))?.view(),
    ).toMatchObject({
      versions: [],
    });
  });

  test("the meeting's history leads to the changes", () => {
    const { context, meeting } = open(twiceRevised());
    expect(historyViews(context, meeting).map(({ date, words: told, href }) => [date, told, href])).toEqual([
      ["2026-01-07", "Agenda and papers", undefined],
      ["2026-01-09", "Revised: Street trees", ADDRESS],
      ["2026-01-10", "Revised: Street trees", ADDRESS],
    ]);
  });

  test("of a pack with supplements the line of the paper does", () => {
    const { library, meeting } = open(twiceRevised());
    const pages = { from: "4", to: "4" };
    const replaced = [
      {
        paper: "01-report",
        title: "Street trees",
        pages,
        old: pages,
        revised: meeting.date,
        reason: "Miscounted.",
      },
    ];
    const map: PageMap = {
      meeting: MEETING,
      sides: 5,
      bytes: 1,
      labels: [],
      items: new Map(),
      parts: new Map(),
      supplements: [{ number: 1, published: meeting.date, sides: 2, bytes: 1, added: [], replaced }],
      files: new Map(),
    };
    const history = historyViews(viewContext(library, new Map([[MEETING, map]])), meeting);
    expect(history.flatMap(({ changes }) => changes ?? [])).toMatchObject([
      { sign: "Replaced", href: ADDRESS },
    ]);
    expect(history.some(({ words: told }) => told.startsWith("Revised:"))).toBe(false);
  });

  test("the table of versions has a line for each", () => {
    const { context } = open(twiceRevised());
    const file = tableFiles(context).find(({ address }) => address === "/data/versions.csv");
    const [head, ...rows] = new TextDecoder().decode(file?.bytes()).trim().split("\r\n");
    expect(head).toBe("meeting,paper,version,date,reason,sha256,address");
    expect(rows.map((row) => row.replace(/[0-9a-f]{64}/, "hash"))).toEqual([
      `${MEETING},01-report,0,2026-01-07,,hash,${ADDRESS}`,
      `${MEETING},01-report,1,2026-01-09,They were miscounted.,hash,${ADDRESS}#v1`,
      `${MEETING},01-report,2,2026-01-10,The nursery wrote.,hash,${ADDRESS}#v2`,
    ]);
  });

  test.each([
    ["2026-01-09", "Paragraph 1.1 changed.", "7 January 2026"],
    ["2026-01-10", "Paragraph 1.3 is new.", "9 January 2026"],
  ])("the change sheet of %s says what changed, word by word", (revised, summary, against) => {
    const { context, meeting } = open(twiceRevised());
    const pages = { from: "4", to: "4" };
    const change = { title: "Street trees", item: "1", pages, old: pages, reason: "Miscounted.", revised };
    const sheet = (paper: string) =>
      changeSheetView(context, meeting, {
        number: 1,
        published: revised,
        added: [],
        replaced: [{ ...change, paper }],
        withdrawn: [],
      });
    const { replaced, redlines } = sheet("01-report");
    expect(replaced[0]?.changed).toBe(summary);
    expect(redlines).toMatchObject([
      { title: `Item 1: Street trees, against the version of ${against}`, summary },
    ]);
    expect(redlines[0]?.lines.some(({ kind }) => kind === "unchanged")).toBe(false);
    expect(sheet("02-unknown").redlines).toEqual([]);
  });
});
