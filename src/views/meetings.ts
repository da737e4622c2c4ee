import { yearOf } from "../model/civil-date.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, monthName } from "../text/dates.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { isComing, type MeetingLineView, meetingLineView } from "./meeting-line.ts";

export interface MonthView {
  readonly name: string;
  readonly meetings: readonly MeetingLineView[];
}

export interface MeetingsPageView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly coming: readonly MeetingLineView[];
  readonly past: readonly MeetingLineView[];
  readonly years: readonly (Link & { readonly current: boolean; readonly count: number })[];
  readonly asAt?: string;
}

/** How many past meetings stand on the list before a reader turns to the years. */
const RECENT = 12;

/** The list of meetings: coming ones soonest first, then the latest past ones. */
export function meetingsPageView(context: ViewContext): MeetingsPageView {
  const { meetings } = context.library;
  const day = asAt(context.library);
  return {
    frame: frameView(context, { title: "Meetings", address: addressOf.meetings() }),
    heading: "Meetings",
    coming: meetings
      .filter((meeting) => isComing(context, meeting))
      .map((meeting) => meetingLineView(context, meeting)),
    past: meetings
      .filter((meeting) => !isComing(context, meeting))
      .reverse()
      .slice(0, RECENT)
      .map((meeting) => meetingLineView(context, meeting)),
    years: yearLinks(context),
    ...(day === undefined ? {} : { asAt: dateInWords(day) }),
  };
}

export interface YearPageView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly months: readonly MonthView[];
  readonly years: MeetingsPageView["years"];
}

/** Every year that has a meeting, latest first. */
export function yearsOf(context: ViewContext): readonly number[] {
  return [...new Set(context.library.meetings.map(({ date }) => yearOf(date)))].sort((a, b) => b - a);
}

/** The meetings of one year, month by month. */
export function yearPageView(context: ViewContext, year: number): YearPageView {
  const months = new Map<string, Meeting[]>();
  for (const meeting of context.library.meetings.filter(({ date }) => yearOf(date) === year)) {
    const month = meeting.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return {
    frame: frameView(context, {
      title: `Meetings in ${year}`,
      address: addressOf.year(year),
      trail: [{ words: "Meetings", href: href(context, addressOf.meetings()) }],
    }),
    heading: `Meetings in ${year}`,
    months: [...months].map(([month, meetings]) => ({
      name: monthName(`${month}-01`),
      meetings: meetings.map((meeting) => meetingLineView(context, meeting)),
    })),
    years: yearLinks(context, year),
  };
}

function yearLinks(context: ViewContext, current?: number): MeetingsPageView["years"] {
  return yearsOf(context).map((year) => ({
    words: String(year),
    href: href(context, addressOf.year(year)),
    current: year === current,
    count: context.library.meetings.filter(({ date }) => yearOf(date) === year).length,
  }));
}
