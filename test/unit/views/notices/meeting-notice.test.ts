import { describe, expect, test } from "vitest";
import { lawOf } from "../../../../src/law/profiles.ts";
import { PROFILES } from "../../../../src/model/council.ts";
import { hasNotice, noticesOf } from "../../../../src/model/meeting-notices.ts";
import { sitePages } from "../../../../src/site/pages.ts";
import { htmlFaults } from "../../../site/html-rules.ts";
import { meetingIn } from "../council-of.ts";
import { boardUnder, MEETING, pageAt, sheetOf } from "./printed-notice.ts";

const AGENDA = (paragraph: string): readonly string[] => [
  "time: 18:30",
  "venue: The Guildhall",
  "published: 2026-01-07",
  "signed: { person: ada-clerk, post: Chief Executive }",
  "agenda:",
  "  - { title: Street trees, papers: [01-report.md] }",
  "  - { title: Exclusion of the public }",
  `  - { title: A contract, exempt: { paragraphs: [${paragraph}], public-interest: Prices would rise. } }`,
];

describe("the words of each law", () => {
  test("a principal council", () => {
    expect(sheetOf(boardUnder("england-principal", AGENDA("3")))).toMatchInlineSnapshot(`
      "Notice of meeting
      Board,
      Thursday 15 January 2026
      6.30pm
      The Guildhall
      The meeting is open to the public (Local Government Act 1972, section 100A(1)), except during the business that is marked below as private.
      Business
      1 Street trees
      2 Exclusion of the public
      3 A contract
      In private. Not for publication: exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972 (“Information relating to the financial or business affairs of any particular person (including the authority holding that information)”).
      Agenda and reports
      The agenda, and the reports that are open to the public, can be read on the council’s website.
      Filming and reporting
      Anybody may film, photograph, record and report on what is open to the public (Openness of Local Government Bodies Regulations 2014).
      Ada Clerk
      Chief Executive
      7 January 2026
      Local Government Act 1972, sections 100A(6) and 100B(3)
      Business to be taken in private
      The meeting will be asked to pass this resolution:
      That, under section 100A(4) of the Local Government Act 1972, the public be excluded from the meeting for the following item of business on the grounds that it involves the likely disclosure of exempt information as defined in the paragraph of Part 1 of Schedule 12A to the Act shown against it and that, in all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the information.
      Item 3: paragraph 3 (“Information relating to the financial or business affairs of any particular person (including the authority holding that information)”).
      Why item 3 is private: Prices would rise."
    `);
  });
  test("a parish", () => {
    expect(sheetOf(boardUnder("england-parish", AGENDA("")))).toMatchInlineSnapshot(`
      "Notice of meeting
      Board,
      Thursday 15 January 2026
      6.30pm
      The Guildhall
      The meeting is open to the public (Public Bodies (Admission to Meetings) Act 1960, section 1(1)), except during the business that is marked below as private.
      Business
      1 Street trees
      2 Exclusion of the public
      3 A contract
      In private. Not for publication.
      Agenda and reports
      The agenda, and the reports that are open to the public, can be read on the council’s website.
      Filming and reporting
      Anybody may film, photograph, record and report on what is open to the public (Openness of Local Government Bodies Regulations 2014).
      Ada Clerk
      Chief Executive
      7 January 2026
      Local Government Act 1972, Schedule 12, paragraph 10(2), and section 243
      Business to be taken in private
      The meeting will be asked to pass this resolution:
      That, under section 1(2) of the Public Bodies (Admission to Meetings) Act 1960, the public be excluded from the meeting for the following item of business because publicity would be prejudicial to the public interest by reason of the confidential nature of the business to be transacted, or for the other special reasons stated against it.
      Item 3: Prices would rise."
    `);
  });
  test("Scotland", () => {
    expect(sheetOf(boardUnder("scotland", AGENDA("9")))).toMatchInlineSnapshot(`
      "Notice of meeting
      Board,
      Thursday 15 January 2026
      6.30pm
      The Guildhall
      The meeting is open to the public (Local Government (Scotland) Act 1973, section 50A(1)), except during the business that is marked below as private.
      Business
      1 Street trees
      2 Exclusion of the public
      3 A contract
      In private. Not for publication: exempt under paragraph 9 of Part I of Schedule 7A to the Local Government (Scotland) Act 1973 (“Any terms proposed or to be proposed by or to the authority in the course of negotiations for a contract for the acquisition or disposal of property or the supply of goods or services”).
      Agenda and reports
      The agenda, and the reports that are open to the public, can be read on the council’s website.
      Ada Clerk
      Chief Executive
      7 January 2026
      Local Government (Scotland) Act 1973, sections 50A(6) and 50B(3)
      Business to be taken in private
      The meeting will be asked to pass this resolution:
      That, under section 50A(4) of the Local Government (Scotland) Act 1973, the public be excluded from the meeting for the following item of business on the grounds that it involves the likely disclosure of exempt information as defined in the paragraph of Part I of Schedule 7A to the Act shown against it.
      Item 3: paragraph 9 (“Any terms proposed or to be proposed by or to the authority in the course of negotiations for a contract for the acquisition or disposal of property or the supply of goods or services”).
      Why item 3 is private: Prices would rise."
    `);
  });

  test.each([
    ["england-executive", "(England) Regulations 2012, regulations 6 and 7", true],
    ["wales", "Local Government Act 1972, sections 100A(6)(aa) and 100BA", false],
    ["nhs-board", "Public Bodies (Admission to Meetings) Act 1960, section 1(4)(a)", false],
  ])("%s: its provision, and whether the English right to film is claimed", (profile, provision, filming) => {
    const words = sheetOf(boardUnder(profile, AGENDA(profile === "wales" ? "14" : "")));
    expect(words).toContain(provision);
    expect(words.includes("Openness of Local Government Bodies Regulations 2014")).toBe(filming);
  });

  test("a body without a law has no notice, and its meeting's page leads to none", () => {
    const context = boardUnder("none", AGENDA("3"));
    expect(sitePages(context).filter(({ address }) => address.includes("/notice/"))).toEqual([]);
    expect(pageAt(context, `/meetings/${MEETING}/`)).not.toContain("/notice/");
    expect(pageAt(context, `/meetings/${MEETING}/`)).toContain(`/meetings/${MEETING}/certificate/`);
  });
});

