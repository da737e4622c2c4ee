import * as v from "valibot";
import { type KeyDecision, keyDecisionSchema } from "./agenda.ts";
import type { Body } from "./body.ts";
import { type Exemption, exemptSchema } from "./exemption.ts";
import { civilDate, group, listOf, oneOf, text, wordsOr } from "./fields.ts";
import type { Matter } from "./matter.ts";
import { type Name, nameEntries, nameSchema } from "./name.ts";
import type { Prose } from "./prose.ts";
import { waiversSchema } from "./waiver.ts";

/** Who may decide alone: a member of an executive (its leader or a mayor too), or an officer under a delegation. */
export const DECISION_RECORD_KINDS = ["executive-member", "officer"] as const;
export type DecisionRecordKind = (typeof DECISION_RECORD_KINDS)[number];

/** An interest that a member who was consulted declared, and the dispensation that was given for it. */
const conflictSchema = group("a conflict of interest", {
  ...nameEntries,
  interest: v.optional(text),
  dispensation: v.optional(text),
});

/** What came of the right of scrutiny to call a decision in. */
const callInSchema = group("the call-in of a decision", {
  until: v.optional(civilDate),
  exempt: v.optional(text),
  "called-in": v.optional(civilDate),
  by: v.optional(text),
  outcome: v.optional(text),
});

/** A decision that was taken outside a meeting: one file of `decisions/`. */
export const decisionRecordSchema = group("a decision record", {
  title: text,
  kind: oneOf(DECISION_RECORD_KINDS),
  by: nameSchema,
  body: v.optional(text),
  date: civilDate,
  published: v.optional(civilDate),
  under: v.optional(text),
  "key-decision": v.optional(keyDecisionSchema),
  wards: v.optional(listOf(text), []),
  matter: v.optional(text),
  reasons: v.optional(text),
  "options-considered": v.optional(listOf(text)),
  consulted: v.optional(listOf(nameSchema), []),
  conflicts: v.optional(listOf(wordsOr(text, conflictSchema))),
  "background-papers": v.optional(listOf(text)),
  exempt: v.optional(exemptSchema),
  "call-in": v.optional(callInSchema),
  "in-force": v.optional(civilDate),
  implemented: v.optional(civilDate),
  waive: waiversSchema,
});

export type TypedDecisionRecord = v.InferOutput<typeof decisionRecordSchema>;

export interface ConflictOfInterest {
  readonly person: Name;
  readonly interest?: string;
  readonly dispensation?: string;
}

export interface DecisionRecord
  extends Omit<
    TypedDecisionRecord,
    "body" | "by" | "consulted" | "conflicts" | "exempt" | "key-decision" | "matter"
  > {
  /** The name of its file without .md: the last part of its address. */
  readonly id: string;
  readonly by: Name;
  /** The executive whose power it was, or the committee that delegated it. */
  readonly body?: Body;
  readonly keyDecision?: KeyDecision;
  readonly consulted: readonly Name[];
  /** Undefined where nothing is said; none were declared where it is empty. */
  readonly conflicts?: readonly ConflictOfInterest[];
  readonly exempt?: Exemption;
  /** The business that meetings take, of which this decision is a part. */
  readonly matter?: Matter;
  /** What was decided. */
  readonly decision: Prose;
}

/** Earliest first; on one day in the order of their ids. */
export function byDayOfRecord(a: DecisionRecord, b: DecisionRecord): number {
  const [left, right] = [`${a.date} ${a.id}`, `${b.date} ${b.id}`];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The day on which the public was first told, as far as content says. */
export const toldOn = ({ published, date }: DecisionRecord) => published ?? date;
