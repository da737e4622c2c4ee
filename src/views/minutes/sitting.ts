import { type AgendaItem, allItems, itemCalled } from "../../model/agenda.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";
import { dateInWords, timeInWords } from "../../text/dates.ts";
import type { ViewContext } from "../context.ts";
import { spanPhrase } from "../moment-words.ts";
import { type NameView, nameView } from "../names.ts";
import { notTakenPhrase } from "../not-taken.ts";
import { joinedPhrases, type Phrase, phraseHtml } from "../phrase.ts";
import { titleWords } from "../prose.ts";
import type { MinutedPlaces } from "./places.ts";

/** How a meeting went, besides what it decided. */
export interface SittingView {
  readonly chairChanges: readonly { readonly person: NameView; readonly whenHtml: string }[];
  readonly adjournments: readonly string[];
  /** "Item 5 was taken after item 2.", if the order was not that of the agenda; with why, if that is said. */
  readonly orderHtml?: string;
  readonly notTaken: readonly { readonly itemHtml: string; readonly whatHtml: string }[];
}

/**
 * How a meeting went. `minuted`: the items in the order in which the minutes have them; the order of business is read from it
 * where no `order:` says it. With `links` the other meetings that items went to are linked.
 */
export function sittingView(
  context: ViewContext,
  meeting: Meeting,
  minutes: Minutes,
  minuted: readonly AgendaItem[],
  places: MinutedPlaces,
  links: boolean,
): SittingView {
  const order = orderPhrase(meeting, minutes, minuted, places);
  return {
    chairChanges: minutes.chairChanges.map((change) => ({
      person: nameView(context, change.person),
      whenHtml: phraseHtml([
        ...spanPhrase(change, places),
        ...(change.reason === undefined ? [] : [` (${titleWords(change.reason)})`]),
      ]),
    })),
    adjournments: minutes.adjournments.map(adjournmentWords),
    ...(order.length === 0 ? {} : { orderHtml: phraseHtml(order) }),
    notTaken: minutes["not-taken"].map((note) => ({
      itemHtml: phraseHtml(itemAndTitle(meeting, note.item, places)),
      whatHtml: phraseHtml(notTakenPhrase(context, meeting, note, links)),
    })),
  };
}

function itemAndTitle(meeting: Meeting, named: string, places: MinutedPlaces): Phrase {
  const item = itemCalled(meeting.agenda, named);
  const place = places.item(named);
  const linked = (words: string): Phrase[number] => (typeof place === "string" ? words : { ...place, words });
  if (item?.number === undefined) return [linked(titleWords(item?.title ?? named))];
  return [`${item.number.replace(/[.)]+$/, "")}. `, linked(titleWords(item.title))];
}

function adjournmentWords({ from, to, on, reason }: Minutes["adjournments"][number]): string {
  const end =
    on === undefined
      ? to === undefined
        ? ""
        : ` to ${timeInWords(to)}`
      : ` until ${to === undefined ? "" : `${timeInWords(to)} on `}${dateInWords(on)}`;
  return `${to === undefined && on === undefined ? "from " : ""}${timeInWords(from)}${end}${reason === undefined ? "" : ` (${titleWords(reason)})`}`;
}

function orderPhrase(
  { agenda }: Meeting,
  { order, "order-reason": reason }: Minutes,
  minuted: readonly AgendaItem[],
  places: MinutedPlaces,
): Phrase {
  const taken = order.length > 0 ? order.flatMap((named) => itemCalled(agenda, named) ?? []) : minuted;
  const moved = movedItems(allItems(agenda), taken);
  const why = reason === undefined ? [] : [` ${sentence(titleWords(reason))}`];
  if (moved.length === 0) return why.length === 0 ? [] : [sentence(titleWords(reason ?? ""))];
  const place = ({ number, title }: AgendaItem) => places.item(number ?? title);
  const said = moved.map(
    ({ item, after }): Phrase => [
      place(item),
      ...(after === undefined ? [" was taken first"] : [" was taken after ", place(after)]),
    ],
  );
  return capitalised([...joinedPhrases(said, "; "), ".", ...why]);
}

/**
 * The fewest items that must have moved for `taken` to come of `agenda`, each with the one it was taken after (undefined: it was
 * the first). Those that stand in the longest run in the agenda's order stayed.
 */
export function movedItems(
  agenda: readonly AgendaItem[],
  taken: readonly AgendaItem[],
): readonly { readonly item: AgendaItem; readonly after?: AgendaItem }[] {
  const rank = new Map(agenda.map(({ id }, index) => [id, index]));
  const ranks = taken.map(({ id }) => rank.get(id) ?? -1);
  const stayed = longestRun(ranks);
  return taken.flatMap((item, index) => {
    if (stayed.has(index)) return [];
    const after = taken[index - 1];
    return [{ item, ...(after === undefined ? {} : { after }) }];
  });
}

/**
 * The places of one longest rising run; of several the one whose items come first on the agenda, so that it is the item brought
 * forward that moved. Agendas are short: counting every pair is quick enough.
 */
function longestRun(ranks: readonly number[]): ReadonlySet<number> {
  const length: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, rank] of ranks.entries()) {
    length[at] = 1;
    for (let i = 0; i < at; i += 1)
      if ((ranks[i] ?? 0) < rank && (length[i] ?? 0) + 1 >= (length[at] ?? 0)) {
        length[at] = (length[i] ?? 0) + 1;
        before[at] = i;
      }
  }
  const run = new Set<number>();
  let at: number | undefined = length.lastIndexOf(Math.max(...length));
  while (at !== undefined && at >= 0) {
    run.add(at);
    at = before[at];
  }
  return run;
}

const sentence = (words: string): string => {
  const begun = `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
};

function capitalised([first, ...rest]: Phrase): Phrase {
  if (first === undefined) return [];
  const begun = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return [typeof first === "string" ? begun(first) : { ...first, words: begun(first.words) }, ...rest];
}
