import type { AgendaItem } from "../model/agenda.ts";
import { itemName } from "./exclusion.ts";
import type { ProfileLaw } from "./profile.ts";

/**
 * What must be said of an item that was not on the agenda in time: who agreed that it is urgent, and the special
 * circumstances, which the minutes specify too (Local Government Act 1972, s100B(4)(b); the Scottish Act of 1973, s50B(4)(b)).
 * Plain words, a paragraph each. Says what the content says: where nobody is named, that nobody is. Empty for other items.
 */
export function urgencyStatement(
  { urgency }: ProfileLaw,
  { urgent, ...item }: Pick<AgendaItem, "number" | "title" | "urgent">,
): readonly string[] {
  if (urgent === undefined) return [];
  const name = itemName(item);
  const taken = `${name} ${urgency?.byOpinion ? "should be considered at the meeting as a matter of urgency" : "is to be taken at short notice"}`;
  const who =
    urgent.agreedBy === undefined
      ? `${name} is put before the meeting as urgent business. Who agreed to that is not recorded here`
      : urgency?.byOpinion
        ? `${urgent.agreedBy}, is of the opinion that, by reason of special circumstances, ${lower(taken)}`
        : `${taken}. This was agreed by ${urgent.agreedBy}`;
  return [
    `${who}${urgency === undefined ? "" : ` (${urgency.provision})`}.`,
    `${urgency?.byOpinion ? "The special circumstances are" : "The reason is"}: ${urgent.reason}`,
  ];
}

/** Inside a sentence: "item 12A should be …". */
const lower = (words: string): string => words.replace(/^Item /, "item ");
