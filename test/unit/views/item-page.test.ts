import { describe, expect, test } from "vitest";
import { allItems } from "../../../src/model/agenda.ts";
import { siteAddresses } from "../../../src/model/site-addresses.ts";
import { decidedNews, glanceViews } from "../../../src/views/glance.ts";
import { itemPageView } from "../../../src/views/item-page.ts";
import { contextOf, meetingIn, minutesOn } from "./council-of.ts";

const MEETING = "2026-01-15-board";

const AGENDA = [
  "---",
  "body: board",
  "date: 2026-01-15",
  "published: 2026-01-07",
  "agenda:",
  "  - title: Minutes",
  "  - title: Street trees in Weir Road",
  "    text: To say how many trees there are.",
  "    for: decision",
  "    papers: [01-report.md]",
  "    items:",
  "      - { number: a), title: Limes }",
  "  - title: Care homes",
  '    exempt: { paragraphs: ["3"] }',
  "---",
  "",
].join("\n");

const REPORT =
  "---\ntitle: Street trees\nbackground-papers: []\n---\n## Recommendations\n\nThat forty limes be planted.\n\n## Costs\n\nNone.\n";

const MINUTES = [
  "## 1. Minutes",
  "**RESOLVED:** That the minutes of the meeting of 1 December 2025 be confirmed as a correct record.",
  "## 2. Street trees in Weir Road",
  "Ada Clerk spoke of limes.",
  "**RESOLVED:** That forty limes be planted.",
  "**NOTED:** That two had died.",
  "## 3. Care homes",
  "Nothing was said.[^1]",
  "[^1]: In public.",
].join("\n\n");

const COUNCIL = {
  "council.yaml": "name: Tiny Council\nprofile: england-principal\nurl: https://tiny.example\n",
  [`meetings/${MEETING}/meeting.md`]: AGENDA,
  [`meetings/${MEETING}/01-report.md`]: REPORT,
};

const HELD = {
  ...COUNCIL,
  ...minutesOn(
    "2026-01-15",
    [
      "status: draft",
      "present: [ada-clerk]",
      'declarations: [{ person: ada-clerk, item: "2", interest: She lives there. }]',
      'votes: [{ item: "2", motion: That limes be planted, for: 4, against: 1 }]',
    ],
    MINUTES,
  ),
  "actions/2026-01-15/01-limes.md":
    '---\nmeeting: 2026-01-15-board\nitem: "2"\nlead: [ada-clerk]\n---\nTo order the limes.\n',
};

