/** A reading that goes on from the one before comes to what a reading from the beginning does, whatever was edited meanwhile. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf } from "../../../src/content/files.ts";
import { FilesAgain } from "../../../src/content/files-again.ts";
import { load } from "../../../src/content/load.ts";
import { Pieces } from "../../../src/content/pieces.ts";
import type { Library } from "../../../src/model/library.ts";
import { digestOf } from "../../../src/publish/chapters/digest.ts";
import { chanceOf, edit, KINDS } from "../../bench/archive/edits.mjs";
import { TINY } from "../../tiny-council.ts";

const root = mkdtempSync(join(tmpdir(), "read-again-"));
const demo = join(root, "demo", "content");
const tiny = join(root, "tiny", "content");
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(() => {
  cpSync(fileURLToPath(new URL("../../../content", import.meta.url)), demo, { recursive: true });
  for (const [path, text] of Object.entries({ ...TINY, ...MORE })) write(join(tiny, path), text);
});

/** Meetings that name one another, a matter and an action: what one piece knows of another. */
const MORE: Readonly<Record<string, string>> = {
  "matters/trees.md": "---\ntitle: Trees\n---\n",
  "meetings/2026-02-15-board/meeting.md":
    "---\nbody: board\ndate: 2026-02-15\nagenda:\n  - title: Minutes\n    papers: [{ minutes: 2026-01-15-board }]\n  - title: Trees again\n    matter: trees\n---\n",
  "meetings/2026-01-15-board/minutes.md":
    "---\nstatus: confirmed\npresent: [ada-clerk]\nconfirmed: { meeting: 2026-02-15-board }\n---\n## 1. Street trees\n\nNOTED.\n",
  "meetings/2026-01-15-board/figures.csv": "year,trees\n2025,40\n",
  "actions/plant.md":
    "---\nmeeting: 2026-01-15-board\nlead: [ada-clerk]\nevents: [{ meeting: 2026-02-15-board, status: done }]\n---\nPlant them.\n",
};

