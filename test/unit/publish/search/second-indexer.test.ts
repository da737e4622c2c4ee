/** A second thread makes the index that the first would make. Threads run what `npm ci` has built, for Node 20 reads no TypeScript. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { indexShelf } from "../../../../src/publish/search/index-shelf.ts";
import type { FiledPage } from "../../../../src/publish/search/index-thread.ts";
import { isSecondIndexerWorthIt, type SecondIndexer } from "../../../../src/publish/search/second-indexer.ts";
import { survey } from "../../../../src/publish/search/survey.ts";

const folder = mkdtempSync(join(tmpdir(), "orderpaper-indexer-"));
const htmlOf = (words: string): string =>
  `<html lang="en"><body><main data-pagefind-body data-pagefind-filter="body[data-body]" data-body="Planning"><h1>${words}</h1></main></body></html>`;
const PAGES = ["Oaks", "Elms", "Limes"].map((words) => {
  const address = `/${words.toLowerCase()}/`;
  const html = htmlOf(words);
  return { address, html, digest: survey(address, html)?.digest ?? "", file: join(folder, `${words}.html`) };
});
const FILED = PAGES.map(({ address, digest, file }): FiledPage => [address, digest, file]);
let second: SecondIndexer;

beforeAll(async () => {
  for (const { file, html } of PAGES) writeFileSync(file, html);
  const built = new URL("../../../../dist/publish/search/second-indexer.js", import.meta.url).href;
  second = ((await import(built)) as { startSecondIndexer: () => SecondIndexer }).startSecondIndexer();
});
afterAll(async () => {
  await second.end();
  rmSync(folder, { recursive: true });
});

const plain = (files: Awaited<ReturnType<typeof indexShelf>>) =>
  files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString("base64")]);

test("it makes the same files, shelf by shelf", async () => {
  const here = plain(await indexShelf(PAGES));
  expect(here.length).toBeGreaterThan(3);
  expect(plain(await second.index(FILED))).toEqual(here);
  expect(plain(await second.index(FILED.slice(1)))).toEqual(plain(await indexShelf(PAGES.slice(1))));
});

test("a page that is not what it was is refused, and the next shelf is made", async () => {
  const [first] = PAGES;
  writeFileSync(first?.file ?? "", htmlOf("Alders"));
  await expect(second.index(FILED)).rejects.toMatchObject({
    message: "the search index was not finished: /oaks/ changed meanwhile.",
    exitCode: 2,
  });
  writeFileSync(first?.file ?? "", first?.html ?? "");
  expect(plain(await second.index(FILED))).toEqual(plain(await indexShelf(PAGES)));
});

test("sources are indexed by one thread", () => {
  expect(isSecondIndexerWorthIt(1e3)).toBe(false);
});
