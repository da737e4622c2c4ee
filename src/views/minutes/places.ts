import type { Rendered } from "../../markdown/body.ts";
import { type AgendaItem, itemCalled } from "../../model/agenda.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { MinuteHeadings } from "../../model/minute-headings.ts";
import { fullName, type Name } from "../../model/name.ts";
import { addressOf } from "../../model/reference.ts";
import { href, type Link, type ViewContext } from "../context.ts";
import { titleWords } from "../prose.ts";

/** Items, paragraphs and people of one meeting, as its minutes name them: with a link where there is something to lead to. */
export interface MinutedPlaces {
  readonly item: (named: string) => string | Link;
  readonly minute: (number: string) => string | Link;
  readonly person: (name: Name) => string | Link;
}

/** Their words without links: for paper and for tables. */
export function plainPlaces({ agenda }: Pick<Meeting, "agenda">): MinutedPlaces {
  return {
    item: (named) => itemWords(itemCalled(agenda, named), named),
    minute: (number) => `minute ${number}`,
    person: fullName,
  };
}

/**
 * Their places on the website. An item leads to what `page` minutes of it, which has the minutes, or to its own page; a minute
 * to its paragraph or its heading, by the number with or without what stands before numbers that run on.
 */
export function linkedPlaces(
  context: ViewContext,
  meeting: Meeting,
  page: string,
  { sections, paragraphs }: Pick<Rendered, "sections" | "paragraphs">,
  headings: MinuteHeadings,
): MinutedPlaces {
  const items = new Map<string, string>();
  const minutes = new Map<string, string>();
  const at = (id: string): string => `${href(context, page)}#${id}`;
  for (const section of sections) {
    const item = section.level === 2 ? headings.itemOf(section) : undefined;
    if (item && !items.has(item.id)) items.set(item.id, at(section.id));
    if (section.number !== undefined) minutes.set(section.number, at(section.id));
  }
  for (const { number, id } of paragraphs) if (!minutes.has(number)) minutes.set(number, at(id));
  const prefix = headings.numberPrefix;
  return {
    item: (named) => {
      const item = itemCalled(meeting.agenda, named);
      const words = itemWords(item, named);
      if (!item) return words;
      return { words, href: items.get(item.id) ?? href(context, addressOf.itemPage(meeting.id, item.id)) };
    },
    minute: (number) => {
      const bare = prefix !== undefined && number.startsWith(prefix) ? number.slice(prefix.length) : number;
      const place = minutes.get(bare);
      const words = `minute ${number}`;
      return place === undefined ? words : { words, href: place };
    },
    person: (name) => {
      const { person } = name;
      const words = fullName(name);
      return person === undefined ? words : { words, href: href(context, addressOf.person(person.id)) };
    },
  };
}

/** "item 4"; an item without a number by its title. */
function itemWords(item: AgendaItem | undefined, named: string): string {
  if (item?.number !== undefined) return `item ${item.number.replace(/[.)]+$/, "")}`;
  if (item) return `the item “${titleWords(item.title)}”`;
  return /^\d/.test(named) ? `item ${named}` : `the item “${titleWords(named)}”`;
}
