import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { filesOf } from "../../../../src/content/files.ts";
import { load } from "../../../../src/content/load.ts";
import type { Imported } from "../../../../src/imports/imported.ts";
import { importOparl } from "../../../../src/imports/oparl/import-oparl.ts";
import type { Library } from "../../../../src/model/library.ts";
import { usedFiles } from "../../../../src/model/meeting.ts";
import type { Prose } from "../../../../src/model/prose.ts";
import { decisionsOf } from "../../../../src/views/decided.ts";
import {
  demoLibrary,
  type Opened,
  opened,
  RICH,
  SERVED,
  tinyLibrary,
} from "../../site/data/data-councils.ts";
import { loadedFrom, siteSource } from "./site-source.ts";

const wordsOf = (prose: Prose): string => prose.text;

/** A value without what is of a file and not of the council, and without what OParl does not carry. */
function facts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(facts);
  if (value instanceof Map || typeof value === "function") return undefined;
  if (typeof value !== "object" || value === null) return value;
  // Of files that only private items name open data say nothing.
  if ("exempt" in value && "papers" in value && Array.isArray(value.papers)) {
    const { exempt, papers, ...open } = value;
    return facts({ ...open, private: exempt, papers: papers.filter(notAFile) });
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, each]) => each !== undefined && !LEFT_BEHIND.has(name))
      .map(([name, each]) =>
        name === "person" && typeof each === "object" && each !== null && "id" in each
          ? [name, each.id]
          : isProse(each)
            ? [name, wordsOf(each)]
            : [name, facts(each)],
      ),
  );
}

const notAFile = (paper: unknown): boolean => (paper as { kind: string }).kind !== "file";

const isProse = (value: unknown): value is Prose =>
  typeof value === "object" && value !== null && "text" in value && "firstLine" in value;

/**
 * Where a file lies; people's addresses for e-mail and telephone numbers, which open data never have; and what is a setting
 * of the site or of the printer.
 */
const LEFT_BEHIND: ReadonlySet<string> = new Set([
  "file",
  "path",
  "beside",
  "email",
  "tel",
  "waive",
  "pack",
  "engine",
  "frozen",
  "crest",
  "editor",
]);

