import type { KeyDecision, TypedAgendaEntry } from "../model/agenda.ts";
import type { Exemption, Urgency } from "../model/exemption.ts";

type TypedItem = Exclude<TypedAgendaEntry, string | { part: string }>;

/** Why an item is private, from its front matter. */
export function exemptionOf(typed: NonNullable<TypedItem["exempt"]>): Exemption {
  return {
    paragraphs: typed.paragraphs,
    ...(typed["public-interest"] === undefined ? {} : { publicInterest: typed["public-interest"] }),
    ...(typed["review-on"] === undefined ? {} : { reviewOn: typed["review-on"] }),
    ...(typed.notices === undefined ? {} : { notices: typed.notices }),
    ...(typed.urgent === undefined ? {} : { urgent: urgencyOf(typed.urgent) }),
    ...(typed.pages === undefined ? {} : { pages: typed.pages }),
  };
}

/** Why an item cannot wait, from its front matter. */
export function urgencyOf(typed: NonNullable<TypedItem["urgent"]>): Urgency {
  return {
    reason: typed.reason,
    ...(typed["agreed-by"] === undefined ? {} : { agreedBy: typed["agreed-by"] }),
  };
}

/** When a key decision was announced, or why it was not, from its front matter. */
export function keyDecisionOf(typed: NonNullable<TypedItem["key-decision"]>): KeyDecision {
  return {
    ...(typed.notice === undefined ? {} : { notice: typed.notice }),
    ...(typed["general-exception"] === undefined ? {} : { generalException: typed["general-exception"] }),
    ...(typed["special-urgency"] === undefined ? {} : { specialUrgency: typed["special-urgency"] }),
  };
}
