import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allItems } from "../../src/model/agenda.ts";
import type { Meeting } from "../../src/model/meeting.ts";
import { type MadePack, makePack } from "../../src/pack/make-pack.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { type Checked, check } from "../../src/publish/edition.ts";
import { sitePages } from "../../src/site/pages.ts";
import { viewContext } from "../../src/views/context.ts";
import { openLayouts } from "../../src/views/layouts.ts";
import { checkUa } from "../ua/check.ts";
import { qpdfCheck } from "../unit/pack/pdf/readers.ts";
import { missingWords, pageWords, writtenWords } from "../words.ts";
import { type ReadPdf, readPdf } from "./pdf-reader.ts";

/** A real pack that lies beside the checkout where the project is developed; elsewhere these tests are skipped. */
const CONTENT = fileURLToPath(
  new URL("../../../shared/packs/westminster-2018-09-13/content", import.meta.url),
);
const MEETING = "2018-09-13-health-and-wellbeing-board";
const JULY = "2018-07-12-health-and-wellbeing-board";

describe.skipIf(!existsSync(CONTENT))("the Westminster pack of 13 September 2018", () => {
  const workshop = openWorkshop({ remember: false });
  let checked: Checked;
  let meeting: Meeting;
  let made: MadePack;
  let pdf: ReadPdf;
  let printed: (address: string) => string;
  const source = (path: string): string => readFileSync(`${CONTENT}/${path}`, "utf8");
  /** The words of a part of the pack, from the pages its range names. */
  const part = (key: string): string => {
    const range = made.pages.parts.get(key);
    if (!range) throw new Error(`no part ${key}`);
    return pdf.pages
      .slice(range.side - 1, range.side - 1 + range.labels.length)
      .map(({ text }) => text)
      .join("\n");
  };

  beforeAll(async () => {
    checked = check(CONTENT);
    const packs = new Map();
    const context = viewContext(checked.library, packs);
    const found = checked.library.meeting(MEETING);
    if (!found) throw new Error("the meeting is not there");
    meeting = found;
    made = await makePack(context, meeting, workshop);
    packs.set(MEETING, made.pages);
    pdf = await readPdf(made.pdf);
    const table = new Map(sitePages(context).map((page) => [page.address, page]));
    const print = openLayouts();
    printed = (address) => {
      const page = table.get(address);
      if (!page) throw new Error(`no page ${address}`);
      return print(page.layout, page.view());
    };
  });
  afterAll(() => workshop.close());

  test("its slips are warnings and notes that name file and line, and stop nothing", () => {
    expect(
      checked.findings.map(
        ({ severity, id, span }) => `${severity} ${id} ${span.file.slice(CONTENT.length + 1)}:${span.line}`,
      ),
    ).toEqual([
      "info action-overdue actions/2016-07-14/02-childhood-obesity-progress.md:5",
      "warning weekday-wrong meetings/2014-04-26-health-and-wellbeing-board/meeting.md:6",
      `warning apology-from-stranger meetings/${JULY}/minutes.md:30`,
      // The three that the reference counts as promised and never written down: 6.2, 8.2 and 8.3.
      `info promise-without-action meetings/${JULY}/minutes.md:85`,
      `info promise-without-action meetings/${JULY}/minutes.md:110`,
      `info promise-without-action meetings/${JULY}/minutes.md:112`,
      `warning background-papers-missing meetings/${MEETING}/04-sugar-reduction.md:2`,
      // Neither what it costs nor what the law says.
      `warning section-missing meetings/${MEETING}/04-sugar-reduction.md:2`,
      `warning paragraph-number-twice meetings/${MEETING}/04-sugar-reduction.md:99`,
      `warning paragraph-number-missing meetings/${MEETING}/05-integrated-care.md:90`,
      `warning paragraph-in-wrong-section meetings/${MEETING}/05-integrated-care.md:125`,
      `warning slide-title-twice meetings/${MEETING}/05-mcp-slides.md:269`,
      `warning slide-title-twice meetings/${MEETING}/05-mcp-slides.md:522`,
      `warning slide-title-twice meetings/${MEETING}/05-mcp-slides.md:545`,
      `warning obsolete-words meetings/${MEETING}/meeting.md:14`,
    ]);
    expect(made.findings).toEqual([]);
  });

  test("it keeps every rule of PDF/UA that a machine can check, and says so", async () => {
    expect(made.shortcomings).toEqual([]);
    expect(await qpdfCheck(made.pdf)).toMatchObject({ code: 0 });
    expect(await checkUa(made.pdf)).toEqual([]);
    for (const { name, bytes } of made.files) expect(await checkUa(bytes()), name).toEqual([]);
  });

  test("the front page names 15 members", () => {
    const html = printed(`/meetings/${MEETING}/`);
    const members = checked.library.bodies[0]?.members ?? [];
    expect(members).toHaveLength(15);
    for (const { person, represents = "" } of members) {
      expect(missingWords(`${person.name} ${represents}`, pdf.pages[0]?.text ?? "")).toEqual([]);
      expect(html).toContain(person.name.replace(/'/g, "&#39;"));
    }
  });

  test("the agenda has 8 items, two without a paper as printed, and three page ranges that are true", () => {
    const agenda = part("agenda");
    const items = allItems(meeting.agenda).filter(({ path }) => path.length === 2);
    expect(items).toHaveLength(8);
    const without = items.flatMap((item) =>
      item.without?.reason === undefined ? [] : [item.without.reason],
    );
    expect(without).toHaveLength(2);
    for (const words of without) expect(agenda).toContain(words);
    const ranges = items.flatMap(({ id }) =>
      (made.pages.items.get(id) ?? []).map(({ from, to }) => [Number(from), Number(to)]),
    );
    for (const [from, to] of ranges) expect(squeezed(agenda)).toContain(`Pages${from}–${to}`);
    expect(ranges).toHaveLength(3);
    // Where each range's first paper really begins: the first page behind the agenda that has its title and its item.
    const firstTitles = ["Minutes, ", ...meeting.papers.slice(0, 2).map(({ title }) => title)];
    const behind = made.pages.parts.get("agenda")?.labels.length ?? 0;
    ranges.forEach(([from = 0, to = 0], index) => {
      const title = squeezed(firstTitles[index] ?? "?");
      const first = pdf.pages.findIndex(
        ({ text }, at) => at >= behind && squeezed(text).includes(title) && isFirstPage(text),
      );
      expect(first + 1).toBe(from);
      expect(to + 1).toBe(ranges[index + 1]?.[0] ?? pdf.pages.length + 1);
    });
  });

  test("every page carries its number, and the labels agree", () => {
    for (const [index, { text }] of pdf.pages.entries())
      expect(text).toMatch(new RegExp(`Page ${index + 1}s*$`));
    expect(pdf.labels).toEqual(pdf.pages.map((_, index) => String(index + 1)));
  });

  test("numbered paragraphs keep their printed numbers, each with an address on the page and in the PDF", () => {
    const anchors = (key: string) =>
      [...pdf.destinations.keys()].filter((name) => name.startsWith(`${key}/p`));
    expect(anchors("04-sugar-reduction")).toHaveLength(29);
    expect(anchors("05-integrated-care")).toHaveLength(32);
    expect(anchors(`minutes-${JULY}`)).toHaveLength(22);
    expect(anchors("04-sugar-reduction")).toContain("04-sugar-reduction/p6.3-2");
    expect(part("04-sugar-reduction").match(/6\.3\s/g)).toHaveLength(2);
    const html = printed(`/meetings/${MEETING}/04-sugar-reduction/`);
    for (const id of ["p6.3", "p6.3-2", "p8.2"]) expect(html).toContain(`id="${id}"`);
    for (const [name, page] of pdf.destinations) {
      const [key = "", anchor = ""] = name.split("/");
      const number = /^p(\d+\.\d+)/.exec(anchor)?.[1];
      const range = made.pages.parts.get(key);
      if (number === undefined || !range) continue;
      expect(pdf.pages[page - 1]?.text, name).toContain(number);
      expect(page).toBeGreaterThanOrEqual(range.side);
      expect(page).toBeLessThan(range.side + range.labels.length);
    }
  });

  test("4 footnotes stand at the foot of the page that cites them", () => {
    const pages = pdf.pages.map(({ text }) => squeezed(text));
    const text = source(`meetings/${MEETING}/04-sugar-reduction.md`);
    const notes = [...text.matchAll(/^\[\^(\d)\]: (.+)$/gm)];
    expect(notes).toHaveLength(4);
    for (const [, number = "", words = ""] of notes) {
      const cited = new RegExp(`(\\S+)\\[\\^${number}\\](?!:)`).exec(text)?.[1] ?? "?";
      const word = squeezed(cited).replace(/\W+$/, "");
      const page = pages.find((read) => read.includes(`${number}.${squeezed(words)}`));
      expect(page, words).toBeDefined();
      // The last word before the mark; the line before it may stand on the page before.
      expect(page?.slice(0, page.indexOf(squeezed(words))), cited).toContain(word);
    }
  });

  test("19 slides, each on a landscape page of its own", () => {
    const range = made.pages.parts.get("05-mcp-slides");
    expect(range?.labels).toHaveLength(19);
    for (const [index, { landscape }] of pdf.pages.entries())
      expect(landscape, `page ${index + 1}`).toBe(
        range !== undefined && index + 1 >= range.side && index + 1 < range.side + range.labels.length,
      );
  });

  test("the tracker holds all 82 actions over 25 meetings", () => {
    expect(checked.library.actions).toHaveLength(82);
    const tracker = part("actions");
    expect(tracker.match(/(?:^|\n)(?:Extraordinary m|M)eeting on /g)).toHaveLength(25);
    const html = pageWords(printed("/bodies/health-and-wellbeing-board/actions/"));
    for (const action of checked.library.actions) {
      const words = `${writtenWords(action.what.text)} ${action.item ?? ""} ${action.comment ?? ""} ${action.lead.map(({ words: name }) => name).join(" ")}`;
      expect(missingWords(words, tracker), action.id).toEqual([]);
      expect(missingWords(words, html), action.id).toEqual([]);
    }
  });

  test.each(["04-sugar-reduction", "05-integrated-care", "05-mcp-slides"])(
    "nothing of %s is lost on the page or in print",
    (paper) => {
      const written = writtenWords(source(`meetings/${MEETING}/${paper}.md`));
      expect(missingWords(written, pageWords(printed(`/meetings/${MEETING}/${paper}/`)))).toEqual([]);
      expect(missingWords(written, part(paper))).toEqual([]);
    },
  );

  test("nothing of the minutes is lost on the page or in print", () => {
    const written = writtenWords(source(`meetings/${JULY}/minutes.md`));
    expect(missingWords(written, pageWords(printed(`/meetings/${JULY}/minutes/`)))).toEqual([]);
    expect(missingWords(written, part(`minutes-${JULY}`))).toEqual([]);
    expect(part(`minutes-${JULY}`)).toMatch(/Chairman\s+Date/);
  });

  test("the agenda links to its papers, and the outline names them", () => {
    const links = pdf.pages.slice(0, 3).flatMap((page) => page.links);
    for (const key of [
      `minutes-${JULY}`,
      "actions",
      "04-sugar-reduction",
      "05-integrated-care",
      "05-mcp-slides",
    ])
      expect(links).toContain(key);
    const top = pdf.outline.filter((line) => !line.startsWith(" "));
    expect(top).toHaveLength(4);
    const papers = pdf.outline.filter((line) => /^ {2}\S/.test(line));
    for (const { title } of meeting.papers)
      expect(
        [...top, ...papers].some((line) => line.includes(title)),
        title,
      ).toBe(true);
    expect(pdf.outline.some((line) => /^ {4}\S/.test(line))).toBe(true);
    expect(pdf.title).toBe("Health & Wellbeing Board, 13 September 2018: agenda pack");
  });
});

/** Without spaces and with one kind of quote. */
const squeezed = (text: string): string =>
  text.replace(/\s+/g, "").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** The head of a paper stands above everything but the running head. */
const isFirstPage = (text: string): boolean => /Agenda item \d|^[\s\S]{0,300}Minutes, /.test(text);

test("every real pack beside the checkout has a content folder", () => {
  const packs = fileURLToPath(new URL("../../../shared/packs", import.meta.url));
  if (!existsSync(packs)) return;
  for (const name of readdirSync(packs))
    expect(existsSync(`${packs}/${name}/content/council.yaml`), name).toBe(true);
});
