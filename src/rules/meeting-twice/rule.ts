import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import { query } from "../../model/reading.ts";
import { dayInWords } from "../../text/dates.ts";
import type { Rule } from "../rule.ts";
import { gravity } from "../standing.ts";

const whenOf = ({ body, date, time }: Meeting): string => `${body.id} ${date} ${time}`;

/** The first meeting of each body, day and time. */
const firstMeetings = query("first-meetings", ({ meetings }: Library): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const meeting of meetings)
    if (meeting.time !== undefined && !first.has(whenOf(meeting))) first.set(whenOf(meeting), meeting.id);
  return first;
});

const firstAt = query("first-meeting-at", (library: Library, when): string | undefined =>
  firstMeetings(library).get(when),
);

/** Two meetings of one body on one day at one time. */
export const meetingTwice: Rule = {
  id: "meeting-twice",
  severity: "error",
  why: "a body cannot meet twice at once: one of two notices is wrong",
  ofMeeting: (meeting, { library }, report) => {
    // Without a time nobody can say that the two are at once: a record may have two folders for one day.
    if (meeting.time === undefined) return;
    const first = firstAt(library, whenOf(meeting));
    const other = first === undefined || first === meeting.id ? undefined : library.meeting(first);
    if (other && meeting.status === undefined && other.status === undefined)
      report({
        at: { file: meeting.file, field: ["time"] },
        severity: gravity(library, meeting),
        message: `the ${meeting.body.name} has two meetings on ${dayInWords(meeting.date)} at ${meeting.time}`,
        help: "correct the day or the time of one, or write status: cancelled in it",
        elsewhere: [{ at: { file: other.file, field: ["time"] }, note: "the other" }],
      });
  },
};
