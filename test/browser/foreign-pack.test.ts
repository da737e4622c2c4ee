import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Files, filesFrom, filesOf } from "../../src/content/files.ts";
import { load } from "../../src/content/load.ts";
import { type MadePack, makePack } from "../../src/pack/make-pack.ts";
import { pdfFindings } from "../../src/pack/pdf-findings.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { viewContext } from "../../src/views/context.ts";
import { ACCEPTED } from "../foreign-pdfs/index.ts";
import { qpdfCheck } from "../unit/pack/pdf/readers.ts";
import { type ReadPdf, readPdf } from "./pdf-reader.ts";

const MEETING = "2026-11-25-planning-committee";
const FOLDER = `meetings/${MEETING}`;
const KINDS = ["scan", "slides", "odd-sizes", "filled-form", "owner-password-aes-256", "other-tags"] as const;

/** The demo council, with files from six other programs named under the item of one of its applications. */
async function withForeignPapers(): Promise<Files> {
  const demo = filesOf(fileURLToPath(new URL("../../content", import.meta.url)));
  const contents = Object.fromEntries(demo.list.map(({ path, bytes }) => [path, bytes()]));
  const agenda = Buffer.from(contents[`${FOLDER}/meeting.md`] ?? []).toString("utf8");
  const papers = KINDS.map((kind) => `          - { file: ${kind}.pdf, title: Appendix ${kind} }`);
  const named = agenda.replace(
    "        papers: [05-2-tannery-row.md]",
    ["        papers:", "          - 05-2-tannery-row.md", ...papers].join("\n"),
  );
  expect(named).not.toBe(agenda);
  for (const kind of KINDS)
    contents[`${FOLDER}/${kind}.pdf`] = (await ACCEPTED[kind]?.()) ?? new Uint8Array();
  // As before its publication: to a frozen pack these papers would have come late.
  delete contents[`${FOLDER}/pages.yaml`];
  return filesFrom({ ...contents, [`${FOLDER}/meeting.md`]: named });
}

describe("a demo pack with six kinds of other people's PDFs", () => {
  const workshop = openWorkshop();
  let made: MadePack;
  let pdf: ReadPdf;
  let warnings: readonly string[];

  beforeAll(async () => {
    const { library, findings, locate } = load(await withForeignPapers());
    expect(findings).toEqual([]);
    const meeting = library.meeting(MEETING);
    if (!meeting) throw new Error("the meeting was not read");
    warnings = (await pdfFindings(library, locate)).map(({ severity, id }) => `${severity} ${id}`);
    made = await makePack(viewContext(library, new Map()), meeting, workshop);
    pdf = await readPdf(made.pdf);
  });
  afterAll(() => workshop.close());

  const sidesOf = (key: string): ReadPdf["pages"] => {
    const { side = 1, labels = [] } = made.pages.parts.get(key) ?? {};
    expect(labels.length, key).toBeGreaterThan(0);
    return pdf.pages.slice(side - 1, side - 1 + labels.length);
  };

  test("is whole to a strict reader, and every page carries its number", async () => {
    expect(await qpdfCheck(made.pdf)).toMatchObject({ code: 0 });
    expect(made.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(pdf.pages).toHaveLength(made.pages.sides);
    expect(pdf.labels).toEqual(made.pages.labels);
    for (const [side, { text }] of pdf.pages.entries())
      expect(text).toMatch(new RegExp(`Pages? ${made.pages.labels[side]}\\s*$`));
  });

  test("the agenda names each by the title it was given, with its pages, and leads to it", () => {
    const agenda = sidesOf("agenda");
    const text = agenda.map((page) => page.text.replace(/\s+/g, " ")).join(" ");
    for (const kind of KINDS) {
      const { from, to } = made.pages.parts.get(`file-${kind}.pdf`) ?? { from: "", to: "" };
      const range = from === to ? `Page ${from}` : `Pages ${from} to ${to}`;
      expect(text, kind).toContain(`Appendix ${kind} ${range}`);
      expect(agenda.flatMap(({ links }) => links)).toContain(`file-${kind}.pdf`);
      expect(
        pdf.outline.some((line) => line.includes(`Appendix ${kind}`)),
        kind,
      ).toBe(true);
    }
  });

  test("slides lie, the rest of the papers stand, and their own words are there", () => {
    expect(sidesOf("file-slides.pdf").every(({ landscape }) => landscape)).toBe(true);
    expect(sidesOf("file-owner-password-aes-256.pdf").some(({ text }) => text.length > 20)).toBe(true);
  });

  test("does not say that it is PDF/UA, and says why for each file", () => {
    expect(Buffer.from(made.pdf).toString("latin1")).not.toContain("pdfuaid:part");
    for (const kind of KINDS)
      expect(
        made.shortcomings.some((why) => why.includes(`${kind}.pdf`)),
        kind,
      ).toBe(true);
  });

  test("nothing in it runs, opens, hides or can be filled in", () => {
    const raw = Buffer.from(made.pdf).toString("latin1");
    for (const forbidden of [
      "/JavaScript",
      "/OpenAction",
      "/EmbeddedFile",
      "/Launch",
      "/AcroForm",
      "/OCProperties",
    ])
      expect(raw, forbidden).not.toContain(forbidden);
    expect(new Set(warnings)).toEqual(new Set(["warning file-parts-left-out"]));
  });
});
