import type { AgendaItem } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Paper } from "../model/paper.ts";
import { type AnswerView, answerView } from "./answered.ts";
import type { Link, ViewContext } from "./context.ts";
import { type DecidedView, decidedByItem, decisionTitle } from "./decided.ts";
import { decisionFacts } from "./decision.ts";

/** What became of recommendations, and which decision says so. */
export interface FateView extends AnswerView {
  readonly decision: Link;
}

/** What a report asks of its meeting, and what the meeting made of it. */
export interface AskedView {
  /** Its recommendations, whose numbers lead to the paragraphs; none where the report begins with them. */
  readonly html?: string;
  /** What the minutes decided under its item. */
  readonly decided: readonly DecidedView[];
  /** What became of its recommendations, as far as that is known. */
  readonly fates: readonly FateView[];
}

/** Undefined where nothing is asked and nothing was decided, or the text says it at once. */
export function askedView(
  context: ViewContext,
  meeting: Meeting,
  item: AgendaItem | undefined,
  askedHtml: string,
  paper: Paper,
): AskedView | undefined {
  const decided = item === undefined ? [] : (decidedByItem(context, meeting).get(item.id) ?? []);
  const fates = fateViews(context, meeting, ({ id }) => id === paper.id);
  if (askedHtml === "" && decided.length === 0 && fates.length === 0) return undefined;
  return { ...(askedHtml === "" ? {} : { html: askedHtml }), decided, fates };
}

/** What the decisions of a meeting made of the recommendations of some of its papers, in the order of the minutes. */
export function fateViews(
  context: ViewContext,
  meeting: Meeting,
  isOf: (paper: Paper) => boolean,
): readonly FateView[] {
  if (!meeting.minutes) return [];
  return decisionFacts(context, meeting).flatMap(({ decided, answers }) =>
    answers
      .filter(({ paper }) => isOf(paper))
      .map((answer) => ({
        ...answerView(context, meeting, answer),
        decision: { words: decisionTitle(decided), href: decided.page },
      })),
  );
}
