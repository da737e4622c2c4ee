/** Edits built onto the site before are what a clean build is. `npm run bench -- edits` does a hundred by lot. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishSite } from "../src/commands/publish-site.ts";
import { hasErrors, prepareEdition } from "../src/publish/edition.ts";
import { holdOutput } from "../src/publish/swap.ts";
import { differences } from "./bench/archive/compare.mjs";
import { chanceOf, edit } from "./bench/archive/edits.mjs";

const root = mkdtempSync(join(tmpdir(), "orderpaper-edits-"));
const content = join(root, "content");
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Builds the council into a folder without packs, pictures and search; how much was made, or nothing if it has errors. */
async function build(name: string, isFresh: boolean) {
  const output = join(root, name);
  const cacheFolder = join(root, `cache-${name}`);
  return holdOutput(output, async (replace) => {
    const edition = await prepareEdition({
      content,
      ...(isFresh ? {} : { cacheFolder }),
      baseUrl: "https://council.example",
    });
    if (hasErrors(edition.findings)) return undefined;
    const bare = { ...edition, cards: async () => [] };
    return publishSite(bare, { output, cacheFolder, search: false, isFresh, told: "test" }, replace);
  });
}

beforeAll(async () => {
  cpSync(fileURLToPath(new URL("../content", import.meta.url)), content, { recursive: true });
  await build("kept", false);
});

test.each([
  "word",
  "recommendation",
  "title",
  "published",
  "order",
  "status",
  "removal",
  "rename",
  "minutes",
  "vote",
  "personsName",
  "body",
  "picture",
  "noMeeting",
])("%s", async (kind) => {
  const said = edit(content, kind, chanceOf(3));
  expect(said).toBeDefined();
  const made = await build("kept", false);
  const clean = await build("anew", true);
  expect(made === undefined).toBe(clean === undefined);
  expect(differences(join(root, "kept"), join(root, "anew"))).toEqual([]);
  if (made) expect(made.printed).toBeLessThan(clean?.printed ?? 0);
});
