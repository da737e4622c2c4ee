/**
 * Dates and times in words, for British readers. Everything works on text ("2018-09-13", "16:00") and on UTC
 * arithmetic, so no locale and no time zone of the machine has a say.
 */

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** The days of a week as calendars print it: Monday first (ISO 8601). */
export const WEEKDAYS_FROM_MONDAY: readonly Weekday[] = [...WEEKDAYS.slice(1), WEEKDAYS[0]];

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parts(iso: string): DayParts {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** The weekday of a day given as "2018-09-13": "Thursday". */
export function weekdayOf(iso: string): Weekday {
  const { year, month, day } = parts(iso);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()];
  if (weekday === undefined) throw new Error(`not a day: ${iso}`);
  return weekday;
}

/** "September" for "2018-09-13" or for month number 9. */
export function monthName(month: string | number): string {
  const index = typeof month === "number" ? month : Number(month.slice(5, 7));
  const name = MONTHS[index - 1];
  if (name === undefined) throw new Error(`not a month: ${month}`);
  return name;
}

/** "13 September 2018". */
export function dateInWords(iso: string): string {
  const { year, day } = parts(iso);
  return `${day} ${monthName(iso)} ${year}`;
}

/** "Thursday 13 September 2018". */
export function dayInWords(iso: string): string {
  return `${weekdayOf(iso)} ${dateInWords(iso)}`;
}

/** "13 Sep 2018", for citations. */
export function dateInShort(iso: string): string {
  const { year, day } = parts(iso);
  return `${day} ${monthName(iso).slice(0, 3)} ${year}`;
}

/** "Thu 13 Sep 2018", for narrow columns. */
export function dayInShort(iso: string): string {
  return `${weekdayOf(iso).slice(0, 3)} ${dateInShort(iso)}`;
}

/** "4.00pm" for "16:00"; "12 noon" and "12 midnight" are said in words because 12.00pm is misread. */
export function timeInWords(clock: string): string {
  const hours = Number(clock.slice(0, 2));
  const minutes = clock.slice(3, 5);
  if (minutes === "00" && hours === 12) return "12 noon";
  if (minutes === "00" && hours === 0) return "12 midnight";
  const half = hours < 12 ? "am" : "pm";
  return `${hours % 12 === 0 ? 12 : hours % 12}.${minutes}${half}`;
}

/** The number of a month from its English name or its first three letters, without case; undefined if none. */
export function monthNumber(name: string): number | undefined {
  const wanted = name.toLowerCase();
  const index = MONTHS.findIndex((month) => {
    const known = month.toLowerCase();
    return known === wanted || known.slice(0, 3) === wanted || (known === "september" && wanted === "sept");
  });
  return index < 0 ? undefined : index + 1;
}
