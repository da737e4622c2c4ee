import type { Clause } from "../markdown/body.ts";
import { decisionId } from "../model/decision-id.ts";
import type { Meeting } from "../model/meeting.ts";
import { itemOfSection } from "../model/minuted-item.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { correctedStretch } from "./minutes/corrected.ts";
import { correctionsView } from "./minutes/corrections.ts";
import { minutesText } from "./minutes-text.ts";
import { titleWords } from "./prose.ts";

/** One decision out of the minutes of a meeting. */
export interface DecidedView {
  /** What its address is made of: "3.1", "d3". */
  readonly id: string;
  /** Its anchor in the minutes: "p3.1", "d3". */
  readonly anchor: string;
  readonly number?: string;
  /** Its number among resolutions, where they have numbers: "2026/12". */
  readonly resolution?: string;
  /** RESOLVED, AGREED, NOTED, RECOMMENDED or DECISION. */
  readonly word: string;
  /** With what later meetings corrected shown in its place. */
  readonly html: string;
  /** Whether a later meeting corrected its paragraph: `text` is the record as it stood. */
  readonly isCorrected?: boolean;
  /** What was decided, without the word; one line a paragraph or list item. */
  readonly text: string;
  /** The parts of a decision that has any, as deep as they were typed. */
  readonly clauses: readonly Clause[];
  /** Its own page. */
  readonly page: string;
  /** Its place in the minutes. */
  readonly href: string;
  /** "Minutes of 14 October 2026, 3.1": what the link says. */
  readonly where: string;
  readonly body: Link;
  readonly meeting: Link;
  /** ISO date of the meeting. */
  readonly date: string;
  /** Whether the minutes are still to be agreed. */
  readonly draft: boolean;
  /** The item it decides, if its heading is one of the agenda's; otherwise the heading's words alone. */
  readonly item?: { readonly id?: string; readonly number?: string; readonly title: string };
}

/** "Resolution 2026/12", "Decision 5.6", or where it has no number "Decision". */
export const decisionTitle = ({ number, resolution }: Pick<DecidedView, "number" | "resolution">): string =>
  resolution !== undefined
    ? `Resolution ${resolution}`
    : number === undefined
      ? "Decision"
      : `Decision ${number}`;

const remembered = new WeakMap<ViewContext, Map<string, readonly DecidedView[]>>();

/** What the minutes of a meeting decided, in their order. Minutes are read once for all pages of a site. */
export function decisionsOf(context: ViewContext, meeting: Meeting): readonly DecidedView[] {
  const known = remembered.get(context) ?? new Map<string, readonly DecidedView[]>();
  remembered.set(context, known);
  const before = known.get(meeting.id);
  if (before) return before;
  const decisions = readDecisions(context, meeting);
  known.set(meeting.id, decisions);
  return decisions;
}

/** Every decision of the site, newest meeting first, each meeting's in the order of its minutes. */
export function allDecisions(context: ViewContext): readonly DecidedView[] {
  return [...context.library.meetings].reverse().flatMap((meeting) => decisionsOf(context, meeting));
}

/** What the minutes of a meeting decided, by the id of the item; items that decided nothing are not there. */
export function decidedByItem(
  context: ViewContext,
  meeting: Meeting,
): ReadonlyMap<string, readonly DecidedView[]> {
  const decided = new Map<string, DecidedView[]>();
  for (const decision of decisionsOf(context, meeting)) {
    const item = decision.item?.id;
    if (item !== undefined) decided.set(item, [...(decided.get(item) ?? []), decision]);
  }
  return decided;
}

function readDecisions(context: ViewContext, meeting: Meeting): readonly DecidedView[] {
  const { minutes, body } = meeting;
  const read = minutesText(context, meeting);
  if (!minutes || !read) return [];
  const { sections, decisions } = read.rendered;
  const day = dateInWords(meeting.date);
  const corrections = correctionsView(context, meeting);
  return decisions.map((decision): DecidedView => {
    const section = sections.find(({ id }) => id === decision.section);
    const corrected = corrections.filter(({ paragraph }) => paragraph === decision.number);
    const item = itemOfSection(sections, decision.section, read.itemOf);
    return {
      id: decisionId(decision.id),
      anchor: decision.id,
      ...(decision.number === undefined ? {} : { number: decision.number }),
      ...(decision.resolution === undefined ? {} : { resolution: decision.resolution }),
      word: decision.word,
      html: corrected.reduce((html, correction) => correctedStretch(html, correction, true), decision.html),
      ...(corrected.length === 0 ? {} : { isCorrected: true }),
      text: decision.text,
      clauses: decision.clauses ?? [],
      page: href(context, addressOf.decision(meeting.id, decisionId(decision.id))),
      href: `${href(context, addressOf.minutes(meeting.id))}#${decision.id}`,
      where: `Minutes of ${day}${decision.number === undefined ? "" : `, ${decision.number}`}`,
      body: { words: body.name, href: href(context, addressOf.body(body.id)) },
      meeting: { words: `${body.name}, ${day}`, href: href(context, addressOf.meeting(meeting.id)) },
      date: meeting.date,
      draft: minutes.status === "draft",
      ...(item
        ? {
            item: {
              id: item.id,
              ...(item.number === undefined ? {} : { number: item.number }),
              title: titleWords(item.title),
            },
          }
        : section === undefined
          ? {}
          : { item: { title: section.title } }),
    };
  });
}
