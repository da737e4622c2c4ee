import { addDays, type CivilDate } from "../model/civil-date.ts";
import { weekdayOf } from "../text/dates.ts";
import { isBankHoliday, isKnown, KNOWN_YEARS, type Nation } from "./bank-holidays.ts";

/**
 * Which days count as clear days. `working`: Monday to Friday without bank holidays, as principal councils count them.
 * `weekdays`: Saturdays too, as parishes do under s243 of the Local Government Act 1972. `calendar`: every day.
 */
export type CountedDays = "working" | "weekdays" | "calendar";

/** How a council counts days. */
export interface DayCount {
  readonly counted: CountedDays;
  readonly nation: Nation;
  /** Days on which the offices are closed although others work: they count only as calendar days. */
  readonly closures: readonly CivilDate[];
}

/** A count that needs bank holidays of a year nobody has written into the table yet. */
export interface UnknownYear {
  readonly unknown: CivilDate;
}

/** Whether a count could not be made. */
export const isUnknown = (result: object | string): result is UnknownYear =>
  typeof result === "object" && "unknown" in result;

/** Whether a day counts, or that its year is not known. Calendar days need no table. */
function counts(day: CivilDate, { counted, nation, closures }: DayCount): boolean | UnknownYear {
  if (counted === "calendar") return true;
  const weekday = weekdayOf(day);
  if (weekday === "Sunday" || (weekday === "Saturday" && counted === "working")) return false;
  if (!isKnown(day)) return { unknown: day };
  return !isBankHoliday(nation, day) && !closures.includes(day);
}

/**
 * The clear days between two days, neither of which counts (R v Herefordshire Justices (1820) 3 B & Ald 581). In order;
 * empty if `to` is not later. Answers `unknown` if it would need a year that has no bank holidays yet.
 */
export function clearDays(
  from: CivilDate,
  to: CivilDate,
  count: DayCount,
): readonly CivilDate[] | UnknownYear {
  const found: CivilDate[] = [];
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) {
    const does = counts(day, count);
    if (does === true) found.push(day);
    else if (does !== false) return does;
  }
  return found;
}

/**
 * The last day on which to do something so that `clear` clear days lie before another day: the latest one on which the
 * offices are open. (By the count alone a weekend before it may do as well; nobody publishes then.)
 */
export function latestDayBefore(day: CivilDate, clear: number, count: DayCount): CivilDate | UnknownYear {
  let left = clear;
  for (let before = addDays(day, -1); ; before = addDays(before, -1)) {
    const does = counts(before, count);
    if (typeof does === "object") return does;
    if (does && left === 0) return before;
    if (does) left -= 1;
  }
}

/** The day on which the last of `number` days ends that are counted from the day after `from`. */
export function dayAfter(from: CivilDate, number: number, count: DayCount): CivilDate | UnknownYear {
  let left = number;
  for (let day = addDays(from, 1); ; day = addDays(day, 1)) {
    const does = counts(day, count);
    if (typeof does === "object") return does;
    if (does) left -= 1;
    if (left <= 0) return day;
  }
}

/** Why a count could not be made, and what to do: words for a finding. */
export function unknownYearWords({ unknown }: UnknownYear): string {
  return `bank holidays are known from ${KNOWN_YEARS.from} to ${KNOWN_YEARS.to}, and ${unknown.slice(0, 4)} is needed to count clear days`;
}
