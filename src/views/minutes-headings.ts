import { allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { sameTitle } from "../text/lists.ts";

/**
 * How headings of minutes get the numbers of the items they minute: by number if one was typed, else by title
 * ("one that matches none is kept as it stands").
 */
export function itemHeadings(meeting: Meeting): {
  numberUnder: (heading: { number?: string; title: string }) => string | undefined;
} {
  const items = allItems(meeting.agenda);
  return {
    numberUnder: ({ number, title }) => number ?? items.find((item) => sameTitle(item.title, title))?.number,
  };
}
