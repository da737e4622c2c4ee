import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { shortened } from "../text/shorten.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type DecidedFacts, decidedFacts } from "./decided.ts";

/** What one item decided, at a glance. */
export interface GlanceView extends Link {
  /** Of the item: "5". */
  readonly number?: string;
  readonly decisions: readonly { readonly word: string; readonly text: string; readonly href: string }[];
}

/** How many letters of a decision a glance takes in; the whole of it is one link away. */
const GLANCE = 240;

/** That earlier minutes were right and earlier actions are done: every meeting says so, and no visitor comes for it. */
const ROUTINE = /\bminutes of\b.*\b(?:confirmed|agreed|approved|signed|accepted)\b/i;

/** Items under which nothing else is done. */
const ROUTINE_ITEM = /^(?:minutes|matters arising|actions arising|action tracker)\b/i;

const isRoutine = ({ text, item }: DecidedFacts): boolean =>
  ROUTINE.test(text.split("\n", 1)[0] ?? "") || ROUTINE_ITEM.test(item?.title ?? "");

/** The whole of a decision in one line, cut where a glance ends; of what was corrected it says so. */
const inOneGlance = ({ text, isCorrected }: DecidedFacts): string =>
  `${shortened(text.replace(/\s*\n\s*/g, " "), GLANCE)}${isCorrected === true ? " (corrected later)" : ""}`;

/** What a meeting decided, item by item, without the routine unless there was nothing else. */
export function glanceViews(context: ViewContext, meeting: Meeting): readonly GlanceView[] {
  const all = decidedFacts(context, meeting);
  const telling = all.filter((decision) => !isRoutine(decision));
  const items = new Map<string, GlanceView>();
  for (const decision of telling.length > 0 ? telling : all) {
    const { item, word } = decision;
    const key = item?.id ?? item?.title ?? "";
    const before = items.get(key)?.decisions ?? [];
    items.set(key, {
      ...itemOf(context, meeting, decision),
      ...(item?.number === undefined ? {} : { number: item.number }),
      decisions: [...before, { word, text: inOneGlance(decision), href: decision.href }],
    });
  }
  return [...items.values()];
}

/** The page of the item that was decided, or the place in the minutes if their heading is not on the agenda. */
function itemOf(context: ViewContext, meeting: Meeting, { item, where, href: place }: DecidedFacts): Link {
  return {
    words: item?.title ?? where,
    href: item?.id === undefined ? place : href(context, addressOf.itemPage(meeting.id, item.id)),
  };
}

/** One of the latest decisions, on the front door or on the page of its body. */
export interface DecidedNewsView extends Link {
  readonly word: string;
  readonly text: string;
  /** "Planning Committee, 14 October 2026". */
  readonly meeting: string;
  /** ISO date of the meeting. */
  readonly date: string;
  readonly draft: boolean;
}

/**
 * The latest decisions, one an item and newest meeting first, without the routine. Of all bodies, or of the meetings
 * given; of all bodies no meeting has more than half of them, so that a long evening does not hide the others.
 */
export function decidedNews(
  context: ViewContext,
  most: number,
  of?: readonly Meeting[],
): readonly DecidedNewsView[] {
  const news: DecidedNewsView[] = [];
  const perMeeting = of === undefined ? Math.ceil(most / 2) : most;
  for (const meeting of [...(of ?? context.library.meetings)].reverse()) {
    if (news.length >= most) break;
    const items = new Set<string>();
    for (const decision of decidedFacts(context, meeting)) {
      const { item, word, date, draft } = decision;
      const key = item?.id ?? item?.title ?? decision.id;
      if (isRoutine(decision) || items.has(key)) continue;
      if (items.size >= perMeeting || news.length >= most) break;
      items.add(key);
      news.push({
        ...itemOf(context, meeting, decision),
        word,
        text: inOneGlance(decision),
        meeting: decision.meeting.words,
        date,
        draft,
      });
    }
  }
  return news;
}
