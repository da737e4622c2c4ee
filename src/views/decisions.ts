import { yearOf } from "../model/civil-date.ts";
import { MOST_MINUTED, minutedByBody } from "../model/long-registers.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { minutedYears } from "../model/register-years.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { answerInWords } from "./answered.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { decidedHtml, decisionsCounted, decisionTitle } from "./decided.ts";
import { type DecisionFacts, decisionFacts } from "./decision.ts";
import { decisionFilters, isNamed } from "./decision-filters.ts";
import { decisionsFeed } from "./feed-links.ts";
import { type FiltersView, type LineKey, lineKey } from "./filters.ts";
import { type FrameView, frameView } from "./frame.ts";
import { voteResultWords } from "./vote-words.ts";

/** One decision in the register. */
export interface DecisionLineView {
  /** The decision in its own words, lists and all. */
  readonly html: string;
  readonly item?: { readonly number?: string; readonly title: string; readonly href?: string };
  /** Its place in the minutes. */
  readonly place: Link;
  /** Its own page: "Decision 5.6", "Resolution 2026/12". */
  readonly page: Link;
  /** "Agreed with changes", "Carried by 7 votes to 1". */
  readonly outcomes: readonly string[];
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
  /** In a year of a long register, the bodies' parts of it. */
  readonly bodies: readonly (Link & { readonly detail?: string })[];
  readonly matters?: Link;
  /** The register of what members and officers decided alone; none for a council that has no record of any. */
  readonly outsideMeetings?: Link;
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
  const total = decisionsCounted(context.library);
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

/** Every decision of the meetings of one year; in a long register, where each body's part of it is. */
export function decisionsYearPageView(context: ViewContext, year: number): DecisionsPageView {
  const bodies = minutedByBody(context.library).get(year) ?? [];
  const minuted = bodies.reduce((sum, body) => sum + body.count, 0);
  const isLong = minuted > MOST_MINUTED;
  const groups = isLong
    ? []
    : context.library.meetings
        .filter(({ date }) => yearOf(date) === year)
        .reverse()
        .map((meeting) => groupView(context, meeting))
        .filter(({ decisions }) => decisions.length > 0);
  const count = groups.reduce((sum, { decisions }) => sum + decisions.length, 0);
  return {
    ...registerView(context, groups, `Decisions in ${year}`, addressOf.decisionsOf(year), year),
    lede: isLong
      ? `What the minutes of ${minuted} meetings in ${year} record, by committee.`
      : yearLede(count, String(year)),
    bodies: bodies.map(({ id, name, count: meetings }) => ({
      words: name,
      href: href(context, addressOf.decisionsOfBody(id, year)),
      detail: counted(meetings, "meeting"),
    })),
  };
}

/** What stands above the decisions of a year. */
export const yearLede = (count: number, when: string): string =>
  count === 0
    ? `The minutes of ${when} record no decision.`
    : `${counted(count, "decision")} in the words of the minutes, newest meeting first.`;

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
    bodies: [],
    years: minutedYears(library).map((each) => ({
      words: String(each),
      href: href(context, addressOf.decisionsOf(each)),
      current: each === year,
    })),
    ...(library.decisionRecords.length === 0
      ? {}
      : {
          outsideMeetings: {
            words: "Decisions taken outside meetings",
            href: href(context, addressOf.decisionRecords()),
          },
        }),
    ...(library.matters.length === 0
      ? {}
      : {
          matters: { words: "Matters that took several meetings", href: href(context, addressOf.matters()) },
        }),
    ...(lines.length < FILTERED_FROM ? {} : { filters: decisionFilters(context, lines, library.bodies) }),
  };
}

/** What a meeting decided, line by line. */
export function groupView(context: ViewContext, meeting: Meeting): DecisionGroupView {
  return {
    id: `decisions-${meeting.id}`,
    body: meeting.body.name,
    day: dateInWords(meeting.date),
    date: meeting.date,
    href: href(context, addressOf.meeting(meeting.id)),
    draft: meeting.minutes?.status === "draft",
    decisions: decisionFacts(context, meeting).map((facts) => lineView(context, meeting, facts)),
  };
}

function lineView(
  context: ViewContext,
  meeting: Meeting,
  { decided, answers, votes }: DecisionFacts,
): DecisionLineView {
  const { item, number, word } = decided;
  const results = votes.flatMap(({ vote }) => {
    const words = voteResultWords(vote);
    return words === undefined ? [] : [vote.kind === "amendment" ? `Amendment: ${words}` : words];
  });
  return {
    html: decidedHtml(context, meeting, decided.id),
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
    page: { words: decisionTitle(decided), href: decided.page },
    outcomes: [...new Set(answers.map(answerInWords)), ...results],
    keys: [
      ...lineKey("body", [meeting.body.id]),
      ...lineKey("word", [word.toLowerCase()]),
      ...lineKey("vote", votes.length === 0 ? [] : ["voted", ...(votes.some(isNamed) ? ["named"] : [])]),
    ],
  };
}
