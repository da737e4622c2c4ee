import { expect, test } from "vitest";
import { filesFrom } from "../../../src/content/files.ts";
import { load } from "../../../src/content/load.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const MEETING = "meetings/2026-01-15-board/meeting.md";
const REPORT = "meetings/2026-01-15-board/01-report.md";
const UNREADABLE = "---\n- a list\n---\nWords.\n";

test("a whole council is one linked library", () => {
  const { library, findings } = load(tinyCouncil({}));
  const [meeting] = library.meetings;
  expect(findings).toEqual([]);
  expect(meeting?.body).toBe(library.bodies[0]);
  expect(meeting?.papers.map(({ title }) => title)).toEqual(["Street trees"]);
});

/** Each file in turn cannot be read: one finding, in that file, and whatever hangs on it still stands. */
test.each(["council.yaml", "bodies/board.md", "people/ada-clerk.md", MEETING, REPORT])(
  "%s unreadable costs itself and one finding",
  (path) => {
    const files = tinyCouncil({
      "bodies/board.md": "---\nname: Board\nkind: board\nofficer: ada-clerk\n---\n",
      "actions/plant.md": "---\nmeeting: 2026-01-15-board\nlead: [ada-clerk]\n---\nPlant.\n",
      [path]: path.endsWith(".yaml") ? "- a list\n" : UNREADABLE,
    });
    const { library, findings } = load(files);
    expect(findings.map(({ span }) => span.file)).toEqual([`content/${path}`]);
    expect(library.bodies).toHaveLength(1);
    expect(library.people).toHaveLength(1);
    expect(library.meetings.map(({ papers }) => papers.length)).toEqual([1]);
    expect(library.actions.map(({ from }) => from.meeting?.id)).toEqual(["2026-01-15-board"]);
  },
);

test("the words of a file are kept when its fields cannot be read", () => {
  const { library } = load(tinyCouncil({ [REPORT]: UNREADABLE }));
  expect(library.meetings[0]?.papers[0]?.body).toMatchObject({ text: "Words.\n", firstLine: 4 });
});

test("no law applies to a stand-in", () => {
  const { library } = load(tinyCouncil({ "bodies/board.md": UNREADABLE }));
  expect(library.meetings[0]?.body).toMatchObject({ id: "board", profile: "none" });
});

test("a field with a wrong value is left out, and the rest is linked", () => {
  const { library, findings } = load(
    tinyCouncil({ [MEETING]: "---\nbody: board\ndate: 2026-01-15\ntime: late\nagenda: [Trees]\n---\n" }),
  );
  expect(findings.map(({ id }) => id)).toEqual(["field-wrong"]);
  expect(library.meetings[0]).toMatchObject({ date: "2026-01-15", agenda: [{ title: "Trees" }] });
});

test("findings do not depend on the order in which files come", () => {
  const files = tinyCouncil({
    [MEETING]: UNREADABLE,
    [REPORT]: UNREADABLE,
    "people/x y.md": "",
    "zz/a.md": "",
  });
  const turned = { ...files, list: [...files.list].reverse() };
  expect(load(turned).findings).toEqual(load(files).findings);
});

test("every file that a finding names by line has its text, figures too", () => {
  const { texts } = load(
    filesFrom({
      "council.yaml": "name: x\r\nprofile: none\r\n",
      "meetings/2026-01-15-b/f.csv": "a,b\r\n1,2\r\n",
    }),
  );
  expect(texts.get("content/council.yaml")).toBe("name: x\nprofile: none\n");
  expect(texts.get("content/meetings/2026-01-15-b/f.csv")).toBe("a,b\n1,2\n");
});

test("a field is found again by its path, for rules", () => {
  const { locate } = load(tinyCouncil({}));
  expect(locate(`content/${MEETING}`, ["agenda", 0, "title"])).toMatchObject({ line: 5, column: 12 });
  expect(locate("content/nothing.md", ["title"])).toBeUndefined();
});
