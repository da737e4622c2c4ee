import { type Action, type ActionStatus, isFrom } from "../model/action.ts";
import type { AgendaEntry, AgendaItem, ItemPaper } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { PageRange } from "../model/page-map.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { STATUS_WORDS } from "./action-line.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type DecidedView, decidedByItem } from "./decided.ts";
import { type ExemptView, exemptView } from "./exempt.ts";
import { matterLinkView } from "./matter-link.ts";
import { type ItemFateView, itemFate } from "./not-taken.ts";
import { pagesInWords } from "./page-words.ts";
import { paperPlace, partKey } from "./part-places.ts";
import { inlineHtml, proseHtml, titleWords } from "./prose.ts";

export { partKey } from "./part-places.ts";

export interface ItemPaperView {
  /** Its key in the pack: where a link inside the pack goes. */
  readonly key: string;
  readonly words: string;
  /** "Report", "Slides", "Appendix", "Minutes", "Actions", or the kind of a file: "PDF". */
  readonly kind: string;
  readonly href: string;
  /** "Pages 5 to 22". */
  readonly pages?: string;
}

export interface ItemView {
  readonly id: string;
  readonly number?: string;
  readonly titleHtml: string;
  readonly textHtml?: string;
  readonly for?: string;
  readonly papers: readonly ItemPaperView[];
  /** Its pages of the pack: two ranges where a supplement has some of them, none without papers. */
  readonly pages: readonly PageRange[];
  /** The words to print for an item without a paper. */
  readonly without?: string;
  readonly exempt?: ExemptView;
  readonly urgent?: { readonly reasonHtml: string; readonly agreedBy?: string };
  /** "Added on 11 September 2018", for an item published later than the agenda. */
  readonly added?: string;
  /** What became of it if it was not taken, and whence it was put off to this meeting. */
  readonly fate: ItemFateView;
  /** What its minutes decided. */
  readonly decided: readonly DecidedView[];
  /** What it asked somebody to do. */
  readonly actions: readonly ItemActionView[];
  /** The business that several meetings take, of which it is one step. */
  readonly matter?: Link;
  /** Its own page. */
  readonly pageHref: string;
  /** Whether its title holds a link of its own, so that it cannot be one itself. */
  readonly titleLinks: boolean;
  readonly items: readonly ItemView[];
}

/** An action in the outcome of an item. */
export interface ItemActionView extends Link {
  readonly status: ActionStatus;
  readonly statusWords: string;
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

/** The actions that name an item, by its number or by its title. */
export function actionsOfItem(context: ViewContext, meeting: Meeting, item: AgendaItem): readonly Action[] {
  return context.library.actionsFrom(meeting.id).filter((action) => isFrom(action, item));
}

/** One item of an agenda; `decided` by the ids of items. */
export function itemView(
  context: ViewContext,
  meeting: Meeting,
  decided: ReadonlyMap<string, readonly DecidedView[]>,
  item: AgendaItem,
): ItemView {
  const { without, exempt, urgent } = item;
  const titleHtml = inlineHtml(context, item.title);
  const matter = matterLinkView(context, item);
  return {
    id: item.id,
    ...(item.number === undefined ? {} : { number: item.number }),
    titleHtml,
    pageHref: href(context, addressOf.itemPage(meeting.id, item.id)),
    fate: itemFate(context, meeting, item),
    titleLinks: titleHtml.includes("<a "),
    ...(item.text === undefined ? {} : { textHtml: proseHtml(context, item.text) }),
    ...(item.for === undefined ? {} : { for: PURPOSES[item.for] }),
    papers: item.papers.map((paper) => itemPaperView(context, meeting, paper)),
    pages: context.packs.get(meeting.id)?.items.get(item.id) ?? [],
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
    ...(matter === undefined ? {} : { matter }),
    decided: decided.get(item.id) ?? [],
    actions: actionsOfItem(context, meeting, item).map((action) => ({
      words: titleWords(action.what.text.trim().replace(/\s+/g, " ")),
      href: href(context, addressOf.action(action.id)),
      status: action.status,
      statusWords: STATUS_WORDS[action.status],
    })),
    items: item.items.map((nested) => itemView(context, meeting, decided, nested)),
  };
}

function itemPaperView(context: ViewContext, meeting: Meeting, paper: ItemPaper): ItemPaperView {
  const key = partKey(paper);
  const range = context.packs.get(meeting.id)?.parts.get(key);
  const { words, kind, address } = paperPlace(context, meeting, paper);
  return {
    key,
    words,
    kind,
    href: href(context, address),
    ...(range === undefined ? {} : { pages: pagesInWords(range) }),
  };
}
