import type { CivilDate } from "./civil-date.ts";
import { toldOn } from "./decision-record.ts";
import type { Library } from "./library.ts";
import { query } from "./reading.ts";

/**
 * The day the content speaks of: the latest day on which anything was published, or else the latest meeting with
 * minutes, or the first meeting. From content only, so that the same content always gives the same site.
 */
export const asAt = (library: Library): CivilDate | undefined => dayOf(library);

const dayOf = query(
  "as-at",
  (library: Library): CivilDate | undefined => latestPublication(library) ?? library.meetings[0]?.date,
);

/** The latest day on which anything was published; undefined if nothing says when it was. */
export const latestPublication = (library: Library): CivilDate | undefined => latestDay(library);

/** Whether a day is earlier than the latest publication: who asks need not look again when something is published later. */
export const hasPassed = (library: Library, day: string): boolean => passed(library, day);

/** Whether anything says when it was published. */
export const isAnythingPublished = (library: Library): boolean => published(library);

const passed = query("day-passed", (library: Library, day): boolean => day < (latestDay(library) ?? ""));

const published = query(
  "anything-published",
  (library: Library): boolean => latestDay(library) !== undefined,
);

const latestDay = query("latest-publication", (library: Library): CivilDate | undefined => {
  let latest: CivilDate | undefined;
  const see = (day: CivilDate | undefined): void => {
    if (day !== undefined && (latest === undefined || day > latest)) latest = day;
  };
  for (const meeting of library.meetings) {
    see(meeting.published);
    see(meeting["status-published"]);
    see(meeting.minutes ? meeting.date : undefined);
    see(meeting.minutes?.published);
    for (const { published, withheld } of meeting.papers) see(withheld ? undefined : published);
  }
  for (const record of library.decisionRecords) see(toldOn(record));
  return latest;
});
