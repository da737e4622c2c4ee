import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Files } from "../../../../src/content/files.ts";
import { load } from "../../../../src/content/load.ts";
import { ChangedWhileRead } from "../../../../src/content/texts.ts";
import { digestOf } from "../../../../src/publish/chapters/digest.ts";
import { openFiles } from "../../../../src/publish/chapters/kept-files.ts";
import { tinyCouncil } from "../../../tiny-council.ts";

let cache = "";
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "orderpaper-files-"));
});
afterEach(() => rmSync(cache, { recursive: true, force: true }));

const REPORT = "meetings/2026-01-15-board/01-report.md";
const LONG_AGO = 1_000_000;
const TO_COME = Date.now() * 2;

interface Told {
  readonly files?: Readonly<Record<string, string>>;
  /** When every file was last changed, in milliseconds. */
  readonly at?: number;
}

/** A council whose files tell when they were changed as those of a folder do, and the Markdown that was read of them. */
function council({ files = {}, at = LONG_AGO }: Told = {}): { files: Files; readFiles: string[] } {
  const tiny = tinyCouncil(files);
  const readFiles: string[] = [];
  const list = tiny.list.map((file) => ({
    ...file,
    stamp: `${file.size} ${at} ${at} 7`,
    bytes: () => {
      if (file.path.endsWith(".md")) readFiles.push(file.path);
      return file.bytes();
    },
  }));
  return { files: { ...tiny, list }, readFiles };
}

/** One build: what it read of the files while it loaded them, and the library. */
function build(told?: Told) {
  const { files, readFiles } = council(told);
  const known = openFiles("content", cache);
  const loaded = load(files, undefined, undefined, undefined, undefined, known);
  known.save();
  return { ...loaded, readFiles: [...readFiles] };
}

test("files that are as they were are not read again, and make the same library", () => {
  const first = build();
  const second = build();
  expect(first.readFiles).toContain(REPORT);
  expect(second.readFiles).toEqual([]);
  expect(digestOf(second.library.meetings)).toBe(digestOf(first.library.meetings));
  expect(digestOf(second.library.people)).toBe(digestOf(first.library.people));
  const words = ({ library, texts, digestOf: sumOf, locate }: typeof first) => [
    library.meetings.flatMap(({ papers }) => papers.map(({ body }) => [body.firstLine, body.text])),
    [...texts],
    [...texts.keys()].map(sumOf),
    locate(`content/${REPORT}`, ["title"]),
  ];
  expect(words(second)).toEqual(words(first));
  expect(second.findings).toEqual(first.findings);
  expect(build().readFiles).toEqual([]);
});

test("a file with another stamp is read, and no other", () => {
  build();
  const longer = { [REPORT]: "---\ntitle: Hedges\n---\nTrimmed.\n" };
  const { library, readFiles } = build({ files: longer });
  expect(readFiles).toEqual([REPORT]);
  expect(library.meetings.flatMap(({ papers }) => papers.map(({ title }) => title))).toContain("Hedges");
});

test("files that may be written again without their stamps telling are read each time", () => {
  build({ at: TO_COME });
  expect(build({ at: TO_COME }).readFiles).toContain(REPORT);
});

test.each([
  ["an error", "---\ntitle: Hedges\nexempt: [[\n---\nTrimmed.\n"],
  ["a warning", "---\ntitle: Hed\u200bges\n---\nTrimmed.\n"],
  ["a field that is not known", "---\ntitle: Hedges\ncolour: green\n---\nTrimmed.\n"],
  ["withheld words", "---\ntitle: Hedges\n---\nSold for [[exempt 3: £412,000]].\n"],
])("a file in which something was found is read each time: %s", (_what, text) => {
  const first = build({ files: { [REPORT]: text } });
  const second = build({ files: { [REPORT]: text } });
  expect(first.findings.length).toBeGreaterThan(0);
  expect(second.findings).toEqual(first.findings);
  expect(second.readFiles).toContain(REPORT);
});

test("once a file is not what its stamp says, nothing is known any more", () => {
  const { library } = build();
  const text = library.meetings[0]?.papers[0]?.body.text ?? "";
  const lying = council();
  const other = (path: string, bytes: () => Uint8Array) => () =>
    path === REPORT
      ? Buffer.from(Buffer.from(bytes()).toString("utf8").replaceAll(text, "x".repeat(text.length)))
      : bytes();
  const files = {
    ...lying.files,
    list: lying.files.list.map((file) => ({ ...file, bytes: other(file.path, file.bytes) })),
  };
  const loaded = load(files, undefined, undefined, undefined, undefined, openFiles("content", cache));
  expect(() => loaded.texts.get(`content/${REPORT}`)).toThrow(ChangedWhileRead);
  expect(build().readFiles).toContain(REPORT);
});

test("what another council's folder holds is another thing", () => {
  build();
  const { files, readFiles } = council();
  load(files, undefined, undefined, undefined, undefined, openFiles("elsewhere", cache));
  expect(readFiles).toContain(REPORT);
});

const MINUTES = "meetings/2026-01-15-board/minutes.md";
const MINUTED = {
  [MINUTES]:
    "---\nstatus: draft\nminute-numbers: { first: 7 }\n---\n## Street trees\n\n**RESOLVED:** That forty be planted.\n",
  "meetings/2026-01-15-board/plan.txt": "Where the trees stand.\n",
};

test("what was worked out of words is known to the next build, but for what the agenda says", () => {
  const ids = ({ library }: Pick<ReturnType<typeof build>, "library">) =>
    library.meetings.flatMap(({ decisionIds }) => decisionIds?.() ?? []);
  const asked = (told: Told) => {
    const { files, readFiles } = council(told);
    const known = openFiles("content", cache);
    const { library } = load(files, undefined, undefined, undefined, undefined, known);
    const answer = ids({ library });
    known.save();
    return { answer, readFiles };
  };
  const first = asked({ files: MINUTED });
  expect(first.answer.length).toBe(1);
  expect(asked({ files: MINUTED })).toEqual({ answer: first.answer, readFiles: [] });
  const renamed = {
    ...MINUTED,
    "meetings/2026-01-15-board/meeting.md":
      "---\nbody: board\ndate: 2026-01-15\nagenda:\n  - title: Hedges and trees\n    papers: [01-report.md]\n---\n",
  };
  expect(asked({ files: renamed }).readFiles).toContain(MINUTES);
  const fresh = ids({ library: load(council({ files: renamed }).files).library });
  expect(asked({ files: renamed }).answer).toEqual(fresh);
});
