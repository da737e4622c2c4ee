import { clearDays, isUnknown, latestDayBefore, type UnknownYear } from "../../law/clear-days.ts";
import { callInEnds, decisionNoteDue, minutesDue } from "../../law/due.ts";
import { periodWords } from "../../law/notice.ts";
import type { Period } from "../../law/profile.ts";
import { lawOf } from "../../law/profiles.ts";
import { allItems } from "../../model/agenda.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Meeting } from "../../model/meeting.ts";
import { dateInWords } from "../../text/dates.ts";
import type { ViewContext } from "../../views/context.ts";
import { countedWords, countFor } from "../../views/notices/clock.ts";
import { titleWords } from "../../views/prose.ts";

/** A day that an officer must keep. */
export interface Deadline {
  /** What is permanent of it, besides its meeting: "publish", "review-item-15". */
  readonly id: string;
  readonly day: CivilDate | UnknownYear;
  /** "Publish the agenda". */
  readonly words: string;
  /** How the day was found, and by which rule. */
  readonly why: string;
}

/**
 * Every day that officers must keep for one meeting, whether it has gone by or not; of a meeting that `today` is past, only
 * what comes after it. None of a meeting that is off.
 */
export function meetingDeadlines(
  context: ViewContext,
  meeting: Meeting,
  today: CivilDate | undefined,
): readonly Deadline[] {
  if (meeting.status === "cancelled" || meeting.status === "postponed") return [];
  const isToCome = !meeting.minutes && (today === undefined || meeting.date >= today);
  return [
    ...(isToCome ? beforeMeeting(context, meeting) : []),
    ...afterMeeting(context, meeting),
    ...reviews(meeting),
  ];
}

/** The last days for what is published before a meeting. */
function beforeMeeting(context: ViewContext, meeting: Meeting): readonly Deadline[] {
  const law = lawOf(meeting.body.profile);
  const items = allItems(meeting.agenda);
  const hasPrivate = items.some(({ exempt }) => exempt !== undefined);
  const hasKey = items.some(({ keyDecision }) => keyDecision !== undefined);
  // What an executive will take is known late: without an agenda the days for its notices are said all the same.
  const mayHave = items.length === 0;
  const days: readonly (readonly [id: string, period: Period | undefined, words: string])[] = [
    ["publish", law.notice, "Last day to publish the notice, agenda and reports"],
    ...(hasKey || mayHave
      ? ([["key-decisions", law.keyDecision, "Last day for the notice of key decisions"]] as const)
      : []),
    ...(hasPrivate || mayHave
      ? ([
          ["private", law.privateNotices?.first, "Last day for the notice of business in private"],
          [
            "private-further",
            law.privateNotices?.further,
            "Last day for the further notice of business in private",
          ],
        ] as const)
      : []),
  ];
  return days.flatMap(([id, period, words]) =>
    period === undefined ? [] : [countedBack(context, meeting, { id, period, words })],
  );
}

function countedBack(
  context: ViewContext,
  meeting: Meeting,
  { id, period, words }: { readonly id: string; readonly period: Period; readonly words: string },
): Deadline {
  const count = countFor(context, meeting, period);
  const day = latestDayBefore(meeting.date, period.days, count);
  const days = isUnknown(day) ? day : clearDays(day, meeting.date, count);
  const list = isUnknown(days) ? [] : [`Counted: ${countedWords(days)}.`];
  const done =
    id === "publish" && meeting.published !== undefined
      ? [`The agenda was published on ${dateInWords(meeting.published)}.`]
      : [];
  return {
    id,
    day,
    words,
    why: [`${periodWords(period)} before the meeting (${period.provision}).`, ...list, ...done].join("\n"),
  };
}

/** What is due after a meeting, as far as the law or the council's own content gives a period. */
function afterMeeting({ library }: ViewContext, meeting: Meeting): readonly Deadline[] {
  const { council } = library;
  const { body, minutes } = meeting;
  const due = minutes === undefined ? minutesDue(council, meeting) : undefined;
  const note = minutes?.published === undefined ? decisionNoteDue(council, meeting) : undefined;
  const ends = callInEnds(council, meeting);
  const period = (days: { days: number; unit: string } | undefined): string =>
    days === undefined ? "" : `${days.days} ${days.unit} days`;
  return [
    ...(due === undefined
      ? []
      : [
          {
            id: "minutes",
            day: due,
            words: "Draft minutes are due",
            why: `${period(body["minutes-due"])} after the meeting, by the council’s own rule.`,
          },
        ]),
    ...(note === undefined
      ? []
      : [
          {
            id: "decision-note",
            day: note,
            words: "Note of decisions is due",
            why: `${lawOf(body.profile).decisionNote?.days} working days after the meeting (${lawOf(body.profile).decisionNote?.provision}).`,
          },
        ]),
    ...(ends === undefined
      ? []
      : [
          {
            id: "call-in",
            day: ends,
            words: "Call-in ends",
            why: `${period(body["call-in"])} after the decisions were published. What is not called in comes into force when this day has ended.`,
          },
        ]),
  ];
}

/** The days on which it is to be looked at again whether an item must stay private. */
function reviews({ agenda }: Meeting): readonly Deadline[] {
  return allItems(agenda).flatMap(({ id, title, exempt }) =>
    exempt?.reviewOn === undefined
      ? []
      : [
          {
            id: `review-${id}`,
            day: exempt.reviewOn,
            words: "Review whether an item must stay private",
            why: `${titleWords(title)}: the agenda gives this day for looking at it again.`,
          },
        ],
  );
}
