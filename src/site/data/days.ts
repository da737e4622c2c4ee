import { type CivilDate, parseCivilDate } from "../../model/civil-date.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";
import type { Paper } from "../../model/paper.ts";
import { query } from "../../model/reading.ts";
import { tombstonesOf } from "../../model/tombstones.ts";
import { asAt, type ViewContext } from "../../views/context.ts";
import { latestOf, minutesDay, publicationDays } from "../following/changes.ts";

/** The days on which something was first published and last changed, as content says: no file's own date is asked. */
export interface Span {
  readonly created: CivilDate;
  readonly modified: CivilDate;
}

/** What a council that has no meeting at all must still say; the day that its feeds say, too. */
const NEVER = parseCivilDate("1970-01-01");

/** From the first publication of the site to the last: of everything that has no day of its own, such as people. */
export const siteSpan = ({ library }: Pick<ViewContext, "library">): Span => spanOfSite(library);

const spanOfSite = query("site-span", (library: Library): Span => {
  const day = asAt(library) ?? NEVER;
  if (day === undefined) throw new Error("1970-01-01 is a day");
  let span: Span = { created: day, modified: day };
  for (const meeting of library.meetings) {
    const { created, modified } = ownSpan(meeting, day);
    span = {
      created: created < span.created ? created : span.created,
      modified: modified > span.modified ? modified : span.modified,
    };
  }
  const gone = latestOf([...tombstonesOf(library).values()].map((tombstone) => tombstone.gone.date));
  if (gone !== undefined && gone > span.modified) span = { ...span, modified: gone };
  return span;
});

/** From the day on which anything of a meeting was published to the last on which something was. */
export function meetingSpan(context: Pick<ViewContext, "library">, meeting: Meeting): Span {
  return ownSpan(meeting, asAt(context.library) ?? meeting.date);
}

/** A meeting nothing says of when it was published has been known since its own day, or since `latest` if that is earlier. */
function ownSpan(meeting: Meeting, latest: CivilDate): Span {
  const first = meeting.date < latest ? meeting.date : latest;
  const days = publicationDays(meeting);
  return spanOf(first, [...days, meeting["status-published"]]);
}

/** From the publication of a paper to its last revision. */
export function paperSpan(meeting: Meeting, paper: Paper, around: Span): Span {
  return spanOf(around.created, [
    paper.published ?? meeting.published,
    ...paper.revised.map(({ date }) => date),
  ]);
}

/** The day minutes came out. */
export function minutesSpan(meeting: Meeting, minutes: Minutes): Span {
  return spanOf(meeting.date, [minutesDay(meeting, minutes)]);
}

/** From the earliest to the latest of some days; `otherwise` if none is known. */
export function spanOf(otherwise: CivilDate, days: readonly (CivilDate | undefined)[]): Span {
  const known = days.filter((day) => day !== undefined).sort();
  return { created: known[0] ?? otherwise, modified: known.at(-1) ?? otherwise };
}
