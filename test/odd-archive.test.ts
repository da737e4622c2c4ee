import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Edition, prepareEdition } from "../src/publish/edition.ts";
import { oddArchive } from "./bench/archive/odd.mjs";
import { findingsOf, tinyCouncil } from "./tiny-council.ts";

/** Look-alikes of scanned and converted archives (`bench/archive/odd.mjs`): they build, and what is odd is said. */
describe("an odd archive", () => {
  const folder = mkdtempSync(join(tmpdir(), "orderpaper-odd-"));
  let edition: Edition;

  beforeAll(async () => {
    for (const [path, content] of oddArchive(50)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    edition = await prepareEdition({ content: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("builds, with findings and no error", () => {
    const ids = new Set(edition.findings.map(({ severity, id }) => `${severity} ${id}`));
    expect([...ids].filter((id) => id.startsWith("error"))).toEqual([]);
    expect([...ids]).toEqual(
      expect.arrayContaining([
        "warning container-not-closed",
        "warning file-not-text",
        "warning file-not-utf-8",
        "warning footnote-undefined",
        "warning front-matter-missing",
        "warning html-shown-as-text",
        "warning nested-too-deep",
        "warning sign-hidden",
        "warning table-row-too-long",
      ]),
    );
  });

  test("has a page for every paper and minutes of it", () => {
    const addresses = new Set(edition.pages.map(({ address }) => address));
    for (const { id, minutes } of edition.library.meetings) {
      expect(addresses).toContain(`/meetings/${id}/papers/`);
      expect(addresses.has(`/meetings/${id}/minutes/`)).toBe(minutes !== undefined);
    }
    expect(edition.library.meetings).toHaveLength(51);
  });
});

/** Methods of text that look at its characters. */
const LOOKING = ["split", "indexOf", "includes", "startsWith", "replace", "matchAll"] as const;

/** The methods as they are. */
const { indexOf } = String.prototype;

/** How many characters one of them looks at: up to what it looks for, if it looks for that alone. */
function lookedAt(text: string, name: (typeof LOOKING)[number], [wanted, from]: readonly unknown[]): number {
  if (name === "startsWith") return 1;
  if ((name !== "indexOf" && name !== "includes") || typeof wanted !== "string") return text.length;
  const start = typeof from === "number" ? from : 0;
  const at: number = Reflect.apply(indexOf, text, [wanted, start]);
  return Math.max(0, (at < 0 ? text.length : at) - start) + 1;
}

/** How many characters of texts are looked at while something is done. */
function charactersLookedAt(done: () => void): number {
  let characters = 0;
  const restore = LOOKING.map((name) => {
    const own = Object.getOwnPropertyDescriptor(String.prototype, name);
    if (own === undefined) throw new Error(`text has no ${name}`);
    Object.defineProperty(String.prototype, name, {
      ...own,
      value(this: string, ...given: readonly unknown[]): unknown {
        characters += lookedAt(String(this), name, given);
        return Reflect.apply(own.value, this, given);
      },
    });
    return () => Object.defineProperty(String.prototype, name, own);
  });
  try {
    done();
  } finally {
    for (const put of restore) put();
  }
  return characters;
}

/** Texts of which a check that looks through all for each would take the square. */
test.each<readonly [name: string, piece: (at: number) => string]>([
  [
    "links that say nothing",
    (at) => `For the plan of ${at} [click here](https://council.example/${at}).\n\n`,
  ],
  ["links on one line", (at) => `[click here](https://council.example/${at}) `],
  [
    "references to paragraphs",
    (at) => `${(at % 40) + 1}.${at} As paragraph 3.${at + 5000} says, page ${at}.\n\n`,
  ],
  ["notes without words", (at) => `Trees.[^${at}]\n\n`],
  ["rows that are too long", (at) => `${at % 20 === 0 ? "\n| a | b |\n|---|---|\n" : ""}| 1 | 2 | ${at} |\n`],
  ["containers that are never closed", (at) => `::: landscape\n\nTrees ${at}.\n\n`],
  ["resolutions", (at) => `**RESOLVED:** That tree ${at} be planted.\n\n`],
  ["headings", (at) => `## Minutes ${at % 3}\n\nTrees.\n\n`],
  ["noise", (at) => `Th3 c0mm|ttee ~ ·· \\ the_dir ^ ' \` * [ ${at}\n`],
  ["names", (at) => `Cllr Ada Clerk of ${at}, `],
])("four times the %s is looked at about four times as long", (_, piece) => {
  const check = (count: number) => (): void => {
    const text = Array.from({ length: count }, (_, at) => piece(at)).join("");
    const files = tinyCouncil({
      "meetings/2026-01-15-board/01-report.md": `---\ntitle: Street trees\nbackground-papers: []\nnumbering: as-written\n---\n${text}\n`,
      "meetings/2026-01-15-board/minutes.md": `---\nnumbering: as-written\n---\n${text}\n`,
    });
    findingsOf(files);
  };
  check(10)();
  const once = charactersLookedAt(check(150));
  expect(charactersLookedAt(check(600)) / once).toBeLessThan(5.5);
});
