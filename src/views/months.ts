import type { Meeting } from "../model/meeting.ts";
import { monthName } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import type { ViewContext } from "./context.ts";
import { type MeetingLineView, meetingLineView } from "./meeting-line.ts";
import { dayAnchor, type MonthGridView, monthGridView } from "./month-grid.ts";

/** A month of a year's meetings. */
export interface MonthView {
  /** "2026-10". */
  readonly month: string;
  /** "October". */
  readonly name: string;
  readonly grid: MonthGridView;
  /** `day` is the anchor of a day on which several meet, at the first of them. */
  readonly meetings: readonly (MeetingLineView & { readonly anchor?: string })[];
  /** Where the list is and how long, where the year is too long for one page. */
  readonly list?: { readonly href: string; readonly count: string };
}

/** Meetings by their months, in their order. `withBody`: whose meeting it is, is said. */
export function monthViews(
  context: ViewContext,
  meetings: readonly Meeting[],
  withBody: boolean,
): readonly MonthView[] {
  const months = new Map<string, MeetingLineView[]>();
  for (const meeting of meetings) {
    const month = meeting.date.slice(0, 7);
    const line = meetingLineView(context, meeting);
    const lines = months.get(month);
    if (lines) lines.push(line);
    else months.set(month, [line]);
  }
  return [...months].map(([month, lines]) => ({
    month,
    name: monthName(`${month}-01`),
    grid: monthGridView(month, lines, withBody),
    meetings: lines.map((line, index) => ({
      ...line,
      ...(lines[index - 1]?.date !== line.date && lines[index + 1]?.date === line.date
        ? { anchor: dayAnchor(line.date) }
        : {}),
    })),
  }));
}

/** A month without its list, which is at `href`: the days on which several meet lead there, too. */
export function withoutList(month: MonthView, href: string): MonthView {
  const weeks = month.grid.weeks.map((week) =>
    week.map((day) => (day.href?.startsWith("#") ? { ...day, href: `${href}${day.href}` } : day)),
  );
  return {
    ...month,
    grid: { ...month.grid, weeks },
    meetings: [],
    list: { href, count: counted(month.meetings.length, "meeting") },
  };
}
