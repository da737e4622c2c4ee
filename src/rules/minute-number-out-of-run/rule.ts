import { dateInWords } from "../../text/dates.ts";
import type { Rule } from "../rule.ts";
import { mayBeginAnew, nextNumber, RUNS } from "../running-numbers.ts";

/** Numbers of minutes or resolutions that run on, and do not follow the last number of the body's minutes before. */
export const minuteNumberOutOfRun: Rule = {
  id: "minute-number-out-of-run",
  severity: "warning",
  why: "a minute or resolution is found by its number, which no other may have",
  ofMeeting: (meeting, { library }, report) => {
    for (const run of RUNS) {
      const numbers = meeting.minutes?.[run];
      if (!meeting.minutes || !numbers) continue;
      const before = nextNumber(library, meeting, run);
      if (!before || (before.prefix ?? "") !== (numbers.prefix ?? "") || before.next === numbers.first)
        continue;
      if (
        numbers.first === 1 &&
        numbers.prefix === undefined &&
        mayBeginAnew(before.after.date, meeting.date)
      )
        continue;
      const noun = run === "minute-numbers" ? "minute" : "resolution";
      const prefix = before.prefix ?? "";
      report({
        at: { file: meeting.minutes.body.file, field: [run, "first"] },
        message: `the first ${noun} is ${prefix}${numbers.first}, and the last one of ${dateInWords(before.after.date)} was ${prefix}${before.next - 1}`,
        help: `write first: ${before.next}`,
      });
    }
  },
};
