import { isUnknown } from "../../law/clear-days.ts";
import { latestPublication } from "../../model/as-at.ts";
import { addDays, type CivilDate } from "../../model/civil-date.ts";
import { middayInUtc } from "../../model/council-time.ts";
import type { DecisionRecord } from "../../model/decision-record.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords } from "../../text/dates.ts";
import { slug } from "../../text/slug.ts";
import { asAt, type ViewContext } from "../../views/context.ts";
import { titleWords } from "../../views/prose.ts";
import type { SiteFile } from "../files.ts";
import { eventsCalendar } from "./calendars.ts";
import { contentLine, textValue } from "./content-line.ts";
import { type Deadline, meetingDeadlines } from "./meeting-deadlines.ts";
import { recordDeadlines } from "./record-deadlines.ts";

/**
 * `deadlines.ics`: for officers, every day still to come by which something of a meeting must be done, or until which a
 * decision taken outside one can be called in. Days that cannot be
 * counted, because their bank holidays are not known, are not here; `orderpaper check` says so of them.
 */
export function deadlinesFile(context: ViewContext): SiteFile {
  const address = addressOf.deadlines();
  const { council } = context.library;
  const calendar = {
    address,
    name: `${council.name}: deadlines`,
    about: `Days by which notices, agendas, minutes and reviews are due at ${council.name}`,
  };
  const bytes = (): Uint8Array =>
    new TextEncoder().encode(eventsCalendar(context, calendar, deadlineEvents(context)));
  return { address, bytes };
}

function deadlineEvents(context: ViewContext): readonly string[] {
  // Not the day the site speaks of: where nothing is published yet, everything that was called is to come.
  const today = latestPublication(context.library);
  const events = (about: About, deadlines: readonly Deadline[]): readonly string[] =>
    deadlines.flatMap(({ day, ...deadline }) =>
      isUnknown(day) || (today !== undefined && day < today)
        ? []
        : [deadlineEvent(context, about, { ...deadline, day })],
    );
  const { meetings, decisionRecords } = context.library;
  return [
    ...meetings.flatMap((meeting) =>
      events(aboutMeeting(meeting), meetingDeadlines(context, meeting, today)),
    ),
    ...decisionRecords.flatMap((record) => events(aboutRecord(record), recordDeadlines(context, record))),
  ];
}

/** What a day is kept for. */
interface About {
  /** Permanent, and of nothing else. */
  readonly id: string;
  readonly address: string;
  readonly words: string;
  readonly date: CivilDate;
  readonly category?: string;
}

const aboutMeeting = ({ id, body, date }: Meeting): About => ({
  id,
  address: addressOf.meeting(id),
  words: `${body.name}, ${dateInWords(date)}`,
  date,
  category: body.name,
});

const aboutRecord = ({ id, title, body, date }: DecisionRecord): About => ({
  id: `decision-${id}`,
  address: addressOf.decisionRecord(id),
  words: `${titleWords(title)}, ${dateInWords(date)}`,
  date,
  ...(body ? { category: body.name } : {}),
});

/** A whole day (RFC 5545, 3.6.1) that makes nobody busy. */
function deadlineEvent(
  { baseUrl, library }: ViewContext,
  about: About,
  { id, day, words, why }: Deadline & { readonly day: CivilDate },
): string {
  const { council } = library;
  const url = baseUrl === undefined ? undefined : `${baseUrl}${about.address}`;
  return [
    "BEGIN:VEVENT\r\n",
    contentLine("UID", textValue(`${about.id}-${id}@${slug(council.name)}`)),
    contentLine("DTSTAMP", middayInUtc(asAt(library) ?? about.date, council["time-zone"])),
    contentLine("SEQUENCE", "0"),
    contentLine("DTSTART;VALUE=DATE", stamp(day)),
    contentLine("DTEND;VALUE=DATE", stamp(addDays(day, 1))),
    contentLine("SUMMARY", textValue(`${words}: ${about.words}`)),
    contentLine("DESCRIPTION", textValue([why, ...(url === undefined ? [] : [url])].join("\n"))),
    contentLine("TRANSP", "TRANSPARENT"),
    ...(about.category === undefined ? [] : [contentLine("CATEGORIES", textValue(about.category))]),
    ...(url === undefined ? [] : [contentLine("URL", url)]),
    "END:VEVENT\r\n",
  ].join("");
}

const stamp = (day: CivilDate): string => day.replace(/-/g, "");
