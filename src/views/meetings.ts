import type { Body } from "../model/body.ts";
import { yearOf } from "../model/civil-date.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { query } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, monthName } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { bodyFeed, everythingFeed } from "./feed-links.ts";
import { type FrameView, frameView } from "./frame.ts";
import { isComing, type MeetingLineView, meetingLineView } from "./meeting-line.ts";
import { dayAnchor, type MonthGridView, monthGridView } from "./month-grid.ts";

/** A year with the number of its meetings. */
export type YearLink = Link & { readonly current: boolean; readonly count: number };

export interface MonthView {
  readonly name: string;
  readonly grid: MonthGridView;
  /** `day` is the anchor of a day on which several meet, at the first of them. */
  readonly meetings: readonly (MeetingLineView & { readonly anchor?: string })[];
}

export interface MeetingsPageView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly coming: readonly MeetingLineView[];
  /** "12 more meetings are announced": what the years have and this list has not. */
  readonly more?: string;
  readonly past: readonly MeetingLineView[];
  readonly years: readonly YearLink[];
  readonly bodies: readonly Link[];
  readonly calendar: Link;
  readonly followingHref: string;
  readonly asAt?: string;
}

/** How many coming and past meetings stand on the list before a reader turns to the years. */
const COMING = 20;
const RECENT = 12;

/** The list of meetings: coming ones soonest first, then the latest past ones. */
export function meetingsPageView(context: ViewContext): MeetingsPageView {
  const { meetings, bodies, council } = context.library;
  const day = asAt(context.library);
  const coming = meetings.filter((meeting) => isComing(context, meeting));
  const isListed = new Set(coming.map(({ id }) => id));
  const past = meetings.filter(({ id }) => !isListed.has(id));
  const left = coming.length - COMING;
  return {
    frame: frameView(context, {
      title: "Meetings",
      address: addressOf.meetings(),
      feeds: everythingFeed(context),
      description: `Coming and past meetings of ${council.name} and its committees, with their papers and minutes`,
      styles: ["/css/calendar.css"],
    }),
    heading: "Meetings",
    coming: coming.slice(0, COMING).map((meeting) => meetingLineView(context, meeting)),
    ...(left > 0
      ? { more: `${counted(left, "more meeting is", "more meetings are")} announced: see the years.` }
      : {}),
    past: past
      .slice(-RECENT)
      .reverse()
      .map((meeting) => meetingLineView(context, meeting)),
    years: yearLinks(context, meetings, addressOf.year),
    bodies: bodies.map(({ id, name }) => ({ words: name, href: href(context, addressOf.body(id)) })),
    calendar: { words: "All meetings in your calendar", href: href(context, addressOf.calendar()) },
    followingHref: href(context, addressOf.following()),
    ...(day === undefined ? {} : { asAt: dateInWords(day) }),
  };
}

export interface YearPageView {
  readonly frame: FrameView;
  readonly heading: string;
  /** Whose meetings they are, if of one body only. */
  readonly body?: Link;
  readonly months: readonly MonthView[];
  readonly years: readonly YearLink[];
  /** The same year of one body; on a body's page, of all of them. */
  readonly filters: readonly (Link & { readonly current: boolean })[];
  readonly before?: Link;
  readonly after?: Link;
}

/** Every year that has a meeting, of all bodies or of one, latest first. */
export function yearsOf(context: ViewContext, body?: Body): readonly number[] {
  return years(context.library, body?.id);
}

const years = query("meeting-years", (library: Library, id): readonly number[] => {
  const meetings = id === "" ? library.meetings : library.meetingsOf({ id });
  return [...new Set(meetings.map(({ date }) => yearOf(date)))].sort((a, b) => b - a);
});

/** The meetings of one year, month by month; of one body if one is given. */
export function yearPageView(context: ViewContext, year: number, body?: Body): YearPageView {
  const all = body === undefined ? context.library.meetings : context.library.meetingsOf(body);
  const addressFor = (of: number) =>
    body === undefined ? addressOf.year(of) : addressOf.yearOfBody(body.id, of);
  const ofYear = all.filter(({ date }) => yearOf(date) === year);
  const link = body && { words: body.name, href: href(context, addressOf.body(body.id)) };
  const heading = `${body === undefined ? "Meetings" : body.name} in ${year}`;
  return {
    frame: frameView(context, {
      title: heading,
      address: addressFor(year),
      trail: link
        ? [{ words: "Committees", href: href(context, addressOf.bodies()) }, link]
        : [{ words: "Meetings", href: href(context, addressOf.meetings()) }],
      feeds: body === undefined ? everythingFeed(context) : bodyFeed(context, body),
      description: `${counted(ofYear.length, "meeting")} of ${body?.name ?? context.library.council.name} in ${year}, by the month`,
      styles: ["/css/calendar.css"],
    }),
    heading,
    ...(link === undefined ? {} : { body: link }),
    months: monthViews(context, ofYear, body === undefined),
    years: yearLinks(context, all, addressFor, year),
    filters: filterLinks(context, year, body),
    ...yearNeighbours(context, yearsOf(context, body), year, addressFor),
  };
}

function monthViews(
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

/** Years with the number of their meetings, latest first. */
export function yearLinks(
  context: ViewContext,
  meetings: readonly Meeting[],
  addressFor: (year: number) => string,
  current?: number,
): readonly YearLink[] {
  const counts = new Map<number, number>();
  for (const { date } of meetings) counts.set(yearOf(date), (counts.get(yearOf(date)) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => b - a)
    .map(([year, count]) => ({
      words: String(year),
      href: href(context, addressFor(year)),
      current: year === current,
      count,
    }));
}

/** All bodies together, and each body that met in the year. One body needs no choice. */
function filterLinks(context: ViewContext, year: number, current?: Body): YearPageView["filters"] {
  const { bodies } = context.library;
  if (bodies.length < 2) return [];
  const met = bodies.filter((body) =>
    context.library.meetingsOf(body).some(({ date }) => yearOf(date) === year),
  );
  return [
    {
      words: "All committees",
      href: href(context, addressOf.year(year)),
      current: current === undefined,
    },
    ...met.map((body) => ({
      words: body.name,
      href: href(context, addressOf.yearOfBody(body.id, year)),
      current: body.id === current?.id,
    })),
  ];
}

function yearNeighbours(
  context: ViewContext,
  years: readonly number[],
  year: number,
  addressFor: (year: number) => string,
): { readonly before?: Link; readonly after?: Link } {
  const link = (of: number | undefined): Link | undefined =>
    of === undefined ? undefined : { words: String(of), href: href(context, addressFor(of)) };
  const at = years.indexOf(year);
  const before = link(years[at + 1]);
  const after = link(years[at - 1]);
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}
