import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "../src/findings/finding.ts";
import { forPeople, PRINTERS } from "../src/findings/report.ts";
import { type Edition, hasErrors, prepareEdition } from "../src/publish/edition.ts";
import { openLayouts } from "../src/views/layouts.ts";
import { type Case, type CaseFile, readCase, withFindings } from "./case-file.ts";
import { unsafeIn } from "./page-safety.ts";
import { PLAN, TINY } from "./tiny-council.ts";

const CASES = fileURLToPath(new URL("./cases", import.meta.url));
const UPDATE = process.env.UPDATE === "1";

const root = mkdtempSync(join(tmpdir(), "orderpaper-cases-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const print = openLayouts();

/** What our own layouts do that content may not: scripts of the site, forms for searching. */
let ours: ReadonlySet<string> = new Set();
beforeAll(async () => {
  const folder = layOut({ prints: [], neverPrints: [], files: new Map() }, "nothing");
  const { pages } = await prepareEdition({ content: folder });
  ours = new Set(pages.flatMap(({ layout, view }) => unsafeIn(print(layout, view()))));
});

const paths: readonly string[] = readdirSync(CASES, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".txt"))
  .map((path) => path.replace(/\\/g, "/"))
  .sort();

const groups = [...new Set(paths.map((path) => path.split("/")[0] ?? ""))];

describe.each(groups)("%s", (group) => {
  const cases = paths.filter((path) => path.startsWith(`${group}/`));
  test.each(cases.map((path) => [sentenceOf(path), path] as const))("%s", async (_sentence, path) => {
    const text = readFileSync(join(CASES, path), "utf8");
    const wanted = readCase(text);
    const folder = layOut(wanted, path);
    const edition = await prepareEdition({ content: folder });
    const said = named(forPeople(edition), folder);
    if (UPDATE) writeFileSync(join(CASES, path), withFindings(text, said));
    else expect(said).toBe(wanted.findings);
    for (const finding of edition.findings) checkFinding(finding, folder);
    checkPrinters(edition);
    checkPages(edition, wanted);
  });
});

/** "yaml/a-colon-in-a-title.txt" is called "a colon in a title". */
const sentenceOf = (path: string): string =>
  path
    .replace(/^[^/]+\//, "")
    .replace(/\.txt$/, "")
    .replace(/-/g, " ");

/** What is printed, with the folder called what a clerk calls it. */
const named = (text: string, folder: string): string =>
  text.replaceAll(folder.replace(/\\/g, "/"), "content");

/** Writes the tiny council with the files of a case laid over it, and returns the content folder. */
function layOut({ files }: Case, path: string): string {
  const folder = join(root, path.replace(/\W+/g, "-"), "content");
  const laid = new Map<string, CaseFile>(
    Object.entries({ ...TINY, ...(namesThePlan(files) ? PLAN : {}) }).map(([name, text]) => [
      name,
      { kind: "bytes", bytes: Buffer.from(text) },
    ]),
  );
  for (const [name, file] of files) laid.set(name, file);
  for (const [name, file] of laid) {
    const target = join(folder, name);
    if (file.kind !== "missing") mkdirSync(dirname(target), { recursive: true });
    if (file.kind === "bytes") writeFileSync(target, file.bytes);
    if (file.kind === "link") symlinkSync(file.to, target);
  }
  return folder;
}

/** The tiny council's plan is unused, and lies there only for cases that use it. */
const namesThePlan = (files: Case["files"]): boolean =>
  [...files.values()].some((file) => file.kind === "bytes" && Buffer.from(file.bytes).includes("plan.txt"));

/** The rules of findings that no single case states. */
function checkFinding({ id, message, help, span }: Finding, folder: string): void {
  expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
  expect(message, "begins lower case, or with what was typed").toMatch(/^(?:[^A-Z]|[A-Z]{2})/);
  expect(message, "has no full stop").not.toMatch(/\.$/);
  expect(help, "says what to do").toMatch(/\S/);
  for (const words of [message, help ?? ""])
    expect(words).not.toMatch(
      /\b(?:undefined|null|NaN|object Object|schema|node|(?<!\.)YAML|parser|token|regex)\b/i,
    );
  expect(span.line).toBeGreaterThan(0);
  expect(span.column).toBeGreaterThan(0);
  expect([span.endLine, span.endColumn].join()).not.toBe([span.line, span.column].join());
  const lines = linesOf(span.file.replace(folder, ""), folder);
  if (lines === undefined) return;
  expect(span.endLine, `${id}: ends inside the file`).toBeLessThanOrEqual(lines.length);
  expect(span.column, `${id}: begins inside the line`).toBeLessThanOrEqual(
    (lines[span.line - 1] ?? "").length + 1,
  );
  expect(span.endColumn, `${id}: ends inside the line`).toBeLessThanOrEqual(
    Math.max(2, (lines[span.endLine - 1] ?? "").length + 1),
  );
}

/** The lines of a file as findings count them; undefined for one that is not there. */
function linesOf(path: string, folder: string): readonly string[] | undefined {
  try {
    return readFileSync(join(folder, path), "utf8")
      .replace(/^\uFEFF/, "")
      .split(/\r\n|\r|\n/);
  } catch {
    return undefined;
  }
}

/** Every printer prints every finding, and no insides of ours. */
function checkPrinters(edition: Edition): void {
  for (const [format, printer] of Object.entries(PRINTERS)) {
    const text = printer(edition).replaceAll("footnote-undefined", "");
    expect(text, format).not.toMatch(/^\s+at .+:\d+:\d+|undefined|\[object|node_modules/m);
    for (const { id } of edition.findings)
      expect(text, format).toContain(id.replace("footnote-undefined", ""));
    if (format !== "json") expect(text, format).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
  }
  expect(JSON.parse(PRINTERS.json(edition)).findings).toHaveLength(edition.findings.length);
  const github = PRINTERS.github(edition).split("\n").filter(Boolean);
  expect(github).toHaveLength(edition.findings.length);
  expect(JSON.parse(PRINTERS.gitlab(edition))).toHaveLength(edition.findings.length);
}

/** A page without the digests of what it loads, which may hold any letters. */
const withoutDigests = (html: string): string =>
  html.replace(/\?v=[\w-]+/g, "").replace(/ integrity="[^"]*"/g, "");

/** With errors nothing is made; without, every page is printed, is safe, and holds what it must. */
function checkPages(edition: Edition, { prints, neverPrints }: Case): void {
  if (hasErrors(edition.findings)) {
    expect(edition.pages).toEqual([]);
    expect(edition.assets).toEqual([]);
    expect(prints, "a case with errors prints nothing").toEqual([]);
    return;
  }
  const pages = edition.pages.map(({ address, layout, view }) => ({
    address,
    html: print(layout, view()),
  }));
  expect(pages.length).toBeGreaterThan(5);
  for (const { address, html } of pages) {
    expect(
      unsafeIn(html).filter((found) => !ours.has(found)),
      address,
    ).toEqual([]);
    for (const words of neverPrints) expect(withoutDigests(html), address).not.toContain(words);
  }
  for (const words of prints) {
    if (!pages.some(({ html }) => withoutDigests(html).includes(words)))
      expect.fail(`no page prints ${words}`);
  }
  for (const { bytes } of edition.assets) expect(bytes().length).toBeGreaterThanOrEqual(0);
}
