import { allItems } from "../model/agenda.ts";
import { itemHeadings } from "../model/item-headings.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type ViewContext } from "./context.ts";
import { renderProse, webTarget } from "./prose.ts";

/** One decision under the item it decides. */
export interface DecidedView {
  readonly html: string;
  /** Its place in the minutes. */
  readonly href: string;
  /** "Minutes of 14 October 2026, 3.1": what the link says. */
  readonly where: string;
}

/** What the minutes of a meeting decided, by the id of the item; items that decided nothing are not there. */
export function decidedByItem(
  context: ViewContext,
  meeting: Meeting,
): ReadonlyMap<string, readonly DecidedView[]> {
  const decided = new Map<string, DecidedView[]>();
  const { minutes } = meeting;
  if (!minutes) return decided;
  const { numbering, body, beside } = minutes;
  const numberUnder = itemHeadings(meeting);
  const { sections, decisions } = renderProse(body, {
    ...webTarget(context, meeting),
    numbering,
    beside,
    numberUnder,
    decisions: true,
  });
  const items = new Map(allItems(meeting.agenda).map(({ number, id }) => [number, id]));
  for (const decision of decisions) {
    const section = sections.find(({ id }) => id === decision.section);
    const number = section && numberUnder(section)?.replace(/[.)]+$/, "");
    const item = items.get(number);
    if (item === undefined) continue;
    const where = `Minutes of ${dateInWords(meeting.date)}${decision.number === undefined ? "" : `, ${decision.number}`}`;
    const place = `${href(context, addressOf.minutes(meeting.id))}#${decision.id}`;
    decided.set(item, [...(decided.get(item) ?? []), { html: decision.html, href: place, where }]);
  }
  return decided;
}
