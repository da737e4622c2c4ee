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
  const days = library.meetings.flatMap((meeting) => [
    meeting.published,
    meeting["status-published"],
    meeting.minutes ? meeting.date : undefined,
    meeting.minutes?.published,
    ...meeting.papers.map(({ published, withheld }) => (withheld ? undefined : published)),
  ]);
  const known = [...days, ...library.decisionRecords.map(toldOn)]
    .filter((day): day is CivilDate => day !== undefined)
    .sort();
  return known[known.length - 1];
});
