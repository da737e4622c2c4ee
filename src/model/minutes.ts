import * as v from "valibot";
import { type Exemption, exemptSchema } from "./exemption.ts";
import { civilDate, clockTime, group, listOf, oneOf, text, wholeNumber, wordsOr } from "./fields.ts";
import { type Name, nameSchema } from "./name.ts";
import { type Asset, NUMBERINGS, type Numbering } from "./paper.ts";
import type { Prose } from "./prose.ts";
import { publicVersionSchema } from "./public-version.ts";
import { waiversSchema } from "./waiver.ts";

const countOrNames = wordsOr(wholeNumber, listOf(nameSchema));

/** The minutes of a meeting: `minutes.md` beside its agenda. */
export const minutesSchema = group("minutes", {
  status: v.optional(oneOf(["draft", "confirmed"]), "draft"),
  confirmed: v.optional(group("the confirmation", { meeting: text, minute: v.optional(text) })),
  venue: v.optional(text),
  started: v.optional(clockTime),
  ended: v.optional(clockTime),
  chair: v.optional(nameSchema),
  present: v.optional(listOf(nameSchema), []),
  "also-present": v.optional(listOf(nameSchema), []),
  apologies: v.optional(listOf(nameSchema), []),
  declarations: v.optional(
    listOf(
      group("a declaration", {
        person: text,
        item: v.optional(text),
        interest: text,
        kind: v.optional(text),
        action: v.optional(text),
      }),
    ),
    [],
  ),
  votes: v.optional(
    listOf(
      group("a vote", {
        item: v.optional(text),
        motion: v.optional(text),
        moved: v.optional(nameSchema),
        seconded: v.optional(nameSchema),
        for: v.optional(countOrNames),
        against: v.optional(countOrNames),
        abstained: v.optional(countOrNames),
      }),
    ),
    [],
  ),
  corrections: v.optional(
    listOf(group("a correction", { meeting: text, paragraph: text, was: v.optional(text), now: text })),
    [],
  ),
  published: v.optional(civilDate),
  numbering: v.optional(oneOf(NUMBERINGS), "auto"),
  exempt: v.optional(exemptSchema),
  "public-version": v.optional(publicVersionSchema),
  "put-before": v.optional(group("where private minutes are put before", { meeting: text, item: text })),
  waive: waiversSchema,
});

type TypedMinutes = v.InferOutput<typeof minutesSchema>;

/** How many, or who: votes are recorded either way. */
export type Tally = number | readonly Name[];

export interface Vote {
  readonly item?: string | undefined;
  readonly motion?: string | undefined;
  readonly moved?: Name;
  readonly seconded?: Name;
  readonly for?: Tally;
  readonly against?: Tally;
  readonly abstained?: Tally;
}

export interface Declaration {
  readonly person: Name;
  readonly item?: string | undefined;
  readonly interest: string;
  readonly kind?: string | undefined;
  readonly action?: string | undefined;
}

export interface Minutes
  extends Omit<
    TypedMinutes,
    "chair" | "present" | "also-present" | "apologies" | "declarations" | "votes" | "numbering"
  > {
  readonly meeting: string;
  readonly numbering: Numbering;
  readonly chair?: Name;
  readonly present: readonly Name[];
  readonly alsoPresent: readonly Name[];
  readonly apologies: readonly Name[];
  readonly declarations: readonly Declaration[];
  readonly votes: readonly Vote[];
  readonly body: Prose;
  readonly beside: ReadonlyMap<string, Asset>;
  /** Why they are not for publication: only minutes of the private tree have it, in the members' edition. */
  readonly withheld?: Exemption;
}
