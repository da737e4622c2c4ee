import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { titledName } from "../model/name.ts";
import type { Person } from "../model/person.ts";
import { query } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import { rememberedOf } from "../model/remembered-of.ts";
import type { Tally, Vote } from "../model/vote.ts";
import { decisionOfVote } from "../rules/decision-links.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type DecidedFacts, decidedFacts, decisionTitle } from "./decided.ts";
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

/** Every vote of a person that names were taken of, newest meeting first, each meeting's in the order of its minutes. */
export function votesOfPerson(context: ViewContext, { id }: Person): readonly VoteOfPersonView[] {
  return votesOf(context.library, id).flatMap(({ meeting, votes }) => {
    const at = context.library.meeting(meeting);
    const views = at ? viewsOf(context, at) : [];
    return votes.flatMap(({ place, how }) => {
      const view = views[place];
      return view === undefined ? [] : [{ ...view, how }];
    });
  });
}

/** How somebody voted at one meeting: the places of the votes among those of its minutes. */
interface VotesAt {
  readonly meeting: string;
  readonly votes: readonly { readonly place: number; readonly how: string }[];
}

const votesOf = query(
  "votes-of",
  (library: Library, id): readonly VotesAt[] => allVotes(library).get(id) ?? [],
);

const allVotes = query("named-votes", ({ meetings }: Library): ReadonlyMap<string, readonly VotesAt[]> => {
  const found = new Map<string, VotesAt[]>();
  for (const { id, minutes } of [...meetings].reverse()) {
    const here = new Map<string, { place: number; how: string }[]>();
    for (const [place, vote] of (minutes?.votes ?? []).entries())
      for (const [person, how] of waysOf(vote))
        here.set(person, [...(here.get(person) ?? []), { place, how }]);
    for (const [person, votes] of here)
      found.set(person, [...(found.get(person) ?? []), { meeting: id, votes }]);
  }
  return found;
});

/** Whether somebody has more votes than their own page holds; the text of no minutes is read for it. */
export const hasManyVotes = ({ library }: ViewContext, { id }: Person): boolean =>
  votesOf(library, id).reduce((sum, { votes }) => sum + votes.length, 0) > MOST_VOTES;

/** The votes of a meeting, without who voted, in the order of its minutes. */
const viewsOf = rememberedOf((context: ViewContext, meeting: Meeting) =>
  (meeting.minutes?.votes ?? []).map((vote) => viewOf(context, meeting, vote)),
);

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
  const decisions = decidedFacts(context, meeting);
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

function motionOf(context: ViewContext, vote: Vote, decided: DecidedFacts | undefined): string {
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
