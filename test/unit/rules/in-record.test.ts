import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { findingsOf, tinyCouncil } from "../../tiny-council.ts";

const OLD = "meetings/2026-01-15-board";
const LATER = "meetings/2026-03-12-board";
const later = (published: string) => `---\nbody: board\ndate: 2026-03-12\n${published}---\n`;
const FIELDS = "---\ntitle: Street trees\nbackground-papers: []\n---\n";

/** What is said of a text of the old meeting, by where the council stands. */
const said = (path: string, text: string | Uint8Array, published = "published: 2026-03-04\n") =>
  findingsOf(tinyCouncil({ [`${LATER}/meeting.md`]: later(published), [path]: text }))
    .filter(({ span }) => span.file === `content/${path}`)
    .map(({ severity, id }) => `${severity} ${id}`);

test.each([
  ["container-not-closed", `${FIELDS}::: columns\n::: column\nTrees.\n:::\n`],
  ["footnote-undefined", `${FIELDS}Trees.[^9]\n`],
  ["file-not-found", `${FIELDS}The [plan](plan.pdf).\n`],
  ["table-row-too-long", `${FIELDS}| a | b |\n|---|---|\n| 1 | 2 | 3 |\n`],
  ["nested-too-deep", `${FIELDS}${">".repeat(120)} Trees.\n`],
  ["sign-hidden", `${FIELDS}Trees\u000cand hedges.\n`],
  ["file-not-utf-8", Buffer.from(`${FIELDS}£40 for caf\u00e9s.\n`, "latin1")],
  ["file-not-text", `${FIELDS}Trees\0.\n`],
  ["line-too-long", `${FIELDS}${"Trees. ".repeat(30_000)}\n`],
  ["file-empty", "\n\n"],
  ["front-matter-missing", "Forty trees were planted.\n"],
])("%s in a paper of the record is a warning, and an error before the meeting", (id, text) => {
  expect(said(`${OLD}/01-report.md`, text)).toEqual([`warning ${id}`]);
  expect(said(`${OLD}/01-report.md`, text, "")).toContain(`error ${id}`);
});

/** Nothing that is withheld, misplaced or turned round is ever softened. */
test.each([
  ["exempt-words-in-public", `${FIELDS}Trees [[exempt 3: for £40,000]].\n`],
  ["exempt-words-in-public", `Trees [[exempt 3: for £40,000]].\n`],
  ["restricted-in-public", `${FIELDS}NOT FOR PUBLICATION\n\nTrees.\n`],
  ["restricted-in-public", `---\ntitle: Street trees\nexempt:\n  paragraphs: [3]\n---\nTrees.\n`],
  ["sign-hidden", `${FIELDS}Trees \u202e04 hedges.\n`],
  ["sign-hidden", `---\ntitle: Street\u0001 trees\nbackground-papers: []\n---\nTrees.\n`],
  ["front-matter-not-closed", "---\ntitle: Street trees\n\nTrees.\n"],
  ["file-not-text", Buffer.from("%PDF-1.7\n")],
  ["field-missing", "---\nbackground-papers: []\n---\nTrees.\n"],
])("%s stops, whenever the meeting was", (id, text) => {
  expect(said(`${OLD}/01-report.md`, text)).toContain(`error ${id}`);
});

test("minutes do not make their own meeting one of the record", () => {
  const notes = "Notes for the chair.\n";
  expect(said(`${LATER}/minutes.md`, notes, "")).toEqual(["error front-matter-missing"]);
  expect(said(`${OLD}/minutes.md`, notes)).toEqual(["warning front-matter-missing"]);
});

test("of a text that cannot be read nothing is published but that", () => {
  const files = tinyCouncil({
    [`${LATER}/meeting.md`]: later("published: 2026-03-04\n"),
    [`${OLD}/01-report.md`]: Buffer.from("secret.pdf £", "latin1"),
    [`${OLD}/secret.pdf`]: "%PDF-1.7",
  });
  const [paper] = load(files).library.meeting("2026-01-15-board")?.papers ?? [];
  expect(paper).toMatchObject({
    title: "Report",
    body: { text: expect.stringContaining("cannot be shown") },
  });
  expect(paper?.body.text).not.toContain("secret");
  expect(findingsOf(files).map(({ id }) => id)).toContain("file-not-used");
});
