import { addDays, type CivilDate, type ClockTime, parseClockTime } from "./civil-date.ts";

/**
 * What a council's clock says, as instants. The rules of a time zone are those of the Unicode library inside Node, asked
 * with the zone named: neither this machine's clock nor its zone nor its locale has a say.
 */

const MINUTE_MS = 60_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone's own reading of instants. Throws a RangeError for a zone nobody knows: `content/time-zone.ts` finds those. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, format);
  return format;
}

/** Minutes that a zone's clocks are before UTC at an instant, given in milliseconds since 1970. */
function offsetAt(instant: number, zone: string): number {
  const read = new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => read.get(name) ?? 0;
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return Math.round((shown - instant) / MINUTE_MS);
}

const wallMs = (date: CivilDate, time: ClockTime): number =>
  Date.UTC(
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)) - 1,
    Number(date.slice(8, 10)),
    Number(time.slice(0, 2)),
    Number(time.slice(3, 5)),
  );

/**
 * Minutes by which a council's clocks are before UTC on a day at a time. As RFC 5545 section 3.3.5 has it: a time that
 * comes twice, when clocks go back, is its first coming; one that never comes, when they go forward, is reckoned with the
 * offset before the gap.
 */
export function offsetOf(date: CivilDate, time: ClockTime, zone: string): number {
  const wall = wallMs(date, time);
  const day = DAY_MINUTES * MINUTE_MS;
  const before = offsetAt(wall - day, zone);
  const after = offsetAt(wall + day, zone);
  const holds = (offset: number): boolean => offsetAt(wall - offset * MINUTE_MS, zone) === offset;
  if (before === after || holds(before) || !holds(after)) return before;
  return after;
}

/** An instant as RFC 3339 and ISO 8601 write it, with the council's offset: "2026-10-14T18:30:00+01:00". */
export function timeWithOffset(date: CivilDate, time: ClockTime, zone: string): string {
  const offset = offsetOf(date, time, zone);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${date}T${time}:00${offset < 0 ? "-" : "+"}${two(hours)}:${two(minutes)}`;
}

/**
 * The instant that stands for a day on which no hour is known: midday in the council's zone. It is the same day for
 * readers up to eleven hours away on either side.
 */
export function middayOf(date: CivilDate, zone: string): string {
  return timeWithOffset(date, MIDDAY, zone);
}

/** The same instant in UTC as iCalendar writes it: "20261014T110000Z". */
export function middayInUtc(date: CivilDate, zone: string): string {
  const instant = wallMs(date, MIDDAY) - offsetOf(date, MIDDAY, zone) * MINUTE_MS;
  return new Date(instant).toISOString().replace(/[-:]|\.000/g, "");
}

/** A time some minutes later on the same clock, and the day it falls on. */
export function minutesLater(
  date: CivilDate,
  time: ClockTime,
  minutes: number,
): { readonly date: CivilDate; readonly time: ClockTime } {
  const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + minutes;
  return { date: addDays(date, Math.floor(total / DAY_MINUTES)), time: clockAt(total) };
}

const DAY_MINUTES = 24 * 60;

/** What a clock shows some minutes after midnight, on that day or another. */
function clockAt(minutes: number): ClockTime {
  const onDay = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const time = parseClockTime(`${Math.floor(onDay / 60)}:${String(onDay % 60).padStart(2, "0")}`);
  if (time === undefined) throw new Error(`${minutes} is not a number of minutes`);
  return time;
}

const MIDDAY = clockAt(12 * 60);
