import { addDays, type CivilDate } from "../model/civil-date.ts";
import { dateInWords, monthName, WEEKDAYS_FROM_MONDAY, weekdayOf } from "../text/dates.ts";
import type { MeetingLineView } from "./meeting-line.ts";

/** One day of a month's table; without a number where the day is of another month. */
export interface GridDayView {
  readonly day?: string;
  /** The meeting of the day, or its place in the list if there are several. */
  readonly href?: string;
  /** "14 October 2026: Planning Committee" with what befell it, as the link is read out. */
  readonly words?: string;
  /** Whether every meeting of the day was cancelled or postponed. */
  readonly isOff: boolean;
}

/** A month as a table: seven columns from Monday (ISO 8601, 2.2.8). */
export interface MonthGridView {
  /** "October 2026". */
  readonly caption: string;
  readonly weekdays: readonly { readonly short: string; readonly name: string }[];
  readonly weeks: readonly (readonly GridDayView[])[];
}

/** The anchor of a day in the list beside the grid. */
export const dayAnchor = (date: string): string => `day-${date}`;

/** The grid of the month ("2026-10") of some meetings, all of which are in it. `withBody`: whose meeting it is, is said. */
export function monthGridView(
  month: string,
  meetings: readonly MeetingLineView[],
  withBody: boolean,
): MonthGridView {
  const first = `${month}-01` as CivilDate;
  const before = WEEKDAYS_FROM_MONDAY.indexOf(weekdayOf(first));
  const onDay = new Map<string, MeetingLineView[]>();
  for (const meeting of meetings) onDay.set(meeting.date, [...(onDay.get(meeting.date) ?? []), meeting]);
  const weeks: GridDayView[][] = [];
  for (let monday = addDays(first, -before); monday.slice(0, 7) <= month; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const date = addDays(monday, index);
        return date.startsWith(month) ? dayView(date, onDay.get(date) ?? [], withBody) : { isOff: false };
      }),
    );
  return {
    caption: `${monthName(first)} ${month.slice(0, 4)}`,
    weekdays: WEEKDAYS_FROM_MONDAY.map((name) => ({ short: name.slice(0, 2), name })),
    weeks,
  };
}

function dayView(date: CivilDate, meetings: readonly MeetingLineView[], withBody: boolean): GridDayView {
  const [only] = meetings;
  const day = String(Number(date.slice(8)));
  if (only === undefined) return { day, isOff: false };
  const said = meetings.map(({ body, state, stateWords }) => {
    const off = state === "cancelled" || state === "postponed" ? stateWords.toLowerCase() : undefined;
    return [withBody ? body : "meeting", off].filter((part) => part !== undefined).join(", ");
  });
  return {
    day,
    href: meetings.length === 1 ? only.href : `#${dayAnchor(date)}`,
    words: `${dateInWords(date)}: ${said.join("; ")}`,
    isOff: meetings.every(({ state }) => state === "cancelled" || state === "postponed"),
  };
}
