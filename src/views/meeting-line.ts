import { allItems } from "../model/agenda.ts";
import { hasPassed } from "../model/as-at.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dayInShort, dayInWords, monthName, timeInWords, weekdayOf } from "../text/dates.ts";
import { asAt, href, type ViewContext } from "./context.ts";
import { isLongPast } from "./meeting-order.ts";

/** Where a meeting stands, in the order of its life. */
export type MeetingState =
  | "planned"
  | "agenda"
  | "happened"
  | "draft-minutes"
  | "minutes"
  | "cancelled"
  | "postponed"
  | "inquorate";

/** One meeting in a list. */
export interface MeetingLineView {
  readonly href: string;
  readonly body: string;
  readonly bodyHref: string;
  /** "Extraordinary meeting", where it is not an ordinary one. */
  readonly kind?: string;
  readonly date: string;
  readonly day: string;
  readonly dayShort: string;
  /** For the leaf of a calendar. */
  readonly leaf: { readonly weekday: string; readonly day: string; readonly month: string };
  readonly time?: string;
  readonly venue?: string;
  readonly state: MeetingState;
  readonly stateWords: string;
  readonly items: number;
  readonly minutesHref?: string;
  readonly packHref?: string;
}

const STATES: Readonly<Record<MeetingState, string>> = {
  planned: "Agenda to be published",
  agenda: "Agenda published",
  happened: "Minutes to be published",
  "draft-minutes": "Draft minutes",
  minutes: "Minutes agreed",
  cancelled: "Cancelled",
  postponed: "Postponed",
  inquorate: "Too few members to decide",
};

/** A state in words, as the lists say it. */
function wordsOf(context: ViewContext, meeting: Meeting, state: MeetingState): string {
  if (state === "agenda" && meeting.papers.length > 0) return "Agenda and papers published";
  if (state === "happened" && isLongPast(context, meeting)) return "No minutes on this site";
  return STATES[state];
}

/** Where a meeting stands on the day the site speaks of. */
export function stateOf(context: ViewContext, meeting: Meeting): MeetingState {
  if (meeting.status !== undefined) return meeting.status;
  if (meeting.minutes) return meeting.minutes.status === "confirmed" ? "minutes" : "draft-minutes";
  if (hasPassed(context.library, meeting.date)) return "happened";
  return meeting.agenda.length > 0 ? "agenda" : "planned";
}

/** "Extraordinary meeting"; undefined for an ordinary one. */
export function kindWords(meeting: Meeting): string | undefined {
  if (meeting.kind === "ordinary") return undefined;
  return `${meeting.kind.charAt(0).toUpperCase()}${meeting.kind.slice(1)} meeting`;
}

export function meetingLineView(context: ViewContext, meeting: Meeting): MeetingLineView {
  const state = stateOf(context, meeting);
  const kind = kindWords(meeting);
  return {
    href: href(context, addressOf.meeting(meeting.id)),
    body: meeting.body.name,
    bodyHref: href(context, addressOf.body(meeting.body.id)),
    ...(kind === undefined ? {} : { kind }),
    date: meeting.date,
    day: dayInWords(meeting.date),
    dayShort: dayInShort(meeting.date),
    leaf: {
      weekday: weekdayOf(meeting.date).slice(0, 3),
      day: String(Number(meeting.date.slice(8))),
      month: monthName(meeting.date).slice(0, 3),
    },
    ...(meeting.time === undefined ? {} : { time: timeInWords(meeting.time) }),
    ...(meeting.venue === undefined ? {} : { venue: meeting.venue }),
    state,
    stateWords: wordsOf(context, meeting, state),
    items: allItems(meeting.agenda).length,
    ...(meeting.minutes === undefined ? {} : { minutesHref: href(context, addressOf.minutes(meeting.id)) }),
    ...(context.packs.has(meeting.id) ? { packHref: href(context, addressOf.pack(meeting.id)) } : {}),
  };
}

/** Whether a meeting is still to come on the day the site speaks of. */
export function isComing(context: ViewContext, meeting: Meeting): boolean {
  const state = stateOf(context, meeting);
  return (
    state !== "happened" &&
    state !== "inquorate" &&
    !meeting.minutes &&
    meeting.date >= (asAt(context.library) ?? meeting.date)
  );
}
