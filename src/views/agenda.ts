import type { AgendaEntry, AgendaItem, ItemPaper } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { PageRange } from "../model/page-map.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type ViewContext } from "./context.ts";
import { type DecidedView, decidedByItem } from "./decided.ts";
import { type ExemptView, exemptView } from "./exempt.ts";
import { KIND_WORDS } from "./paper-kind.ts";
import { inlineHtml, proseHtml, titleWords } from "./prose.ts";

export interface ItemPaperView {
  /** Its key in the pack: where a link inside the pack goes. */
  readonly key: string;
  readonly words: string;
  /** "Report", "Slides", "Appendix", "Minutes", "Actions", or the kind of a file: "PDF". */
  readonly kind: string;
  readonly href: string;
  /** "Pages 5 to 22 of the pack". */
  readonly pages?: string;
}

export interface ItemView {
  readonly id: string;
  readonly number?: string;
  readonly titleHtml: string;
  readonly textHtml?: string;
  readonly for?: string;
  readonly papers: readonly ItemPaperView[];
  readonly pages?: PageRange;
  /** The words to print for an item without a paper. */
  readonly without?: string;
  readonly exempt?: ExemptView;
  readonly urgent?: { readonly reasonHtml: string; readonly agreedBy?: string };
  /** "Added on 11 September 2018", for an item published later than the agenda. */
  readonly added?: string;
  /** What its minutes decided. */
  readonly decided: readonly DecidedView[];
  readonly items: readonly ItemView[];
}

export type AgendaEntryView =
  | { readonly kind: "part"; readonly titleHtml: string; readonly level: number }
  | { readonly kind: "item"; readonly item: ItemView };

/** A stretch of the agenda under one heading; the first may have none. Numbers run on from one to the next. */
export interface AgendaPartView {
  readonly titleHtml?: string;
  readonly level: number;
  readonly items: readonly ItemView[];
}

const PURPOSES = {
  decision: "For decision",
  discussion: "For discussion",
  noting: "For noting",
  assurance: "For assurance",
} as const;

const WITHOUT = { none: "No paper", verbal: "Verbal report", "to-follow": "Paper to follow" } as const;

/** The agenda of a meeting, for its page and for its pack alike. */
export function agendaView(context: ViewContext, meeting: Meeting): readonly AgendaEntryView[] {
  const decided = decidedByItem(context, meeting);
  return meeting.agenda.map(
    (entry: AgendaEntry): AgendaEntryView =>
      entry.kind === "part"
        ? { kind: "part", titleHtml: inlineHtml(context, entry.title), level: entry.level }
        : { kind: "item", item: itemView(context, meeting, decided, entry) },
  );
}

/** The same agenda as stretches: a heading and the items below it. A heading directly above another has no items. */
export function agendaParts(entries: readonly AgendaEntryView[]): readonly AgendaPartView[] {
  const parts: { titleHtml?: string; level: number; items: ItemView[] }[] = [];
  for (const entry of entries) {
    if (entry.kind === "part") parts.push({ titleHtml: entry.titleHtml, level: entry.level, items: [] });
    else {
      const last = parts[parts.length - 1];
      if (last) last.items.push(entry.item);
      else parts.push({ level: 1, items: [entry.item] });
    }
  }
  return parts;
}

function itemView(
  context: ViewContext,
  meeting: Meeting,
  decided: ReadonlyMap<string, readonly DecidedView[]>,
  item: AgendaItem,
): ItemView {
  const pack = context.packs.get(meeting.id);
  const pages = pack?.items.get(item.id);
  const { without, exempt, urgent } = item;
  return {
    id: item.id,
    ...(item.number === undefined ? {} : { number: item.number }),
    titleHtml: inlineHtml(context, item.title),
    ...(item.text === undefined ? {} : { textHtml: proseHtml(context, item.text) }),
    ...(item.for === undefined ? {} : { for: PURPOSES[item.for] }),
    papers: item.papers.map((paper) => itemPaperView(context, meeting, paper)),
    ...(pages === undefined ? {} : { pages }),
    ...(without === undefined ? {} : { without: without.reason ?? WITHOUT[without.why] }),
    ...(exempt === undefined ? {} : { exempt: exemptView(exempt, meeting.body.profile) }),
    ...(urgent === undefined
      ? {}
      : {
          urgent: {
            reasonHtml: inlineHtml(context, urgent.reason),
            ...(urgent.agreedBy === undefined ? {} : { agreedBy: urgent.agreedBy }),
          },
        }),
    ...(item.published === undefined || item.published === meeting.published
      ? {}
      : { added: `Added on ${dateInWords(item.published)}` }),
    decided: decided.get(item.id) ?? [],
    items: item.items.map((nested) => itemView(context, meeting, decided, nested)),
  };
}

function itemPaperView(context: ViewContext, meeting: Meeting, paper: ItemPaper): ItemPaperView {
  const key = partKey(paper);
  const range = context.packs.get(meeting.id)?.parts.get(key);
  const pages = { key, ...(range === undefined ? {} : { pages: pagesInWords(range) }) };
  switch (paper.kind) {
    case "paper":
      return {
        words: titleWords(paper.paper.title),
        kind: KIND_WORDS[paper.paper.kind],
        href: href(context, addressOf.paper(meeting.id, paper.paper.id)),
        ...pages,
      };
    case "minutes": {
      const earlier = context.library.meeting(paper.meeting);
      const day = earlier ? ` of ${dateInWords(earlier.date)}` : "";
      return {
        words: `Minutes${day}`,
        kind: "Minutes",
        href: href(context, addressOf.minutes(paper.meeting)),
        ...pages,
      };
    }
    case "tracker":
      return {
        words: "Actions arising",
        kind: "Actions",
        href: href(context, addressOf.tracker(meeting.body.id)),
        ...pages,
      };
    case "file":
      return {
        words: paper.name,
        kind: (paper.name.split(".").pop() ?? "file").toUpperCase(),
        href: href(context, addressOf.asset(meeting.id, paper.name)),
        ...pages,
      };
  }
}

/** The key under which a paper of an item stands in the pack and in its page map. */
export function partKey(paper: ItemPaper): string {
  switch (paper.kind) {
    case "paper":
      return paper.paper.id;
    case "minutes":
      return `minutes-${paper.meeting}`;
    case "tracker":
      return "actions";
    case "file":
      return `file-${paper.name}`;
  }
}

/** "Pages 5 to 22", "Page 7". */
export function pagesInWords({ from, to }: PageRange): string {
  return from === to ? `Page ${from}` : `Pages ${from} to ${to}`;
}
