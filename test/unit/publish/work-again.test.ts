/** Work over one reading of a council after another is done again when something that it read is another, and only then. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesOf } from "../../../src/content/files.ts";
import { FilesAgain } from "../../../src/content/files-again.ts";
import { load } from "../../../src/content/load.ts";
import { Pieces } from "../../../src/content/pieces.ts";
import type { Library } from "../../../src/model/library.ts";
import { query } from "../../../src/model/reading.ts";
import { changedKeys } from "../../../src/publish/read-keys.ts";
import { WorkAgain } from "../../../src/publish/work-again.ts";
import { TINY } from "../../tiny-council.ts";

const root = mkdtempSync(join(tmpdir(), "work-again-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ONE = "meetings/2026-01-15-board";
const OTHER = "meetings/2026-02-15-board";
const FILES: Readonly<Record<string, string>> = {
  ...TINY,
  "matters/trees.md": "---\ntitle: Trees\n---\n",
  [`${OTHER}/meeting.md`]:
    "---\nbody: board\ndate: 2026-02-15\nagenda: [{ title: More, papers: [01-more.md] }]\n---\n",
  [`${OTHER}/01-more.md`]: "---\ntitle: More\n---\n\nMore words.\n",
  "actions/plant.md": "---\nmeeting: 2026-01-15-board\nlead: [ada-clerk]\n---\nPlant them.\n",
};

/** A council that is edited and read again. */
function council(name: string) {
  const folder = join(root, name, "content");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(FILES)) write(path, text);
  const again = new FilesAgain(folder);
  const work = new WorkAgain();
  let pieces = new Pieces();
  const read = (): Library => {
    const files = again.whole();
    const { library, digestOf, pieces: next } = load(files, undefined, undefined, undefined, pieces);
    pieces = next ?? pieces;
    work.next({ library, files, digestOf });
    return library;
  };
  return { folder, write, read, work };
}

/** Counts how often it is done. */
function counted<Value extends NonNullable<unknown>>(work: WorkAgain, name: string, of: () => Value) {
  let times = 0;
  const ask = (): Value =>
    work.made(name, () => {
      times += 1;
      return of();
    });
  return { ask, times: () => times };
}

test("words that were read, and no others", () => {
  const { read, write, work } = council("words");
  let library = read();
  const trees = counted(work, "trees", () => library.meeting("2026-01-15-board")?.papers[0]?.body.text ?? "");
  const titles = counted(work, "titles", () => library.meetings.map(({ agenda }) => agenda.length));
  const ask = () => [trees.ask(), titles.ask()];
  ask();
  library = read();
  ask();
  expect([trees.times(), titles.times()]).toEqual([1, 1]);
  write(`${OTHER}/01-more.md`, "---\ntitle: More\n---\n\nOther words.\n");
  library = read();
  ask();
  expect([trees.times(), titles.times()]).toEqual([1, 1]);
  write(`${ONE}/01-report.md`, (FILES[`${ONE}/01-report.md`] ?? "").replace("Forty", "Fifty"));
  library = read();
  expect(ask()[0]).toContain("Fifty");
  expect([trees.times(), titles.times()]).toEqual([2, 1]);
  write(
    `${ONE}/01-report.md`,
    (FILES[`${ONE}/01-report.md`] ?? "").replace("title: Street", "title: Main street"),
  );
  library = read();
  ask();
  // The title is a fact of the meeting, and the file holds other words.
  expect([trees.times(), titles.times()]).toEqual([3, 2]);
});

/** The last paper's title, or "none" as long as nobody looks further than the number of meetings. */
const shown = query("test-again-shown", (library: Library): string =>
  library.meetings.length > 2 ? (library.meeting("2026-01-15-board")?.papers[0]?.body.text ?? "") : "none",
);
const length = query("test-again-length", (library: Library): number => shown(library).length);
const broken = query("test-again-broken", (library: Library): string => {
  const { text = "" } = library.meeting("2026-01-15-board")?.papers[0]?.body ?? {};
  if (text.includes("Broken")) throw new Error("broken words");
  return text;
});

