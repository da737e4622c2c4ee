import { type AgendaItem, allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Vote } from "../model/vote.ts";
import { sameTitle } from "../text/lists.ts";

/** What is needed of a decision to find it by what minutes call it. */
export interface FoundDecision {
  readonly id: string;
  readonly number?: string;
  readonly resolution?: string;
  /** RESOLVED, NOTED and so on. */
  readonly word: string;
  readonly item?: { readonly id?: string };
}

/** A vote and its place among those of its meeting, counted from 0. */
export interface PlacedVote {
  readonly vote: Vote;
  readonly place: number;
}

/** The item that minutes name by its number or its title. */
export function itemNamed({ agenda }: Pick<Meeting, "agenda">, named: string): AgendaItem | undefined {
  const bare = (number: string) => number.replace(/^(?:agenda )?item /i, "").replace(/[.)]+$/, "");
  const items = allItems(agenda);
  return (
    items.find(({ number }) => number !== undefined && bare(number) === bare(named)) ??
    items.find(({ title }) => sameTitle(title, named))
  );
}

/**
 * The decision that minutes name: by the number of its paragraph, by its resolution's, by its id, or by the number of an item
 * that has one decision alone.
 */
export function decisionNamed<Decision extends FoundDecision>(
  meeting: Pick<Meeting, "agenda">,
  decisions: readonly Decision[],
  named: string,
): Decision | undefined {
  const wanted = named.trim().replace(/\.$/, "");
  const found =
    decisions.find(({ number }) => number === wanted) ??
    decisions.find(({ resolution }) => resolution === wanted) ??
    decisions.find(({ id }) => id === wanted);
  if (found) return found;
  const item = itemNamed(meeting, wanted);
  return item && onlyDecisionOf(decisions, item);
}

/** The decision of an item that has exactly one, what was only noted aside if there is more. */
export function onlyDecisionOf<Decision extends FoundDecision>(
  decisions: readonly Decision[],
  { id }: AgendaItem,
): Decision | undefined {
  const all = decisions.filter(({ item }) => item?.id === id);
  const [first, ...others] = all.length > 1 ? all.filter(({ word }) => word !== "NOTED") : all;
  return others.length === 0 ? first : undefined;
}

/** The decision that came of a vote: the one it names, or the only one of its item. */
export function decisionOfVote<Decision extends FoundDecision>(
  meeting: Pick<Meeting, "agenda">,
  decisions: readonly Decision[],
  { decision, item }: Pick<Vote, "decision" | "item">,
): Decision | undefined {
  if (decision !== undefined) return decisionNamed(meeting, decisions, decision);
  const named = item === undefined ? undefined : itemNamed(meeting, item);
  return named && onlyDecisionOf(decisions, named);
}

/** The votes that led to each decision, by its id: amendments in their order, and then the motion. */
export function votesByDecision<Decision extends FoundDecision>(
  meeting: Pick<Meeting, "agenda" | "minutes">,
  decisions: readonly Decision[],
): ReadonlyMap<string, readonly PlacedVote[]> {
  const votes = new Map<string, PlacedVote[]>();
  meeting.minutes?.votes.forEach((vote, place) => {
    const decision = decisionOfVote(meeting, decisions, vote);
    if (decision) votes.set(decision.id, [...(votes.get(decision.id) ?? []), { vote, place }]);
  });
  for (const some of votes.values()) some.sort((one, other) => rank(one) - rank(other));
  return votes;
}

/** An amendment is put before the motion that it amends. */
const rank = ({ vote }: PlacedVote): number => (vote.kind === "amendment" ? 0 : 1);
