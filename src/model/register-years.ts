import { yearOf } from "./civil-date.ts";
import type { Library } from "./library.ts";

/** The years of meetings that have minutes, latest first: each has its page of decisions. */
export function minutedYears({ meetings }: Library): readonly number[] {
  return latestFirst(meetings.filter(({ minutes }) => minutes !== undefined).map(({ date }) => yearOf(date)));
}

/** The years in which a meeting asked for something, latest first: each has its page of actions. */
export function actionYears({ actions }: Library): readonly number[] {
  return latestFirst(actions.map(({ from }) => yearOf(from.date)));
}

/** The years in which somebody decided outside a meeting, latest first: each has its page. */
export function recordYears({ decisionRecords }: Library): readonly number[] {
  return latestFirst(decisionRecords.map(({ date }) => yearOf(date)));
}

function latestFirst(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((a, b) => b - a);
}
