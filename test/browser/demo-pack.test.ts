import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allItems } from "../../src/model/agenda.ts";
import type { Meeting } from "../../src/model/meeting.ts";
import { type MadePack, makePack } from "../../src/pack/make-pack.ts";
import { planPack } from "../../src/pack/plan.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { check } from "../../src/publish/edition.ts";
import { viewContext } from "../../src/views/context.ts";
import { qpdfCheck } from "../unit/pack/pdf/readers.ts";
import { missingWords, writtenWords } from "../words.ts";
import { type ReadPdf, readPdf } from "./pdf-reader.ts";

const CONTENT = fileURLToPath(new URL("../../content", import.meta.url));

describe.each([
  "2026-11-26-health-and-wellbeing-board",
  "2026-12-01-cabinet",
  "2026-11-25-planning-committee",
])("the demo pack of %s", (id) => {
  const { library } = check(CONTENT);
  const context = viewContext(library, new Map());
  const workshop = openWorkshop({ remember: false });
  let meeting: Meeting;
  let made: MadePack;
  let pdf: ReadPdf;

  beforeAll(async () => {
    const found = library.meeting(id);
    if (!found) throw new Error(`no meeting ${id}`);
    meeting = found;
    made = await makePack(context, meeting, workshop);
    pdf = await readPdf(made.pdf);
  });
  afterAll(() => workshop.close());

  test("loses no words, and every reader opens it", async () => {
    expect(made.findings).toEqual([]);
    expect(await qpdfCheck(made.pdf)).toMatchObject({ code: 0 });
    expect(pdf.pages).toHaveLength(made.pages.pages);
    for (const { body, id: key } of meeting.papers) {
      const range = made.pages.parts.get(key);
      const text = pdf.pages.slice((range?.from ?? 1) - 1, range?.to).map((page) => page.text);
      expect(missingWords(withoutAlternatives(writtenWords(body.text)), text.join("\n")), key).toEqual([]);
    }
  });

  test("every part starts where its range says, and no page belongs to two", () => {
    const parts = planPack(library, meeting).map(({ key }) => made.pages.parts.get(key));
    let next = 1;
    for (const range of parts) {
      expect(range?.from).toBe(next);
      next = (range?.to ?? 0) + 1;
    }
    expect(next - 1).toBe(pdf.pages.length);
    for (const { key } of planPack(library, meeting))
      expect(pdf.destinations.get(key), key).toBe(made.pages.parts.get(key)?.from);
  });

  test("the agenda prints the ranges of the page map, and no others", () => {
    const agenda = pdf.pages
      .slice(0, made.pages.parts.get("agenda")?.to)
      .map(({ text }) => text)
      .join("\n");
    const printed = [...agenda.matchAll(/\(Pages? (\d+)(?: – (\d+))?\)/g)].map(
      ([, from, to]) => `${from}-${to ?? from}`,
    );
    const known = allItems(meeting.agenda).flatMap((item) => {
      const range = made.pages.items.get(item.id);
      return range ? [`${range.from}-${range.to}`] : [];
    });
    expect(printed.sort()).toEqual(known.sort());
    expect(printed.length).toBeGreaterThan(2);
  });

  test("every page carries its number, and slides and turned stretches alone are landscape", () => {
    for (const [index, { text }] of pdf.pages.entries())
      expect(text).toMatch(new RegExp(`Page ${index + 1}\\s*$`));
    for (const paper of meeting.papers.filter(({ kind }) => kind === "slides")) {
      const range = made.pages.parts.get(paper.id);
      for (let page = range?.from ?? 1; page <= (range?.to ?? 0); page += 1)
        expect(pdf.pages[page - 1]?.landscape).toBe(true);
    }
    const turned = meeting.papers.some(
      ({ kind, body }) => kind === "slides" || body.text.includes("::: landscape"),
    );
    expect(pdf.pages.some(({ landscape }) => landscape)).toBe(turned);
  });

  test("a footnote stands on the page that calls it", () => {
    for (const { id: key, body } of meeting.papers) {
      const notes = [...body.text.matchAll(/^\[\^([^\]]+)\]: (.{12,40})/gm)];
      const range = made.pages.parts.get(key);
      const pages = pdf.pages.slice((range?.from ?? 1) - 1, range?.to).map(({ text }) => squeezed(text));
      for (const [, label = "", words = ""] of notes) {
        const start = squeezed(words).slice(0, 10);
        const before =
          new RegExp(`(\\S+)\\[\\^${label.replace(/[.*+?^$()|[\]\\]/g, "\\$&")}\\](?!:)`).exec(
            body.text,
          )?.[1] ?? "";
        const word = squeezed(before.replace(/\*/g, "")).slice(-10);
        const page = pages.find((text) => text.includes(start));
        expect(page, `${key} note ${label}`).toBeDefined();
        expect(page, `${key} call ${label}`).toContain(word);
      }
    }
  });

  test("is the same bytes again", async () => {
    const again = openWorkshop({ remember: false });
    try {
      expect(Buffer.compare((await makePack(context, meeting, again)).pdf, made.pdf)).toBe(0);
    } finally {
      await again.close();
    }
  });
});

/** Letters, digits and signs without spaces, and with one kind of quote. */
const squeezed = (text: string): string =>
  text.normalize("NFKC").replace(/\s+/g, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** Alternative texts are heard, not printed. */
const withoutAlternatives = (text: string): string => text.replace(/!\[[^\]]*\]/g, "");