const page = (files: Readonly<Record<string, string>>, id: string) => {
  const context = contextOf(files);
  const meeting = meetingIn(context, MEETING);
  const item = allItems(meeting.agenda).find((one) => one.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return itemPageView(context, meeting, item);
};

describe("the page of an item", () => {
  test("before the meeting: what the report asks, led into the report, and that nothing is decided yet", () => {
    const view = page(COUNCIL, "item-2");
    expect(view.papers[0]?.asksHtml).toContain("That forty limes be planted.");
    expect(view.papers[0]?.asksHtml).toContain(`href="/meetings/${MEETING}/01-report/#p1.1"`);
    expect(view.outlook).toBe("The meeting has not decided this yet: it is still to come.");
    expect(view.minuted).toBeUndefined();
    expect(view.cite).toEqual({
      words: "Board, 15 January 2026, item 2",
      address: `https://tiny.example/meetings/${MEETING}/item-2/`,
    });
    expect(view.frame.found).toMatchObject({ kind: "Agenda item", where: "Board, 15 January 2026, item 2" });
  });

  test("after it: decisions, actions, interests, votes and the stretch of the minutes", () => {
    const view = page(HELD, "item-2");
    expect(view.outlook).toBeUndefined();
    expect(view.item.decided.map(({ word, text }) => `${word} ${text}`)).toEqual([
      "RESOLVED That forty limes be planted.",
      "NOTED That two had died.",
    ]);
    expect(view.actions).toHaveLength(1);
    expect(view.declarations.map(({ interestHtml }) => interestHtml)).toEqual(["She lives there."]);
    expect(view.votes.map(({ tallies }) => tallies.map(({ label, count }) => `${label} ${count}`))).toEqual([
      ["For 4", "Against 1"],
    ]);
    expect(view.minuted).toMatchObject({
      words: "Minutes, paragraphs 2.1 to 2.3",
      href: `/meetings/${MEETING}/minutes/#s2`,
    });
    expect(view.minuted?.html).toContain("Ada Clerk spoke of limes.");
    expect(view.minuted?.html).not.toContain("Care homes");
    expect(view.minuted?.html).not.toContain("1 December 2025");
  });

  test("a stretch of the minutes with a note is only led to: the note stands at their end", () => {
    expect(page(HELD, "item-3").minuted).toEqual({
      words: "Minutes, paragraph 3.1",
      href: `/meetings/${MEETING}/minutes/#s3`,
    });
  });

  test("the minutes have a heading for it and no decision: that is said", () => {
    expect(page(HELD, "item-3").outlook).toBe("The minutes record no decision under this item.");
    expect(page(HELD, "item-3").item.exempt?.words).toMatch(/^Not for publication/);
  });

  test("items inside items have pages too, and everybody knows their neighbours", () => {
    const limes = page(COUNCIL, "item-a");
    expect(limes.within).toEqual({
      words: "2 Street trees in Weir Road",
      href: `/meetings/${MEETING}/item-2/`,
    });
    expect(limes.cite.words).toBe("Board, 15 January 2026, item 2(a)");
    expect(limes.before?.words).toBe("2 Street trees in Weir Road");
    expect(limes.after?.words).toBe("3 Care homes");
    expect(page(COUNCIL, "item-2").parts).toMatchObject([{ href: `/meetings/${MEETING}/item-a/` }]);
  });

  test("search does not find an item that is only a title", () => {
    expect(page(COUNCIL, "item-1").frame.found).toBeUndefined();
  });

  test("writing may link to it", () => {
    const addresses = siteAddresses(contextOf(COUNCIL).library);
    for (const id of ["item-1", "item-2", "item-a", "item-3"])
      expect(addresses).toContain(`/meetings/${MEETING}/${id}/`);
  });
});

describe("decisions at a glance", () => {
  test("item by item, without the minutes of last time", () => {
    const context = contextOf(HELD);
    expect(glanceViews(context, meetingIn(context, MEETING))).toEqual([
      {
        words: "Street trees in Weir Road",
        href: `/meetings/${MEETING}/item-2/`,
        number: "2",
        decisions: [
          {
            word: "RESOLVED",
            text: "That forty limes be planted.",
            href: `/meetings/${MEETING}/minutes/#p2.2`,
          },
          { word: "NOTED", text: "That two had died.", href: `/meetings/${MEETING}/minutes/#p2.3` },
        ],
      },
    ]);
  });

  test("the routine is shown if there was nothing else", () => {
    const context = contextOf({
      ...COUNCIL,
      ...minutesOn("2026-01-15", ["status: draft"], MINUTES.split("\n\n").slice(0, 2).join("\n\n")),
    });
    expect(glanceViews(context, meetingIn(context, MEETING)).map(({ words }) => words)).toEqual(["Minutes"]);
    expect(decidedNews(context, 5)).toEqual([]);
  });

  test("the front door has one decision an item, and no meeting fills it alone", () => {
    const context = contextOf({
      ...HELD,
      "meetings/2026-02-10-board/meeting.md":
        "---\nbody: board\ndate: 2026-02-10\nagenda: [Parks, Benches, Bins]\n---\n",
      ...minutesOn(
        "2026-02-10",
        ["status: draft"],
        ["Parks", "Benches", "Bins"]
          .map((item) => `## ${item}\n\n**AGREED:** That ${item} be kept.`)
          .join("\n\n"),
      ),
    });
    expect(decidedNews(context, 4).map(({ words }) => words)).toEqual([
      "Parks",
      "Benches",
      "Street trees in Weir Road",
    ]);
    expect(
      decidedNews(context, 2, [meetingIn(context, "2026-02-10-board")]).map(({ words }) => words),
    ).toEqual(["Parks", "Benches"]);
  });
});
