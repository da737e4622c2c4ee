import { type AgendaItem, allItems } from "./agenda.ts";

interface Heading {
  readonly id: string;
  readonly level: number;
}

/**
 * The item that a section of minutes is about: its own heading's, or that of the `##` heading above it. A heading inside an
 * item's section names another item only if that is one of its parts.
 */
export function itemOfSection<Section extends Heading>(
  sections: readonly Section[],
  id: string | undefined,
  itemOf: (section: Section) => AgendaItem | undefined,
): AgendaItem | undefined {
  const at = sections.findIndex((section) => section.id === id);
  const section = sections[at];
  if (!section) return undefined;
  const own = itemOf(section);
  if (section.level <= 2) return own;
  const head = sections.slice(0, at).findLast(({ level }) => level <= 2);
  const around = head && itemOf(head);
  if (!around) return own;
  return own && allItems(around.items).some((part) => part.id === own.id) ? own : around;
}
