import type { Body } from "../model/body.ts";
import { addDays, type CivilDate } from "../model/civil-date.ts";
import type { Council } from "../model/council.ts";
import type { Days } from "../model/days.ts";
import type { Meeting } from "../model/meeting.ts";
import { type DayCount, dayAfter, isUnknown, type UnknownYear } from "./clear-days.ts";
import { lawOf } from "./profiles.ts";

/** How a council counts days that its own constitution gives, or a law that gives them after an event. */
function countOf(
  council: Council,
  { profile }: Pick<Body, "profile">,
  counted: DayCount["counted"],
): DayCount {
  return { counted, nation: lawOf(profile).nation, closures: council["office-closures"] };
}

/** The last of some days after an event: the day itself does not count. */
export function lastOf(
  { days, unit }: Days,
  after: CivilDate,
  council: Council,
  body: Pick<Body, "profile">,
): CivilDate | UnknownYear {
  return dayAfter(after, days, countOf(council, body, unit));
}

/**
 * The day at whose end decisions that were published on a day can no longer be called in. Undefined without a period in the
 * council's content (`call-in:`; the law leaves it to constitutions, Local Government Act 2000, s9F) or without that day.
 */
export function callInEndsAfter(
  published: CivilDate | undefined,
  council: Council,
  body: Pick<Body, "profile" | "call-in">,
): CivilDate | UnknownYear | undefined {
  const period = body["call-in"];
  return period && published && lastOf(period, published, council, body);
}

/** The same of the decisions of a meeting, which are published with its minutes. */
export function callInEnds(
  council: Council,
  { body, minutes }: Pick<Meeting, "body" | "minutes">,
): CivilDate | UnknownYear | undefined {
  return callInEndsAfter(minutes?.published, council, body);
}

/**
 * The first day on which decisions of a meeting that nobody called in are in force: the one after call-in. Undefined where
 * nothing can be called in: such decisions wait for nothing that content knows.
 */
export function inForceOf(
  council: Council,
  meeting: Pick<Meeting, "body" | "minutes">,
): CivilDate | UnknownYear | undefined {
  const ends = callInEnds(council, meeting);
  return ends === undefined || isUnknown(ends) ? ends : addDays(ends, 1);
}

/** The day by which draft minutes are to be there, if the council's content gives a period (`minutes-due:`). */
export function minutesDue(
  council: Council,
  { body, date }: Pick<Meeting, "body" | "date">,
): CivilDate | UnknownYear | undefined {
  const period = body["minutes-due"];
  return period && lastOf(period, date, council, body);
}

/** The last day for the note of decisions that Welsh law asks for; undefined where no law does. */
export function decisionNoteDue(
  council: Council,
  { body, date }: Pick<Meeting, "body" | "date">,
): CivilDate | UnknownYear | undefined {
  const { decisionNote } = lawOf(body.profile);
  return decisionNote && dayAfter(date, decisionNote.days, countOf(council, body, decisionNote.counted));
}
