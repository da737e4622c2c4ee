import type { Meeting } from "../../model/meeting.ts";
import type { Vote } from "../../model/minutes.ts";
import type { Name } from "../../model/name.ts";
import { countOf } from "../../model/vote-result.ts";
import { titleWords } from "../../views/prose.ts";

/** One way in which votes were cast: how many, and by whom if names were taken. */
export interface TallyOf {
  readonly option: "for" | "against" | "abstained" | "not voting";
  /** Of a ballot: which of its options they are for. */
  readonly choice?: string;
  /** The party group whose votes they are, where only groups were counted. */
  readonly group?: string;
  readonly count: number;
  readonly names: readonly Name[];
}

/** A vote that minutes record. */
export interface Ballot {
  /** Its place among the votes of its meeting, counted from 1. */
  readonly place: number;
  readonly vote: Vote;
  readonly tallies: readonly TallyOf[];
}

/**
 * The votes of a meeting in the order of its minutes; options of which the minutes say nothing are left out, and what is counted
 * by groups is not counted again for all. Together the tallies of a vote have each vote once, without a casting vote.
 */
export function ballotsOf({ minutes }: Meeting): readonly Ballot[] {
  return (minutes?.votes ?? []).map((vote, at) => ({
    place: at + 1,
    vote,
    tallies: [
      ...vote.options.map(
        ({ option, votes }): TallyOf => ({
          option: "for",
          choice: titleWords(option),
          count: countOf(votes),
          names: typeof votes === "number" ? [] : votes,
        }),
      ),
      ...WAYS.flatMap(([option, way]) => talliesOf(vote, option, way)),
    ],
  }));
}

const WAYS = [
  ["for", "for"],
  ["against", "against"],
  ["abstained", "abstained"],
  ["not voting", "notVoting"],
] as const;

function talliesOf(
  vote: Vote,
  option: TallyOf["option"],
  way: "for" | "against" | "abstained" | "notVoting",
): readonly TallyOf[] {
  const tally = vote[way];
  if (typeof tally === "object") return [{ option, count: tally.length, names: tally }];
  const groups =
    way === "notVoting"
      ? []
      : vote.groups.flatMap((group): readonly TallyOf[] => {
          const count = group[way];
          return count === undefined ? [] : [{ option, group: titleWords(group.group), count, names: [] }];
        });
  if (groups.length > 0) return groups;
  return tally === undefined ? [] : [{ option, count: tally, names: [] }];
}
