import { type AgendaEntry, type AgendaItem, allItems } from "../../model/agenda.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Urgency } from "../../model/exemption.ts";
import { itemInWords } from "../item-in-words.ts";
import type { At } from "../rule.ts";

/** What was added with an item: itself, or papers of it; each with its own day. */
export function additions(
  item: AgendaItem,
  file: string,
): readonly { readonly day: CivilDate; readonly what: string; readonly at: At }[] {
  const field = ["published"];
  const itself = item.published === undefined ? [] : [{ day: item.published, what: itemInWords(item) }];
  return [
    ...itself.map((added) => ({ ...added, at: { file, field: [...item.path, ...field] } })),
    ...item.papers.flatMap((each) =>
      each.kind !== "paper" || each.paper.published === undefined
        ? []
        : [
            {
              day: each.paper.published,
              what: `“${each.paper.title}”`,
              at: { file: each.paper.body.file, field },
            },
          ],
    ),
  ];
}

/** The urgency of each item that has one, or that stands inside one that has. */
export function urgencyByItem(agenda: readonly AgendaEntry[]): ReadonlyMap<AgendaItem, Urgency> {
  const items = agenda.flatMap((entry) => (entry.kind === "item" ? [entry] : []));
  return new Map(
    items.flatMap((item) => {
      const inside = [...urgencyByItem(item.items)];
      const { urgent } = item;
      if (!urgent) return inside;
      return [
        [item, urgent] as const,
        ...allItems(item.items).map((each) => [each, each.urgent ?? urgent] as const),
      ];
    }),
  );
}
