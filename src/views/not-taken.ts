import { type AgendaItem, allItems, itemCalled } from "../model/agenda.ts";
import type { CivilDate } from "../model/civil-date.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import { otherMeeting } from "../model/other-meeting.ts";
import { query } from "../model/reading.ts";
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
    deferredFrom: deferrals(context.library, meeting.id)
      .filter((was) => isSameBusiness(was, businessOf(item)))
      .map((was) => ({
        words: dateInWords(was.date),
        href: href(context, addressOf.itemPage(was.meeting, was.id)),
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
  const later = to === undefined ? undefined : otherMeeting(context.library, to);
  const why = reason === undefined ? [] : [` (${titleWords(reason)})`];
  if (outcome === "withdrawn") return ["Withdrawn", ...why];
  const what = outcome === "deferred" ? "Deferred" : "Not reached";
  if (later === undefined) return [what, ...why];
  const item = itemCalled(meeting.agenda, named);
  const there = item && takenUp(context.library, [later.id, meeting.id, item.id].join(" "));
  const address = there === undefined ? addressOf.meeting(later.id) : addressOf.itemPage(later.id, there);
  const body = later.body.id === meeting.body.id ? "" : `the ${later.body.name} on `;
  const words = `${body}${dateInWords(later.date)}`;
  return [
    `${what}${outcome === "deferred" ? " to " : ", to be taken on "}`,
    links ? { words, href: href(context, address) } : words,
    ...why,
  ];
}

/** What tells whether two items are the same business. */
interface Business {
  readonly title: string;
  readonly matter?: string;
}

const businessOf = ({ title, matter }: AgendaItem): Business => ({
  title,
  ...(matter === undefined ? {} : { matter: matter.id }),
});

const isSameBusiness = (one: Business, other: Business): boolean =>
  sameTitle(one.title, other.title) || (one.matter !== undefined && one.matter === other.matter);

/** The id of the item of a later meeting that takes the business of another meeting's item: "LATER MEETING ITEM". */
const takenUp = query("item-taken-up", (library: Library, about): string | undefined => {
  const [later = "", from = "", ...named] = about.split(" ");
  const item = allItems(library.meeting(from)?.agenda ?? []).find(({ id }) => id === named.join(" "));
  return (
    item &&
    allItems(library.meeting(later)?.agenda ?? []).find((other) =>
      isSameBusiness(businessOf(item), businessOf(other)),
    )?.id
  );
});

/** An item that was put off to another meeting. */
interface Deferral extends Business {
  readonly meeting: string;
  readonly date: CivilDate;
  readonly id: string;
}

/** What was put off to a meeting. */
const deferrals = query(
  "deferred-to",
  (library: Library, id): readonly Deferral[] => allDeferrals(library).get(id) ?? [],
);

const allDeferrals = query("deferred", (library: Library): ReadonlyMap<string, readonly Deferral[]> => {
  const found = new Map<string, Deferral[]>();
  for (const { id: meeting, date, minutes, agenda } of library.meetings)
    for (const { item, to } of minutes?.["not-taken"] ?? []) {
      const was = itemCalled(agenda, item);
      if (to === undefined || was === undefined) continue;
      found.set(to, [...(found.get(to) ?? []), { meeting, date, id: was.id, ...businessOf(was) }]);
    }
  return found;
});
