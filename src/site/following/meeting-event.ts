import { addDays, type CivilDate, type ClockTime } from "../../model/civil-date.ts";
import { middayInUtc, minutesLater } from "../../model/council-time.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { slug } from "../../text/slug.ts";
import { asAt, type ViewContext } from "../../views/context.ts";
import { titleWords } from "../../views/prose.ts";
import { lastChangeOf, publicationDays } from "./changes.ts";
import { contentLine, quotedValue, textValue } from "./content-line.ts";
import { eventDescription } from "./event-description.ts";

/** How long a meeting is taken to last that does not say when it ends. Its description says that this is a guess. */
const USUAL_MINUTES = 120;

/** Whether a meeting does not take place on its day. iCalendar has no word for "postponed". */
const isOff = ({ status }: Meeting): boolean => status === "cancelled" || status === "postponed";

/**
 * A meeting as a VEVENT of iCalendar (RFC 5545, 3.6.1). `tzid` is the name of the council's time zone in the VTIMEZONE that
 * stands before it.
 */
export function meetingEvent(context: ViewContext, meeting: Meeting, tzid: string): string {
  const { baseUrl, library } = context;
  const { council } = library;
  const zone = council["time-zone"];
  const changed = lastChangeOf(meeting);
  const off = isOff(meeting);
  const { webcast, body } = meeting;
  return [
    "BEGIN:VEVENT\r\n",
    contentLine("UID", textValue(`${meeting.id}@${slug(council.name)}`)),
    contentLine("DTSTAMP", middayInUtc(asAt(library) ?? meeting.date, zone)),
    ...(changed === undefined ? [] : [contentLine("LAST-MODIFIED", middayInUtc(changed, zone))]),
    contentLine("SEQUENCE", String(sequenceOf(meeting))),
    ...timeLines(meeting, tzid),
    contentLine("SUMMARY", textValue(`${off ? `${stateWord(meeting)}: ` : ""}${body.name}`)),
    contentLine("STATUS", off ? "CANCELLED" : "CONFIRMED"),
    contentLine("TRANSP", off || meeting.time === undefined ? "TRANSPARENT" : "OPAQUE"),
    ...(meeting.venue === undefined ? [] : [contentLine("LOCATION", textValue(titleWords(meeting.venue)))]),
    contentLine("DESCRIPTION", textValue(eventDescription(context, meeting))),
    ...(baseUrl === undefined ? [] : [contentLine("URL", `${baseUrl}${addressOf.meeting(meeting.id)}`)]),
    ...(webcast === undefined || off ? [] : [contentLine(CONFERENCE, webcastUri(webcast))]),
    contentLine("CATEGORIES", textValue(body.name)),
    ...organizerLine(council),
    "END:VEVENT\r\n",
  ].join("");
}

/** Where to watch, for programs that show a button for it (RFC 7986, 5.11). */
const CONFERENCE = 'CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL="Watch online"';

const webcastUri = (webcast: string): string => new URL(webcast).href;

const stateWord = ({ status }: Meeting): string => (status === "cancelled" ? "Cancelled" : "Postponed");

/**
 * How often what is known of a meeting has changed (RFC 5545, 3.8.7.4): once for each day on which papers came out or were
 * revised, and once more when it was cancelled or postponed. It only grows as content is added, and is the same for the
 * same content.
 */
const sequenceOf = (meeting: Meeting): number => publicationDays(meeting).length + (isOff(meeting) ? 1 : 0);

/** Start and end; a meeting without a time takes its day without making anybody busy. */
function timeLines({ date, time, ends }: Meeting, tzid: string): readonly string[] {
  if (time === undefined)
    return [
      contentLine("DTSTART;VALUE=DATE", dayStamp(date)),
      contentLine("DTEND;VALUE=DATE", dayStamp(addDays(date, 1))),
    ];
  const end = ends === undefined ? minutesLater(date, time, USUAL_MINUTES) : { date, time: ends };
  // A meeting that ends at or before the hour it began at goes on past midnight.
  const endDate = ends !== undefined && ends <= time ? addDays(date, 1) : end.date;
  return [
    contentLine(`DTSTART;TZID=${tzid}`, stamp(date, time)),
    contentLine(`DTEND;TZID=${tzid}`, stamp(endDate, end.time)),
  ];
}

const dayStamp = (date: CivilDate): string => date.replace(/-/g, "");
const stamp = (date: CivilDate, time: ClockTime): string => `${dayStamp(date)}T${time.replace(":", "")}00`;

/** Who to ask, as RFC 5546 (3.2.1) wants it of a published event; left out if the council gives no address. */
function organizerLine({ name, contact }: ViewContext["library"]["council"]): readonly string[] {
  const email = contact?.email;
  if (email === undefined || !/^[^\s@]+@[^\s@]+$/.test(email)) return [];
  return [contentLine(`ORGANIZER;CN=${quotedValue(contact?.name ?? name)}`, `mailto:${encodeURI(email)}`)];
}
