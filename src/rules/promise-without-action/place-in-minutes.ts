import type { AgendaItem } from "../../model/agenda.ts";
import type { Meeting } from "../../model/meeting.ts";
import { minuteHeadings } from "../../model/minute-headings.ts";
import type { Minutes } from "../../model/minutes.ts";
import { numberedMinutes } from "../minute-numbers.ts";

/** Where a line of minutes stands, as far as they say. */
export interface PlaceInMinutes {
  readonly item?: AgendaItem;
  /** The number of its paragraph: "5.4". */
  readonly minute?: string;
}

/** The item and the minute of a line of the file of a meeting's minutes. */
export function placeInMinutes(meeting: Meeting, minutes: Minutes, line: number): PlaceInMinutes {
  const { sections, paragraphs } = numberedMinutes(meeting, minutes);
  const section = sections.findLast((each) => each.level === 2 && each.line <= line);
  if (!section) return {};
  const { number, title } = section;
  // A number that runs on is no item's.
  const isItems = number !== undefined && minutes["minute-numbers"] === undefined;
  const item = minuteHeadings(meeting, minutes).itemOf({
    ...(isItems ? { number } : {}),
    title,
    line: section.line,
  });
  const paragraph = paragraphs.findLast((each) => each.line <= line && each.line > section.line);
  return { ...(item ? { item } : {}), ...(paragraph ? { minute: paragraph.number } : {}) };
}
