import { yearOf } from "../model/civil-date.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { minutedYears } from "../model/register-years.ts";
import type { PlacedVote } from "../rules/decision-links.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { answerInWords } from "./answered.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { decidedHtml, decisionsCounted, decisionTitle } from "./decided.ts";
import { type DecisionFacts, decisionFacts } from "./decision.ts";
import { decisionsFeed } from "./feed-links.ts";
import { type FiltersView, helpfulChoices, type LineKey, lineKey } from "./filters.ts";
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

const VOTES = [
  { value: "voted", words: "With a vote" },
  { value: "named", words: "With the names of who voted" },
] as const;

/** Whether it says who voted. */
const isNamed = ({ vote }: PlacedVote): boolean =>
  [vote.for, vote.against, vote.abstained, ...vote.options.map(({ votes }) => votes)].some(
    (tally) => typeof tally === "object" && tally.length > 0,
  );

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
        { name: "vote", label: "Vote", any: "All", options: VOTES },
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
