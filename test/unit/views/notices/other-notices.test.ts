import { expect, test } from "vitest";
import { boardUnder, MEETING, pageAt, sheetOf } from "./printed-notice.ts";

const MEMBERS = {
  "bodies/board.md":
    "---\nname: Cabinet\nkind: executive\nofficer: ada-clerk\ncall-in: { days: 5, unit: working }\nmembers: [{ person: ada-clerk, role: Chair }]\n---\n",
};
const BUSINESS = [
  "published: 2026-01-07",
  "agenda:",
  "  - { title: Street trees, text: To plant forty., papers: [01-report.md], key-decision: { notice: 2025-12-12 } }",
  "  - title: A contract",
  "    exempt:",
  "      paragraphs: [3]",
  "      public-interest: Prices would rise.",
  "      notices: { first: 2025-12-12, further: 2026-01-07, representations: One was received. It was answered. }",
];

test("the summons", () => {
  const context = boardUnder(
    "england-principal",
    [
      "time: 18:30",
      "venue: The Guildhall",
      "published: 2026-01-07",
      "signed: ada-clerk",
      "agenda: [Apologies]",
    ],
    { "bodies/board.md": "---\nname: Council\nkind: council\n---\n" },
  );
  expect(sheetOf(context, "summons/")).toMatchInlineSnapshot(`
    "Summons to members
    Council,
    Thursday 15 January 2026
    6.30pm
    The Guildhall
    To every member of Tiny Council
    You are hereby summoned to attend a meeting of the Council, to be held at The Guildhall on Thursday 15 January 2026 at 6.30pm, for the transaction of the business set out below.
    Business
    1 Apologies
    Ada Clerk
    7 January 2026
    Local Government Act 1972, Schedule 12, paragraph 4"
  `);
});

test("the two notices of business in private", () => {
  const context = boardUnder("england-executive", BUSINESS, MEMBERS);
  expect(sheetOf(context, "private/")).toMatchInlineSnapshot(`
    "Notice of business in private
    Cabinet,
    Thursday 15 January 2026
    Notice is given that the Cabinet intends to take the business below in private, because exempt information is likely to be disclosed while it does so. The rest of the meeting is open to the public.
    Business, and the reasons for taking it in private
    2 A contract
    Not for publication: exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972 (“Information relating to the financial or business affairs of any particular person (including the authority holding that information)”).
    Prices would rise.
    If you think this business should be taken in public
    Say why, in time for the further notice, which is published by Wednesday 7 January 2026 at the latest. What is said, and the answer to it, are printed there.
    Contact: Ada Clerk.
    12 December 2025
    Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, regulation 5(2)"
  `);
  expect(sheetOf(context, "private-further/")).toMatchInlineSnapshot(`
    "Further notice of business in private
    Cabinet,
    Thursday 15 January 2026
    Notice is given that the Cabinet intends to take the business below in private, because exempt information is likely to be disclosed while it does so. The rest of the meeting is open to the public.
    Business, and the reasons for taking it in private
    2 A contract
    Not for publication: exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972 (“Information relating to the financial or business affairs of any particular person (including the authority holding that information)”).
    Prices would rise.
    Representations that it should be taken in public, and the response: One was received. It was answered.
    7 January 2026
    Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, regulation 5(4)"
  `);
  const page = pageAt(context, `/meetings/${MEETING}/notice/private/`);
  expect(page).toContain("Wednesday 17 December 2025");
  expect(page).toContain("33 clear days");
});

test("a private notice that could not be given says why and who agreed, or that nobody is named", () => {
  const urgent = (agreed: string) =>
    sheetOf(
      boardUnder(
        "england-executive",
        [
          "agenda:",
          `  - { title: A contract, exempt: { paragraphs: [3], urgent: { reason: It came late.${agreed} } } }`,
        ],
        MEMBERS,
      ),
      "private/",
    );
  expect(urgent(", agreed-by: The chair of scrutiny")).toContain(
    "This notice could not be given in time: It came late.\nThe chair of scrutiny agreed that the business is urgent and cannot reasonably be deferred.",
  );
  expect(urgent("")).toContain("is not recorded here.");
});

test("the notice of key decisions has what regulation 9 lists", () => {
  const context = boardUnder("england-executive", BUSINESS, MEMBERS);
  expect(sheetOf(context, "key-decisions/")).toMatchInlineSnapshot(`
    "Notice of key decisions
    Cabinet,
    Thursday 15 January 2026
    Notice is given that the Cabinet is to make the key decision below on Thursday 15 January 2026.
    What is to be decided
    1 Street trees
    To plant forty.
    Documents submitted: Street trees.
    Who decides
    The Cabinet: Ada Clerk (Chair).
    Documents
    Copies of these documents, so far as they are open to the public, can be had from the council’s website. Other documents may be submitted before the decision is made. Ask for them, or for details of them as they become available, from the contact below.
    Contact: Ada Clerk.
    12 December 2025
    Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012, regulation 9"
  `);
});

const MINUTES = `## 1. Street trees

**RESOLVED:** That forty limes be planted.

**NOTED:** That two had died.
`;

test("the notice of call-in: what was decided, when published, until when it can be called in", () => {
  const context = boardUnder("england-executive", BUSINESS, {
    ...MEMBERS,
    [`meetings/${MEETING}/minutes.md`]: `---\npublished: 2026-01-16\n---\n${MINUTES}`,
  });
  expect(sheetOf(context, "call-in/")).toMatchInlineSnapshot(`
    "Notice of decisions and call-in
    Cabinet,
    Thursday 15 January 2026
    The decisions below were published on Friday 16 January 2026. They can be called in until the end of Friday 23 January 2026. Those that are not called in come into force when that day has ended, on Saturday 24 January 2026, unless the minutes say otherwise.
    Decisions
    1 Street trees
    RESOLVED: That forty limes be planted.
    Minutes of 15 January 2026, 1.1
    16 January 2026"
  `);
});

test("the Welsh note of decisions", () => {
  const context = boardUnder("wales", BUSINESS, {
    [`meetings/${MEETING}/minutes.md`]: `---
present: [ada-clerk, { name: Bill Watts, role: observer }]
apologies: [Jo Lane]
declarations: [{ person: ada-clerk, item: "1", interest: She lives there., action: She left the room. }]
votes: [{ item: "1", motion: To plant limes, for: 4, against: [Jo Lane] }]
---
${MINUTES}`,
  });
  expect(sheetOf(context, "decision-note/")).toMatchInlineSnapshot(`
    "Note of decisions
    Board,
    Thursday 15 January 2026
    What was decided at this meeting, and who was there.
    Attendance
    In the chair
    None recorded
    Present
    Ada Clerk; Bill Watts (observer)
    In attendance
    None recorded
    Apologies
    Jo Lane
    Declarations of interest
    Ada Clerk
    Item 1.
    She lives there. She left the room.
    Decisions
    1 Street trees
    RESOLVED: That forty limes be planted.
    Minutes of 15 January 2026, 1.1
    1 Street trees
    NOTED: That two had died.
    Minutes of 15 January 2026, 1.2
    Votes
    1 To plant limes
    Carried by 4 votes to 1
    For 4
    Against 1: Jo Lane
    Local Government Act 1972, section 100C(1C)"
  `);
  expect(pageAt(context, `/meetings/${MEETING}/notice/decision-note/`)).toContain("Monday 26 January 2026");
});
