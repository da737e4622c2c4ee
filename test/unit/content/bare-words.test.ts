import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { findingsOf, tinyCouncil } from "../../tiny-council.ts";

const FOLDER = "meetings/2026-01-15-board";

/** The tiny council with one paper or minutes as they were typed, and another meeting later that was published. */
const withText = (name: string, text: string, after = true) =>
  tinyCouncil({
    [`${FOLDER}/${name}`]: text,
    ...(after
      ? {
          "meetings/2026-03-12-board/meeting.md":
            "---\nbody: board\ndate: 2026-03-12\npublished: 2026-03-04\n---\n",
        }
      : {}),
  });

const titleOf = (text: string) =>
  load(withText("01-report.md", text)).library.meeting("2026-01-15-board")?.papers[0]?.title;

test.each([
  ["its first heading", "Page 1\n\n## Street trees\n\nForty were planted.\n", "Street trees"],
  [
    "its first words, without what scanners see",
    "- 4 -\n\n~ STREET¦ TREES ^^ 1997\n\nForty.\n",
    "STREET TREES 1997",
  ],
  [
    "a line of any length, cut",
    `${"Forty trees were planted ".repeat(900)}\n`,
    "Forty trees were planted Forty trees were planted Forty trees were planted…",
  ],
  ["the name of the file", "12\n\n|||\n", "Report"],
])("the title of a paper without fields is %s", (_, text, title) => {
  expect(titleOf(text)).toBe(title);
});

test("a paper without fields keeps the numbers that were typed, and says that it is a report", () => {
  const { library } = load(withText("01-report.md", "1.1 Forty trees were planted.\n"));
  expect(library.meeting("2026-01-15-board")?.papers[0]).toMatchObject({
    kind: "report",
    numbering: "as-written",
    body: { text: "1.1 Forty trees were planted.\n", firstLine: 1 },
  });
});

/** What a person must decide, whenever the meeting was. */
test.each([
  "EXEMPT\n\nThe lease of the pavilion.\n",
  "The lease of the pavilion\n\nNOT FOR PUBLICATION by virtue of paragraph 3\n",
  "Private and confidential\n\nThe lease of the pavilion.\n",
  "The lease of the pavilion\nexempt: [3]\n\nWords.\n",
  "title: The lease of the pavilion\nexempt: [3]\n\nWords.\n",
  "Title: The lease of the pavilion\n---\nWords.\n",
  "Words above\n\n---\ntitle: The lease\n---\nWords.\n",
  "---\ntitle: The lease\nexempt: [3]\n\nWords.\n",
  "---\ntitle: [The lease\n---\nWords.\n",
])("%j is no paper without fields", (text) => {
  expect(
    findingsOf(withText("01-report.md", text)).filter(({ severity }) => severity === "error"),
  ).not.toEqual([]);
});

test.each([
  "Private hire vehicles: fees\n\nWords.\n",
  "Present: Ada Clerk\n\nDate: 5 May 1997\n\nWords.\n",
  "Part of the road is closed.\n",
])("%j is one", (text) => {
  expect(findingsOf(withText("01-report.md", text)).map(({ severity, id }) => `${severity} ${id}`)).toEqual([
    "warning front-matter-missing",
  ]);
});

test("a person, a body and a page must have their fields, whenever", () => {
  for (const path of ["people/ada-clerk.md", "bodies/board.md", "pages/about.md", `${FOLDER}/meeting.md`]) {
    const files = tinyCouncil({
      "meetings/2026-03-12-board/meeting.md":
        "---\nbody: board\ndate: 2026-03-12\npublished: 2026-03-04\n---\n",
      [path]: "Words alone.\n",
    });
    const found = findingsOf(files).filter(({ id }) => id === "front-matter-missing");
    expect(found.map(({ severity }) => severity)).toEqual(["error"]);
  }
});
