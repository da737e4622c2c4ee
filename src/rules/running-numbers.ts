import type { CivilDate } from "../model/civil-date.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import { numberedMinutes } from "./minute-numbers.ts";

/** The two kinds of numbers that may run on from meeting to meeting, by the field that begins them. */
export const RUNS = ["minute-numbers", "resolution-numbers"] as const;
export type Run = (typeof RUNS)[number];

/** Where numbers go on. */
export interface NextNumber {
  readonly next: number;
  readonly prefix?: string | undefined;
  /** The meeting whose minutes had the number before. */
  readonly after: Meeting;
}

/**
 * The number that follows those of the body's minutes before a meeting. Undefined if these have none, or if a meeting lies
 * between that was held and has no minutes here: then nobody knows how many numbers it used.
 */
export function nextNumber(library: Library, meeting: Meeting, run: Run): NextNumber | undefined {
  const of = library.meetings.filter(({ body }) => body.id === meeting.body.id);
  const at = of.findIndex(({ id }) => id === meeting.id);
  const after = of
    .slice(0, at)
    .findLast(
      ({ minutes, status }) => minutes !== undefined || (status !== "cancelled" && status !== "postponed"),
    );
  const numbers = after?.minutes?.[run];
  if (!after?.minutes || !numbers) return undefined;
  const used =
    run === "minute-numbers" ? minutesUsed(after, after.minutes) : decisionsUsed(after, after.minutes);
  return { after, prefix: numbers.prefix, next: Math.max(numbers.first - 1, ...used) + 1 };
}

const minutesUsed = (meeting: Meeting, minutes: Minutes): readonly number[] =>
  numberedMinutes(meeting, minutes).sections.flatMap(({ level, number = "" }) =>
    level === 2 && /^\d+$/.test(number) ? [Number(number)] : [],
  );

const decisionsUsed = (meeting: Meeting, minutes: Minutes): readonly number[] =>
  numberedMinutes(meeting, minutes).decisions.flatMap(({ resolution = "" }) => {
    const number = /\d+$/.exec(resolution)?.[0];
    return number === undefined ? [] : [Number(number)];
  });

/** Whether numbers may begin anew between two days: with the calendar year, or with the council's own in May. */
export function mayBeginAnew(before: CivilDate, after: CivilDate): boolean {
  const year = (day: CivilDate): string => day.slice(0, 4);
  const month = (day: CivilDate): number => Number(day.slice(5, 7));
  return year(before) !== year(after) || (month(before) <= 5 && month(after) >= 5);
}
