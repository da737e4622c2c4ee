import { describe, expect, test } from "vitest";
import { type Files, filesFrom, filesOf } from "../../../src/content/files.ts";
import { load } from "../../../src/content/load.ts";
import { readDigests } from "../../../src/publish/chapters/read-digests.ts";
import { judge, type KeptTurn, type Memory } from "../../../src/rules/judge.ts";
import { TINY } from "../../tiny-council.ts";

type Tree = Readonly<Record<string, string | Uint8Array>>;

const DEMO: Tree = Object.fromEntries(filesOf("content").list.map(({ path, bytes }) => [path, bytes()]));

/** A tree somewhere on a disk: its files have long names. */
const treeOf = (tree: Tree): Files => filesFrom(tree, "meetings/of/harrowmere");

const wordsOf = (tree: Tree, path: string): string => {
  const file = tree[path];
  if (file === undefined) throw new Error(`the demo has no ${path}`);
  return typeof file === "string" ? file : new TextDecoder().decode(file);
};

/** A tree with some words of a file replaced. Throws if they are not in it. */
function edited(tree: Tree, path: string, from: string | RegExp, to: string): Tree {
  const before = wordsOf(tree, path);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no “${String(from)}”`);
  return { ...tree, [path]: after };
}

/** A memory as a build would have read it from a file, and the names of the turns that were judged anew. */
function memoryOf(files: Files, kept: ReadonlyMap<string, string>) {
  const { library, texts, locate, digestOf } = load(files);
  const now = new Map(kept);
  const anew: string[] = [];
  const memory: Memory = {
    kept: {
      get: (name) => {
        const turn = kept.get(name);
        return turn === undefined ? undefined : (JSON.parse(turn) as KeptTurn);
      },
      put: (name, turn) => {
        anew.push(name);
        now.set(name, JSON.stringify(turn));
      },
    },
    digestOf: readDigests(library, digestOf),
  };
  const findings = judge({ library, texts, locate }, memory);
  return { findings, anew, now };
}

const fresh = (tree: Tree) => {
  const { library, texts, locate } = load(treeOf(tree));
  return judge({ library, texts, locate });
};

const BOARD = "meetings/2026-03-12-health-and-wellbeing-board";
const HEALTH = "meetings/2026-11-26-health-and-wellbeing-board";
const demo = memoryOf(treeOf(DEMO), new Map());

test("what was judged with a memory is what was judged without", () => {
  expect(demo.findings).toEqual(fresh(DEMO));
  expect(demo.anew.length).toBe(demo.now.size);
});

test("of a council that nobody edited no turn is judged again", () => {
  expect(memoryOf(treeOf(DEMO), demo.now).anew).toEqual([]);
});

/** Each edit makes or mends something, and says how many turns may read what it changed. */
const EDITS: readonly (readonly [what: string, most: number, edit: (tree: Tree) => Tree])[] = [
  [
    "words of a paper",
    1,
    (tree) => ({
      ...tree,
      [`${HEALTH}/06-winter-plan.md`]: `${wordsOf(tree, `${HEALTH}/06-winter-plan.md`)}\nSee [click here](https://example.org/) on Monday 12 March 2026.\n`,
    }),
  ],
  [
    "the title of an item",
    1,
    (tree) => edited(tree, `${HEALTH}/meeting.md`, /^( +- title: )(?=\w)/m, "$1Pages 5 to 9 of "),
  ],
  [
    "words of minutes",
    3,
    (tree) =>
      edited(
        tree,
        `${BOARD}/minutes.md`,
        "Apologies were received",
        "Priya Venkataraman undertook to report the coach timetable to the parishes. Apologies were received",
      ),
  ],
  [
    "who is present",
    3,
    (tree) => edited(tree, `${BOARD}/minutes.md`, "  - gwen-saddler\n", "  - kate-lindqvist\n"),
  ],
  [
    "the name of a person",
    60,
    (tree) => edited(tree, "people/kate-lindqvist.md", /^name: .*$/m, "name: Marcus Finch"),
  ],
  [
    "a meeting's day of publication",
    1,
    (tree) => edited(tree, `${HEALTH}/meeting.md`, /^published: .*$/m, "published: 2026-11-25"),
  ],
  [
    "an action's status",
    1,
    (tree) =>
      edited(tree, "actions/2026-03-12/05-waits-in-the-dashboard.md", /^status: .*$/m, "status: open"),
  ],
  [
    "an action without lead or day",
    1,
    (tree) => ({
      ...tree,
      "actions/2026-03-12/09-new.md":
        "---\nmeeting: 2026-03-12-health-and-wellbeing-board\nitem: 99\n---\nA bench.\n",
    }),
  ],
  [
    "the profile of a body",
    60,
    (tree) => edited(tree, "bodies/health-and-wellbeing-board.md", /^quorum: .*$/m, "quorum: 40"),
  ],
  [
    "a file that nobody uses",
    1,
    (tree) => ({ ...tree, [`${HEALTH}/stray.csv`]: "Day,Count\nMonday 12 March 2026,1\n" }),
  ],
  [
    "minutes that are gone",
    8,
    (tree) => {
      const { [`${BOARD}/minutes.md`]: _, ...rest } = tree;
      return rest;
    },
  ],
];

describe("after an edit a memory says what a look at everything says", () => {
  test.each(EDITS)("%s", (_, most, edit) => {
    const tree = edit(DEMO);
    const { findings, anew } = memoryOf(treeOf(tree), demo.now);
    expect(findings).toEqual(fresh(tree));
    expect(findings).not.toEqual(demo.findings);
    expect(anew.length).toBeGreaterThan(0);
    expect(anew.length).toBeLessThanOrEqual(most);
  });
});

test("one edit after another, each on what was remembered of the one before", () => {
  let tree = DEMO;
  let kept: ReadonlyMap<string, string> = demo.now;
  for (const [, , edit] of EDITS.slice(0, 9)) {
    tree = edit(tree);
    const { findings, now } = memoryOf(treeOf(tree), kept);
    expect(findings).toEqual(fresh(tree));
    kept = now;
  }
});

test("a later publication makes only the turns new of meetings that it makes past", () => {
  const meeting = (day: string, more = "") => ({
    [`meetings/${day}-board/meeting.md`]: `---\nbody: board\ndate: ${day}\n${more}agenda: [{ title: Trees (pages 2 to 4) }]\n---\n`,
  });
  const before = {
    ...TINY,
    ...meeting("2026-02-15"),
    ...meeting("2026-03-15", "published: 2026-01-20\n"),
    ...meeting("2026-01-05"),
  };
  const after = { ...before, ...meeting("2026-04-15", "published: 2026-03-01\n") };
  const kept = memoryOf(treeOf(before), new Map()).now;
  const { findings, anew } = memoryOf(treeOf(after), kept);
  expect(findings).toEqual(fresh(after));
  expect(anew).toContain("meeting 2026-02-15-board");
  expect(anew).not.toContain("meeting 2026-03-15-board");
  expect(anew).not.toContain("meeting 2026-01-05-board");
});