const RUNNING = {
  "bodies/board.md":
    "---\nname: Board\nshort-name: B\nreport-heading: The Tiny Board\nkind: board\nprofile: nhs-board\nquorum: 2\nofficer: Dee Desk\nmembers:\n  - { person: ada-clerk, role: Chair, represents: The north, deputy: Bo Guest, nominated-by: The north, from: 2025-05-20, voting: no }\n  - eve-moss\nattending: |\n  All are welcome.\n\n  There is a lift.\nstanding-items: [Apologies]\nminutes-due: { days: 10, unit: working }\n---\nTerms *of* reference.\n",
  "people/ada-clerk.md":
    "---\nname: Ada Clerk\ntitle: Councillor\nparty: Green\nward: North\npost: Chair\n---\nLikes elms.\n",
  "people/eve-moss.md": "---\nname: Eve Moss\n---\n",
  "matters/trees.md": "---\ntitle: Trees\nwards: [North]\nsummary: All of them.\n---\nSince 1990.\n",
  "meetings/2026-01-15-board/meeting.md":
    '---\nbody: board\ndate: 2026-01-15\ndate-as-written: Thursday the 15th\ntime: 18:30\nends: 20:00\nkind: special\nvenue: "Hall: [north] *wing*"\npublished: 2026-01-06\nsigned: { person: ada-clerk, post: Chair }\nwebcast: https://video.example.org/1\nagenda:\n  - part: Part 1\n  - title: Street *trees*\n    text: |\n      1. To agree.\n      2. To note.\n    for: decision\n    papers: [01-report.md, { file: trees.pdf, title: The "trees" }]\n    matter: trees\n    key-decision: { notice: 2025-12-01 }\n    items:\n      - title: Oaks\n        paper: verbal\n        reason: The warden will speak\n      - { title: Elms, number: I) }\n  - part: Inner\n    level: 2\n  - title: No number here\n    number: none\n  - title: Disposal\n    number: 23A\n    exempt: { paragraphs: ["3"], public-interest: It would cost., review-on: 2027-01-01 }\n  - title: Late\n    number: "7"\n    urgent: { reason: A tree fell., agreed-by: Chair }\n    published: 2026-01-12\n  - Any other business\n---\nCome by *bus*.\n',
  "actions/2026-01-15/count-them.md":
    '---\nmeeting: 2026-01-15-board\nitem: Street trees\nlead: [ada-clerk, Bo Guest]\ndue: 2026-03-01\nstatus: done\ncomment: "Counted: all"\nclosed: { date: 2026-02-15, minute: "2.1" }\n---\nTo *count* the trees.\n',
  "actions/old.md": "---\nmeeting: 2019-01-15-board\n---\nTo look back.\n",
  "meetings/2026-01-15-board/trees.pdf": "not read here",
  "meetings/2026-01-15-board/01-report.md":
    '---\ntitle: "Street *trees*: now"\nkind: appendix\nreport-of: Dee Desk\ndate: January\nclassification: General Release\nwards: [North, South]\npolicy-context: Trees.\nfinancial-summary: "None: free"\nauthors: [ada-clerk, { name: Bo Guest, post: Arborist, organisation: Elms Ltd }]\nbackground-papers: []\npublished: 2026-01-07\nrevised:\n  - { date: 2026-01-09, reason: "Numbers: put right." }\nnumbering: as-written\n---\n\n## Summary\n\n1.1 Forty trees, ![](x.csv) `{{ code }}`.\n\n---\n\nMore.\n',
  "meetings/2026-01-15-board/minutes.md":
    '---\nstatus: confirmed\nconfirmed: { meeting: 2026-02-15-board, minute: "2.1", signed-by: ada-clerk, signed: 2026-02-15 }\nvenue: The church\nstarted: 18:31\nended: 20:05\nadjournments: [{ from: 19:00, to: 19:10, reason: Smoke }]\nchair: ada-clerk\nchair-changes: [{ person: Bo Guest, from: item 7, to: minute 3.2, reason: An interest }]\npresent:\n  - ada-clerk\n  - { name: Bo Guest, for: eve-moss, remote: yes, arrived: 18:50, left: after item 7, away: [item 7, { from: 19:00, to: minute 2.1, reason: Coffee }] }\nalso-present: [{ post: Warden }]\napologies: [eve-moss]\nabsent: [Cy Away]\ndeclarations:\n  - { person: ada-clerk, item: "7", interest: "Owns *elms*: two", kind: other, did: left, action: Left. }\norder: ["7", "1"]\norder-reason: The warden had to go.\nnot-taken: [{ item: Oaks, outcome: deferred, to: 2026-02-15-board, reason: No time }]\nvotes:\n  - { item: "1", kind: amendment, motion: That it be elms, moved: ada-clerk, seconded: Bo Guest, how: show-of-hands, for: [ada-clerk], against: [Bo Guest], not-voting: 1, casting: { by: ada-clerk, vote: against }, result: lost }\n  - { item: "1", kind: ballot, options: [{ option: North, votes: 2 }, { option: South, votes: [ada-clerk] }], chosen: North, groups: [{ group: Green, for: 2 }] }\ndecisions: [{ at: "1", paper: 01-report, recommendations: ["1"], outcome: amended, moved: ada-clerk, reason: Cheaper }]\ncorrections: [{ meeting: 2025-12-15-board, paragraph: "1.1", was: elm, now: oak, minute: "1.2" }]\npublished: 2026-01-20\nminute-numbers: { first: 41, prefix: B/26/ }\nresolution-numbers: { first: 7, prefix: 2026/, noted: yes }\n---\nOpened at once.\n\n## 1. Street trees\n\n**RESOLVED:** That\n\n1. trees be planted; and\n2. elms be [[exempt 3]].\n\n## Some other thing\n\n**NOTED:** That it rained.\n',
};

const COUNCILS = new URL("../../../councils/", import.meta.url);

