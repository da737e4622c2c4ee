import type * as v from "valibot";
import type { DecisionNote, minutesSchema } from "../model/minutes.ts";
import type { TypedName } from "../model/name.ts";
import type { BallotOption, Tally, Vote } from "../model/vote.ts";
import type { NameResolver } from "./names.ts";
import { onlyFilled } from "./only-filled.ts";
import type { FieldPath, Source } from "./source.ts";

type Typed = v.InferOutput<typeof minutesSchema>;

/** The votes of minutes with the people who moved, seconded and cast them. */
export function linkVotes(source: Source, typed: Typed["votes"], resolver: NameResolver): readonly Vote[] {
  const one = (name: TypedName | undefined, path: FieldPath) =>
    name === undefined ? undefined : resolver.name(source, name, path);
  const tally = (counted: number | readonly TypedName[], path: FieldPath): Tally =>
    typeof counted === "number" ? counted : resolver.names(source, counted, path);
  return typed.map((vote, index) => {
    const at = ["votes", index];
    const {
      moved,
      seconded,
      for: inFavour,
      against,
      abstained,
      "not-voting": notVoting,
      casting,
      ...rest
    } = vote;
    const { options, ...facts } = rest;
    const maybe = (counted: number | readonly TypedName[] | undefined, key: string) =>
      counted === undefined ? undefined : tally(counted, [...at, key]);
    return {
      ...facts,
      options: options.map(
        ({ option, votes }, place): BallotOption => ({
          option,
          votes: tally(votes, [...at, "options", place, "votes"]),
        }),
      ),
      ...onlyFilled({
        moved: one(moved, [...at, "moved"]),
        seconded: one(seconded, [...at, "seconded"]),
        for: maybe(inFavour, "for"),
        against: maybe(against, "against"),
        abstained: maybe(abstained, "abstained"),
        notVoting: maybe(notVoting, "not-voting"),
        casting: casting && {
          by: resolver.name(source, casting.by, [...at, "casting", "by"]),
          vote: casting.vote,
        },
      }),
    };
  });
}

/** What is said of single decisions, with those who moved and seconded them. */
export function linkDecisionNotes(
  source: Source,
  typed: Typed["decisions"],
  resolver: NameResolver,
): readonly DecisionNote[] {
  return typed.map(({ moved, seconded, ...note }, index) => {
    const at = ["decisions", index];
    return {
      ...note,
      ...(moved === undefined ? {} : { moved: resolver.name(source, moved, [...at, "moved"]) }),
      ...(seconded === undefined ? {} : { seconded: resolver.name(source, seconded, [...at, "seconded"]) }),
    };
  });
}
