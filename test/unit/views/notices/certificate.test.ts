import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { load } from "../../../../src/content/load.ts";
import { Fingerprints } from "../../../../src/publish/fingerprints.ts";
import { contentFiles } from "../../../../src/site/files.ts";
import { viewContext } from "../../../../src/views/context.ts";
import { certificateView } from "../../../../src/views/notices/certificate.ts";
import { pageMap } from "../../../page-maps.ts";
import { TINY, tinyCouncil } from "../../../tiny-council.ts";
import { meetingIn } from "../council-of.ts";
import { boardUnder, MEETING } from "./printed-notice.ts";

const viewOf = (...made: Parameters<typeof boardUnder>) => {
  const context = boardUnder(...made);
  return certificateView(context, meetingIn(context, MEETING));
};
const factsOf = (...made: Parameters<typeof boardUnder>) =>
  viewOf(...made).clock.map(({ label, words }) => `${label}: ${words}`);

describe("what was public when", () => {
  test("agenda, papers, revisions, items that came later, minutes; earliest first, what has no day last", () => {
    const view = viewOf(
      "england-principal",
      [
        "published: 2026-01-07",
        "agenda:",
        "  - { title: Street trees, papers: [01-report.md] }",
        "  - { title: The flood, published: 2026-01-09, urgent: { reason: So. } }",
      ],
      {
        [`meetings/${MEETING}/01-report.md`]:
          "---\ntitle: Street trees\nrevised: [{ date: 2026-01-12, reason: A sum was wrong. }]\nbackground-papers: []\n---\nForty.\n",
        [`meetings/${MEETING}/minutes.md`]: "---\nstatus: draft\n---\nNothing was said.\n",
      },
    );
    expect(view.published.map(({ day, words, detail }) => [day, words, detail ?? ""].join(" | "))).toEqual([
      "7 January 2026 | Agenda, 2 items | ",
      "7 January 2026 | Report: Street trees | ",
      "9 January 2026 | Item added: The flood | ",
      "12 January 2026 | Revised: Report: Street trees | A sum was wrong.",
      "Day not recorded | Minutes | ",
    ]);
  });

  test("the notices of an executive, one line a day", () => {
    const exempt = "exempt: { paragraphs: [3], notices: { first: 2025-12-12, further: 2026-01-07 } }";
    const view = viewOf("england-executive", [
      "published: 2026-01-07",
      "agenda:",
      `  - { title: One, ${exempt}, key-decision: { notice: 2025-12-11 } }`,
      `  - { title: Two, ${exempt} }`,
    ]);
    expect(view.published.map(({ day, words }) => `${day}: ${words}`)).toEqual([
      "11 December 2025: Notice of key decisions",
      "12 December 2025: Notice of business in private",
      "7 January 2026: Further notice of business in private",
      "7 January 2026: Agenda, 2 items",
      "7 January 2026: Report: Street trees",
    ]);
  });
});

describe("which days were counted", () => {
  const agenda = "agenda: [{ title: Trees, papers: [01-report.md] }]";

  test("by the rule of the profile, with what was left out and why", () => {
    expect(
      factsOf("england-principal", ["published: 2025-12-30", agenda], {
        "council.yaml":
          "name: Tiny Council\nprofile: england-principal\noffice-closures: [2025-12-31, 2026-01-02]\n",
      }),
    ).toEqual([
      "Asked for: 5 clear working days: Local Government Act 1972, sections 100A(6) and 100B(3)",
      "Last day: Wednesday 7 January 2026",
      "Published: Tuesday 30 December 2025",
      "Counted: 8 clear days: 5, 6, 7, 8, 9, 12, 13 and 14 January",
      "Not counted: The day of publication and the day of the meeting; weekend: 3, 4, 10 and 11 January; bank holiday: 1 January; offices closed: 31 December 2025, 2 January 2026",
      "Result: As many days as are asked for, or more",
    ]);
  });

  test("too few are said to be too few", () => {
    expect(factsOf("england-principal", ["published: 2026-01-12", agenda]).slice(3)).toEqual([
      "Counted: 2 clear days: 13 and 14 January",
      "Not counted: The day of publication and the day of the meeting",
      "Result: Fewer days than are asked for",
    ]);
    expect(factsOf("england-principal", ["published: 2026-01-20", agenda]).slice(3)).toEqual([
      "Counted: 0 clear days",
      "Result: Fewer days than are asked for",
    ]);
  });

  test("without a day of publication nothing is counted; without a law nothing is asked", () => {
    expect(factsOf("scotland", [agenda]).at(-1)).toBe("Published: Day not recorded");
    expect(factsOf("none", ["published: 2026-01-07", agenda])).toEqual([]);
  });
});

test("waivers are printed with their reasons and names", () => {
  const waive = "waive: [{ rule: notice-too-short, reason: Snow., by: Ada Clerk }]";
  const view = viewOf("england-principal", ["agenda: [{ title: Trees, papers: [01-report.md] }]", waive], {
    "bodies/board.md": `---\nname: Board\nkind: board\n${waive}\n---\n`,
  });
  expect(view.waived.map(({ file, rule, by, reason }) => `${file} ${rule} ${by} ${reason}`)).toEqual([
    "meeting.md notice-too-short Ada Clerk Snow.",
    "board.md notice-too-short Ada Clerk Snow.",
  ]);
});

describe("files and their sums", () => {
  const files = {
    [`meetings/${MEETING}/meeting.md`]:
      "---\nbody: board\ndate: 2026-01-15\nagenda:\n  - { title: Street trees, papers: [01-report.md, plan.txt] }\n---\n",
    [`meetings/${MEETING}/plan.txt`]: "Where the trees stand.\n",
    [`meetings/${MEETING}/secret.txt`]: "Nobody names this.\n",
  };
  const sum = (text: string) => createHash("sha256").update(text).digest("hex");

  test("sources as written, files beside them, PDFs that were made; nothing that nobody names", () => {
    const { library, texts } = load(tinyCouncil(files));
    const prints = new Fingerprints(texts);
    prints.add(contentFiles(library));
    const pdf = new TextEncoder().encode("%PDF");
    prints.add([{ address: `/meetings/${MEETING}/agenda.pdf`, bytes: () => pdf }]);
    const packs = new Map([
      [
        MEETING,
        {
          ...pageMap(MEETING, { agenda: { labels: ["1"] } }),
          files: new Map([["agenda.pdf", { sides: 1 }]]),
        },
      ],
    ]);
    const context = viewContext(library, packs, {}, undefined, prints.of);
    const { files: certified } = certificateView(context, meetingIn(context, MEETING));
    expect(Object.fromEntries(certified.map(({ name, sha256 }) => [name, sha256]))).toEqual({
      "meeting.md": sum(files[`meetings/${MEETING}/meeting.md`] ?? ""),
      "01-report.md": sum(TINY[`meetings/${MEETING}/01-report.md`] ?? ""),
      "plan.txt": sum("Where the trees stand.\n"),
      "agenda.pdf": sum("%PDF"),
    });
  });

  test("where no edition is made there are no sums, and no list of them", () => {
    expect(viewOf("england-principal", ["agenda: [{ title: Trees, papers: [01-report.md] }]"]).files).toEqual(
      [],
    );
  });
});
