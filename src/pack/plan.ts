import { type AgendaItem, allItems, type ItemPaper } from "../model/agenda.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import type { Paper } from "../model/paper.ts";
import { dateInWords } from "../text/dates.ts";
import { partKey } from "../views/agenda.ts";
import { titleWords } from "../views/prose.ts";

/** What one part of a pack holds. */
export type PartContent =
  | { readonly kind: "front" }
  | { readonly kind: "paper"; readonly paper: Paper }
  | { readonly kind: "minutes"; readonly of: Meeting; readonly minutes: Minutes }
  | { readonly kind: "tracker" }
  | { readonly kind: "exempt" }
  | { readonly kind: "file"; readonly name: string };

/** One part of a pack, in its order. `key` names it in links and in the page map. */
export interface PlannedPart {
  readonly key: string;
  /** Its line in the outline. */
  readonly title: string;
  readonly content: PartContent;
  /** The top-level item whose page range it belongs to, and the item that names it. */
  readonly item?: AgendaItem;
  readonly named?: AgendaItem;
}

/** The key of the front page and agenda. */
export const FRONT = "agenda";

/** The papers of a meeting's public pack, in the order of its agenda. Pure: nothing is laid out or read. */
export function planPack(library: Library, meeting: Meeting): readonly PlannedPart[] {
  const parts: PlannedPart[] = [{ key: FRONT, title: "Agenda", content: { kind: "front" } }];
  for (const item of meeting.agenda) {
    if (item.kind !== "item") continue;
    for (const named of allItems([item])) parts.push(...partsOf(library, item, named));
  }
  return parts;
}

function partsOf(library: Library, item: AgendaItem, named: AgendaItem): readonly PlannedPart[] {
  const number = named.number === undefined ? "" : `${named.number.replace(/[.)]$/, "")}. `;
  const parts = named.papers.flatMap((paper): readonly PlannedPart[] => {
    const described = contentOf(library, named, paper);
    if (!described) return [];
    return [
      { key: partKey(paper), title: `${number}${described.title}`, content: described.content, item, named },
    ];
  });
  if (named.exempt === undefined || parts.length > 0) return parts;
  return [
    {
      key: `slip-${named.id}`,
      title: `${number}${titleWords(named.title)}`,
      content: { kind: "exempt" },
      item,
      named,
    },
  ];
}

interface Described {
  readonly title: string;
  readonly content: PartContent;
}

function contentOf(library: Library, named: AgendaItem, paper: ItemPaper): Described | undefined {
  switch (paper.kind) {
    case "paper":
      return { title: titleWords(paper.paper.title), content: { kind: "paper", paper: paper.paper } };
    case "tracker":
      return { title: "Actions arising", content: { kind: "tracker" } };
    case "file":
      return { title: titleWords(named.title), content: { kind: "file", name: paper.name } };
    case "minutes": {
      const of = library.meeting(paper.meeting);
      if (!of?.minutes) return undefined;
      return {
        title: `Minutes of ${dateInWords(of.date)}`,
        content: { kind: "minutes", of, minutes: of.minutes },
      };
    }
  }
}
