import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCheck } from "../../../src/commands/check.ts";
import type { Format } from "../../../src/findings/report.ts";
import { parseCivilDate } from "../../../src/model/civil-date.ts";
import { prepareEdition } from "../../../src/publish/edition.ts";
import { monthsAfter } from "../../../src/rules/absent-six-months/absences.ts";
import { RULES } from "../../../src/rules/index.ts";
import { findingsOf, TINY, tinyCouncil } from "../../tiny-council.ts";

const README = readFileSync(
  new URL("../../../src/rules/absent-six-months/README.md", import.meta.url),
  "utf8",
);
const AWAY: Readonly<Record<string, string>> = Object.fromEntries(
  [...README.matchAll(/```md not ok (\S+)\n([\s\S]*?)```/g)].map(([, path = "", text = ""]) => [path, text]),
);

describe("what a rule says of a councillor", () => {
  const content = join(mkdtempSync(join(tmpdir(), "orderpaper-officers-")), "content");
  beforeAll(() => {
    for (const [name, text] of Object.entries({ ...TINY, ...AWAY })) {
      mkdirSync(dirname(join(content, name)), { recursive: true });
      writeFileSync(join(content, name), text);
    }
  });
  afterAll(() => rmSync(dirname(content), { recursive: true, force: true }));

  const checked = async (format: Format): Promise<string> => {
    const said: string[] = [];
    const hear = (line: string) => void said.push(line);
    const terminal = { say: hear, print: hear, progress: hear, paint: (_: string, words: string) => words };
    expect(await runCheck({ content, format }, terminal)).toBe(0);
    return said.join("\n");
  };

  test.each(["people", "short", "json"] as const)("check says it to officers: %s", async (format) => {
    expect(await checked(format)).toContain(
      "the minutes last name Dan Member as present on 15 May 2025 (Council)",
    );
  });

  test("annotations of a pull request do not have it", async () => {
    expect(await checked("github")).not.toContain("absent-six-months");
  });

  test("no page, no file and no finding of an edition has it", async () => {
    const edition = await prepareEdition({ content });
    expect(edition.pages.length).toBeGreaterThan(20);
    expect(edition.findings).toEqual([]);
    const site = [
      ...edition.pages.map((page) => JSON.stringify(page.view())),
      ...edition.assets
        .filter(({ address }) => /\.(?:xml|ics|json|txt)$/.test(address))
        .map(({ bytes }) => new TextDecoder().decode(bytes())),
    ].join("\n");
    expect(site).toContain("Dan Member");
    expect(site).not.toContain("last name Dan Member");
  });

  test("every rule that is for officers speaks of files that cannot waive it in public", () => {
    const ids = RULES.filter(({ isForOfficers }) => isForOfficers).map(({ id }) => id);
    const said = findingsOf(tinyCouncil(AWAY)).filter(({ id }) => ids.includes(id));
    expect(ids).toEqual(["absent-six-months"]);
    expect(said.map(({ span }) => span.file)).toEqual(["content/people/dan-member.md"]);
  });
});

describe("six months of absence", () => {
  const meeting = (date: string, body: string, present: string): Readonly<Record<string, string>> => ({
    [`meetings/${date}-${body}/meeting.md`]: `---\nbody: ${body}\ndate: ${date}\nagenda: [Apologies]\n---\n`,
    [`meetings/${date}-${body}/minutes.md`]: `---\nstatus: draft\npresent: [${present}]\n---\n`,
  });
  const people = {
    "people/cora-member.md": "---\nname: Cora Member\ntitle: Councillor\n---\n",
    "people/dan-member.md": "---\nname: Dan Member\ntitle: Councillor\n---\n",
  };
  const council = "---\nname: Council\nkind: council\nmembers: [cora-member, dan-member]\n---\n";
  const said = (...files: readonly Readonly<Record<string, string>>[]) =>
    findingsOf(tinyCouncil(Object.assign({ ...people, "bodies/council.md": council }, ...files))).filter(
      ({ id }) => id === "absent-six-months",
    );
  const both = "cora-member, dan-member";
  const may = meeting("2025-05-15", "council", both);
  const november = meeting("2025-11-20", "council", "cora-member");

  test("counts from the last attendance, and says when six months ended", () => {
    const [found, ...more] = said(may, meeting("2025-07-10", "council", "cora-member"), november);
    expect(more).toEqual([]);
    expect(found?.message).toContain("not at 2 meetings since; 6 months ended on 15 November 2025");
    expect(found?.why).toBe("Local Government Act 1972, section 85");
  });

  test("any attendance begins it anew: of a committee, as one also present, or in the chair", () => {
    for (const text of [
      "present: [cora-member, dan-member]",
      "present: [cora-member]\nalso-present: [dan-member]",
      "present: [cora-member]\nchair: dan-member",
    ])
      expect(
        said(may, november, {
          ...meeting("2025-10-15", "board", "cora-member"),
          "meetings/2025-10-15-board/minutes.md": `---\nstatus: draft\n${text}\n---\n`,
        }),
        text,
      ).toEqual([]);
  });

  test("is said of councillors only, of nobody who was elected since, and by no council of another law", () => {
    expect(said(may, november, { "people/dan-member.md": "---\nname: Dan Member\n---\n" })).toEqual([]);
    expect(
      said(may, november, {
        "bodies/council.md": council.replace("dan-member]", "{ person: dan-member, from: 2025-11-01 }]"),
      }),
    ).toEqual([]);
    expect(said(may, november, { "council.yaml": "name: Tiny Council\nprofile: scotland\n" })).toEqual([]);
    const board = "---\nname: Board\nkind: board\nmembers: [cora-member, dan-member]\n---\n";
    expect(
      said(
        { "bodies/board.md": board },
        meeting("2025-05-15", "board", both),
        meeting("2025-11-20", "board", "cora-member"),
      ),
    ).toEqual([]);
  });

  test.each([
    ["2026-08-31", "2027-02-28"],
    ["2027-08-31", "2028-02-29"],
    ["2026-01-15", "2026-07-15"],
    ["2026-12-31", "2027-06-30"],
  ])("six months after %s is %s", (day, end) => {
    const from = parseCivilDate(day);
    if (!from) throw new Error(day);
    expect(monthsAfter(from, 6)).toBe(end);
  });
});
