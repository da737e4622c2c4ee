import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allItems } from "../../src/model/agenda.ts";
import type { Meeting } from "../../src/model/meeting.ts";
import type { PageRange } from "../../src/model/page-map.ts";
import { type MadePack, makePack } from "../../src/pack/make-pack.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { check } from "../../src/publish/edition.ts";
import { viewContext } from "../../src/views/context.ts";
import { checkUa } from "../ua/check.ts";
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

  /** The pages of a part, as the page map says. */
  const sidesOf = (key: string): ReadPdf["pages"] => {
    const { side, labels } = made.pages.parts.get(key) ?? { side: 1, labels: [] };
    expect(labels.length, key).toBeGreaterThan(0);
    return pdf.pages.slice(side - 1, side - 1 + labels.length);
  };

  beforeAll(async () => {
    const found = library.meeting(id);
    if (!found) throw new Error(`no meeting ${id}`);
    meeting = found;
    made = await makePack(context, meeting, workshop);
    pdf = await readPdf(made.pdf);
  });
  afterAll(() => workshop.close());

  test("loses no words, every reader opens it, and it keeps every rule of PDF/UA that a machine can check", async () => {
    expect(made.findings).toEqual([]);
    expect(await qpdfCheck(made.pdf)).toMatchObject({ code: 0 });
    expect(made.shortcomings).toEqual([]);
    expect(await checkUa(made.pdf)).toEqual([]);
    expect(pdf.pages).toHaveLength(made.pages.sides);
    for (const { body, id: key } of meeting.papers) {
      const text = sidesOf(key).map((page) => page.text);
      expect(missingWords(withoutAlternatives(writtenWords(body.text)), text.join("\n")), key).toEqual([]);
    }
  });

  test("every part starts where its range says, no page belongs to two, and those between say they are blank", () => {
    const keys = [...made.pages.parts.keys()];
    expect(keys.slice(0, 1)).toEqual(["agenda"]);
    expect(keys).toEqual(expect.arrayContaining(meeting.papers.map(({ id: paper }) => paper)));
    let next = 1;
    for (const [key, { side, labels }] of made.pages.parts) {
      for (; next < side; next += 1)
        expect(pdf.pages[next - 1]?.text).toContain("This page is intentionally left blank");
      expect(side).toBe(next);
      expect(pdf.destinations.get(key), key).toBe(side);
      next += labels.length;
    }
    expect(next - 1).toBe(pdf.pages.length);
    expect(pdf.labels).toEqual(made.pages.labels);
  });

  test("the agenda prints the ranges of the page map, and no others", () => {
    const agenda = sidesOf("agenda")
      .map(({ text }) => text)
      .join("\n");
    const printed = [...agenda.matchAll(/Pages? (\d+[a-z]?)(?: (?:–|to) (\d+[a-z]?))?/g)].map(
      ([, from, to]) => `${from}-${to ?? from}`,
    );
    const words = ({ from, to }: PageRange): string => `${from}-${to}`;
    const items = allItems(meeting.agenda).flatMap(({ id: item }) => made.pages.items.get(item) ?? []);
    expect(printed).toEqual(expect.arrayContaining(items.map(words)));
    const known = [...items, ...made.pages.parts.values()].map(words);
    const stamps = (made.pages.parts.get("agenda")?.labels ?? []).map((label) => `${label}-${label}`);
    expect(printed.filter((range) => ![...known, ...stamps].includes(range))).toEqual([]);
    expect(printed.length).toBeGreaterThan(2);
  });

  test("every page carries its number, and slides and turned stretches alone are landscape", () => {
    for (const [index, { text }] of pdf.pages.entries())
      expect(text).toMatch(new RegExp(`Page ${made.pages.labels[index]}\\s*$`));
    for (const paper of meeting.papers.filter(({ kind }) => kind === "slides")) {
      expect(sidesOf(paper.id).every(({ landscape }) => landscape)).toBe(true);
    }
    const turned = meeting.papers.some(
      ({ kind, body }) => kind === "slides" || body.text.includes("::: landscape"),
    );
    expect(pdf.pages.some(({ landscape }) => landscape)).toBe(turned);
  });

  test("a footnote stands on the page that calls it", () => {
    for (const { id: key, body } of meeting.papers) {
      const notes = [...body.text.matchAll(/^\[\^([^\]]+)\]: (.{12,40})/gm)];
      const pages = sidesOf(key).map(({ text }) => squeezed(text));
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
