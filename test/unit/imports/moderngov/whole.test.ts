import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { filesFrom } from "../../../../src/content/files.ts";
import { load } from "../../../../src/content/load.ts";
import { importModerngov } from "../../../../src/imports/moderngov/import-moderngov.ts";
import { presentAddresses } from "../../../../src/model/kept-addresses.ts";
import { prepareEdition } from "../../../../src/publish/edition.ts";
import { ACCEPTED } from "../../../foreign-pdfs/index.ts";
import { ashmere, COUNCIL, checked, imported } from "./ashmere.ts";

const MEETING = "meetings/2019-09-03-parks-and-open-spaces-committee";
let pdf: Uint8Array;
beforeAll(async () => {
  pdf = (await ACCEPTED.slides?.()) ?? new Uint8Array();
});
const saved = () =>
  ashmere({ "papers/s1001/Report on  street trees.pdf": pdf, "elsewhere/Limes.pdf": "not a PDF" });

test("an import has no errors, and its warnings are those of the record itself", () => {
  const found = checked(saved());
  expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([...new Set(found.map(({ id }) => id))].sort()).toEqual([
    "apology-from-stranger",
    "exclusion-missing",
    "private-summary-missing",
    "public-interest-missing",
  ]);
});

test("the same files give the same bytes, in whatever order and folders they lie", () => {
  const files = saved();
  const once = importModerngov(files);
  expect(importModerngov(saved())).toEqual(once);
  const moved = filesFrom(
    Object.fromEntries(
      [...files.list]
        .reverse()
        .map(({ path, bytes }, at) => [`z${99 - at}/${path.replace(/^[a-z]+\//, "")}`, bytes()]),
    ),
  );
  expect(importModerngov(moved).files.filter(({ path }) => !path.endsWith(".pdf"))).toEqual(
    once.files.filter(({ path }) => !path.endsWith(".pdf")),
  );
});

test("the agenda has its items in order, sub-items in theirs, a part, and papers that were saved", () => {
  const { library } = load(
    filesFrom({
      ...COUNCIL,
      ...Object.fromEntries(importModerngov(saved()).files.map(({ path, content }) => [path, content])),
    }),
  );
  const meeting = library.meeting("2019-09-03-parks-and-open-spaces-committee");
  expect(meeting).toMatchObject({
    time: "18:30",
    venue: "Council Chamber, Town Hall, Ashmere",
    published: "2019-08-23",
  });
  const lines = meeting?.agenda.map((entry) =>
    entry.kind === "part"
      ? entry.title
      : [entry.number, entry.title, entry.items.map(({ number, title }) => `${number} ${title}`)],
  );
  expect(lines).toEqual([
    "PART A - OPEN TO THE PUBLIC",
    ["1", "Members' interests & gifts", []],
    ["7", "Street trees: where they are wanted", ["7.1 Planes on the Quay", "7a Limes in Moor Lane"]],
    [undefined, "Any other business", []],
    ["10", "Sale of the old depot", []],
  ]);
  const [, , trees] = meeting?.agenda ?? [];
  expect(trees).toMatchObject({
    papers: [
      { kind: "file", name: "s1001-report-on-street-trees.pdf", title: "Report on street trees & hedges" },
    ],
    text: "To agree\n\nPublished before at:\n\n- Map: `https://democracy.ashmere.example/modern.gov/documents/s1002/Map%20of%20trees.pdf`",
  });
  expect(meeting?.beside.get("s1001-report-on-street-trees.pdf")?.bytes().length).toBe(pdf.length);
});

test("links lead to what was brought over, those of the open web stay, a broken line in one is mended", () => {
  const { texts } = imported(saved());
  expect(texts[`${MEETING}/meeting.md`]).toContain(
    "[next meeting](/meetings/2019-11-05-parks-and-open-spaces-committee/)",
  );
  expect(texts[`${MEETING}/meeting.md`]).toContain(
    "[the register](https://www.ashmere.example/register%20ofinterests)",
  );
  expect(texts[`${MEETING}/minutes.md`]).toContain(`[report](/${MEETING}/s1001-report-on-street-trees.pdf)`);
});

