import { type CivilDate, parseCivilDate } from "../../model/civil-date.ts";
import { dateInWords, monthNumber } from "../../text/dates.ts";
import type { Rule } from "../rule.ts";

/** A report whose head names another day than its meeting's. */
export const reportDateDiffers: Rule = {
  id: "report-date-differs",
  severity: "warning",
  why: "the date at the head of a report is that of the meeting it goes to; another one makes a member doubt which report it is",
  ofMeeting: (meeting, _, report) => {
    for (const { date, kind, body } of meeting.papers) {
      if (date === undefined || kind === "slides") continue;
      const day = dayNamed(date);
      if (day === undefined || day === meeting.date) continue;
      report({
        at: { file: body.file, field: ["date"] },
        message: `the report is dated ${dateInWords(day)}, and its meeting is on ${dateInWords(meeting.date)}`,
        help: "take date: out, since the meeting's is printed; a record already published keeps its words",
      });
    }
  },
};

/** The day that words name as a whole: "13th September 2018", "Thursday, 13 September 2018", "13/09/2018". */
function dayNamed(words: string): CivilDate | undefined {
  const digits = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(words.trim());
  if (digits) return dayOf(digits[3], Number(digits[2]), digits[1]);
  const match =
    /^(?:[A-Z][a-z]+day,?\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+([A-Z][a-z]+),?\s+(\d{4})\.?$/.exec(
      words.trim(),
    );
  return match ? dayOf(match[3], monthNumber(match[2] ?? ""), match[1]) : parseCivilDate(words.trim());
}

const dayOf = (year = "", month: number | undefined, day = ""): CivilDate | undefined =>
  month === undefined
    ? undefined
    : parseCivilDate(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`);
