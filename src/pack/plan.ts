import { type AgendaItem, allItems, type ItemPaper } from "../model/agenda.ts";
import type { Exemption } from "../model/exemption.ts";
import type { FrozenRange } from "../model/frozen-pages.ts";
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
  | { readonly kind: "file"; readonly name: string }
  /** What is new in a supplement, on a sheet before its papers. */
  | { readonly kind: "changes"; readonly supplement: number }
  /** A side with nothing on it but these words. */
  | { readonly kind: "blank"; readonly lines: readonly string[] }
  /** Was in the pack when its numbers were frozen, and is no longer. */
  | { readonly kind: "gone" };

/** One part of a pack, in its order. `key` names it in links and in the page map. */
export interface PlannedPart {
  readonly key: string;
  /** Its line in the outline. */
  readonly title: string;
  /** The same without the number of its item. */
  readonly name: string;
  /** The line above it, for an item with several papers: "5. Integrated care". */
  readonly under?: string;
  readonly content: PartContent;
  /** The top-level item whose page range it belongs to, and the item that names it. */
  readonly item?: AgendaItem;
  readonly named?: AgendaItem;
  /** Whether it is the first of its item: a double-sided pack begins it on a right-hand page. */
  readonly startsItem: boolean;
  readonly frozen?: FrozenRange;
  /** Of the members' edition: the withheld papers a slip stands for, which take its place. */
  readonly holds?: readonly PlannedPart[];
  /** The key of the slip it is in place of. */
  readonly inPlaceOf?: string;
}

/** The key of the front page and agenda. */
export const FRONT = "agenda";

/**
 * Every part of a meeting's pack, in the order of its agenda. What is withheld is behind a slip; in the members' library
 * the slip holds it. Pure: nothing is laid out or read.
 */
export function planParts(library: Library, meeting: Meeting): readonly PlannedPart[] {
  const front: PlannedPart = {
    key: FRONT,
    title: "Agenda",
    name: "Agenda",
    content: { kind: "front" },
    startsItem: true,
  };
  return [
    front,
    ...meeting.agenda.flatMap((item) => (item.kind === "item" ? partsOfItem(library, item) : [])),
  ];
}

function partsOfItem(library: Library, item: AgendaItem): readonly PlannedPart[] {
  const found = allItems([item]).flatMap((named) => describedParts(library, named));
  const several = found.length > 1;
  const planned = ({ key, title, content, named, holds }: Described, index: number): PlannedPart => {
    const own = numberOf(several && named === item ? undefined : named);
    return {
      key,
      title: `${own}${title}`,
      name: title,
      ...(several ? { under: `${numberOf(item)}${titleWords(item.title)}` } : {}),
      content,
      item,
      named,
      startsItem: index === 0,
      ...(holds === undefined
        ? {}
        : { holds: holds.map((each) => ({ ...planned(each, index), inPlaceOf: key })) }),
    };
  };
  return found.map(planned);
}

/** A plan's parts with what slips hold in place of the slips. */
export const opened = (parts: readonly PlannedPart[]): readonly PlannedPart[] =>
  parts.flatMap((part) => part.holds ?? [part]);

/** "4. ", as it stands before a title in the outline. */
const numberOf = (item: AgendaItem | undefined): string =>
  item?.number === undefined ? "" : `${item.number.replace(/[.)]$/, "")}. `;

interface Described {
  readonly key: string;
  readonly title: string;
  readonly content: PartContent;
  readonly named: AgendaItem;
  readonly holds?: readonly Described[];
}

/** The papers an item names; behind them a slip for what is withheld of an exempt item, which holds it for members. */
function describedParts(library: Library, named: AgendaItem): readonly Described[] {
  const parts = named.papers.flatMap((paper): readonly Described[] => {
    const described = contentOf(library, named, paper);
    return described ? [{ key: partKey(paper), ...described, named }] : [];
  });
  if (named.exempt === undefined) return parts;
  const held = parts.filter(({ content }) => isHeld(content));
  const slip: Described = {
    key: `slip-${named.id}`,
    title: titleWords(named.title),
    content: { kind: "exempt" },
    named,
    ...(held.length === 0 ? {} : { holds: held }),
  };
  return [...parts.filter((part) => !held.includes(part)), slip];
}

/** Whether the public has no version of it at all: a redacted paper stands in both packs under one key. */
const isHeld = (content: PartContent): boolean =>
  (content.kind === "paper" &&
    content.paper.withheld !== undefined &&
    content.paper.publicVersion === undefined) ||
  (content.kind === "minutes" && content.minutes.withheld !== undefined);

/** Why a part is not for publication; undefined if it is public. */
export function withheldIn({ content }: PlannedPart): Exemption | undefined {
  if (content.kind === "paper") return content.paper.withheld;
  return content.kind === "minutes" ? content.minutes.withheld : undefined;
}

function contentOf(
  library: Library,
  named: AgendaItem,
  paper: ItemPaper,
): Pick<Described, "title" | "content"> | undefined {
  switch (paper.kind) {
    case "paper":
      return { title: titleWords(paper.paper.title), content: { kind: "paper", paper: paper.paper } };
    case "tracker":
      return { title: "Actions arising", content: { kind: "tracker" } };
    case "file":
      return {
        title: titleWords(paper.title ?? named.title),
        content: { kind: "file", name: paper.name },
      };
    case "private-minutes": {
      const of = library.meeting(paper.meeting);
      if (!of?.privateMinutes) return undefined;
      return {
        title: `Private minutes of ${dateInWords(of.date)}`,
        content: { kind: "minutes", of, minutes: of.privateMinutes },
      };
    }
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
