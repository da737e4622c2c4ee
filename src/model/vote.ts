import * as v from "valibot";
import { group, listOf, oneOf, text, wholeNumber, wordsOr, yesNo } from "./fields.ts";
import { type Name, nameSchema } from "./name.ts";

const countOrNames = wordsOr(wholeNumber, listOf(nameSchema));

export const VOTE_KINDS = ["motion", "amendment", "ballot"] as const;
export const VOTE_WAYS = ["show-of-hands", "voices", "recorded", "ballot"] as const;
export const VOTE_RESULTS = ["carried", "lost", "tied", "withdrawn"] as const;

/** A vote as minutes record it. An amendment stands before the motion that it amends. */
export const voteSchema = group("a vote", {
  item: v.optional(text),
  kind: v.optional(oneOf(VOTE_KINDS), "motion"),
  motion: v.optional(text),
  decision: v.optional(text),
  moved: v.optional(nameSchema),
  seconded: v.optional(nameSchema),
  how: v.optional(oneOf(VOTE_WAYS)),
  unanimous: v.optional(yesNo),
  for: v.optional(countOrNames),
  against: v.optional(countOrNames),
  abstained: v.optional(countOrNames),
  "not-voting": v.optional(countOrNames),
  groups: v.optional(
    listOf(
      group("the votes of a group", {
        group: text,
        for: v.optional(wholeNumber),
        against: v.optional(wholeNumber),
        abstained: v.optional(wholeNumber),
      }),
    ),
    [],
  ),
  options: v.optional(listOf(group("an option of a ballot", { option: text, votes: countOrNames })), []),
  chosen: v.optional(text),
  casting: v.optional(group("a casting vote", { by: nameSchema, vote: oneOf(["for", "against"]) })),
  result: v.optional(oneOf(VOTE_RESULTS)),
});

type TypedVote = v.InferOutput<typeof voteSchema>;

/** How many, or who: votes are recorded either way. */
export type Tally = number | readonly Name[];

export interface CastingVote {
  readonly by: Name;
  readonly vote: "for" | "against";
}

/** One of several things a ballot was between: a candidate, a site. */
export interface BallotOption {
  readonly option: string;
  readonly votes: Tally;
}

export interface Vote
  extends Pick<TypedVote, "item" | "kind" | "motion" | "how" | "unanimous" | "chosen" | "result"> {
  /** The number of the paragraph of these minutes that says what came of it: "5.6". */
  readonly decision?: string | undefined;
  readonly moved?: Name;
  readonly seconded?: Name;
  readonly for?: Tally;
  readonly against?: Tally;
  readonly abstained?: Tally;
  readonly notVoting?: Tally;
  /** By party group, where only groups were counted. */
  readonly groups: TypedVote["groups"];
  readonly options: readonly BallotOption[];
  readonly casting?: CastingVote;
}
