import { allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { href, type ViewContext } from "./context.ts";
import { minutesText } from "./minutes-text.ts";

/** Where things stand in the minutes of one meeting, as addresses of the website. */
export interface MinutePlaces {
  /** Of a numbered paragraph: "3.2". */
  readonly paragraphs: ReadonlyMap<string, string>;
  /** Of the heading of an item, by the item's id. */
  readonly items: ReadonlyMap<string, string>;
}

const remembered = new WeakMap<ViewContext, Map<string, MinutePlaces>>();

/** The places of a meeting's minutes; none if it has no minutes here. They are read once for all actions that name them. */
export function minutePlaces(context: ViewContext, meeting: Meeting): MinutePlaces {
  const known = remembered.get(context) ?? new Map<string, MinutePlaces>();
  remembered.set(context, known);
  const before = known.get(meeting.id);
  if (before) return before;
  const places = readPlaces(context, meeting);
  known.set(meeting.id, places);
  return places;
}

function readPlaces(context: ViewContext, meeting: Meeting): MinutePlaces {
  const text = minutesText(context, meeting);
  if (!text) return { paragraphs: new Map(), items: new Map() };
  const at = (id: string): string => `${href(context, addressOf.minutes(meeting.id))}#${id}`;
  return {
    paragraphs: new Map(
      text.rendered.sections.flatMap(({ paragraphs }) =>
        paragraphs.map(({ number, id }) => [number, at(id)] as const),
      ),
    ),
    items: new Map(
      allItems(meeting.agenda).flatMap((item) => {
        const section = text.sectionOf(item);
        return section === undefined ? [] : [[item.id, at(section.id)] as const];
      }),
    ),
  };
}
