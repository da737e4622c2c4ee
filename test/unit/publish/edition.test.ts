import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type EditionOptions, prepareEdition } from "../../../src/publish/edition.ts";
import { TINY } from "../../tiny-council.ts";

const content = join(mkdtempSync(join(tmpdir(), "orderpaper-edition-")), "content");
beforeAll(() => {
  for (const [name, text] of Object.entries(TINY)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
});
afterAll(() => rmSync(dirname(content), { recursive: true, force: true }));

const cardsOf = async (options: Omit<EditionOptions, "content">): Promise<number> => {
  const { pages, cards } = await prepareEdition({ content, ...options });
  return (await cards(pages)).length;
};

it("makes pictures of pages for a site whose address is known, and none for one that is only looked at here", async () => {
  const baseUrl = "https://meetings.example";
  expect(await cardsOf({ baseUrl })).toBeGreaterThan(3);
  expect(await cardsOf({ baseUrl, local: true })).toBe(0);
  expect(await cardsOf({})).toBe(0);
});
