import { addDays, type CivilDate } from "../model/civil-date.ts";
import type { Council } from "../model/council.ts";
import type { DecisionRecord } from "../model/decision-record.ts";
import { isUnknown, type UnknownYear } from "./clear-days.ts";
import { callInEndsAfter } from "./due.ts";
import type { ProfileLaw } from "./profile.ts";
import { lawOf } from "./profiles.ts";

/** Whether a decision of one member or officer takes effect, on the day that content speaks of. */
export type RecordStanding =
  /** Scrutiny may still call it in. The last day is undefined while the record has no day of publication. */
  | {
      readonly state: "open";
      readonly until?: CivilDate | UnknownYear;
      readonly from?: CivilDate | UnknownYear;
    }
  | { readonly state: "called-in"; readonly on: CivilDate }
  /** Nobody can call it in, and its day has not come. */
  | { readonly state: "coming"; readonly from: CivilDate }
  | { readonly state: "in-force"; readonly since: CivilDate };

/** The law that asks for the record of a decision: that of the body whose power it was, else the council's. */
export const lawOfRecord = (council: Council, { body }: Pick<DecisionRecord, "body">): ProfileLaw =>
  lawOf(body?.profile ?? council.profile);

/**
 * Whether a decision can be called in, if there is a period for it: those of members of the executive, and key decisions of
 * officers (Local Government Act 2000, s9F, and the usual constitution). Not if the record says why it cannot.
 */
export function canBeCalledIn(council: Council, record: DecisionRecord): boolean {
  const { body, kind, keyDecision, "call-in": callIn } = record;
  if (callIn?.exempt !== undefined) return false;
  if (callIn?.until !== undefined || callIn?.["called-in"] !== undefined) return true;
  const period = (body ?? council)["call-in"];
  return period !== undefined && (kind === "executive-member" || keyDecision !== undefined);
}

/** The last day on which a decision can be called in: as its record says, or by the council's own period. */
export function callInEndsOf(council: Council, record: DecisionRecord): CivilDate | UnknownYear | undefined {
  if (!canBeCalledIn(council, record)) return undefined;
  const { body, published } = record;
  return record["call-in"]?.until ?? callInEndsAfter(published, council, body ?? council);
}

/**
 * Where a decision stands on a day; everything has come, if no day is known. One that was called in is in force only if its
 * record says from when: what scrutiny made of it is said in words.
 */
export function standingOfRecord(
  council: Council,
  record: DecisionRecord,
  today: CivilDate | undefined,
): RecordStanding {
  const { date, "call-in": callIn, "in-force": said } = record;
  const called = callIn?.["called-in"];
  if (said !== undefined)
    return today === undefined || said <= today
      ? { state: "in-force", since: said }
      : called !== undefined || !isOpen(council, record, today)
        ? { state: "coming", from: said }
        : { state: "open", until: callInEndsOf(council, record) ?? said, from: said };
  if (called !== undefined) return { state: "called-in", on: called };
  if (!canBeCalledIn(council, record)) return { state: "in-force", since: date };
  const until = callInEndsOf(council, record);
  if (until === undefined) return { state: "open" };
  if (isUnknown(until)) return { state: "open", until, from: until };
  const since = addDays(until, 1);
  return today === undefined || today > until
    ? { state: "in-force", since }
    : { state: "open", until, from: since };
}

function isOpen(council: Council, record: DecisionRecord, today: CivilDate): boolean {
  const until = callInEndsOf(council, record);
  return until !== undefined && (isUnknown(until) || today <= until);
}
