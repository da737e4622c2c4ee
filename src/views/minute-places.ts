import { allItems } from "../model/agenda.ts";
import { itemHeadings } from "../model/item-headings.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { href, type ViewContext } from "./context.ts";
import { renderProse, webTarget } from "./prose.ts";

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
  const { minutes } = meeting;
  if (!minutes) return { paragraphs: new Map(), items: new Map() };
  const numberUnder = itemHeadings(meeting);
  const { sections } = renderProse(minutes.body, {
    ...webTarget(context, meeting),
    numbering: minutes.numbering,
    beside: minutes.beside,
    numberUnder,
    decisions: true,
  });
  const at = (id: string): string => `${href(context, addressOf.minutes(meeting.id))}#${id}`;
  const byNumber = new Map(
    sections.map((section) => [numberUnder(section)?.replace(/[.)]+$/, ""), section.id]),
  );
  return {
    paragraphs: new Map(
      sections.flatMap(({ paragraphs }) => paragraphs.map(({ number, id }) => [number, at(id)] as const)),
    ),
    items: new Map(
      allItems(meeting.agenda).flatMap(({ id, number }) => {
        const section = number === undefined ? undefined : byNumber.get(number.replace(/[.)]+$/, ""));
        return section === undefined ? [] : [[id, at(section)] as const];
      }),
    ),
  };
}