test("a restricted item has its title and its paragraphs, and nothing else of it is anywhere", () => {
  const { texts, asked } = imported(saved());
  expect(texts[`${MEETING}/meeting.md`]).toMatch(
    /title: Sale of the old depot\n {4}number: 10\n {4}exempt:\n {6}paragraphs:\n {8}- 3\n {8}- 5\n/,
  );
  expect(Object.values(texts).join("\n")).not.toMatch(/410,000|best offer|offers/i);
  expect(Object.values(texts).join("\n")).not.toContain("A draft nobody was to see");
  expect(asked).toContainEqual(
    expect.stringContaining("item 10 was restricted: its text, papers and minutes were left out"),
  );
});

test("minutes have who came, their running numbers, and decisions in bold; they are drafts, and why is asked", () => {
  const { texts, asked } = imported(saved());
  expect(texts[`${MEETING}/minutes.md`]).toBe(`---
status: draft
chair: rosalind-pike
present:
  - rosalind-pike
  - person: sunita-vale
    note: substitute
  - person: otto-lind
    remote: yes
also-present:
  - name: Hilary Stone
    post: Parks Manager
  - Friends of Ashmere Park
apologies:
  - person: denis-ohare
    note: represented
absent:
  - aled-brook
minute-numbers:
  first: 53
---
## 1. Members' interests & gifts

There were none.

## 7. Street trees: where they are wanted

**Street trees**

The Parks Manager spoke. A drawing was shown.

**RESOLVED:** that

(1) forty trees be planted; and

Agreed actions were noted elsewhere.

**RESOLVED unanimously:** that the [report](/${MEETING}/s1001-report-on-street-trees.pdf) be thanked for.
`);
  expect(asked).toContainEqual(expect.stringContaining("“Seen on the stairs” of Cllr Jean Marsh"));
  expect(asked).toContainEqual(
    expect.stringContaining(`${MEETING}/minutes.md: nothing says whether these minutes were confirmed`),
  );
});

test("people and memberships: the address at work and no other, the term of office", () => {
  const { texts } = imported(saved());
  expect(texts["people/rosalind-pike.md"]).toBe(
    "---\nname: Rosalind Pike\ntitle: Councillor\nparty: Independent\nward: Castle & Quay\nemail: r.pike@ashmere.example\n---\n",
  );
  expect(texts["bodies/parks-and-open-spaces-committee.md"]).toContain(
    "  - person: rosalind-pike\n    role: Chair\n    from: 2019-05-14\n",
  );
  expect(texts["bodies/cabinet.md"]).toContain("members:\n  - ivo-grange\n");
});

test("a saved agenda page is a meeting where the service gave none", () => {
  const { texts } = imported(saved());
  const text = texts["meetings/2019-10-01-cabinet/meeting.md"] ?? "";
  expect(text).toMatch(/time: 14:00\nvenue: The Moot Hall, Ashmere\n/);
  expect(text).toContain(
    "title: Budget & council tax\n    number: 1\n    text: |-\n      To recommend a budget.\n",
  );
  expect(texts["meetings/2019-10-01-cabinet/minutes.md"]).toContain(
    "**RESOLVED:** That the budget be recommended.",
  );
});

test("a meeting that was cancelled says so, and its venue is a place", () => {
  const text = imported(saved()).texts["meetings/2019-11-05-parks-and-open-spaces-committee/meeting.md"];
  expect(text).toContain("venue: Council Chamber\nstatus: cancelled\n");
});

