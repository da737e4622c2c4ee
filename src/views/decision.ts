import { type RecommendedPart, recommendedOf } from "../markdown/recommended.ts";
import { allItems } from "../model/agenda.ts";
import { detached } from "../model/detached.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import type { DecisionNote, Outcome } from "../model/minutes.ts";
import type { Name } from "../model/name.ts";
import type { Paper } from "../model/paper.ts";
import { query } from "../model/reading.ts";
import { rememberedOf } from "../model/remembered-of.ts";
import { decisionNamed, type PlacedVote, votesByDecision } from "../rules/decision-links.ts";
import { readOutcome, withoutLead } from "../text/decision-words.ts";
import type { ViewContext } from "./context.ts";
import { type DecidedFacts, decidedFacts } from "./decided.ts";

/** A recommendation, or several, and what a decision made of them. */
export interface Answer {
  readonly paper: Paper;
  /** The parts that are answered; all of the report's where the minutes single out none. */
  readonly parts: readonly RecommendedPart[];
  /** Whether these are all the parts that the report has. */
  readonly isWhole: boolean;
  readonly outcome: Outcome;
  /** Whether it was worked out from the words, because the minutes do not say it. */
  readonly isRead: boolean;
  readonly reason?: string;
  /** What was recommended and what was decided, line by line, where it was amended. */
  readonly texts?: readonly [string, string];
}

/** A decision with what it answers and the votes that led to it. */
export interface DecisionFacts {
  readonly decided: DecidedFacts;
  readonly answers: readonly Answer[];
  readonly votes: readonly PlacedVote[];
  readonly moved?: Name;
  readonly seconded?: Name;
}

/** The decisions of a meeting, each with its votes and the recommendations it answers; worked out once for the whole site. */
export const decisionFacts = rememberedOf(workOut);

function workOut(context: ViewContext, meeting: Meeting): readonly DecisionFacts[] {
  const decisions = decidedFacts(context, meeting);
  const votes = votesByDecision(meeting, decisions);
  const notes = notesByDecision(meeting, decisions);
  return decisions.map((decided): DecisionFacts => {
    const said = notes.get(decided.id) ?? [];
    const led = votes.get(decided.id) ?? [];
    const motion = led.findLast(({ vote }) => vote.kind === "motion")?.vote;
    const moved = said.find((note) => note.moved)?.moved ?? motion?.moved;
    const seconded = said.find((note) => note.seconded)?.seconded ?? motion?.seconded;
    return {
      decided,
      answers: answersOf(context, meeting, decided, decisions, said),
      votes: led,
      ...(moved === undefined ? {} : { moved }),
      ...(seconded === undefined ? {} : { seconded }),
    };
  });
}

function notesByDecision(
  meeting: Meeting,
  decisions: readonly DecidedFacts[],
): ReadonlyMap<string, readonly DecisionNote[]> {
  const notes = new Map<string, readonly DecisionNote[]>();
  for (const note of meeting.minutes?.decisionNotes ?? []) {
    const decision = decisionNamed(meeting, decisions, note.at);
    if (decision) notes.set(decision.id, [...(notes.get(decision.id) ?? []), note]);
  }
  return notes;
}

/** What the minutes say, else what is plain from the words of the one report and the one decision of an item. */
function answersOf(
  context: ViewContext,
  meeting: Meeting,
  decided: DecidedFacts,
  decisions: readonly DecidedFacts[],
  notes: readonly DecisionNote[],
): readonly Answer[] {
  const asking = papersOfItem(meeting, decided).flatMap((paper) => {
    const parts = recommendedParts(context, paper);
    return parts.length === 0 ? [] : [{ paper, parts }];
  });
  const only = asking.length === 1 ? asking[0] : undefined;
  const said = notes.flatMap((note): readonly Answer[] => {
    if (note.outcome === undefined) return [];
    const named = note.paper?.replace(/\.md$/, "");
    const paper = named === undefined ? only?.paper : meeting.papers.find(({ id }) => id === named);
    if (!paper) return [];
    return [
      answer(
        paper,
        recommendedParts(context, paper),
        note.recommendations,
        decided,
        note.outcome,
        note.reason,
      ),
    ];
  });
  if (said.length > 0) return said;
  const item = decided.item?.id;
  if (!only || item === undefined || decisions.filter((other) => other.item?.id === item).length !== 1)
    return [];
  const outcome = readOutcome(textOf(only.parts), decided.word, withoutLead(decided.text));
  return outcome === undefined
    ? []
    : [{ ...answer(only.paper, only.parts, [], decided, outcome), isRead: true }];
}

function answer(
  paper: Paper,
  all: readonly RecommendedPart[],
  named: readonly string[],
  decided: DecidedFacts,
  outcome: Outcome,
  reason?: string,
): Answer {
  const bare = (number: string) => number.replace(/^\(|[.)]+$/g, "");
  const wanted = new Set(named.map(bare));
  const some = all.filter(({ number }) => number !== undefined && wanted.has(bare(number)));
  const parts = wanted.size === 0 ? all : some;
  return {
    paper,
    parts,
    isWhole: parts.length === all.length,
    outcome,
    isRead: false,
    ...(reason === undefined ? {} : { reason }),
    ...(outcome === "amended" && parts.length > 0
      ? { texts: [withoutStop(textOf(parts)), withoutStop(withoutLead(decided.text))] as const }
      : {}),
  };
}

const textOf = (parts: readonly RecommendedPart[]): string => parts.map(({ text }) => text).join("\n");

/** A full stop that stands elsewhere in the other text would be a difference of no account. */
const withoutStop = (text: string): string => text.replace(/\.$/, "");

/** The reports before the item that a decision stands under. */
function papersOfItem({ agenda }: Meeting, { item }: DecidedFacts): readonly Paper[] {
  const found = allItems(agenda).find(({ id }) => id === item?.id);
  return (found?.papers ?? []).flatMap((named) => (named.kind === "paper" ? [named.paper] : []));
}

/**
 * What a report asks for, one by one; nothing of slides. Of the papers of a meeting it is a query: tables and registers of all
 * meetings read what is recommended, and not the reports.
 */
const recommendedParts = rememberedOf(({ library }: ViewContext, paper: Paper): readonly RecommendedPart[] =>
  paperNamed(library, paper.meeting, paper.id) === paper
    ? (recommendedBy(library, `${paper.meeting} ${paper.id}`) ?? [])
    : readRecommended(library, paper),
);

const recommendedBy = query(
  "recommended",
  (library: Library, about): readonly RecommendedPart[] | undefined => {
    const [meeting = "", ...id] = about.split(" ");
    const paper = paperNamed(library, meeting, id.join(" "));
    return paper && readRecommended(library, paper);
  },
);

const paperNamed = (library: Library, meeting: string, named: string): Paper | undefined =>
  library.meeting(meeting)?.papers.find(({ id }) => id === named);

const readRecommended = (library: Library, { kind, body, numbering }: Paper): readonly RecommendedPart[] =>
  kind === "slides"
    ? []
    : library.recall(`recommended ${numbering}`, body.file, () => detached(recommendedOf(body, numbering)));
