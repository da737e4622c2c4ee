import { addDays } from "../../model/civil-date.ts";
import { timeWithOffset } from "../../model/council-time.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords } from "../../text/dates.ts";
import type { ViewContext } from "../context.ts";
import { titleWords } from "../prose.ts";
import { bodyNamed } from "./body.ts";
import { namedOf } from "./whole-address.ts";

/** Items that stand in the data of a meeting: enough for a search engine, little for a page. */
const MOST_ITEMS = 20;

/** What became of a meeting, in schema.org's words. One that was held by too few members took place as it was called. */
const STATUSES = {
  cancelled: "https://schema.org/EventCancelled",
  postponed: "https://schema.org/EventPostponed",
  inquorate: "https://schema.org/EventScheduled",
} as const;

/** A meeting wherever it is only named: where minutes were taken, what a report was for. */
export function meetingNamed(context: ViewContext, meeting: Meeting): object {
  return {
    "@type": "Event",
    ...namedOf(context, addressOf.meeting(meeting.id)),
    name: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
    startDate: startOf(context, meeting),
  };
}

/** A meeting (schema.org Event): when with the council's offset from UTC, where, whose, and what about. */
export function meetingData(context: ViewContext, meeting: Meeting): object {
  const { agenda, body, date, ends, status, time, venue, webcast } = meeting;
  const items = agenda.filter((entry) => entry.kind === "item").slice(0, MOST_ITEMS);
  const places = [
    ...(venue === undefined
      ? []
      : [{ "@type": "Place", name: titleWords(venue).split(",")[0], address: titleWords(venue) }]),
    ...(webcast === undefined ? [] : [{ "@type": "VirtualLocation", url: webcast }]),
  ];
  const mode = webcast === undefined ? "Offline" : venue === undefined ? "Online" : "Mixed";
  return {
    ...meetingNamed(context, meeting),
    ...(time === undefined || ends === undefined
      ? {}
      : {
          endDate: timeWithOffset(
            ends <= time ? addDays(date, 1) : date,
            ends,
            context.library.council["time-zone"],
          ),
        }),
    eventStatus: status === undefined ? "https://schema.org/EventScheduled" : STATUSES[status],
    ...(places.length === 0
      ? {}
      : { location: places, eventAttendanceMode: `${ATTENDANCE}${mode}EventAttendanceMode` }),
    organizer: bodyNamed(context, body),
    ...(items.length === 0
      ? {}
      : { about: items.map(({ title }) => ({ "@type": "Thing", name: titleWords(title) })) }),
  };
}

const ATTENDANCE = "https://schema.org/";

/** The instant a meeting begins, or its day if no time is known. */
function startOf(context: ViewContext, { date, time }: Meeting): string {
  return time === undefined ? date : timeWithOffset(date, time, context.library.council["time-zone"]);
}
