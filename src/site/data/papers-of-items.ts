import { type AgendaItem, allItems } from "../../model/agenda.ts";
import type { Meeting } from "../../model/meeting.ts";

/** The items that put each paper of a meeting before it, by the paper's id, in the order of the agenda. */
export function itemsOfPapers(meeting: Meeting): ReadonlyMap<string, readonly AgendaItem[]> {
  const found = new Map<string, AgendaItem[]>();
  for (const item of allItems(meeting.agenda))
    for (const named of item.papers) {
      if (named.kind !== "paper") continue;
      const items = found.get(named.paper.id);
      if (items) items.push(item);
      else found.set(named.paper.id, [item]);
    }
  return found;
}
