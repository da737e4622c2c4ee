import type { Action } from "../model/action.ts";
import type { Body } from "../model/body.ts";
import type { CivilDate } from "../model/civil-date.ts";
import { dayInWords } from "../text/dates.ts";
import { titleKey } from "../text/lists.ts";
import { type ActionLineView, actionLineView } from "./action-line.ts";
import type { ViewContext } from "./context.ts";
import { kindWords } from "./meeting-line.ts";
import { proseHtml } from "./prose.ts";

/** The actions that came out of one meeting, under the items they came from. */
export interface TrackerMeetingView {
  /** "Meeting on Thursday 12 July 2018". */
  readonly label: string;
  readonly href?: string;
  /** What a meeting of which only the facts are here has to say: its notices. */
  readonly noteHtml?: string;
  readonly items: readonly { readonly title?: string; readonly actions: readonly ActionLineView[] }[];
}

export interface TrackerView {
  readonly heading: string;
  readonly meetings: readonly TrackerMeetingView[];
  readonly actions: number;
  readonly open: number;
}

/**
 * The tracker of a body: its actions grouped by meeting, newest first, and by item, in the order of their files.
 * With `before`, the actions of earlier meetings only: what a pack of that day prints.
 */
export function trackerView(context: ViewContext, body: Body, before?: CivilDate): TrackerView {
  const actions = context.library
    .actionsOf(body)
    .filter(({ from }) => before === undefined || from.date < before);
  const meetings = new Map<string, Action[]>();
  for (const action of actions)
    meetings.set(action.from.id, [...(meetings.get(action.from.id) ?? []), action]);
  const newestFirst = [...meetings.values()].sort((a, b) => (key(a) < key(b) ? 1 : -1));
  const lines = newestFirst.map((group) => meetingGroup(context, group));
  return {
    heading: body["report-heading"] ?? body.name,
    meetings: lines,
    actions: actions.length,
    open: actions.filter(({ status }) => status === "open" || status === "in-progress").length,
  };
}

const key = (group: readonly Action[]): string => `${group[0]?.from.date} ${group[0]?.from.id}`;

function meetingGroup(context: ViewContext, actions: readonly Action[]): TrackerMeetingView {
  const from = actions[0]?.from;
  if (!from) throw new Error("a group of actions has at least one");
  const items: { title?: string; actions: ActionLineView[] }[] = [];
  for (const action of actions) {
    const last = items[items.length - 1];
    const line = actionLineView(context, action);
    if (last && titleKey(last.title ?? "") === titleKey(line.item ?? "")) last.actions.push(line);
    else items.push({ ...(line.item === undefined ? {} : { title: line.item }), actions: [line] });
  }
  const { meeting } = from;
  const kind = (meeting && kindWords(meeting)) ?? "Meeting";
  const stub = meeting !== undefined && meeting.agenda.length === 0 && meeting.notices.text.trim() !== "";
  const where = items[0]?.actions[0]?.meeting.href;
  return {
    label: `${kind} on ${meeting?.["date-as-written"] ?? dayInWords(from.date)}`,
    ...(where === undefined ? {} : { href: where }),
    ...(stub ? { noteHtml: proseHtml(context, meeting.notices.text) } : {}),
    items,
  };
}
