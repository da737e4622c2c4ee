import { tzlib_get_ical_block } from "timezones-ical-library";
import { yearOf } from "../../model/civil-date.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { asAt, type ViewContext } from "../../views/context.ts";
import type { SiteFile } from "../files.ts";
import { contentLine, textValue } from "./content-line.ts";
import { meetingEvent } from "./meeting-event.ts";

/**
 * iCalendar files: one to follow for the council, one for each body, and one of each meeting to take along. Those to follow
 * begin with the year before the one the site speaks of: programs fetch them whole, several times a day.
 */
export function calendarFiles(context: ViewContext): readonly SiteFile[] {
  const { library } = context;
  const { council, bodies } = library;
  const day = asAt(library);
  const from = day === undefined ? 0 : yearOf(day) - 1;
  const since = day === undefined ? "" : ` since ${from}`;
  const recent = library.meetings.filter(({ date }) => yearOf(date) >= from);
  return [
    calendarFile(context, {
      address: addressOf.calendar(),
      name: `${council.name}: meetings`,
      about: `Meetings of ${council.name}${since}`,
      meetings: recent,
    }),
    ...bodies.map((body) =>
      calendarFile(context, {
        address: addressOf.calendarOfBody(body.id),
        name: `${body.name} – ${council.name}`,
        about: `Meetings of the ${body.name}${since}`,
        meetings: recent.filter((meeting) => meeting.body.id === body.id),
      }),
    ),
    ...library.meetings.map((meeting) =>
      lateCalendarFile(context, {
        address: addressOf.calendarOfMeeting(meeting.id),
        name: `${meeting.body.name} – ${council.name}`,
        meetings: [meeting],
      }),
    ),
  ];
}

/** A calendar that is followed, of events that are not meetings; `events` as whole components of iCalendar. */
export function eventsCalendar(
  context: ViewContext,
  calendar: Omit<Calendar, "meetings">,
  events: readonly string[],
): string {
  const { zone, tzid } = timeZone(context.library.council["time-zone"]);
  return wholeCalendar([...calendarLines(context, { ...calendar, meetings: [] }, tzid), zone, ...events]);
}

interface Calendar {
  readonly address: string;
  readonly name: string;
  /** What it says of itself when it is followed; one meeting to take along says nothing. */
  readonly about?: string;
  readonly meetings: readonly Meeting[];
}

const calendarFile = (context: ViewContext, calendar: Calendar): SiteFile => ({
  address: calendar.address,
  bytes: () => new TextEncoder().encode(calendarText(context, calendar)),
});

/** One whose meetings are those of its chapter. */
const lateCalendarFile = (context: ViewContext, calendar: Calendar): SiteFile => ({
  ...calendarFile(context, calendar),
  late: calendar.name,
});

/**
 * A calendar (RFC 5545, 3.4). The time zone stands in it even if no event needs it: a calendar of a body that has not met
 * yet must hold something. Written by hand and not with the package `ical-generator`: that reads hours with this machine's
 * time zone, and writes LAST-MODIFIED in local time where UTC must stand.
 */
function calendarText(context: ViewContext, calendar: Calendar): string {
  const { zone, tzid } = timeZone(context.library.council["time-zone"]);
  return wholeCalendar([
    ...calendarLines(context, calendar, tzid),
    zone,
    ...calendar.meetings.map((meeting) => meetingEvent(context, meeting, tzid)),
  ]);
}

/** What begins and ends every calendar, round its own lines. */
const wholeCalendar = (lines: readonly string[]): string =>
  [
    "BEGIN:VCALENDAR\r\n",
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//orderpaper//orderpaper//EN"),
    contentLine("CALSCALE", "GREGORIAN"),
    contentLine("METHOD", "PUBLISH"),
    ...lines,
    "END:VCALENDAR\r\n",
  ].join("");

/**
 * Name and upkeep of a calendar that is followed (RFC 7986, and the X- names that Outlook, Google and Apple know). Not in the
 * file of one meeting: Outlook would make a calendar of it instead of an appointment.
 */
function calendarLines(
  { baseUrl }: ViewContext,
  { address, name, about }: Calendar,
  tzid: string,
): readonly string[] {
  if (about === undefined) return [];
  return [
    contentLine("NAME", textValue(name)),
    contentLine("X-WR-CALNAME", textValue(name)),
    contentLine("DESCRIPTION", textValue(about)),
    contentLine("X-WR-CALDESC", textValue(about)),
    contentLine("X-WR-TIMEZONE", tzid),
    contentLine("REFRESH-INTERVAL;VALUE=DURATION", REFRESH),
    contentLine("X-PUBLISHED-TTL", REFRESH),
    ...(baseUrl === undefined ? [] : [contentLine("SOURCE;VALUE=URI", `${baseUrl}${address}`)]),
  ];
}

/** How often a program need ask again. */
const REFRESH = "PT6H";

interface Zone {
  readonly zone: string;
  readonly tzid: string;
}

/** Every file asks, and the rules of a zone are looked up in a long table. */
const zones = new Map<string, Zone>();

/** The rules of a time zone as a VTIMEZONE, and the name it has there. Throws for a zone that the content may not have. */
function timeZone(name: string): Zone {
  const known = zones.get(name);
  if (known) return known;
  const [zone, named] = tzlib_get_ical_block(name, false);
  const tzid = /^TZID=(.+)$/.exec(named ?? "")?.[1];
  if (zone === undefined || tzid === undefined) throw new Error(`no time zone is called ${name}`);
  const found = { zone: `${zone.trimEnd()}\r\n`, tzid };
  zones.set(name, found);
  return found;
}