/** The councils of test/councils: real shapes of minutes, votes and numbers. */
const shapes = readdirSync(COUNCILS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name: `the council of ${name}`,
    library: () => load(filesOf(fileURLToPath(new URL(`${name}/content`, COUNCILS)))).library,
    base: SERVED,
  }));

describe.each<{ name: string; library: () => Library; base: string }>([
  { name: "the demo", library: demoLibrary, base: "https://meetings.harrowmere.example" },
  { name: "a council with everything", library: () => tinyLibrary(RICH), base: SERVED },
  { name: "a council with every field", library: () => tinyLibrary(RUNNING), base: SERVED },
  ...shapes,
  { name: "the smallest council", library: () => tinyLibrary(), base: SERVED },
])("$name, exported, imported and read again", ({ library: make, base }) => {
  let before: Opened;
  let imported: Imported;
  let after: Opened;
  let findings: readonly string[];
  beforeAll(async () => {
    before = opened(make(), base);
    imported = await importOparl(siteSource(before));
    const loaded = loadedFrom(imported);
    findings = loaded.findings.map(({ span, message }) => `${span.file}:${span.line} ${message}`);
    after = opened(loaded.library, base);
  });

  test("nothing is wrong with it, and nothing is asked but of what led to pages, which are no data", () => {
    expect(findings).toEqual([]);
    const about = before.library.gone.filter(({ movedTo }) => movedTo === "/about/");
    expect(imported.questions.map(({ words }) => words)).toEqual(
      about.map(({ address }) => expect.stringContaining(`${address} moved to /about/`)),
    );
  });

  test("the agenda of every meeting is the same, with parts, numbers, titles, papers and what is private", () => {
    const agendas = ({ library }: Opened) => library.meetings.map(({ id, agenda }) => [id, facts(agenda)]);
    expect(agendas(after)).toEqual(agendas(before));
  });

  test("so is everything else of the meetings: papers, minutes with attendance and votes, notices", () => {
    expect(after.library.meetings.map(facts)).toEqual(before.library.meetings.map(facts));
  });

  test("so are the files beside papers, to the byte", () => {
    const beside = ({ library, files }: Opened) =>
      library.meetings.flatMap((meeting) =>
        usedFiles(meeting)
          .filter(({ name }) => [...files.values()].some((text) => text.includes(`"pack:beside": "${name}"`)))
          .map(({ name, bytes }) => [meeting.id, name, Buffer.from(bytes()).toString("base64")]),
      );
    expect(beside(after)).toEqual(beside(before));
  });

  test("so are the decisions", () => {
    const decisions = ({ context, library }: Opened) =>
      library.meetings.flatMap((meeting) => decisionsOf(context, meeting));
    expect(decisions(after)).toEqual(decisions(before));
  });

  test("so are the council, its bodies with who sits on them, people, matters and actions", () => {
    for (const noun of ["council", "bodies", "people", "matters", "actions"] as const)
      expect([noun, facts(after.library[noun])]).toEqual([noun, facts(before.library[noun])]);
    const withdrawn = ({ library }: Opened) => library.gone.filter(({ movedTo }) => movedTo !== "/about/");
    expect(facts(withdrawn(after))).toEqual(facts(withdrawn(before)));
  });

  test("exported once more it is the same to the byte", () => {
    // What was withdrawn has its first day, and PDFs withdrawn with it, from the ledger, which belongs to one site.
    const isDeleted = (address: string, text: string) =>
      text.includes('"deleted": true') || address.startsWith("/oparl/1.1/body/deleted/");
    // What moved to a page of the site, which is no data, is asked about.
    const withoutPages = (text: string) =>
      text.replace(
        /,\s*\{\s*"address": "[^"]*",\s*"title": "[^"]*",\s*"date": "[^"]*",\s*"moved-to": "\/about\/"\s*\}/g,
        "",
      );
    const oparl = ({ files }: Opened) =>
      new Map(
        [...files].filter(([address, text]) => address.startsWith("/oparl/") && !isDeleted(address, text)),
      );
    const [first, second] = [oparl(before), oparl(after)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [address, text] of first)
      expect([address, second.get(address)]).toEqual([address, withoutPages(text)]);
  });
});
