import type { Body } from "../model/body.ts";
import { yearOf } from "../model/civil-date.ts";
import type { Library } from "../model/library.ts";
import { MOST_MEETINGS } from "../model/long-registers.ts";
import type { Meeting } from "../model/meeting.ts";
import { query } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { bodyFeed, everythingFeed } from "./feed-links.ts";
import { type FrameView, frameView } from "./frame.ts";
import { isComing, type MeetingLineView, meetingLineView } from "./meeting-line.ts";
import { type MonthView, monthViews, withoutList } from "./months.ts";

/** A year with the number of its meetings. */
export type YearLink = Link & { readonly current: boolean; readonly count: number };

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

/** How many bodies to choose from stand above a year before they are folded. */
const FEW_BODIES = 12;

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
    years: yearLinks(context, undefined, addressOf.year),
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
  /** What the page is of, in the words of the way to those beside it. */
  readonly unit: "year" | "month";
  readonly years: readonly YearLink[];
  /** The same year of one body; on a body's page, of all of them. */
  readonly filters: readonly (Link & { readonly current: boolean })[];
  /** What opens them where they are so many that a telephone would show nothing else. */
  readonly filtersOpenBy?: string;
  readonly before?: Link;
  readonly after?: Link;
}

/** Where the list of a month is that its year has no room for. */
const monthHref = (context: ViewContext, { month }: MonthView): string =>
  href(context, addressOf.month(month));

/** Every year that has a meeting, of all bodies or of one, latest first. */
export function yearsOf(context: ViewContext, body?: Body): readonly number[] {
  return years(context.library, body?.id);
}

/** The meetings of all bodies, or of one by its id. */
const meetingsOf = (library: Library, body: string): readonly Meeting[] =>
  body === "" ? library.meetings : library.meetingsOf({ id: body });

const years = query("meeting-years", (library: Library, body): readonly number[] =>
  [...counts(library, body).keys()].sort((a, b) => b - a),
);

/** How many meetings there are in each year, of all bodies or of one. */
const counts = query("meetings-counted", (library: Library, body): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  for (const { date } of meetingsOf(library, body))
    found.set(yearOf(date), (found.get(yearOf(date)) ?? 0) + 1);
  return found;
});

/** The meetings of a year or month by their ids, earliest first: "2026" and "2026-10" of all bodies, "2026 planning" of one. */
const heldIn = query("held-in", (library: Library, about): readonly string[] => {
  const [when = "", body = ""] = about.split(" ");
  return meetingsOf(library, body).flatMap(({ id, date }) => (date.startsWith(when) ? [id] : []));
});

/** The meetings themselves: whoever asks reads these, and no others. */
export const meetingsIn = (library: Library, when: string): readonly Meeting[] =>
  heldIn(library, when).flatMap((id) => library.meeting(id) ?? []);

/** The meetings of one year, month by month; of one body if one is given. */
export function yearPageView(context: ViewContext, year: number, body?: Body): YearPageView {
  const { library } = context;
  const addressFor = (of: number) =>
    body === undefined ? addressOf.year(of) : addressOf.yearOfBody(body.id, of);
  const ofYear = meetingsIn(library, body === undefined ? String(year) : `${year} ${body.id}`);
  const months = monthViews(context, ofYear, body === undefined);
  const link = body && { words: body.name, href: href(context, addressOf.body(body.id)) };
  const heading = `${body === undefined ? "Meetings" : body.name} in ${year}`;
  const filters = filterLinks(context, year, body);
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
    months:
      ofYear.length > MOST_MEETINGS
        ? months.map((month) => withoutList(month, monthHref(context, month)))
        : months,
    unit: "year",
    years: yearLinks(context, body, addressFor, year),
    filters,
    ...(filters.length > FEW_BODIES
      ? { filtersOpenBy: body === undefined ? "Of one committee" : "Of another committee, or of all" }
      : {}),
    ...yearNeighbours(context, yearsOf(context, body), year, addressFor),
  };
}

/** Years with the number of their meetings, of all bodies or of one, latest first. */
export function yearLinks(
  context: ViewContext,
  body: Pick<Body, "id"> | undefined,
  addressFor: (year: number) => string,
  current?: number,
): readonly YearLink[] {
  return [...counts(context.library, body?.id ?? "")]
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
  const met = metIn(context.library, String(year));
  if (met.length === 0) return [];
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

/** The bodies that met in a year; none where there is one body only. */
const metIn = query("met-in", (library: Library, year): readonly Pick<Body, "id" | "name">[] =>
  library.bodies.length < 2
    ? []
    : library.bodies
        .filter((body) => library.meetingsOf(body).some(({ date }) => String(yearOf(date)) === year))
        .map(({ id, name }) => ({ id, name })),
);

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
