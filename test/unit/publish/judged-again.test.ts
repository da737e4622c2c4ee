/** What a process says of a folder that it reads again and again is what one says that reads it for the first time. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { checkWhole } from "../../../src/publish/edition.ts";
import { ReadAgain } from "../../../src/publish/read-again.ts";
import { chanceOf, edit, KINDS } from "../../bench/archive/edits.mjs";
import { writeArchive } from "../../bench/archive/run.mjs";
import { TINY } from "../../tiny-council.ts";

const root = mkdtempSync(join(tmpdir(), "judged-again-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Readings of a folder in one process, each held against a first one. */
function clerk(content: string) {
  const cacheFolder = join(dirname(content), "cache");
  const again = new ReadAgain(content, cacheFolder);
  return async (): Promise<number> => {
    const { findings } = await checkWhole(content, undefined, "officers", { cacheFolder, again });
    expect(findings).toEqual((await checkWhole(content, undefined, "officers")).findings);
    return findings.length;
  };
}

test("after every kind of edit of the demo council", async () => {
  const content = join(root, "demo", "content");
  cpSync(fileURLToPath(new URL("../../../content", import.meta.url)), content, { recursive: true });
  const check = clerk(content);
  expect(await check()).toBeGreaterThan(0);
  for (const kind of KINDS) if (edit(content, kind, chanceOf(3)) !== undefined) await check();
}, 240_000);

/** Writes a file of a council. */
const writerOf =
  (content: string) =>
  (path: string, text: string): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };

test("what is wrong in a paper, a meeting and a person that came since, and is so no more when they are gone", async () => {
  const content = join(root, "came", "content");
  const write = writerOf(content);
  for (const [path, text] of Object.entries(TINY)) write(path, text);
  const check = clerk(content);
  const before = await check();
  const came: Readonly<Record<string, string>> = {
    "meetings/2026-01-15-board/02-more.md": "---\ntitle: More\n---\n\nSee pages 3 to 4 and [here](/x/).\n",
    "meetings/2026-02-15-board/meeting.md":
      "---\nbody: board\ndate: 2026-02-15\nagenda: []\n---\n\n[here](/x/)\n",
    "people/ben-baker.md": "---\nname: Ben Baker\n---\n\n[here](/x/)\n",
  };
  const found = [before];
  for (const [path, text] of Object.entries(came)) {
    write(path, text);
    found.push(await check());
  }
  expect(new Set(found).size).toBe(4);
  for (const path of Object.keys(came)) rmSync(join(content, path));
  expect(await check()).toBe(before);
});

test("what an action's words say counts among all actions of its body", async () => {
  const content = join(root, "facts", "content");
  const write = writerOf(content);
  const action = (at: number, words: string): void =>
    write(`actions/${at}.md`, `---\nmeeting: 2026-01-15-board\nlead: [ada-clerk]\n---\n${words}\n`);
  for (const [path, text] of Object.entries(TINY)) write(path, text);
  for (const at of [1, 2, 3]) action(at, "Plant them by 1 March 2026.");
  action(4, "Water them.");
  const check = clerk(content);
  const before = await check();
  // Words alone: no field, and no list of actions, is another.
  for (const at of [2, 3]) action(at, "Plant them.");
  expect(await check()).not.toBe(before);
});

test("after every kind of edit of a small archive", async () => {
  const content = join(root, "archive", "content");
  writeArchive(content, 20);
  const check = clerk(content);
  await check();
  for (const kind of KINDS) if (edit(content, kind, chanceOf(5)) !== undefined) await check();
}, 240_000);
