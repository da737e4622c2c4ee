import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readFrontMatter } from "../../src/content/front-matter.ts";
import { importDocx } from "../../src/imports/docx/import-docx.ts";
import type { Imported } from "../../src/imports/imported.ts";
import { renderBody } from "../../src/markdown/render.ts";
import { findingsOf, tinyCouncil } from "../tiny-council.ts";
import { missingWords, pageWords } from "../words.ts";
import { hasOffice, REPORTS, SOURCES, wordReports } from "./word-documents.ts";

const MEETING = "2026-01-15-board";
const isHere = hasOffice();

/** Words of a report that its paper does not have: labels of its cover sheet, which the page prints itself, and such. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "01-house-template":
    "Date Classification Title Report of Wards Involved Policy Context Report Author and Contact Details 3 Background Papers None",
  "02-automatic-outline": "Background papers",
  "07-cover-of-lines": "Report of Title Wards Date Contact officer Background papers None",
  "08-cover-of-four-columns": "Report title Report of",
  // LibreOffice prints the number of a note against the word before it.
  "10-notes": "Background papers 202",
  "11-tracked-changes-and-comments": "secretly",
  "16-contents": "Ships 2 Fish 3",
  "18-contact-and-links": "Email BACKGROUND PAPERS",
};

/** The file of the paper, and its questions under it as people read them. */
function shown({ files, questions }: Imported): string {
  const texts = files.map(({ path, content }) =>
    typeof content === "string" ? content : `(${path.split("/").at(-1)})\n`,
  );
  const asked = questions.map(
    ({ line, words }) => `${line === undefined ? "all" : `line ${line}`}: ${words}`,
  );
  // A field of the date shows the day on which the test runs.
  const day = /Printed on \d+ \w+ \d{4}/;
  return [
    ...texts.map((text) => text.replace(day, "Printed on (today)")),
    "",
    "What a person must look at:",
    ...asked,
    "",
  ].join("\n");
}

const paperOf = ({ files }: Imported): { readonly path: string; readonly content: string } => {
  const paper = files.find(({ path }) => path.endsWith(".md"));
  if (paper === undefined || typeof paper.content !== "string") throw new Error("no paper was made");
  return { path: paper.path, content: paper.content };
};

describe.skipIf(!isHere)(isHere ? "Word reports" : "Word reports: LibreOffice is not on this machine", () => {
  let folder = "";
  beforeAll(() => {
    folder = wordReports();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const imported = (name: string): Promise<Imported> =>
    importDocx({
      bytes: readFileSync(join(folder, `${name}.docx`)),
      name: `${name}.docx`,
      meeting: MEETING,
      item: "1",
    });

  test.each(REPORTS)("%s becomes the paper that is expected", async (name) => {
    const result = shown(await imported(name));
    const expected = join(SOURCES, "expected", `${name}.md`);
    if (process.env.UPDATE === "1") writeFileSync(expected, result);
    expect(result).toBe(readFileSync(expected, "utf8"));
  });

  test.each(REPORTS)("%s loads in a meeting without an error", async (name) => {
    const { files } = await imported(name);
    const paper = files
      .find(({ path }) => path.endsWith(".md"))
      ?.path.split("/")
      .at(-1);
    const meeting = `---\nbody: board\ndate: 2026-01-15\nagenda:\n  - title: Street trees\n    papers: [${paper}]\n---\n`;
    const council = tinyCouncil({
      ...Object.fromEntries(files.map(({ path, content }) => [path, content])),
      [`meetings/${MEETING}/meeting.md`]: meeting,
    });
    const errors = findingsOf(council).filter(({ severity }) => severity === "error");
    expect(errors.filter(({ span }) => !span.file.endsWith("01-report.md"))).toEqual([]);
  });

  test.each(REPORTS)("no word of %s is lost", async (name) => {
    const result = await imported(name);
    const { content } = paperOf(result);
    const { source } = readFrontMatter("paper.md", content);
    const text = source?.body.text ?? "";
    const { html } = renderBody(
      { text, file: "paper.md", firstLine: 1 },
      {
        target: "page",
        numbering: content.includes("numbering: auto") ? "auto" : "as-written",
        asset: (file) => file,
      },
    );
    // Numbers that a browser counts are no words of the page.
    const counted = [...text.matchAll(/^\s*(\d+)[.)]\s/gm)].map(([, number]) => number).join(" ");
    const head = content.slice(0, content.length - text.length);
    const asked = result.questions.map(({ words }) => words).join("\n");
    const printed = readFileSync(join(folder, `${name}.txt`), "utf8");
    // A field of the date shows the day on which each of the two was made.
    const found = [pageWords(html), counted, head, asked].join("\n");
    const missing = missingWords(plain(printed), plain(`${found}\n${LEFT_OUT[name] ?? ""}`)).filter(
      (word) => !/^(?:[a-d]|[ivx]+)$/.test(word),
    );
    expect(missing).toEqual([]);
  });
});

/** Quotes are curled and raised figures raised by us; soft hyphens are no letters. */
const plain = (words: string): string => words.normalize("NFKC").replace(/[\u00ad\u200b]/g, "");
