import type { CivilDate } from "../model/civil-date.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import { query } from "../model/reading.ts";
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
  const before = beforeOf(library, meeting.id);
  const after = before === undefined ? undefined : library.meeting(before);
  const numbers = after?.minutes?.[run];
  if (!after?.minutes || !numbers) return undefined;
  const used =
    run === "minute-numbers" ? minutesUsed(after, after.minutes) : decisionsUsed(after, after.minutes);
  return { after, prefix: numbers.prefix, next: Math.max(numbers.first - 1, ...used) + 1 };
}

/** The meeting of the same body before each that has minutes, or was to be held as far as anybody says. */
const meetingsBefore = query(
  "numbers-run-on-from-all",
  ({ meetings }: Library): ReadonlyMap<string, string> => {
    const latest = new Map<string, string>();
    const before = new Map<string, string>();
    for (const { id, body, minutes, status } of meetings) {
      const last = latest.get(body.id);
      if (last !== undefined) before.set(id, last);
      if (minutes !== undefined || (status !== "cancelled" && status !== "postponed"))
        latest.set(body.id, id);
    }
    return before;
  },
);

const beforeOf = query("numbers-run-on-from", (library: Library, id): string | undefined =>
  meetingsBefore(library).get(id),
);

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
