import type { Meeting } from "../../model/meeting.ts";
import { dayInWords } from "../../text/dates.ts";
import type { Rule } from "../rule.ts";
import { gravity } from "../standing.ts";

/** Two meetings of one body on one day at one time. */
export const meetingTwice: Rule = {
  id: "meeting-twice",
  severity: "error",
  why: "a body cannot meet twice at once: one of two notices is wrong",
  check: ({ library }, report) => {
    const severity = gravity(library);
    const first = new Map<string, Meeting>();
    for (const meeting of library.meetings) {
      // Without a time nobody can say that the two are at once: a record may have two folders for one day.
      if (meeting.time === undefined) continue;
      const when = `${meeting.body.id} ${meeting.date} ${meeting.time}`;
      const other = first.get(when);
      if (!other) first.set(when, meeting);
      else if (meeting.status === undefined && other.status === undefined)
        report({
          at: { file: meeting.file, field: ["time"] },
          severity: severity(meeting),
          message: `the ${meeting.body.name} has two meetings on ${dayInWords(meeting.date)} at ${meeting.time}`,
          help: "correct the day or the time of one, or write status: cancelled in it",
          elsewhere: [{ at: { file: other.file, field: ["time"] }, note: "the other" }],
        });
    }
  },
};
