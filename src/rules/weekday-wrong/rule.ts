import { parseCivilDate } from "../../model/civil-date.ts";
import { monthNumber, weekdayOf } from "../../text/dates.ts";
import { linesOutsideCode } from "../outside-code.ts";
import type { Rule } from "../rule.ts";

/** "Thursday 26th April 2014", "Thursday, 26 April, 2014", "Thursday the 26th of April 2014". */
const WRITTEN =
  /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+([A-Z][a-z]+),?\s+(\d{4})\b/g;

/** A text without one of these has no such date. */
const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?\d/;

/** A day of the week that is not the day of that date. */
export const weekdayWrong: Rule = {
  id: "weekday-wrong",
  severity: "warning",
  why: "people come on the weekday they read, and a wrong one makes a notice doubtful",
  ofFile: ({ file, text }, _, report) => {
    if (!WEEKDAY.test(text)) return;
    linesOutsideCode(text).forEach((line, index) => {
      for (const match of line.includes("day") ? line.matchAll(WRITTEN) : []) {
        const [written, weekday, day, monthWord, year] = match;
        const month = monthNumber(monthWord ?? "");
        if (month === undefined || weekday === undefined) continue;
        const iso = parseCivilDate(`${year}-${String(month).padStart(2, "0")}-${day?.padStart(2, "0")}`);
        const at = { file, line: index + 1, column: match.index + 1, length: written.length };
        if (iso === undefined)
          report({
            at,
            message: `“${written}” is not a day of the calendar`,
            help: "check the day and the month",
          });
        else if (weekdayOf(iso) !== weekday)
          report({
            at,
            message: `${day} ${monthWord} ${year} was a ${weekdayOf(iso)}, and ${weekday} is written`,
            help: `write ${weekdayOf(iso)}, or correct the date; a record already published keeps its words`,
          });
      }
    });
  },
};