test("without an agenda: time and place, and by when it must be there", () => {
  expect(sheetOf(boardUnder("england-principal", ["time: 18:30"]))).toMatchInlineSnapshot(`
    "Notice of meeting
    Board,
    Thursday 15 January 2026
    6.30pm
    The meeting is open to the public (Local Government Act 1972, section 100A(1)).
    Agenda and reports
    The agenda is not published yet. It must be open to the public by Wednesday 7 January 2026, and can then be read on the council’s website.
    Filming and reporting
    Anybody may film, photograph, record and report on what is open to the public (Openness of Local Government Bodies Regulations 2014).
    Local Government Act 1972, sections 100A(6) and 100B(3)"
  `);
});

test("a year without bank holidays promises no day", () => {
  const context = boardUnder("england-principal", [], {
    "meetings/2029-01-15-board/meeting.md": "---\nbody: board\ndate: 2029-01-15\n---\n",
  });
  const page = pageAt(context, "/meetings/2029-01-15-board/notice/");
  expect(page).toContain("The agenda is not published yet. It can then be read on the council’s website.");
  expect(page).toContain("Bank holidays are known from 2010 to 2028");
});

test.each([
  ["cancelled", "Notice of cancellation", "cancelled. It will not be held."],
  ["postponed", "Notice of postponement", "postponed. It will not be held on this day."],
])("a meeting that is %s: its notice says so and nothing else", (status, title, words) => {
  const sheet = sheetOf(
    boardUnder("england-principal", [...AGENDA("3"), `status: ${status}`, "status-published: 2026-01-12"]),
  );
  expect(sheet).toContain(title);
  expect(sheet).toContain(words);
  expect(sheet).toContain("12 January 2026");
  for (const gone of ["Street trees", "open to the public", "7 January 2026"])
    expect(sheet).not.toContain(gone);
});

test("an urgent item has its statement, a private item inside another is named", () => {
  const sheet = sheetOf(
    boardUnder("england-principal", [
      "agenda:",
      "  - title: Property",
      "    items: [{ title: Leases }, { title: A sale, exempt: { paragraphs: [3], public-interest: So. } }]",
      "  - { title: The flood, urgent: { reason: A main burst., agreed-by: 'Ada Clerk, Chair' } }",
    ]),
  );
  expect(sheet).toContain("A sale\nIn private. Not for publication: exempt under paragraph 3");
  expect(sheet).not.toContain("Leases");
  expect(sheet).toContain(
    "Ada Clerk, Chair, is of the opinion that, by reason of special circumstances, item 2",
  );
});

test("the days of the notice are counted on the screen", () => {
  const page = pageAt(boardUnder("england-principal", AGENDA("3")), `/meetings/${MEETING}/notice/`);
  expect(page).toContain("Wednesday 7 January 2026");
  expect(page).toContain("5 clear days: 8, 9, 12, 13 and 14 January");
});

test.each(PROFILES)(
  "%s: the notices that content lists are those whose law has words for them",
  (profile) => {
    const kinds = ["council", "committee"].map((kind) => {
      const context = boardUnder(
        profile,
        [
          "agenda:",
          "  - { title: A contract, key-decision: { notice: 2025-12-01 }, exempt: { paragraphs: [3] } }",
        ],
        {
          "bodies/board.md": `---\nname: Board\nkind: ${kind}\ncall-in: { days: 5, unit: working }\n---\n`,
          [`meetings/${MEETING}/minutes.md`]: "---\npublished: 2026-01-16\n---\nNothing was said.\n",
        },
      );
      const meeting = meetingIn(context, MEETING);
      // Every notice that is listed can be printed, and is valid HTML.
      for (const { address, layout } of sitePages(context))
        if (layout === "notice.njk" || layout === "certificate.njk")
          expect(htmlFaults(address, pageAt(context, address))).toEqual([]);
      return new Set(hasNotice(meeting) ? noticesOf(meeting) : []);
    });
    const [council, committee] = kinds;
    const law = lawOf(profile);
    expect(council?.has("summons")).toBe(law.summons !== undefined);
    expect(committee?.has("summons")).toBe(false);
    for (const listed of kinds) {
      expect(listed.has("private")).toBe(law.privateNotices !== undefined);
      expect(listed.has("private-further")).toBe(law.privateNotices !== undefined);
      expect(listed.has("key-decisions")).toBe(law.keyDecision !== undefined);
      expect(listed.has("decision-note")).toBe(law.decisionNote !== undefined);
      expect(listed.has("call-in")).toBe(profile !== "none");
    }
  },
);
