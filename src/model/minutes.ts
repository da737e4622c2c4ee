import * as v from "valibot";
import { type Attendee, attendeeSchema, type ChairChange, chairChangeSchema } from "./attendance.ts";
import { type Exemption, exemptSchema } from "./exemption.ts";
import { civilDate, clockTime, group, listOf, oneOf, text, wholeNumber, yesNo } from "./fields.ts";
import { type Name, nameSchema } from "./name.ts";
import { type Asset, NUMBERINGS, type Numbering } from "./paper.ts";
import type { Prose } from "./prose.ts";
import { publicVersionSchema } from "./public-version.ts";
import { type Vote, voteSchema } from "./vote.ts";
import { waiversSchema } from "./waiver.ts";

export type { BallotOption, CastingVote, Tally, Vote } from "./vote.ts";

/** Numbers that run on from meeting to meeting: the first of this meeting's, and what stands before each. */
const runningNumbers = (noun: string) => group(noun, { first: wholeNumber, prefix: v.optional(text) });

export const OUTCOMES = ["agreed", "amended", "not-agreed", "deferred"] as const;
/** What became of a recommendation. */
export type Outcome = (typeof OUTCOMES)[number];

/** The minutes of a meeting: `minutes.md` beside its agenda. */
export const minutesSchema = group("minutes", {
  status: v.optional(oneOf(["draft", "confirmed"]), "draft"),
  confirmed: v.optional(
    group("the confirmation", {
      meeting: text,
      minute: v.optional(text),
      "signed-by": v.optional(nameSchema),
      signed: v.optional(civilDate),
    }),
  ),
  venue: v.optional(text),
  started: v.optional(clockTime),
  ended: v.optional(clockTime),
  adjournments: v.optional(
    listOf(
      group("an adjournment", {
        from: clockTime,
        to: v.optional(clockTime),
        on: v.optional(civilDate),
        reason: v.optional(text),
      }),
    ),
    [],
  ),
  chair: v.optional(nameSchema),
  "chair-changes": v.optional(listOf(chairChangeSchema), []),
  present: v.optional(listOf(attendeeSchema), []),
  "also-present": v.optional(listOf(attendeeSchema), []),
  apologies: v.optional(listOf(nameSchema), []),
  absent: v.optional(listOf(nameSchema), []),
  declarations: v.optional(
    listOf(
      group("a declaration", {
        person: text,
        item: v.optional(text),
        interest: text,
        kind: v.optional(text),
        did: v.optional(oneOf(["stayed", "left", "spoke-and-left", "stayed-without-voting"])),
        action: v.optional(text),
      }),
    ),
    [],
  ),
  order: v.optional(listOf(text), []),
  "order-reason": v.optional(text),
  "not-taken": v.optional(
    listOf(
      group("an item that was not taken", {
        item: text,
        outcome: oneOf(["deferred", "withdrawn", "not-reached"]),
        to: v.optional(text),
        reason: v.optional(text),
      }),
    ),
    [],
  ),
  votes: v.optional(listOf(voteSchema), []),
  decisions: v.optional(
    listOf(
      group("what is said of a decision", {
        at: text,
        paper: v.optional(text),
        recommendations: v.optional(listOf(text), []),
        outcome: v.optional(oneOf(OUTCOMES)),
        moved: v.optional(nameSchema),
        seconded: v.optional(nameSchema),
        reason: v.optional(text),
      }),
    ),
    [],
  ),
  corrections: v.optional(
    listOf(
      group("a correction", {
        meeting: text,
        paragraph: text,
        was: v.optional(text),
        now: text,
        minute: v.optional(text),
      }),
    ),
    [],
  ),
  published: v.optional(civilDate),
  numbering: v.optional(oneOf(NUMBERINGS), "auto"),
  "minute-numbers": v.optional(runningNumbers("the numbers of minutes")),
  "resolution-numbers": v.optional(
    group("the numbers of resolutions", {
      first: wholeNumber,
      prefix: v.optional(text),
      noted: v.optional(yesNo),
    }),
  ),
  exempt: v.optional(exemptSchema),
  "public-version": v.optional(publicVersionSchema),
  "put-before": v.optional(group("where private minutes are put before", { meeting: text, item: text })),
  waive: waiversSchema,
});

type TypedMinutes = v.InferOutput<typeof minutesSchema>;

export interface Declaration {
  readonly person: Name;
  readonly item?: string | undefined;
  readonly interest: string;
  readonly kind?: string | undefined;
  /** What they did, as far as programs read it; `action` has the words. */
  readonly did?: "stayed" | "left" | "spoke-and-left" | "stayed-without-voting" | undefined;
  readonly action?: string | undefined;
}

/** What the front matter says of a decision that the text has: which recommendations it answers, and how. */
export interface DecisionNote extends Omit<TypedMinutes["decisions"][number], "moved" | "seconded"> {
  readonly moved?: Name;
  readonly seconded?: Name;
}

export interface Confirmation {
  readonly meeting: string;
  readonly minute?: string | undefined;
  readonly signedBy?: Name;
  readonly signed?: string | undefined;
}

/** Fields whose names or people are resolved. */
type Linked =
  | "chair"
  | "chair-changes"
  | "present"
  | "also-present"
  | "apologies"
  | "absent"
  | "declarations"
  | "votes"
  | "decisions"
  | "confirmed"
  | "numbering";

export interface Minutes extends Omit<TypedMinutes, Linked> {
  readonly meeting: string;
  readonly numbering: Numbering;
  readonly confirmed?: Confirmation;
  readonly chair?: Name;
  readonly chairChanges: readonly ChairChange[];
  readonly present: readonly Attendee[];
  readonly alsoPresent: readonly Attendee[];
  readonly apologies: readonly Name[];
  /** Members who neither came nor sent apologies. */
  readonly absent: readonly Name[];
  readonly declarations: readonly Declaration[];
  readonly votes: readonly Vote[];
  readonly decisionNotes: readonly DecisionNote[];
  readonly body: Prose;
  readonly beside: ReadonlyMap<string, Asset>;
  /** Why they are not for publication: only minutes of the private tree have it, in the members' edition. */
  readonly withheld?: Exemption;
}
