import type { Outline } from "../markdown/body.ts";
import { outlineOf } from "../markdown/outline.ts";
import type { Meeting } from "../model/meeting.ts";
import { minuteHeadings } from "../model/minute-headings.ts";
import type { Minutes } from "../model/minutes.ts";

const remembered = new WeakMap<Minutes, Outline>();

/** Minutes, public or private, with their numbers and those of their resolutions; read once for all rules. */
export function numberedMinutes(meeting: Meeting, minutes: Minutes): Outline {
  const known = remembered.get(minutes);
  if (known) return known;
  const { numberUnder, numberGivesWay } = minuteHeadings(meeting, minutes);
  const resolutions = minutes["resolution-numbers"];
  const outline = outlineOf(minutes.body, {
    numbering: minutes.numbering,
    numberUnder,
    numberGivesWay,
    decisions: true,
    ...(resolutions ? { resolutions } : {}),
  });
  remembered.set(minutes, outline);
  return outline;
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
