import type { Body } from "../model/body.ts";
import type { CivilDate } from "../model/civil-date.ts";
import type { Council } from "../model/council.ts";
import type { Days } from "../model/days.ts";
import type { Meeting } from "../model/meeting.ts";
import { type DayCount, dayAfter, type UnknownYear } from "./clear-days.ts";
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
 * The day at whose end decisions of a meeting can no longer be called in, and come into force. Undefined without a period in
 * the council's content (`call-in:`; the law leaves it to constitutions, Local Government Act 2000, s9F) or without a day on
 * which the minutes were published.
 */
export function callInEnds(
  council: Council,
  { body, minutes }: Pick<Meeting, "body" | "minutes">,
): CivilDate | UnknownYear | undefined {
  const period = body["call-in"];
  return period && minutes?.published && lastOf(period, minutes.published, council, body);
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