test("a query whose answer is another, also through a second one; an answer that is the same changes nothing", () => {
  const { read, write, work } = council("queries");
  let library = read();
  const long = counted(work, "long", () => length(library) + 1);
  expect(long.ask()).toBe(5);
  // Three meetings: the query reads other things now.
  write("meetings/2026-03-15-board/meeting.md", "---\nbody: board\ndate: 2026-03-15\nagenda: []\n---\n");
  library = read();
  const now = long.ask();
  expect(now).toBeGreaterThan(5);
  expect(long.times()).toBe(2);
  // As long as before: the first query has another answer, the second has not.
  write(`${ONE}/01-report.md`, (FILES[`${ONE}/01-report.md`] ?? "").replace("Forty", "Fifty"));
  library = read();
  expect(long.ask()).toBe(now);
  expect(long.times()).toBe(2);
  // And what it reads since then is known.
  write(`${ONE}/01-report.md`, (FILES[`${ONE}/01-report.md`] ?? "").replace("Forty", "A hundred"));
  library = read();
  expect(long.ask()).toBe(now + 4);
});

test("an answer that stays the same while it is made of other things: those are noted", () => {
  const { read, write, work } = council("others");
  write(`${ONE}/01-report.md`, "---\ntitle: Street trees\n---\nnone");
  let library = read();
  const long = counted(work, "long", () => length(library) + 1);
  expect(long.ask()).toBe(5);
  write("meetings/2026-03-15-board/meeting.md", "---\nbody: board\ndate: 2026-03-15\nagenda: []\n---\n");
  library = read();
  expect(long.ask()).toBe(5);
  expect(long.times()).toBe(1);
  write(`${ONE}/01-report.md`, "---\ntitle: Street trees\n---\nnone at all");
  library = read();
  expect(long.ask()).toBe(12);
});

test("a query that cannot be answered is asked again by those who read it", () => {
  const { read, write, work } = council("broken");
  let library = read();
  const words = counted(work, "words", () => broken(library));
  const others = counted(work, "others", () => library.people.length);
  words.ask();
  others.ask();
  write(`${ONE}/01-report.md`, "---\ntitle: Street trees\n---\nBroken.\n");
  library = read();
  expect(words.ask).toThrow("broken words");
  others.ask();
  write(`${ONE}/01-report.md`, "---\ntitle: Street trees\n---\nMended.\n");
  library = read();
  expect(words.ask()).toContain("Mended");
  others.ask();
  expect(others.times()).toBe(1);
});

test("what somebody says is another", () => {
  const { read, work } = council("said");
  const library = read();
  const facts = counted(work, "facts", () => {
    work.keep("beside", 1, ["something"]);
    return library.people.length;
  });
  facts.ask();
  expect(work.find("beside")).toBe(1);
  work.changed("something");
  expect(work.find("beside")).toBeUndefined();
  facts.ask();
  expect(facts.times()).toBe(1);
});

test("keys of everything that is not the very same, and of nothing else", () => {
  const { folder, write } = council("keys");
  const again = new FilesAgain(folder);
  let pieces = new Pieces();
  const read = () => {
    const files = again.whole();
    const { library, pieces: next } = load(files, undefined, undefined, undefined, pieces);
    pieces = next ?? pieces;
    return { library, files };
  };
  const keysAfter = (change: () => void): readonly string[] => {
    const before = read();
    change();
    const named = `${filesOf(folder).name}/`;
    return [...changedKeys(before, read())].map((key) => key.replace(named, "")).sort();
  };
  expect(keysAfter(() => {})).toEqual([]);
  expect(keysAfter(() => write("people/ada-clerk.md", "---\nname: Ada Baker\n---\n"))).toContain("people");
  const ofMeeting = [
    ...["actions", "actionsFrom 2026-01-15-board", "actionsOf board", `hash ${ONE}/01-report.md`],
    ...["meeting 2026-01-15-board", "meetings", "meetingsOf board", `text ${ONE}/01-report.md`],
  ];
  expect(keysAfter(() => write(`${ONE}/01-report.md`, "---\ntitle: Other\n---\nWords.\n"))).toEqual(
    ofMeeting,
  );
  const gone = keysAfter(() => rmSync(join(folder, OTHER), { recursive: true }));
  expect(gone).toEqual(expect.arrayContaining(["meeting 2026-02-15-board", "meetingsOf board", "meetings"]));
  expect(gone).toContain(`text ${OTHER}/01-more.md`);
  const back = keysAfter(() => {
    write(
      `${OTHER}/meeting.md`,
      "---\nbody: board\ndate: 2026-02-15\nagenda: [{ title: More, matter: trees }]\n---\n",
    );
  });
  expect(back).toEqual(expect.arrayContaining(["meeting 2026-02-15-board", "stepsOf trees"]));
  expect(keysAfter(() => write("council.yaml", "name: Other\nprofile: england-principal\n"))).toContain(
    "council",
  );
  const more = keysAfter(() => write("actions/more.md", FILES["actions/plant.md"] ?? ""));
  expect(more).toEqual(expect.arrayContaining(["actions", "actionsFrom 2026-01-15-board"]));
});
