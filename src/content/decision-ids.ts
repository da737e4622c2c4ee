import { outlineOf } from "../markdown/outline.ts";
import { decisionId } from "../model/decision-id.ts";
import type { Meeting } from "../model/meeting.ts";
import { minuteHeadings } from "../model/minute-headings.ts";
import { remembered } from "../model/reading.ts";

/** The ids of the decisions in the minutes of a meeting. They are looked for when they are asked for, because that takes time. */
export const decisionIdsOf =
  (meeting: Meeting): (() => readonly string[]) =>
  () =>
    idsOf(meeting);

/** Text without one of these words need not be read. */
const WORD = /RESOLVED|AGREED|NOTED|RECOMMENDED|DECISION/i;

const idsOf = remembered((meeting: Meeting): readonly string[] => {
  const { minutes } = meeting;
  if (!minutes || !WORD.test(minutes.body.text)) return [];
  const { numberUnder } = minuteHeadings(meeting, minutes);
  const { decisions } = outlineOf(minutes.body, {
    numbering: minutes.numbering,
    decisions: true,
    numberUnder,
  });
  return decisions.map(({ id }) => decisionId(id));
});
