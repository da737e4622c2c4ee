import { sameTitle } from "../text/lists.ts";
import { allItems } from "./agenda.ts";
import type { Meeting } from "./meeting.ts";

/** A heading of minutes as it was typed. */
interface TypedHeading {
  readonly number?: string;
  readonly title: string;
}

/**
 * How headings of a meeting's minutes get the numbers of the items they minute: the number that was typed, else that of
 * the item with the same title. A heading that matches none is kept as it stands, without a number.
 */
export function itemHeadings(meeting: Meeting): (heading: TypedHeading) => string | undefined {
  const items = allItems(meeting.agenda);
  return ({ number, title }) => number ?? items.find((item) => sameTitle(item.title, title))?.number;
}
