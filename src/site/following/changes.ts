import type { CivilDate } from "../../model/civil-date.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";

/** The later of days some of which may not be known. */
export function latestOf(days: readonly (CivilDate | undefined)[]): CivilDate | undefined {
  let latest: CivilDate | undefined;
  for (const day of days) if (day !== undefined && (latest === undefined || day > latest)) latest = day;
  return latest;
}

/** The day minutes came out: as they say, or else the day of the meeting, the first on which they can have been written. */
export function minutesDay(meeting: Meeting, minutes: Minutes): CivilDate {
  return minutes.published ?? meeting.date;
}

/**
 * The day on which it was announced that a meeting is cancelled or postponed: as it says; or the day its notice was
 * published, if it never had an agenda; or else the meeting's own day, or the day the site speaks of if that is earlier:
 * by then it was known.
 */
export function statusDay(meeting: Meeting, latest: CivilDate | undefined): CivilDate {
  const said = meeting["status-published"] ?? (meeting.agenda.length === 0 ? meeting.published : undefined);
  if (said !== undefined) return said;
  return latest !== undefined && latest < meeting.date ? latest : meeting.date;
}

/** Every day on which papers of a meeting came out or changed, earliest first, each once. */
export function publicationDays(meeting: Meeting): readonly CivilDate[] {
  const { minutes } = meeting;
  const days = [
    meeting.published,
    ...meeting.papers.flatMap(({ published, revised }) => [published, ...revised.map(({ date }) => date)]),
    minutes && minutesDay(meeting, minutes),
  ];
  return [...new Set(days.filter((day) => day !== undefined))].sort();
}

/** The day on which something about a meeting last became public; undefined if content does not say. */
export function lastChangeOf(meeting: Meeting): CivilDate | undefined {
  return latestOf([...publicationDays(meeting), meeting["status-published"]]);
}