test("every old number leads to what has it now, below each folder the old system was in", () => {
  const { files } = importModerngov(saved());
  const { library } = load(
    filesFrom({ ...COUNCIL, ...Object.fromEntries(files.map(({ path, content }) => [path, content])) }),
  );
  const present = presentAddresses(library);
  for (const { to } of library.redirects) expect(present.has(to), to).toBe(true);
  const to = (path: string, parameters: Record<string, string> = {}) =>
    library.redirects.find(
      (each) =>
        each.path === `/modern.gov${path}` &&
        JSON.stringify(each.parameters) === JSON.stringify(Object.entries(parameters)),
    )?.to;
  expect(library.redirects.every(({ path }) => path.startsWith("/modern.gov/"))).toBe(true);
  expect(to("/ieListDocuments.aspx", { cid: "133", mid: "4123" })).toBe(`/${MEETING}/`);
  expect(to("/ieListDocuments.aspx", { mid: "4140" })).toBe(
    "/meetings/2019-11-05-parks-and-open-spaces-committee/",
  );
  expect(to("/ieListMeetings.aspx", { cid: "133", year: "2019" })).toBe(
    "/bodies/parks-and-open-spaces-committee/2019/",
  );
  expect(to("/mgAi.aspx", { id: "9003" })).toBe(`/${MEETING}/item-7-1/`);
  expect(to("/ieIssueDetails.aspx", { iid: "777" })).toBe(`/${MEETING}/item-7/`);
  expect(to("/ieDecisionDetails.aspx", { id: "321" })).toBe(`/${MEETING}/item-7/`);
  expect(to("/mgCommitteeDetails.aspx", { id: "88" })).toBe("/bodies/parks-and-open-spaces-committee-2/");
  expect(to("/mgUserInfo.aspx", { uid: "502" })).toBe("/people/denis-ohare/");
  expect(to("/documents/s1001/Report on street trees.pdf")).toBe(
    `/${MEETING}/s1001-report-on-street-trees.pdf`,
  );
  expect(to("/documents/s1002/Map of trees.pdf")).toBe(`/${MEETING}/item-7/`);
  expect(to("/documents/g4123/Printed minutes 03rd-Sep-2019.pdf")).toBe(`/${MEETING}/minutes/`);
  expect(to("/documents/g4123/Agenda frontsheet 03rd-Sep-2019 18.30.pdf")).toBe(`/${MEETING}/`);
});

test("a paper that is no PDF, a file no agenda names, and a page that nothing knows are left out and said", () => {
  const { asked, texts } = imported(
    ashmere({
      "elsewhere/Limes.pdf": "not a PDF",
      "g4123/Printed minutes 03rd-Sep-2019.pdf": pdf,
      "notes.txt": "x",
    }),
  );
  expect(asked).toContainEqual("notes.txt: no agenda names this file, so it was left out");
  expect(asked).toContainEqual(
    expect.stringContaining("g4123/Printed minutes 03rd-Sep-2019.pdf was not brought over"),
  );
  expect(asked).toContainEqual(expect.stringContaining("item 7a: elsewhere/Limes.pdf is not a whole file"));
  expect(Object.keys(texts).filter((path) => /limes/i.test(path))).toEqual([]);
  expect(asked).toContainEqual(
    expect.stringContaining("pages/mgFindMember.aspx.html: nothing here knows what page this is"),
  );
});

test("the site is built of it, with what hosts are told", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ashmere-"));
  try {
    const files = importModerngov(saved()).files.map(({ path, content }) => [path, content] as const);
    for (const [path, content] of [...files, ...Object.entries(COUNCIL)]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const { findings, pages, assets } = await prepareEdition({ content: folder });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(pages.map(({ address }) => address)).toContain(`/${MEETING}/minutes/`);
    const redirects = assets.find(({ address }) => address === "/_redirects");
    expect(new TextDecoder().decode(redirects?.bytes())).toContain(
      `/modern.gov/ieListDocuments.aspx CId=133 MId=4123 /${MEETING}/ 301\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
