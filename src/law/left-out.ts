import { addDays, type CivilDate } from "../model/civil-date.ts";
import { weekdayOf } from "../text/dates.ts";
import { isBankHoliday, isKnown } from "./bank-holidays.ts";
import type { DayCount } from "./clear-days.ts";

/** Why a day was not counted as a clear day. */
export type LeftOutWhy = "weekend" | "bank holiday" | "offices closed";

/** A day between two others that a count of clear days left out. */
export interface LeftOutDay {
  readonly day: CivilDate;
  readonly why: LeftOutWhy;
}

/**
 * The days between two days that `clearDays` does not count, with the reason: the other half of its answer, for a
 * certificate. Days whose bank holidays are not known are not among them; `clearDays` then says so.
 */
export function leftOutDays(
  from: CivilDate,
  to: CivilDate,
  { counted, nation, closures }: DayCount,
): readonly LeftOutDay[] {
  const found: LeftOutDay[] = [];
  if (counted === "calendar") return found;
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) {
    const weekday = weekdayOf(day);
    if (weekday === "Sunday" || (weekday === "Saturday" && counted === "working"))
      found.push({ day, why: "weekend" });
    else if (isKnown(day) && isBankHoliday(nation, day)) found.push({ day, why: "bank holiday" });
    else if (closures.includes(day)) found.push({ day, why: "offices closed" });
  }
  return found;
}
