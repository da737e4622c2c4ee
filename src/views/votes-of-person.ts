import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { titledName } from "../model/name.ts";
import type { Person } from "../model/person.ts";
import { addressOf } from "../model/reference.ts";
import type { Tally, Vote } from "../model/vote.ts";
import { decisionOfVote } from "../rules/decision-links.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type DecidedView, decisionsOf, decisionTitle } from "./decided.ts";
import { type FrameView, frameView } from "./frame.ts";
import { inlineHtml, titleWords } from "./prose.ts";
import { voteResultWords } from "./vote-words.ts";

/** How somebody voted, where the minutes have names. */
export interface VoteOfPersonView {
  /** What was put to the vote. */
  readonly motionHtml: string;
  /** "Voted for", "Abstained", "Casting vote for". */
  readonly how: string;
  readonly result?: string;
  /** The decision that came of it, or the minutes. */
  readonly decision: Link;
  readonly meeting: string;
  readonly date: string;
  readonly draft: boolean;
}

/** Votes on a person's own page; the others are on a page of their own. */
export const MOST_VOTES = 20;

const remembered = new WeakMap<ViewContext, ReadonlyMap<string, readonly VoteOfPersonView[]>>();

/** Every vote of a person that names were taken of, newest meeting first, each meeting's in the order of its minutes. */
export function votesOfPerson(context: ViewContext, { id }: Person): readonly VoteOfPersonView[] {
  let votes = remembered.get(context);
  if (!votes) {
    votes = gather(context);
    remembered.set(context, votes);
  }
  return votes.get(id) ?? [];
}

function gather(context: ViewContext): ReadonlyMap<string, readonly VoteOfPersonView[]> {
  const found = new Map<string, VoteOfPersonView[]>();
  for (const meeting of [...context.library.meetings].reverse())
    for (const vote of meeting.minutes?.votes ?? []) {
      const voted = [...waysOf(vote)];
      if (voted.length === 0) continue;
      const view = viewOf(context, meeting, vote);
      for (const [person, how] of voted) found.set(person, [...(found.get(person) ?? []), { ...view, how }]);
    }
  return found;
}

const counts = new WeakMap<Library, ReadonlyMap<string, number>>();

/** Whether somebody has more votes than their own page holds; the text of no minutes is read for it. */
export function hasManyVotes({ library }: ViewContext, { id }: Person): boolean {
  let known = counts.get(library);
  if (!known) {
    const sums = new Map<string, number>();
    for (const { minutes } of library.meetings)
      for (const vote of minutes?.votes ?? [])
        for (const person of waysOf(vote).keys()) sums.set(person, (sums.get(person) ?? 0) + 1);
    known = sums;
    counts.set(library, known);
  }
  return (known.get(id) ?? 0) > MOST_VOTES;
}

/** How each person with a file voted. */
function waysOf(vote: Vote): ReadonlyMap<string, string> {
  const ways = new Map<string, string>();
  const add = (tally: Tally | undefined, how: string): void => {
    if (typeof tally !== "object") return;
    for (const { person } of tally) if (person) ways.set(person.id, how);
  };
  add(vote.for, "Voted for");
  add(vote.against, "Voted against");
  add(vote.abstained, "Abstained");
  add(vote.notVoting, "Did not vote");
  for (const { option, votes } of vote.options) add(votes, `Voted for ${titleWords(option)}`);
  const caster = vote.casting?.by.person;
  if (vote.casting && caster) {
    const before = ways.get(caster.id);
    const cast = `casting vote ${vote.casting.vote}`;
    ways.set(caster.id, before === undefined ? `Gave the ${cast}` : `${before}, and gave the ${cast}`);
  }
  return ways;
}

function viewOf(context: ViewContext, meeting: Meeting, vote: Vote): Omit<VoteOfPersonView, "how"> {
  const decisions = decisionsOf(context, meeting);
  const decided = decisionOfVote(meeting, decisions, vote);
  const result = voteResultWords(vote);
  return {
    motionHtml: motionOf(context, vote, decided),
    ...(result === undefined ? {} : { result }),
    decision: decided
      ? { words: decisionTitle(decided), href: decided.page }
      : { words: "Minutes", href: href(context, addressOf.minutes(meeting.id)) },
    meeting: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
    date: meeting.date,
    draft: meeting.minutes?.status === "draft",
  };
}

function motionOf(context: ViewContext, vote: Vote, decided: DecidedView | undefined): string {
  const amendment = vote.kind === "amendment" ? "Amendment: " : "";
  if (vote.motion !== undefined) return `${amendment}${inlineHtml(context, vote.motion)}`;
  const title = decided?.item?.title ?? vote.item;
  return `${amendment}${title === undefined ? "A motion" : inlineHtml(context, title)}`;
}

export interface VotesOfPersonPageView {
  readonly frame: FrameView;
  readonly name: Link;
  readonly lede: string;
  readonly years: readonly { readonly year: string; readonly votes: readonly VoteOfPersonView[] }[];
}

/** All votes of somebody with more of them than their own page holds, by year. */
export function votesOfPersonPageView(context: ViewContext, person: Person): VotesOfPersonPageView {
  const votes = votesOfPerson(context, person);
  const years = new Map<string, VoteOfPersonView[]>();
  for (const vote of votes) {
    const year = vote.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), vote]);
  }
  const name = { words: titledName(person), href: href(context, addressOf.person(person.id)) };
  return {
    name,
    lede: `${counted(votes.length, "vote")} in minutes that name who voted, newest first.`,
    years: [...years].map(([year, some]) => ({ year, votes: some })),
    frame: frameView(context, {
      title: `Votes of ${name.words}`,
      address: addressOf.votesOf(person.id),
      description: `How ${name.words} voted, as far as minutes name who voted`,
      trail: [{ words: "People", href: href(context, addressOf.people()) }, name],
      styles: ["/css/reading.css", "/css/registers.css"],
    }),
  };
}
