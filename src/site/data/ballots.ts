import type { Meeting } from "../../model/meeting.ts";
import type { Vote } from "../../model/minutes.ts";
import type { Name } from "../../model/name.ts";

/** One way in which votes were cast: how many, and by whom if names were taken. */
export interface TallyOf {
  readonly option: "for" | "against" | "abstained";
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

/** The votes of a meeting in the order of its minutes; options of which the minutes say nothing are left out. */
export function ballotsOf({ minutes }: Meeting): readonly Ballot[] {
  return (minutes?.votes ?? []).map((vote, at) => ({
    place: at + 1,
    vote,
    tallies: (["for", "against", "abstained"] as const).flatMap((option): readonly TallyOf[] => {
      const tally = vote[option];
      if (tally === undefined) return [];
      return typeof tally === "number"
        ? [{ option, count: tally, names: [] }]
        : [{ option, count: tally.length, names: tally }];
    }),
  }));
}
