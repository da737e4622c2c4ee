import { recordsBy } from "../model/by-person.ts";
import { yearOf } from "../model/civil-date.ts";
import { DECISION_RECORD_KINDS, type DecisionRecord } from "../model/decision-record.ts";
import type { Library } from "../model/library.ts";
import type { Matter } from "../model/matter.ts";
import type { Person } from "../model/person.ts";
import { query } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import { recordYears } from "../model/register-years.ts";
import { dateInWords } from "../text/dates.ts";
import { counted, inFigures } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { deciderView, KIND_WORDS, RECORDS_HEADING } from "./decision-record.ts";
import { FILTERED_FROM } from "./decisions.ts";
import { decisionsFeed } from "./feed-links.ts";
import { type FiltersView, helpfulChoices, type LineKey, lineKey } from "./filters.ts";
import { type FrameView, frameView } from "./frame.ts";
import type { NameView } from "./names.ts";
import { titleWords } from "./prose.ts";
import { type RecordStandingView, recordStandingView } from "./record-standing.ts";

/** One decision of a member or an officer in a list. */
export interface DecisionRecordLineView extends Link {
  readonly by: NameView;
  readonly body?: string;
  /** ISO date of the decision, and the same in words. */
  readonly date: string;
  readonly day: string;
  readonly standing: RecordStandingView;
  readonly keys: readonly LineKey[];
}

export interface DecisionRecordsPageView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly lede: string;
  readonly records: readonly DecisionRecordLineView[];
  readonly years: readonly (Link & { readonly current: boolean })[];
  readonly decisions: Link;
  /** None for a register that fits on a screen. */
  readonly filters?: FiltersView;
}

/** How many stand on the register before a reader turns to the years. */
const RECENT = 50;

/** The register of decisions taken outside meetings: the latest, with a way to each year. */
export function decisionRecordsPageView(context: ViewContext): DecisionRecordsPageView {
  const { decisionRecords } = context.library;
  const records = [...decisionRecords].reverse().slice(0, RECENT);
  const rest =
    records.length < decisionRecords.length
      ? ` The latest ${records.length} of ${inFigures(decisionRecords.length)} are here; the others are on the page of their year.`
      : "";
  return {
    ...registerView(context, records, RECORDS_HEADING, addressOf.decisionRecords()),
    lede: `What members of the executive and officers decided on their own, newest first: who, when, why, and from when it is in force.${rest}`,
  };
}

/** Those of one year. */
export function decisionRecordsYearPageView(context: ViewContext, year: number): DecisionRecordsPageView {
  const records = context.library.decisionRecords.filter(({ date }) => yearOf(date) === year).reverse();
  return {
    ...registerView(
      context,
      records,
      `${RECORDS_HEADING} in ${year}`,
      addressOf.decisionRecordsOf(year),
      year,
    ),
    lede: `${counted(records.length, "decision")} of members of the executive and officers, newest first.`,
  };
}

/** What somebody decided alone, newest first. */
export function decisionRecordsOf(context: ViewContext, { id }: Person): readonly DecisionRecordLineView[] {
  return [...recordsBy(context.library, id)].reverse().map((record) => lineView(context, record));
}

const recordsIn = query("records-in", ({ decisionRecords }: Library, id): readonly DecisionRecord[] =>
  decisionRecords.filter(({ matter }) => matter?.id === id),
);

/** What somebody decided of a matter outside its meetings, newest first. */
export function decisionRecordsIn(context: ViewContext, { id }: Matter): readonly DecisionRecordLineView[] {
  return [...recordsIn(context.library, id)].reverse().map((record) => lineView(context, record));
}

function registerView(
  context: ViewContext,
  records: readonly DecisionRecord[],
  heading: string,
  address: string,
  year?: number,
): Omit<DecisionRecordsPageView, "lede"> {
  const { library } = context;
  const lines = records.map((record) => lineView(context, record));
  const decisions = { words: "Decisions", href: href(context, addressOf.decisions()) };
  return {
    frame: frameView(context, {
      title: heading,
      address,
      description: `What members of the executive and officers decided on their own${year === undefined ? "" : ` in ${year}`}`,
      trail: [
        decisions,
        ...(year === undefined
          ? []
          : [{ words: RECORDS_HEADING, href: href(context, addressOf.decisionRecords()) }]),
      ],
      feeds: decisionsFeed(context),
      styles: ["/css/registers.css"],
      scripts: ["/js/filter.js"],
    }),
    heading,
    records: lines,
    years: recordYears(library).map((each) => ({
      words: String(each),
      href: href(context, addressOf.decisionRecordsOf(each)),
      current: each === year,
    })),
    decisions: { ...decisions, words: "Decisions of meetings" },
    ...(lines.length < FILTERED_FROM
      ? {}
      : {
          filters: filtersView(
            context,
            lines.map(({ keys }) => keys),
          ),
        }),
  };
}

function filtersView(context: ViewContext, lines: readonly (readonly LineKey[])[]): FiltersView {
  return {
    search: "Words in the title or a name",
    searchHref: href(context, addressOf.search()),
    one: "decision",
    many: "decisions",
    choices: helpfulChoices(
      [
        {
          name: "kind",
          label: "Kind",
          any: "All",
          options: DECISION_RECORD_KINDS.map((value) => ({ value, words: KIND_WORDS[value] })),
        },
        {
          name: "body",
          label: "On behalf of",
          any: "All",
          options: context.library.bodies.map(({ id, name }) => ({ value: id, words: name })),
        },
      ],
      lines,
    ),
  };
}

function lineView(context: ViewContext, record: DecisionRecord): DecisionRecordLineView {
  const { id, title, kind, body, date } = record;
  return {
    words: titleWords(title),
    href: href(context, addressOf.decisionRecord(id)),
    by: deciderView(context, record),
    ...(body ? { body: body.name } : {}),
    date,
    day: dateInWords(date),
    standing: recordStandingView(context, record),
    keys: [...lineKey("kind", [kind]), ...lineKey("body", body ? [body.id] : [])],
  };
}
