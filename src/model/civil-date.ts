/** A day of the calendar without a clock and without a zone. Only `parseCivilDate` makes one, so it is always real. */
export type CivilDate = string & { readonly [civil]: true };
/** A time of day, "16:00". Only `parseClockTime` makes one. */
export type ClockTime = string & { readonly [clock]: true };

declare const civil: unique symbol;
declare const clock: unique symbol;

const DAY_MS = 86_400_000;

function utc(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

/** The day if `text` is written "2018-09-13" (RFC 3339 full-date) and exists; 30 February does not. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = utc(text);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text
    ? (text as CivilDate)
    : undefined;
}

/** The time if `text` is a 24-hour time "16:00" or "9:30", always returned with two digits of hours. */
export function parseClockTime(text: string): ClockTime | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  if (Number(match[1]) > 23 || Number(match[2]) > 59) return undefined;
  return `${match[1].padStart(2, "0")}:${match[2]}` as ClockTime;
}

/** Days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS);
}

/** The day `days` after (before, if negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(utc(date) + days * DAY_MS).toISOString().slice(0, 10) as CivilDate;
}

/** The year as a number. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
