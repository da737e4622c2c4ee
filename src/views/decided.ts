import type { Clause } from "../markdown/body.ts";
import { decisionId } from "../model/decision-id.ts";
import { detached } from "../model/detached.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { itemOfSection } from "../model/minuted-item.ts";
import { query } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import { rememberedOf } from "../model/remembered-of.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { correctedStretch } from "./minutes/corrected.ts";
import { correctionsView } from "./minutes/corrections.ts";
import { minutesText } from "./minutes-text.ts";
import { titleWords } from "./prose.ts";

/** One decision out of the minutes of a meeting, without its HTML. */
export interface DecidedFacts {
  /** What its address is made of: "3.1", "d3". */
  readonly id: string;
  /** Its anchor in the minutes: "p3.1", "d3". */
  readonly anchor: string;
  readonly number?: string;
  /** Its number among resolutions, where they have numbers: "2026/12". */
  readonly resolution?: string;
  /** RESOLVED, AGREED, NOTED, RECOMMENDED or DECISION. */
  readonly word: string;
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

export interface DecidedView extends DecidedFacts {
  /** With what later meetings corrected shown in its place. */
  readonly html: string;
}

/** "Resolution 2026/12", "Decision 5.6", or where it has no number "Decision". */
export const decisionTitle = ({ number, resolution }: Pick<DecidedView, "number" | "resolution">): string =>
  resolution !== undefined
    ? `Resolution ${resolution}`
    : number === undefined
      ? "Decision"
      : `Decision ${number}`;

/** Meetings whose decisions are held with their HTML. */
const HELD = 4;

/** What the minutes of a meeting decided, in their order. Minutes are read once for all pages of a meeting. */
export const decisionsOf = rememberedOf(readDecisions, HELD);

/** The same without the HTML, which is all that lists of many meetings need; read once for the whole site. */
export const decidedFacts = rememberedOf((context: ViewContext, meeting: Meeting): readonly DecidedFacts[] =>
  detached(decisionsOf(context, meeting).map(({ html: _, ...facts }) => facts)),
);

/** The HTML of one of them. Throws if the minutes have none of that id. */
export function decidedHtml(context: ViewContext, meeting: Meeting, id: string): string {
  const decision = decisionsOf(context, meeting).find((each) => each.id === id);
  if (!decision) throw new Error(`${meeting.id} has no decision ${id}`);
  return decision.html;
}

/** How many decisions the minutes of all meetings record; the text of none is printed for it. */
export const decisionsCounted = query("decisions-counted", ({ meetings }: Library): number =>
  meetings.reduce((sum, { decisionIds }) => sum + (decisionIds?.().length ?? 0), 0),
);

/** What the minutes of a meeting decided, by the id of the item; items that decided nothing are not there. */
export const decidedByItem = (
  context: ViewContext,
  meeting: Meeting,
): ReadonlyMap<string, readonly DecidedView[]> => byItem(decisionsOf(context, meeting));

/** Decisions by the id of the item they decide. */
export function byItem<Decision extends DecidedFacts>(
  decisions: readonly Decision[],
): ReadonlyMap<string, readonly Decision[]> {
  const decided = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const item = decision.item?.id;
    if (item !== undefined) decided.set(item, [...(decided.get(item) ?? []), decision]);
  }
  return decided;
}

function readDecisions(context: ViewContext, meeting: Meeting): readonly DecidedView[] {
  context.library.meeting(meeting.id);
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
