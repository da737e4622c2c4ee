import { closest, distance } from "fastest-levenshtein";
import { monthName, monthNumber } from "../text/dates.ts";
import { parseCivilDate, parseClockTime } from "./civil-date.ts";

/**
 * What somebody meant who typed a date, a time or a number in another way than the format's: for the help of findings,
 * which then names the very thing to type. A guess is never used as a value.
 */

const NUMBER_WORDS = [
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(
    " ",
  ),
  ..."sixteen seventeen eighteen nineteen twenty".split(" "),
];

/** Without the quotes that word processors put round things, and without spaces at the ends. */
const bare = (typed: string): string => typed.replace(/^[\s“”‘’"']+|[\s“”‘’"']+$/g, "");

/** The day, as "2018-09-13", of "13/09/2018", "13th September 2018", "2018-9-13" and the like; else undefined. */
export function meantDate(typed: string): string | undefined {
  const words = bare(typed.slice(0, 60))
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[\s,]*/i, "")
    .replace(/(\d)(?:st|nd|rd|th)\b/i, "$1")
    .replace(/\s+of\s+/i, " ")
    .replace(/[T\s]\d{1,2}:\d{2}\S*$/, "");
  const [, y1, m1, d1] =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(words) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(words) ?? [];
  const [, d2, m2, y2] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d\d)$/.exec(words) ?? [];
  const [, d3, m3, y3] = /^(\d{1,2})[-/.,\s]+([a-z]+)[-/.,\s]+(\d{4})$/i.exec(words) ?? [];
  const [, m4, d4, y4] = /^([a-z]+)[.\s]+(\d{1,2})[,\s]+(\d{4})$/i.exec(words) ?? [];
  const month = m1 ?? m2 ?? monthNumber(m3 ?? m4 ?? "")?.toString();
  const day = d1 ?? d2 ?? d3 ?? d4;
  const year = y1 ?? y2 ?? y3 ?? y4;
  if (month === undefined || day === undefined || year === undefined) return undefined;
  return parseCivilDate(`${year.padStart(4, "20")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** The time, as "16:00", of "4pm", "4.30 p.m.", "16.00", "1600 hrs" and "noon"; else undefined. */
export function meantTime(typed: string): string | undefined {
  const words = bare(typed.slice(0, 60)).toLowerCase();
  if (/^(12 )?(noon|midday)$/.test(words)) return "12:00";
  if (/^(12 )?midnight$/.test(words)) return "00:00";
  const match = /^(\d{1,2})(?:[.:,h]?(\d\d))?(?::\d\d)?\s*(a\.?m\.?|p\.?m\.?|hrs|hours|h)?$/.exec(words);
  const [, hours = "", minutes = "00", half = ""] = match ?? [];
  if (match === null || (half === "" && match[2] === undefined)) return undefined;
  const late = half.startsWith("p") && Number(hours) < 12 ? 12 : 0;
  const early = half.startsWith("a") && Number(hours) === 12 ? -12 : 0;
  return parseClockTime(`${Number(hours) + late + early}:${minutes}`);
}

/** The digits of "four", "4." or "4 members"; else undefined. */
export function meantNumber(typed: string): string | undefined {
  const words = bare(typed.slice(0, 60)).toLowerCase();
  const counted = NUMBER_WORDS.indexOf(words);
  return counted >= 0 ? String(counted) : /^(\d{1,9})(?:\.0*)?(?:\s+[a-z]+)?$/.exec(words)?.[1];
}

/** Why "2018-02-31", written as a date should be, is none: "February 2018 has 28 days". */
export function whyNoDay(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || month === undefined || month < 1 || month > 12)
    return `there is no month ${month}`;
  if (day === 0) return "days count from 01";
  return `${monthName(month)} ${year} has ${new Date(Date.UTC(year, month, 0)).getUTCDate()} days`;
}

/** "2018-13-09" with day and month the other way round, if that is a day: "2018-09-13". */
export function otherWayRound(iso: string): string | undefined {
  const [year, month, day] = iso.split("-");
  return parseCivilDate(`${year}-${day}-${month}`);
}

/** What people write for a word of the format that looks like none of them. */
const SAME: Readonly<Record<string, string>> = {
  agreed: "confirmed",
  approved: "confirmed",
  signed: "confirmed",
  closed: "done",
  complete: "done",
  completed: "done",
  finished: "done",
  ongoing: "in-progress",
  outstanding: "open",
  information: "noting",
  "for-information": "noting",
  presentation: "slides",
  powerpoint: "slides",
  phone: "tel",
  telephone: "tel",
  location: "venue",
  place: "venue",
  author: "authors",
  attendees: "present",
  deadline: "due",
  owner: "lead",
  subject: "title",
  heading: "title",
};

/**
 * The word of some known ones that was meant: in another dress ("In progress"), by another name ("completed"), or
 * misspelt, with a third of its letters wrong at most and `most` of them.
 */
export function nearest(typed: string, known: readonly string[], most = 9): string | undefined {
  const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]+/g, "-");
  const wanted = plain(typed);
  const same = known.find((word) => plain(word) === wanted) ?? known.find((word) => word === SAME[wanted]);
  if (same !== undefined || known.length === 0) return same;
  const near = closest(wanted, [...known]);
  const far = distance(wanted, near.toLowerCase());
  return far <= Math.min(most, Math.max(1, Math.round(Math.max(near.length, wanted.length) / 3)))
    ? near
    : undefined;
}

/** "did you mean …?" for the nearest of some known words; otherwise other help. */
export function didYouMean(typed: string, known: readonly string[], otherwise: string): string {
  const near = nearest(typed, known);
  return near === undefined ? otherwise : `did you mean ${near}?`;
}
