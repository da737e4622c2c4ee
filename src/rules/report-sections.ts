import type { ReportSection } from "../law/profile.ts";
import { lawOf } from "../law/profiles.ts";
import { outlineOf } from "../markdown/outline.ts";
import { type AgendaItem, allItems } from "../model/agenda.ts";
import type { Council } from "../model/council.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Paper } from "../model/paper.ts";
import { remembered } from "../model/reading.ts";
import { titleKey } from "../text/lists.ts";

/** A paper of fewer sections is a note, or is only begun: nobody misses a section in it. */
const SECTIONS_OF_A_REPORT = 3;

/** Reports of one meeting, as a rule. */
const AT_ONCE = 40;

/** The sections that the reports of a meeting must have: the council's own list, or what its profile's law expects. */
export function requiredSections(council: Council, { body }: Meeting): readonly ReportSection[] {
  const own = council["report-sections"];
  if (own === undefined) return lawOf(body.profile).reportSections ?? [];
  return own.map((name) => ({ name, titles: new RegExp(`\\b${escaped(titleKey(name))}`, "i") }));
}

/** The reports that an item puts before its meeting, written far enough to be judged. */
export function reportsOf(item: AgendaItem): readonly Paper[] {
  return item.papers
    .flatMap((each) => (each.kind === "paper" ? [each.paper] : []))
    .filter((paper) => paper.kind === "report" && titlesOf(paper).length >= SECTIONS_OF_A_REPORT);
}

/** The items of an agenda that have such reports. */
export function itemsWithReports({ agenda }: Meeting): readonly {
  readonly item: AgendaItem;
  readonly reports: readonly Paper[];
}[] {
  return allItems(agenda)
    .map((item) => ({ item, reports: reportsOf(item) }))
    .filter(({ reports }) => reports.length > 0);
}

/** Whether a report has a section: a heading of it at any level. */
export const hasSection = (paper: Paper, { titles }: ReportSection): boolean =>
  titlesOf(paper).some((title) => titles.test(title));

/** The headings of a report without their numbers; several rules ask. */
const titlesOf = remembered(
  ({ body, numbering }: Paper): readonly string[] =>
    outlineOf(body, { numbering }).sections.map(({ title }) => title),
  AT_ONCE,
);

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
