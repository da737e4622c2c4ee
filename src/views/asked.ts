import type { AgendaItem } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { ViewContext } from "./context.ts";
import { type DecidedView, decidedByItem } from "./decided.ts";

/** What a report asks of its meeting, and what the meeting made of it. */
export interface AskedView {
  /** Its recommendations, whose numbers lead to the paragraphs; none where the report begins with them. */
  readonly html?: string;
  /** What the minutes decided under its item. */
  readonly decided: readonly DecidedView[];
}

/** Undefined where nothing is asked and nothing was decided, or the text says it at once. */
export function askedView(
  context: ViewContext,
  meeting: Meeting,
  item: AgendaItem | undefined,
  askedHtml: string,
): AskedView | undefined {
  const decided = item === undefined ? [] : (decidedByItem(context, meeting).get(item.id) ?? []);
  if (askedHtml === "" && decided.length === 0) return undefined;
  return { ...(askedHtml === "" ? {} : { html: askedHtml }), decided };
}
