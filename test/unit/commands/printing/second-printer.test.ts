/** A second thread prints what the first would print. Threads run what `npm ci` has built, for Node 20 reads no TypeScript. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type PrintedPage,
  type PrintedSlice,
  printSlice,
} from "../../../../src/commands/printing/print-slice.ts";
import { isSecondWorthIt, type SecondPrinter } from "../../../../src/commands/printing/second-printer.ts";
import { slicesOf } from "../../../../src/commands/printing/slices.ts";
import { type Edition, prepareEdition } from "../../../../src/publish/edition.ts";
import { toReadAgain } from "../../../../src/publish/second-reading.ts";
import { openLayouts } from "../../../../src/views/layouts.ts";
import { differences } from "../../../bench/archive/compare.mjs";

const root = mkdtempSync(join(tmpdir(), "orderpaper-printing-"));
const content = join(root, "content");
const place = {
  content,
  baseUrl: "https://council.example",
  local: undefined,
  cacheFolder: join(root, "cache"),
};
let edition: Edition;

beforeAll(async () => {
  cpSync(fileURLToPath(new URL("../../../../content", import.meta.url)), content, { recursive: true });
  edition = await prepareEdition(place);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Prints every page of the edition in a thread, and nothing here; `meanwhile` may do something to it. */
async function printBeside(
  change: (edition: Edition) => Edition = (same) => same,
  meanwhile: (second: SecondPrinter) => void = () => {},
) {
  const built = new URL("../../../../dist/commands/printing/second-printer.js", import.meta.url).href;
  const { startSecondPrinter } = (await import(built)) as {
    startSecondPrinter: (order: object, took: (slice: PrintedSlice) => void) => SecondPrinter;
  };
  const staging = mkdtempSync(join(root, "beside-"));
  const wanted = new SharedArrayBuffer(edition.pages.length * 4);
  new Uint32Array(wanted).set(edition.pages.map((_, at) => at));
  const printed: PrintedPage[] = [];
  const { shared } = slicesOf(edition.pages.length);
  const order = { reading: toReadAgain(change(edition), place), wanted, shared, staging };
  const second = startSecondPrinter(order, (slice) => printed.push(...slice.printed));
  meanwhile(second);
  return { staging, printed, left: await second.finished };
}

/** Prints every page here. */
async function printHere() {
  const staging = mkdtempSync(join(root, "here-"));
  return { staging, ...(await printSlice(edition.pages, staging, openLayouts())) };
}

test("it prints the same pages from the same reads", async () => {
  const beside = await printBeside();
  const here = await printHere();
  expect(beside.left).toEqual([]);
  expect(differences(here.staging, beside.staging)).toEqual([]);
  const sorted = ({ reads, ...page }: PrintedPage) => ({ ...page, reads: [...reads].sort() });
  expect(beside.printed.map(sorted)).toEqual(here.printed.map(sorted));
});

test("pages that ask for the sum of a file that only the first thread has are left to it", async () => {
  const { printed } = await printHere();
  const [key = ""] = printed.flatMap(({ reads }) => reads.filter((read) => read.startsWith("hash ")));
  const asking = printed.filter(({ reads }) => reads.includes(key)).map(({ address }) => address);
  const onlyThere = { address: key.slice("hash ".length), bytes: () => new Uint8Array() };
  const beside = await printBeside((same) => ({ ...same, assets: [...same.assets, onlyThere] }));
  expect(asking).not.toEqual([]);
  expect(beside.left).toEqual(asking);
  expect(beside.printed.length).toBe(edition.pages.length - asking.length);
});

test("content that was changed meanwhile is not printed", async () => {
  const file = join(content, "council.yaml");
  const before = readFileSync(file);
  writeFileSync(file, `${before}# a word more\n`);
  await expect(printBeside()).rejects.toMatchObject({
    message: `${content} was changed while the site was being built; run the build again`,
    exitCode: 2,
  });
  writeFileSync(file, before);
});

test("a thread that ends early has not printed everything", async () => {
  const ended = printBeside(undefined, (second) => void second.end());
  await expect(ended).rejects.toThrow("the second thread that prints pages ended before it was done");
});

test("slices are taken by one of two only", () => {
  const one = slicesOf(1200);
  const other = slicesOf(1200, one.shared);
  expect([one.next(), other.next(), one.next(), other.next(), one.next()]).toEqual([
    [0, 500],
    [500, 1000],
    [1000, 1200],
    undefined,
    undefined,
  ]);
});

test("sources are printed by one thread", () => {
  expect(isSecondWorthIt(1e6, 1e6)).toBe(false);
});
