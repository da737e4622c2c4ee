import { allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { rememberedOf } from "../model/remembered-of.ts";
import { href, type ViewContext } from "./context.ts";
import { minutesText } from "./minutes-text.ts";

/** Where things stand in the minutes of one meeting, as addresses of the website. */
export interface MinutePlaces {
  /** Of a numbered paragraph: "3.2". */
  readonly paragraphs: ReadonlyMap<string, string>;
  /** Of a numbered heading: "3". */
  readonly headings: ReadonlyMap<string, string>;
  /** Of the heading of an item, by the item's id. */
  readonly items: ReadonlyMap<string, string>;
}

/** Meetings whose places are held: pages come meeting by meeting. */
const HELD = 50;

/** Where a minute of that number is: a paragraph, or a heading with all below it. */
export function minutePlace(context: ViewContext, meeting: Meeting, minute: string): string | undefined {
  const { paragraphs, headings } = minutePlaces(context, meeting);
  const prefix = meeting.minutes?.["minute-numbers"]?.prefix ?? "";
  // Numbers that run on may be typed with what is printed before them, or without.
  const number = minute.startsWith(prefix) ? minute.slice(prefix.length) : minute;
  return paragraphs.get(minute) ?? headings.get(minute) ?? paragraphs.get(number) ?? headings.get(number);
}

/** The same by the meeting's id; undefined too if its folder is not here. */
export function minutePlaceAt(context: ViewContext, id: string, minute: string): string | undefined {
  const meeting = context.library.meeting(id);
  return meeting && minutePlace(context, meeting, minute);
}

/** The places of a meeting's minutes; none if it has no minutes here. They are read once for all actions that name them. */
export const minutePlaces = rememberedOf(readPlaces, HELD);

function readPlaces(context: ViewContext, meeting: Meeting): MinutePlaces {
  context.library.meeting(meeting.id);
  const text = minutesText(context, meeting);
  if (!text) return { paragraphs: new Map(), headings: new Map(), items: new Map() };
  const at = (id: string): string => `${href(context, addressOf.minutes(meeting.id))}#${id}`;
  const prefix = meeting.minutes?.["minute-numbers"]?.prefix;
  const headings = text.rendered.sections.flatMap(({ number, id }) =>
    number === undefined
      ? []
      : [number, ...(prefix === undefined ? [] : [`${prefix}${number}`])].map(
          (name) => [name, at(id)] as const,
        ),
  );
  const paragraphs = text.rendered.sections.flatMap((section) =>
    section.paragraphs.map(({ number, id }) => [number, at(id)] as const),
  );
  return {
    paragraphs: new Map(paragraphs),
    headings: new Map(headings),
    items: new Map(
      allItems(meeting.agenda).flatMap((item) => {
        const section = text.sectionOf(item);
        return section === undefined ? [] : [[item.id, at(section.id)] as const];
      }),
    ),
  };
}
