import { expect, test } from "vitest";
import { personPageView } from "../../../src/views/person.ts";
import { boardOn, contextOf } from "./council-of.ts";

/** A council of which one officer wrote so many reports and leads so many open actions. */
function pageOf(reports: number, actions: number) {
  const files: Record<string, string> = { ...boardOn("2026-01-15") };
  const names = Array.from({ length: reports }, (_, index) => `r${String(index).padStart(3, "0")}.md`);
  files["meetings/2026-03-10-board/meeting.md"] =
    `---\nbody: board\ndate: 2026-03-10\nagenda:\n  - title: Trees\n    papers: [${names.join(", ")}]\n---\n`;
  for (const name of names)
    files[`meetings/2026-03-10-board/${name}`] =
      "---\ntitle: Trees\nauthors: [ada-clerk]\nbackground-papers: []\n---\n## Summary\n\nTrees.\n";
  for (let index = 0; index < actions; index += 1)
    files[`actions/a${String(index).padStart(3, "0")}.md`] =
      `---\nmeeting: 20${index === 70 ? "19" : "26"}-01-15-board\nlead: [ada-clerk]\n---\nPlant.\n`;
  const context = contextOf(files);
  const ada = context.library.people.find(({ id }) => id === "ada-clerk");
  if (!ada) throw new Error("the council is not whole");
  return personPageView(context, ada);
}

test("of somebody with hundreds of reports and actions a page has some, and says where all are", () => {
  const page = pageOf(120, 80);
  expect(page.papers).toHaveLength(100);
  expect(page.allPapers).toEqual({
    words: "Search for all 120 reports",
    href: "/search/?q=%22Ada+Clerk%22&kind=Report",
  });
  expect(page.actions).toHaveLength(50);
  expect(page.openActions).toBe(80);
  expect(page.actions[0]?.meeting.words).toBe("Tuesday 15 January 2019");
  expect(page.isLong).toBe(true);
});

test("of all others it has everything", () => {
  const page = pageOf(2, 3);
  expect(page).toMatchObject({ openActions: 3, isLong: false });
  expect([page.papers.length, page.actions.length]).toEqual([2, 3]);
  expect(page).not.toHaveProperty("allPapers");
});
