import type { Tally, Vote } from "./vote.ts";

/** What became of what was put to the vote. */
export type VoteResult = NonNullable<Vote["result"]>;

/** How many votes there are of one kind; 0 where the minutes say nothing. */
export const countOf = (tally: Tally | undefined): number =>
  tally === undefined ? 0 : typeof tally === "number" ? tally : tally.length;

export interface VoteCounts {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

/** The votes of all party groups together; undefined if none are counted. */
export function groupCounts({ groups }: Pick<Vote, "groups">): VoteCounts | undefined {
  if (groups.length === 0) return undefined;
  const sum = (way: keyof VoteCounts) => groups.reduce((count, group) => count + (group[way] ?? 0), 0);
  return { for: sum("for"), against: sum("against"), abstained: sum("abstained") };
}

/** Votes for and against, as they were counted or as the groups add up; undefined where neither is there. */
export function countsOf(vote: Vote): VoteCounts | undefined {
  if (vote.for === undefined && vote.against === undefined) return groupCounts(vote);
  return { for: countOf(vote.for), against: countOf(vote.against), abstained: countOf(vote.abstained) };
}

/** What the counts alone say, a casting vote deciding a tie; undefined where nothing was counted, and of a ballot. */
export function countedResult(vote: Vote): Exclude<VoteResult, "withdrawn"> | undefined {
  const counts = countsOf(vote);
  if (counts === undefined || vote.options.length > 0 || counts.for + counts.against === 0) return undefined;
  if (counts.for !== counts.against) return counts.for > counts.against ? "carried" : "lost";
  if (vote.casting === undefined) return "tied";
  return vote.casting.vote === "for" ? "carried" : "lost";
}

/** What the minutes say became of it, else what the counts say; a unanimous vote carries. */
export const resultOf = (vote: Vote): VoteResult | undefined =>
  vote.result ?? countedResult(vote) ?? (vote.unanimous === true ? "carried" : undefined);

/** The option of a ballot that was chosen: the one that is named, else the one with the most votes, if that is one alone. */
export function chosenOf({ chosen, options }: Pick<Vote, "chosen" | "options">): string | undefined {
  if (chosen !== undefined) return chosen;
  const most = Math.max(...options.map(({ votes }) => countOf(votes)), 0);
  const first = options.filter(({ votes }) => most > 0 && countOf(votes) === most);
  return first.length === 1 ? first[0]?.option : undefined;
}
