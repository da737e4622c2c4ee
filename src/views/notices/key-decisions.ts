import { lawOf } from "../../law/profiles.ts";
import { escapeHtml } from "../../markdown/print/escape.ts";
import { type AgendaItem, allItems } from "../../model/agenda.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords, dayInWords } from "../../text/dates.ts";
import { listInWords } from "../../text/lists.ts";
import type { ViewContext } from "../context.ts";
import { exemptView } from "../exempt.ts";
import { memberViews } from "../members.ts";
import { paperPlace } from "../part-places.ts";
import { titleWords } from "../prose.ts";
import { lineOf } from "./business.ts";
import { clockFacts } from "./clock.ts";
import { contactWords } from "./meeting-notice.ts";
import { type NoticePageView, noticePage, noticeTitle, section } from "./notice.ts";

/**
 * The notice of the key decisions of a meeting, with what SI 2012/2089, reg 9(1) lists, so far as the content has it: that
 * one is to be made, the matter, who decides, when, the documents, where copies are, that others may follow and how to ask.
 * Throws for a body whose law knows no key decisions.
 */
export function keyDecisionsView(context: ViewContext, meeting: Meeting): NoticePageView {
  const { body } = meeting;
  const period = lawOf(body.profile).keyDecision;
  if (period === undefined) throw new Error(`no notice of key decisions is asked of ${meeting.id}`);
  const items = allItems(meeting.agenda).filter(({ keyDecision }) => keyDecision !== undefined);
  const days = [...new Set(items.flatMap(({ keyDecision }) => keyDecision?.notice ?? []))].sort();
  const [given] = days.length === 1 ? days : [];
  const members = memberViews(context, body, meeting.date).map(({ name, role }) =>
    role === undefined ? name : `${name} (${role})`,
  );
  return noticePage(context, meeting, addressOf.noticeOf(meeting.id, "key-decisions"), {
    title: noticeTitle("key-decisions"),
    lead: [
      escapeHtml(
        `Notice is given that the ${body.name} is to make the key ${items.length === 1 ? "decision" : "decisions"} below on ${dayInWords(meeting.date)}.`,
      ),
    ],
    sections: [
      section("matters", "What is to be decided", {
        lines: items.map((item) => lineOf(context, item, detailsOf(context, meeting, item, days.length > 1))),
      }),
      ...(members.length === 0
        ? []
        : [
            section("decision-maker", "Who decides", {
              paragraphsHtml: [escapeHtml(`The ${body.name}: ${listInWords(members)}.`)],
            }),
          ]),
      section("copies", "Documents", {
        paragraphsHtml: copiesWords(context, meeting).map(escapeHtml),
      }),
    ],
    statements: [],
    provision: period.provision,
    ...(given === undefined ? {} : { given }),
    clock: clockFacts(context, meeting, period, given),
    isSigned: false,
    isOff: meeting.status === "cancelled" || meeting.status === "postponed",
  });
}

/** The matter in the words of the agenda, the documents submitted, and why notice came late, one line each. */
function detailsOf(
  context: ViewContext,
  meeting: Meeting,
  { text, papers, exempt, keyDecision }: AgendaItem,
  hasManyDays: boolean,
): readonly string[] {
  const documents = papers.map((paper) => titleWords(paperPlace(context, meeting, paper).words));
  const { notice, generalException, specialUrgency } = keyDecision ?? {};
  return [
    ...(text === undefined ? [] : text.trim().split(/\n\s*\n/)),
    ...(documents.length === 0 ? [] : [`Documents submitted: ${documents.join("; ")}.`]),
    ...(exempt === undefined ? [] : [`${exemptView(exempt, meeting.body.profile).words}.`]),
    ...(hasManyDays && notice !== undefined ? [`Notice published on ${dateInWords(notice)}.`] : []),
    ...(generalException === undefined ? [] : [`General exception (regulation 10): ${generalException}`]),
    ...(specialUrgency === undefined ? [] : [`Special urgency (regulation 11): ${specialUrgency}`]),
  ];
}

function copiesWords(context: ViewContext, meeting: Meeting): readonly string[] {
  const { contact } = context.library.council;
  const place = contact?.address === undefined ? "" : ` and at ${contact.address}`;
  const asked = contactWords(context, meeting);
  return [
    `Copies of these documents, so far as they are open to the public, can be had from the council’s website${place}. Other documents may be submitted before the decision is made. Ask for them, or for details of them as they become available, from the contact below.`,
    ...(asked === undefined ? [] : [`Contact: ${asked}`]),
  ];
}
