import type { CivilDate } from "./civil-date.ts";
import { toldOn } from "./decision-record.ts";
import type { Library } from "./library.ts";

/**
 * The day the content speaks of: the latest day on which anything was published, or else the latest meeting with
 * minutes, or the first meeting. From content only, so that the same content always gives the same site.
 */
export function asAt(library: Library): CivilDate | undefined {
  const known = remembered.get(library);
  if (known) return known.day;
  const day = latestPublication(library) ?? library.meetings[0]?.date;
  remembered.set(library, { day });
  return day;
}

/** Every line of every list asks, and a library never changes. */
const remembered = new WeakMap<Library, { readonly day: CivilDate | undefined }>();

/** The latest day on which anything was published; undefined if nothing says when it was. */
export function latestPublication(library: Library): CivilDate | undefined {
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
}
