import { createHash } from "node:crypto";
import { outlineOf } from "../markdown/outline.ts";
import { allItems } from "../model/agenda.ts";
import { decisionId } from "../model/decision-id.ts";
import type { Meeting } from "../model/meeting.ts";
import { minuteHeadings } from "../model/minute-headings.ts";
import type { Minutes } from "../model/minutes.ts";
import { ofWords } from "../model/prose.ts";
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
  return minutes ? ofWords(minutes.body, `decisions ${agendaMark(meeting)}`, idsIn(meeting, minutes)) : [];
});

const idsIn =
  (meeting: Meeting, { body, ...minutes }: Minutes) =>
  (text: string): readonly string[] => {
    if (!WORD.test(text)) return [];
    const { numbering } = minutes;
    const { numberUnder } = minuteHeadings(meeting, minutes);
    const { decisions } = outlineOf(body, { numbering, decisions: true, numberUnder });
    return decisions.map(({ id }) => decisionId(id));
  };

/** What headings of minutes are held against: all that their numbers are made of besides the file of the minutes itself. */
function agendaMark({ agenda }: Meeting): string {
  const items = allItems(agenda).map(({ number, title }) => [number ?? null, title]);
  return createHash("sha256").update(JSON.stringify(items)).digest("base64url").slice(0, 16);
}
