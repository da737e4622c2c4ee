import type { Name } from "../model/name.ts";
import { addressOf } from "../model/reference.ts";
import type { Tally, Vote } from "../model/vote.ts";
import { chosenOf, countOf, resultOf, type VoteResult } from "../model/vote-result.ts";
import { counted } from "../text/lists.ts";
import { href, type ViewContext } from "./context.ts";
import { nameView } from "./names.ts";
import { inlineHtml, titleWords } from "./prose.ts";
import { HOW_WORDS, voteResultWords } from "./vote-words.ts";

/** Somebody who voted, with the party beside the name. */
export interface VoterView {
  readonly words: string;
  readonly href?: string;
  readonly party?: string;
}

/** How many voted one way, or for one option of a ballot, and who, if names were taken. */
export interface TallyView {
  readonly label: string;
  readonly count: number;
  readonly names: readonly VoterView[];
  /** Of an option of a ballot: whether it was chosen. */
  readonly chosen?: boolean;
}

/** The votes of a party group; empty where the minutes say nothing. */
export interface GroupVotesView {
  readonly group: string;
  readonly for: string;
  readonly against: string;
  readonly abstained: string;
  /** "3 for, 1 against, 2 abstentions". */
  readonly words: string;
}

export interface VoteView {
  /** "Amendment", "Motion", "Ballot". */
  readonly kind: string;
  readonly item?: string;
  /** "Item 5", "Decision 5.6": what it was about, where votes of several stand together. */
  readonly about?: string;
  readonly motionHtml?: string;
  readonly moved?: string;
  readonly seconded?: string;
  /** "By show of hands". */
  readonly how?: string;
  readonly result?: VoteResult;
  /** "Carried by 7 votes to 1". */
  readonly resultWords?: string;
  readonly tallies: readonly TallyView[];
  readonly groups: readonly GroupVotesView[];
  /** "Councillor Ada Clerk, for". */
  readonly casting?: string;
}

const KINDS = { motion: "Motion", amendment: "Amendment", ballot: "Ballot" } as const;

/** A vote: what was put, who moved it, what came of it, and how many or who voted which way. */
export function voteView(context: ViewContext, vote: Vote): VoteView {
  const { casting, how, item, motion } = vote;
  const resultWords = voteResultWords(vote);
  const result = resultOf(vote);
  return {
    kind: vote.options.length > 0 ? KINDS.ballot : KINDS[vote.kind],
    ...(item === undefined ? {} : { item }),
    ...aboutOf(vote),
    ...(motion === undefined ? {} : { motionHtml: inlineHtml(context, motion) }),
    ...(vote.moved === undefined ? {} : { moved: nameView(context, vote.moved).words }),
    ...(vote.seconded === undefined ? {} : { seconded: nameView(context, vote.seconded).words }),
    ...(how === undefined ? {} : { how: HOW_WORDS[how] }),
    ...(result === undefined ? {} : { result }),
    ...(resultWords === undefined ? {} : { resultWords }),
    tallies: [
      ...optionTallies(context, vote),
      ...tally(context, "For", vote.for),
      ...tally(context, "Against", vote.against),
      ...tally(context, "Abstained", vote.abstained),
      ...tally(context, "Not voting", vote.notVoting),
    ],
    groups: vote.groups.map(groupView),
    ...(casting === undefined ? {} : { casting: `${nameView(context, casting.by).words}, ${casting.vote}` }),
  };
}

/** A vote below what it is about, which need not be said again. */
export function voteViewWithin(context: ViewContext, vote: Vote): VoteView {
  const { item: _, about: __, ...view } = voteView(context, vote);
  return view;
}

/** An item that has no number is called by its title. */
function aboutOf({ item, decision }: Vote): { readonly about?: string } {
  if (item !== undefined) return { about: titleWords(/^[\d(]/.test(item) ? `Item ${item}` : item) };
  return decision === undefined ? {} : { about: titleWords(`Decision ${decision}`) };
}

/** A vote in one line, for paper: "For 3: Ada Clerk (Green), …". */
export const tallyInWords = ({ label, count, names }: TallyView): string =>
  `${label} ${count}${names.length === 0 ? "" : `: ${names.map(voterInWords).join(", ")}`}`;

const voterInWords = ({ words, party }: VoterView): string =>
  party === undefined ? words : `${words} (${party})`;

function groupView({ group, for: yes, against, abstained }: Vote["groups"][number]): GroupVotesView {
  const words = [
    ...(yes === undefined ? [] : [`${yes} for`]),
    ...(against === undefined ? [] : [`${against} against`]),
    ...(abstained === undefined ? [] : [counted(abstained, "abstention")]),
  ];
  return {
    group: titleWords(group),
    for: countWords(yes),
    against: countWords(against),
    abstained: countWords(abstained),
    words: words.join(", "),
  };
}

const countWords = (count: number | undefined): string => (count === undefined ? "" : String(count));

function optionTallies(context: ViewContext, vote: Vote): readonly TallyView[] {
  const chosen = chosenOf(vote);
  return vote.options.map(({ option, votes }) => ({
    label: titleWords(option),
    count: countOf(votes),
    names: votersOf(context, votes),
    ...(option === chosen ? { chosen: true } : {}),
  }));
}

function tally(context: ViewContext, label: string, counts: Tally | undefined): readonly TallyView[] {
  return counts === undefined ? [] : [{ label, count: countOf(counts), names: votersOf(context, counts) }];
}

const votersOf = (context: ViewContext, counts: Tally): readonly VoterView[] =>
  typeof counts === "number" ? [] : counts.map((name) => voterView(context, name));

function voterView(context: ViewContext, name: Name): VoterView {
  const { person } = name;
  const { words } = nameView(context, name);
  return {
    words,
    ...(person === undefined ? {} : { href: href(context, addressOf.person(person.id)) }),
    ...(person?.party === undefined ? {} : { party: person.party }),
  };
}
