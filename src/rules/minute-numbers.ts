import type { Outline } from "../markdown/body.ts";
import { outlineOf } from "../markdown/outline.ts";
import type { Meeting } from "../model/meeting.ts";
import { minuteHeadings } from "../model/minute-headings.ts";
import type { Minutes } from "../model/minutes.ts";
import { remembered } from "../model/reading.ts";

/** Minutes, public or private, with their numbers and those of their resolutions; those asked for last are read once. */
export const numberedMinutes = (meeting: Meeting, minutes: Minutes): Outline =>
  minutes === meeting.privateMinutes ? ofPrivate(meeting) : ofPublic(meeting);

const ofPublic = remembered((meeting: Meeting) => outlined(meeting, meeting.minutes), 4);
const ofPrivate = remembered((meeting: Meeting) => outlined(meeting, meeting.privateMinutes), 4);

const NOTHING: Outline = { sections: [], paragraphs: [], decisions: [], findings: [] };

function outlined(meeting: Meeting, minutes: Minutes | undefined): Outline {
  if (!minutes) return NOTHING;
  const { numberUnder, numberGivesWay } = minuteHeadings(meeting, minutes);
  const resolutions = minutes["resolution-numbers"];
  return outlineOf(minutes.body, {
    numbering: minutes.numbering,
    numberUnder,
    numberGivesWay,
    decisions: true,
    ...(resolutions ? { resolutions } : {}),
  });
}

/** Whether minutes have a heading or a paragraph of that number, typed with or without what stands before running numbers. */
export function hasMinute(meeting: Meeting, minutes: Minutes, typed: string): boolean {
  const prefix = minutes["minute-numbers"]?.prefix ?? "";
  const number = typed.startsWith(prefix) ? typed.slice(prefix.length) : typed;
  const { sections, paragraphs } = numberedMinutes(meeting, minutes);
  return [...sections, ...paragraphs].some((there) => there.number === number);
}

/** Which numbers there are, as a finding says it: those below the same heading, or else the headings. */
export function minutesThere(meeting: Meeting, minutes: Minutes, typed: string): string {
  const { sections, paragraphs } = numberedMinutes(meeting, minutes);
  const head = typed.split(".")[0];
  const near = paragraphs.filter(({ sectionNumber }) => sectionNumber === head).map(({ number }) => number);
  const numbers = near.length > 0 ? near : sections.flatMap(({ number }) => number ?? []);
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return "the minutes have no numbers";
  return first === last ? `there is ${first}` : `there are ${first} to ${last}`;
}
