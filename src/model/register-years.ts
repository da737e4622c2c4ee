import { yearOf } from "./civil-date.ts";
import type { Library } from "./library.ts";
import { query } from "./reading.ts";

/** The years of meetings that have minutes, latest first: each has its page of decisions. */
export const minutedYears = query("minuted-years", ({ meetings }: Library): readonly number[] =>
  latestFirst(meetings.filter(({ minutes }) => minutes !== undefined).map(({ date }) => yearOf(date))),
);

/** The years in which a meeting asked for something, latest first: each has its page of actions. */
export const actionYears = query("action-years", ({ actions }: Library): readonly number[] =>
  latestFirst(actions.map(({ from }) => yearOf(from.date))),
);

/** The years in which somebody decided outside a meeting, latest first: each has its page. */
export const recordYears = query("record-years", ({ decisionRecords }: Library): readonly number[] =>
  latestFirst(decisionRecords.map(({ date }) => yearOf(date))),
);

function latestFirst(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((a, b) => b - a);
}
