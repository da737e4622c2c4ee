import { type AgendaItem, allItems, itemCalled } from "../model/agenda.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { sameTitle } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type Phrase, phraseHtml } from "./phrase.ts";
import { titleWords } from "./prose.ts";

type NotTaken = Minutes["not-taken"][number];

/** What became of an item that its meeting did not take, and where it had been before. */
export interface ItemFateView {
  /** "Deferred to 12 March 2026 (the applicant was ill)". */
  readonly notTakenHtml?: string;
  /** The items of earlier meetings that were put off to this one. */
  readonly deferredFrom: readonly Link[];
}

/** The fate of an item, for its own page and for the agenda. */
export function itemFate(context: ViewContext, meeting: Meeting, item: AgendaItem): ItemFateView {
  const note = meeting.minutes?.["not-taken"].find(
    ({ item: named }) => itemCalled(meeting.agenda, named)?.id === item.id,
  );
  return {
    ...(note === undefined ? {} : { notTakenHtml: phraseHtml(notTakenPhrase(context, meeting, note, true)) }),
    deferredFrom: (deferrals(context.library).get(meeting.id) ?? [])
      .filter(({ was }) => isSameBusiness(was, item))
      .map(({ from, was }) => ({
        words: dateInWords(from.date),
        href: href(context, addressOf.itemPage(from.id, was.id)),
      })),
  };
}

/** "Deferred to 12 March 2026 (the applicant was ill)", "Withdrawn", "Not reached". */
export function notTakenPhrase(
  context: ViewContext,
  meeting: Meeting,
  { item: named, outcome, to, reason }: NotTaken,
  links: boolean,
): Phrase {
  const later = to === undefined ? undefined : context.library.meeting(to);
  const why = reason === undefined ? [] : [` (${titleWords(reason)})`];
  if (outcome === "withdrawn") return ["Withdrawn", ...why];
  const what = outcome === "deferred" ? "Deferred" : "Not reached";
  if (later === undefined) return [what, ...why];
  const item = itemCalled(meeting.agenda, named);
  const there = item && allItems(later.agenda).find((other) => isSameBusiness(item, other));
  const address = there === undefined ? addressOf.meeting(later.id) : addressOf.itemPage(later.id, there.id);
  const body = later.body.id === meeting.body.id ? "" : `the ${later.body.name} on `;
  const words = `${body}${dateInWords(later.date)}`;
  return [
    `${what}${outcome === "deferred" ? " to " : ", to be taken on "}`,
    links ? { words, href: href(context, address) } : words,
    ...why,
  ];
}

const isSameBusiness = (one: AgendaItem, other: AgendaItem): boolean =>
  sameTitle(one.title, other.title) || (one.matter !== undefined && one.matter.id === other.matter?.id);

interface Deferral {
  readonly from: Meeting;
  readonly was: AgendaItem;
}

const remembered = new WeakMap<Library, ReadonlyMap<string, readonly Deferral[]>>();

/** What was put off, by the meeting it was put off to; read once for all pages. */
function deferrals(library: Library): ReadonlyMap<string, readonly Deferral[]> {
  const known = remembered.get(library);
  if (known) return known;
  const found = new Map<string, Deferral[]>();
  for (const from of library.meetings)
    for (const { item, to } of from.minutes?.["not-taken"] ?? []) {
      const was = itemCalled(from.agenda, item);
      if (to === undefined || was === undefined) continue;
      const list = found.get(to);
      if (list) list.push({ from, was });
      else found.set(to, [{ from, was }]);
    }
  remembered.set(library, found);
  return found;
}
