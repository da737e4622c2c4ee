import { isOpen } from "./action.ts";
import { yearOf } from "./civil-date.ts";
import type { Library } from "./library.ts";
import { query } from "./reading.ts";

/** How many actions one page shows: some 250 kB of HTML, which a telephone still scrolls without waiting. */
export const MOST_ACTIONS = 250;

/** Of how many meetings one page shows the decisions: about as much. */
export const MOST_MINUTED = 40;

/** How many meetings of a year one page lists: about as much. */
export const MOST_MEETINGS = 250;

/** What one body has in a year of a register. */
export interface BodyInYear {
  readonly id: string;
  readonly name: string;
  /** Actions, or meetings with minutes. */
  readonly count: number;
  /** How many of the actions are open. */
  readonly open: number;
}

/** Years latest first; in each the bodies in the order of their names. */
export type YearsByBody = ReadonlyMap<number, readonly BodyInYear[]>;

/** A line of a register, or several: what its pages are counted in. */
interface Entry {
  readonly year: number;
  readonly body: { readonly id: string; readonly name: string };
  readonly open?: boolean;
}

/**
 * What each body's meetings asked for, by year, in a council whose register of actions is long: where a year or a body has more
 * than a page shows. There each body's year is a page. Nothing for all other councils.
 */
export const actionsByBody = query(
  "actions-by-body",
  ({ actions }: Library): YearsByBody =>
    byBody(
      actions.map((action) => ({
        year: yearOf(action.from.date),
        body: action.from.body,
        open: isOpen(action),
      })),
      (inYears, ofBodies) => Math.max(...inYears, ...ofBodies) > MOST_ACTIONS,
    ),
);

/** The same of the meetings that have minutes, for the register of decisions: where a year has more of them than a page shows. */
export const minutedByBody = query(
  "minuted-by-body",
  ({ meetings }: Library): YearsByBody =>
    byBody(
      meetings.flatMap(({ minutes, date, body }) => (minutes ? [{ year: yearOf(date), body }] : [])),
      (inYears) => Math.max(...inYears) > MOST_MINUTED,
    ),
);

/** The years in which a body has a page of actions of its own, latest first. */
export const actionYearsOf = query("action-years-of", (library: Library, body): readonly number[] =>
  yearsOf(actionsByBody(library), body),
);

/** The years in which a body has a page of decisions of its own, latest first. */
export const minutedYearsOf = query("minuted-years-of", (library: Library, body): readonly number[] =>
  yearsOf(minutedByBody(library), body),
);

/** The months ("2024-05") of years with more meetings than a page lists, earliest first: each has a page of its own. */
export const longMonths = query("long-months", ({ meetings }: Library): readonly string[] => {
  const inYears = new Map<number, number>();
  for (const { date } of meetings) inYears.set(yearOf(date), (inYears.get(yearOf(date)) ?? 0) + 1);
  const long = meetings.filter(({ date }) => (inYears.get(yearOf(date)) ?? 0) > MOST_MEETINGS);
  return [...new Set(long.map(({ date }) => date.slice(0, 7)))];
});

/** The meetings of a body's year ("2024 planning") that asked for something, by their ids, latest first. */
export const askingIn = query("asking-in", (library: Library, about): readonly string[] => {
  const { year, body } = yearAndBody(about);
  const from = library.actionsOf({ id: body }).map((action) => action.from);
  const ofYear = from.filter(({ date }) => yearOf(date) === year);
  return [...new Map(ofYear.map(({ id, date }) => [id, date]))]
    .sort(([a, one], [b, other]) => (`${one} ${a}` < `${other} ${b}` ? 1 : -1))
    .map(([id]) => id);
});

/** The meetings of a body's year that have minutes, by their ids, latest first. */
export const minutedIn = query("minuted-in", (library: Library, about): readonly string[] => {
  const { year, body } = yearAndBody(about);
  return library
    .meetingsOf({ id: body })
    .filter(({ minutes, date }) => minutes !== undefined && yearOf(date) === year)
    .map(({ id }) => id)
    .reverse();
});

/** What these are asked by: a year and a body's id. */
export const inYear = (year: number, body: string): string => `${year} ${body}`;

function yearAndBody(about: string): { readonly year: number; readonly body: string } {
  const [year = "", body = ""] = about.split(" ");
  return { year: Number(year), body };
}

type Counts = readonly number[];

function byBody(
  entries: readonly Entry[],
  isLong: (inYears: Counts, ofBodies: Counts) => boolean,
): YearsByBody {
  const inYears = new Map<number, number>();
  const ofBodies = new Map<string, number>();
  const years = new Map<number, Map<string, { id: string; name: string; count: number; open: number }>>();
  for (const { year, body, open } of entries) {
    inYears.set(year, (inYears.get(year) ?? 0) + 1);
    ofBodies.set(body.id, (ofBodies.get(body.id) ?? 0) + 1);
    const bodies = years.get(year) ?? new Map();
    years.set(year, bodies);
    const known = bodies.get(body.id) ?? { id: body.id, name: body.name, count: 0, open: 0 };
    bodies.set(body.id, { ...known, count: known.count + 1, open: known.open + (open ? 1 : 0) });
  }
  if (ofBodies.size < 2 || !isLong([...inYears.values()], [...ofBodies.values()])) return new Map();
  return new Map(
    [...years]
      .sort(([a], [b]) => b - a)
      .map(([year, bodies]) => [year, [...bodies.values()].sort((a, b) => (a.name < b.name ? -1 : 1))]),
  );
}

const yearsOf = (years: YearsByBody, body: string): readonly number[] =>
  [...years].flatMap(([year, bodies]) => (bodies.some(({ id }) => id === body) ? [year] : []));