const write = (path: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** Everything a reading says: nouns, words, findings and their places. */
function saidOf({ library, findings, texts, locate, digestOf: sum }: ReturnType<typeof load>) {
  const { meetings, actions, people, bodies, pages, matters } = library;
  const names = [...texts.keys()];
  return {
    lists: LISTS.map((list) => [list, digestOf(library[list])]),
    words: [
      ...meetings.flatMap(({ notices, papers, minutes }) => [
        notices,
        ...papers.map(({ body }) => body),
        ...(minutes ? [minutes.body] : []),
      ]),
      ...actions.map(({ what }) => what),
      ...people.map(({ about }) => about),
      ...matters.map(({ about }) => about),
      ...bodies.map(({ terms }) => terms),
      ...pages.map(({ body }) => body),
    ].map((prose) => [prose.file, prose.firstLine, prose.text]),
    findings,
    texts: names.map((name) => [name, texts.get(name), sum(name)]),
    places: names
      .filter((name) => name.endsWith("/meeting.md"))
      .map((name) => [name, locate(name, ["date"]), locate(name, ["agenda", 0, "title"])]),
    meetings: meetings.map(({ decisionIds }) => decisionIds?.() ?? []),
  };
}

const LISTS = [
  ...["council", "bodies", "people", "meetings", "actions", "matters"],
  ...["decisionRecords", "pages", "gone", "recorded", "redirects"],
] as const satisfies readonly string[] as readonly (keyof Library & string)[];

/** Readings of a folder, each going on from the one before. */
function reader(folder: string) {
  const files = new FilesAgain(folder);
  let pieces = new Pieces();
  const again = () => {
    const read = load(files.whole(), undefined, undefined, undefined, pieces);
    pieces = read.pieces ?? pieces;
    return read;
  };
  return {
    again,
    /** Reads again, and holds it against a reading from the beginning. */
    check: () => {
      const read = again();
      expect(saidOf(read)).toEqual(saidOf(load(filesOf(folder))));
      return read;
    },
  };
}

test("after every kind of edit of the demo council", () => {
  const demos = reader(demo);
  demos.check();
  for (const kind of KINDS) if (edit(demo, kind, chanceOf(7)) !== undefined) demos.check();
}, 240_000);

const BOARD = "meetings/2026-01-15-board";
const REPORT = `${BOARD}/01-report.md`;
const broken = "---\ntitle: Street: trees: all\n---\nSixty.\n";

/** Edits one after another, each of the council that the one before left. */
test.each<readonly [what: string, edits: readonly ((at: (path: string) => string) => void)[]]>([
  [
    "a report is broken and mended",
    [(at) => write(at(REPORT), broken), (at) => write(at(REPORT), TINY[REPORT] ?? "")],
  ],
  ["bytes that are no text", [(at) => write(at(REPORT), Buffer.from([0, 255, 254, 0]))]],
  ["a file goes and comes", [(at) => rmSync(at(REPORT)), (at) => write(at(REPORT), TINY[REPORT] ?? "")]],
  ["minutes go, that another meeting brings", [(at) => rmSync(at("meetings/2026-01-15-board/minutes.md"))]],
  [
    "a meeting's folder is renamed, and back",
    [
      (at) => renameSync(at("meetings/2026-02-15-board"), at("meetings/2026-03-15-board")),
      (at) => renameSync(at("meetings/2026-03-15-board"), at("meetings/2026-02-15-board")),
    ],
  ],
  ["a meeting goes that others name", [(at) => rmSync(at("meetings/2026-01-15-board"), { recursive: true })]],
  ["meeting.md goes", [(at) => rmSync(at("meetings/2026-01-15-board/meeting.md"))]],
  [
    "nobody names the matter any more, then somebody does",
    [
      (at) =>
        write(
          at("meetings/2026-02-15-board/meeting.md"),
          "---\nbody: board\ndate: 2026-02-15\nagenda: []\n---\n",
        ),
      (at) =>
        write(at("meetings/2026-02-15-board/meeting.md"), MORE["meetings/2026-02-15-board/meeting.md"] ?? ""),
    ],
  ],
  ["the matter goes", [(at) => rmSync(at("matters/trees.md"))]],
  ["a person has another name", [(at) => write(at("people/ada-clerk.md"), "---\nname: Ada Baker\n---\n")]],
  ["a person goes", [(at) => rmSync(at("people/ada-clerk.md"))]],
  ["the body goes", [(at) => rmSync(at("bodies/board.md"))]],
  ["the council is broken", [(at) => write(at("council.yaml"), "name: [\n")]],
  ["the council goes", [(at) => rmSync(at("council.yaml"))]],
  [
    "a meeting's day and its folder differ",
    [
      (at) =>
        write(
          at("meetings/2026-01-15-board/meeting.md"),
          "---\nbody: board\ndate: 2026-01-16\nagenda: []\n---\n",
        ),
    ],
  ],
  [
    "a file beside changes its bytes",
    [(at) => write(at("meetings/2026-01-15-board/figures.csv"), "a,b\n=1+1,2\n")],
  ],
  [
    "a chart's figures are no UTF-8",
    [
      (at) => write(at("meetings/2026-01-15-board/figures.csv"), Buffer.from([0x61, 0xe9, 0x0a])),
      (at) => write(at(REPORT), `${TINY[REPORT]}\n::: chart figures.csv\n:::\n`),
    ],
  ],
  [
    "withheld words beside a paper",
    [(at) => write(at("meetings/2026-01-15-board/plan.txt"), "[[exempt 3: words]]\n")],
  ],
  [
    "a file that nothing reads",
    [(at) => write(at("meetings/2026-01-15-board/more/deep.md"), "---\ntitle: A\n---\n")],
  ],
  ["a name the site has", [(at) => write(at("meetings/2026-01-15-board/01-report.pdf"), "%PDF-")]],
  [
    "the action names a meeting that may have been, and one that cannot",
    [
      (at) =>
        write(at("actions/plant.md"), "---\nmeeting: 2025-01-15-board\nlead: [ada-clerk]\n---\nPlant.\n"),
      (at) =>
        write(at("actions/plant.md"), "---\nmeeting: 2025-01-15-bard\nlead: [ada-clerk]\n---\nPlant.\n"),
    ],
  ],
  [
    "frozen page numbers",
    [(at) => write(at("meetings/2026-01-15-board/pages.yaml"), "published: 2026-01-07\nparts: []\n")],
  ],
  [
    "meeting.md breaks beside frozen page numbers, and is mended",
    [
      (at) => write(at(`${BOARD}/pages.yaml`), "published: 2026-01-07\nparts: []\n"),
      (at) => write(at(`${BOARD}/meeting.md`), "---\nbody: [\n---\n"),
      (at) => write(at(`${BOARD}/meeting.md`), TINY[`${BOARD}/meeting.md`] ?? ""),
    ],
  ],
  [
    "figures grow too large for code frames, and shrink",
    [
      (at) => write(at(`${BOARD}/figures.csv`), "a,b\n".repeat(1_500_000)),
      (at) => write(at(`${BOARD}/figures.csv`), "a,b\n1,2\n"),
    ],
  ],
  [
    "what is wrong in an action stays while another file is edited",
    [
      (at) =>
        write(at("actions/plant.md"), "---\nmeeting: 2025-01-15-bard\nlead: [ada-clark]\n---\nPlant.\n"),
      (at) => write(at("pages/about.md"), "---\ntitle: About\n---\nWords.\n"),
      (at) => write(at("pages/about.md"), "---\ntitle: About us\n---\nWords.\n"),
    ],
  ],
  [
    "a picture beside council.yaml, another, and the address book of what is gone",
    [
      (at) => write(at("crest.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>"),
      (at) => write(at("crest.svg"), "<svg xmlns='http://www.w3.org/2000/svg'></svg>"),
      (at) => write(at("gone.yaml"), "gone: []\n"),
      (at) => write(at("gone.yaml"), "gone: [{ address: /x/ }]\n"),
      (at) => write(at("gone.yaml"), Buffer.from([0, 255])),
      (at) => write(at("gone.yaml"), "gone: []\n"),
    ],
  ],
  [
    "a paper of the same length and of the same second",
    [(at) => write(at(REPORT), (TINY[REPORT] ?? "").replace("Forty", "Fifty"))],
  ],
])("%s", (what, edits) => {
  const folder = join(root, what.replace(/\W/g, "-"), "content");
  cpSync(tiny, folder, { recursive: true });
  const council = reader(folder);
  council.check();
  for (const each of edits) {
    each((path) => join(folder, path));
    council.check();
  }
  // Whatever was done is undone.
  rmSync(folder, { recursive: true });
  cpSync(tiny, folder, { recursive: true });
  council.check();
});

test("what was not edited is the very same as before; the rest is not, nor what leads to it", () => {
  const folder = join(root, "same", "content");
  cpSync(tiny, folder, { recursive: true });
  const council = reader(folder);
  const before = council.check().library;
  writeFileSync(join(folder, REPORT), `${readFileSync(join(folder, REPORT), "utf8")}\nMore words.\n`);
  const { library } = council.check();
  expect(library.meeting("2026-02-15-board")).toBe(before.meeting("2026-02-15-board"));
  expect(library.meeting("2026-01-15-board")).not.toBe(before.meeting("2026-01-15-board"));
  expect(library.people[0]).toBe(before.people[0]);
  expect(library.actions[0]).not.toBe(before.actions[0]);
  expect(library.actions[0]?.from.meeting).toBe(library.meeting("2026-01-15-board"));
});

test("an earlier library goes on reading the words it was made of", () => {
  const folder = join(root, "earlier", "content");
  cpSync(tiny, folder, { recursive: true });
  const council = reader(folder);
  const paper = () => council.again().library.meeting("2026-01-15-board")?.papers[0]?.body;
  const before = paper();
  writeFileSync(join(folder, REPORT), (TINY[REPORT] ?? "").replace("Forty", "Fifty"));
  expect(paper()?.text).toContain("Fifty");
  expect(before?.text).toContain("Forty");
  expect(existsSync(folder)).toBe(true);
});
