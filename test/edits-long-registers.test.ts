/** Edits of a council whose registers are too long for a page are what a clean build is: across the length, too. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishSite } from "../src/commands/publish-site.ts";
import { hasErrors, prepareEdition } from "../src/publish/edition.ts";
import { holdOutput } from "../src/publish/swap.ts";
import { differences } from "./bench/archive/compare.mjs";
import { TINY } from "./tiny-council.ts";

const root = mkdtempSync(join(tmpdir(), "orderpaper-long-"));
const content = join(root, "content");
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function build(name: string, isFresh: boolean) {
  const output = join(root, name);
  const cacheFolder = join(root, `cache-${name}`);
  return holdOutput(output, async (replace) => {
    const edition = await prepareEdition({ content, ...(isFresh ? {} : { cacheFolder }) });
    expect(hasErrors(edition.findings)).toBe(false);
    const bare = { ...edition, cards: async () => [] };
    return publishSite(bare, { output, cacheFolder, search: false, isFresh, told: "test" }, replace);
  });
}

function write(path: string, words: string): void {
  const file = join(content, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, words);
}

const day = (index: number): string =>
  `2025-${String(1 + (index % 12)).padStart(2, "0")}-${String(5 + 4 * Math.floor(index / 12)).padStart(2, "0")}`;

const MINUTES = "---\nstatus: draft\n---\n## Trees\n\n**RESOLVED:** That trees be planted.\n";

function meet(date: string, body: string, minutes: string | undefined): void {
  write(`meetings/${date}-${body}/meeting.md`, `---\nbody: ${body}\ndate: ${date}\nagenda: [Trees]\n---\n`);
  if (minutes !== undefined) write(`meetings/${date}-${body}/minutes.md`, minutes);
}

const ask = (name: string, from: string, status: string): void =>
  write(`actions/${name}.md`, `---\nmeeting: ${from}\nstatus: ${status}\n---\nPlant.\n`);

beforeAll(async () => {
  for (const [path, words] of Object.entries(TINY)) write(path, words);
  write("bodies/panel.md", "---\nname: Panel\nkind: panel\n---\n");
  for (let index = 0; index < 39; index += 1) meet(day(index), "board", MINUTES);
  for (const date of ["2025-03-06", "2024-03-06"]) meet(date, "panel", MINUTES);
  for (let index = 0; index < 250; index += 1) ask(`a${index}`, `${day(index % 2)}-board`, "open");
  await build("kept", false);
});

test.each<[string, () => void]>([
  ["actions become too many for a page", () => ask("b", "2025-03-06-panel", "open")],
  ["an action is closed", () => ask("a7", `${day(1)}-board`, "done")],
  ["minutes become too many for a page", () => meet("2025-03-07", "panel", MINUTES)],
  ["minutes say something else", () => meet("2025-03-07", "panel", MINUTES.replace("trees be", "elms be"))],
  ["a body is called otherwise", () => write("bodies/panel.md", "---\nname: The Panel\nkind: panel\n---\n")],
  [
    "both become few again",
    () => {
      rmSync(join(content, "meetings/2025-03-07-panel/minutes.md"));
      rmSync(join(content, "actions/a8.md"));
    },
  ],
])("%s", async (_, edit) => {
  edit();
  const made = await build("kept", false);
  const clean = await build("anew", true);
  expect(differences(join(root, "kept"), join(root, "anew"))).toEqual([]);
  expect(made?.printed).toBeLessThan(clean?.printed ?? 0);
});
