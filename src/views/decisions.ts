import { yearOf } from "../model/civil-date.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { minutedYears } from "../model/register-years.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { allDecisions, type DecidedView, decisionsOf } from "./decided.ts";
import { decisionsFeed } from "./feed-links.ts";
import { type FiltersView, helpfulChoices, type LineKey, lineKey } from "./filters.ts";
import { type FrameView, frameView } from "./frame.ts";

/** One decision in the register. */
export interface DecisionLineView {
  /** The decision in its own words, lists and all. */
  readonly html: string;
  readonly item?: { readonly number?: string; readonly title: string; readonly href?: string };
  /** Its place in the minutes. */
  readonly place: Link;
  readonly keys: readonly LineKey[];
}

/** What one meeting decided. */
export interface DecisionGroupView {
  /** Its place on the page, "decisions-2026-10-14-cabinet": letters first. */
  readonly id: string;
  readonly body: string;
  readonly day: string;
  readonly date: string;
  readonly href: string;
  /** Whether the minutes are still to be agreed, and what was decided may yet be put in other words. */
  readonly draft: boolean;
  readonly decisions: readonly DecisionLineView[];
}

export interface DecisionsPageView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly lede: string;
  readonly groups: readonly DecisionGroupView[];
  readonly years: readonly (Link & { readonly current: boolean })[];
  readonly matters?: Link;
  /** None for a register that fits on a screen. */
  readonly filters?: FiltersView;
}

/** How many decisions stand on the register before a reader turns to the years: whole meetings, until there are as many. */
const RECENT = 50;

/** How many lines a reader sees through without a filter. */
export const FILTERED_FROM = 8;

/** The register of decisions: those of the latest meetings, with a way to each year. */
export function decisionsPageView(context: ViewContext): DecisionsPageView {
  const { meetings } = context.library;
  const groups: DecisionGroupView[] = [];
  let shown = 0;
  for (const meeting of [...meetings].reverse()) {
    if (shown >= RECENT) break;
    const group = groupView(context, meeting);
    if (group.decisions.length > 0) groups.push(group);
    shown += group.decisions.length;
  }
  const total = allDecisions(context).length;
  const lede =
    total === 0
      ? "No decision has been published yet. Decisions come with the minutes of a meeting."
      : `What meetings decided, in the words of their minutes, newest first.${
          shown < total
            ? ` The latest ${shown} of ${total} are here; the others are on the page of their year.`
            : ""
        }`;
  return { ...registerView(context, groups, "Decisions", addressOf.decisions()), lede };
}

/** Every decision of the meetings of one year. */
export function decisionsYearPageView(context: ViewContext, year: number): DecisionsPageView {
  const groups = context.library.meetings
    .filter(({ date }) => yearOf(date) === year)
    .reverse()
    .map((meeting) => groupView(context, meeting))
    .filter(({ decisions }) => decisions.length > 0);
  const count = groups.reduce((sum, { decisions }) => sum + decisions.length, 0);
  const lede =
    count === 0
      ? `The minutes of ${year} record no decision.`
      : `${counted(count, "decision")} in the words of the minutes, newest meeting first.`;
  return {
    ...registerView(context, groups, `Decisions in ${year}`, addressOf.decisionsOf(year), year),
    lede,
  };
}

function registerView(
  context: ViewContext,
  groups: readonly DecisionGroupView[],
  heading: string,
  address: string,
  year?: number,
): Omit<DecisionsPageView, "lede"> {
  const { library } = context;
  const lines = groups.flatMap(({ decisions }) => decisions.map(({ keys }) => keys));
  const isYear = year !== undefined;
  return {
    frame: frameView(context, {
      title: heading,
      address,
      description: isYear
        ? `What meetings decided in ${year}, in the words of their minutes`
        : "What meetings decided, in the words of their minutes",
      ...(isYear ? { trail: [{ words: "Decisions", href: href(context, addressOf.decisions()) }] } : {}),
      feeds: decisionsFeed(context),
      styles: ["/css/registers.css"],
      scripts: ["/js/filter.js"],
    }),
    heading,
    groups,
    years: minutedYears(library).map((each) => ({
      words: String(each),
      href: href(context, addressOf.decisionsOf(each)),
      current: each === year,
    })),
    ...(library.matters.length === 0
      ? {}
      : {
          matters: { words: "Matters that took several meetings", href: href(context, addressOf.matters()) },
        }),
    ...(lines.length < FILTERED_FROM ? {} : { filters: filtersView(context, lines) }),
  };
}

const WORDS = [
  { value: "resolved", words: "Resolved" },
  { value: "agreed", words: "Agreed" },
  { value: "recommended", words: "Recommended" },
  { value: "decision", words: "Decided" },
  { value: "noted", words: "Noted" },
] as const;

function filtersView(context: ViewContext, lines: readonly (readonly LineKey[])[]): FiltersView {
  return {
    search: "Words in the decision, such as a street",
    searchHref: href(context, addressOf.search()),
    one: "decision",
    many: "decisions",
    choices: helpfulChoices(
      [
        {
          name: "body",
          label: "Committee",
          any: "All",
          options: context.library.bodies.map(({ id, name }) => ({ value: id, words: name })),
        },
        { name: "word", label: "Kind", any: "All", options: WORDS },
      ],
      lines,
    ),
  };
}

function groupView(context: ViewContext, meeting: Meeting): DecisionGroupView {
  return {
    id: `decisions-${meeting.id}`,
    body: meeting.body.name,
    day: dateInWords(meeting.date),
    date: meeting.date,
    href: href(context, addressOf.meeting(meeting.id)),
    draft: meeting.minutes?.status === "draft",
    decisions: decisionsOf(context, meeting).map((decided) => lineView(context, meeting, decided)),
  };
}

function lineView(context: ViewContext, meeting: Meeting, decided: DecidedView): DecisionLineView {
  const { html, item, number, word } = decided;
  return {
    html,
    ...(item === undefined
      ? {}
      : {
          item: {
            title: item.title,
            ...(item.number === undefined ? {} : { number: item.number }),
            ...(item.id === undefined
              ? {}
              : { href: href(context, addressOf.itemPage(meeting.id, item.id)) }),
          },
        }),
    place: {
      words: `${decided.draft ? "Draft minutes" : "Minutes"}${number === undefined ? "" : `, ${number}`}`,
      href: decided.href,
    },
    keys: [...lineKey("body", [meeting.body.id]), ...lineKey("word", [word.toLowerCase()])],
  };
}
