import { type Action, closedOn, isOpen } from "../model/action.ts";
import type { Body } from "../model/body.ts";
import type { CivilDate } from "../model/civil-date.ts";
import { lastMeetingBefore } from "../model/known-meetings.ts";
import { MOST_ACTIONS } from "../model/long-registers.ts";
import type { TrackerScope } from "../model/pack-settings.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { counted, titleKey } from "../text/lists.ts";
import { type ActionLineView, actionLineView } from "./action-line.ts";
import type { ViewContext } from "./context.ts";
import { kindWords } from "./meeting-line.ts";
import { proseHtml } from "./prose.ts";

/** An action as a tracker prints it. */
export interface TrackerLineView extends ActionLineView {
  /** What stands on paper below the action: "Due 12 January 2019 (read from “after six months”) · Carried forward twice". */
  readonly note?: string;
}

/** The actions that came out of one meeting, under the items they came from. */
export interface TrackerMeetingView {
  /** "Meeting on Thursday 12 July 2018". */
  readonly label: string;
  readonly href?: string;
  /** What a meeting of which only the facts are here has to say: its notices. */
  readonly noteHtml?: string;
  readonly items: readonly { readonly title?: string; readonly actions: readonly TrackerLineView[] }[];
}

export interface TrackerView {
  readonly heading: string;
  readonly meetings: readonly TrackerMeetingView[];
  readonly actions: number;
  readonly open: number;
  /** How many of the actions are here: on the website those of the latest meetings, where there are more than a page shows. */
  readonly shown: number;
  /** "12 actions from 4 meetings, 9 of them still open". */
  readonly counts: string;
  /** Of one that leaves out what was closed long ago: what it holds, and how many it leaves out. */
  readonly scope?: string;
}

/** What a pack prints of a tracker: actions of meetings before its own, all or those that are still of interest. */
export interface TrackerInPack {
  readonly before: CivilDate;
  readonly scope: TrackerScope;
}

/** The tracker of a body: its actions grouped by meeting, newest first, and by item, in the order of their files. */
export function trackerView(context: ViewContext, body: Body, pack?: TrackerInPack): TrackerView {
  const { library } = context;
  const earlier = library.actionsOf(body).filter(({ from }) => pack === undefined || from.date < pack.before);
  const since =
    pack?.scope === "open-and-closed-since" ? lastMeetingBefore(library, body, pack.before) : undefined;
  const actions = earlier.filter((action) => since === undefined || isOfInterest(action, since));
  const meetings = new Map<string, Action[]>();
  for (const action of actions)
    meetings.set(action.from.id, [...(meetings.get(action.from.id) ?? []), action]);
  const newestFirst = [...meetings.values()].sort((a, b) => (key(a) < key(b) ? 1 : -1));
  const shown = pack === undefined ? latest(newestFirst) : newestFirst;
  const lines = shown.map((group) => meetingGroup(context, group, since !== undefined));
  const open = actions.filter(isOpen).length;
  return {
    heading: body["report-heading"] ?? body.name,
    meetings: lines,
    actions: actions.length,
    open,
    shown: shown.reduce((sum, group) => sum + group.length, 0),
    counts: countsInWords(actions.length, lines.length, open),
    ...(since === undefined ? {} : { scope: scopeInWords(since, earlier.length - actions.length) }),
  };
}

/** The actions of the latest meetings, whole meetings, as many as one page shows. */
function latest(meetings: readonly (readonly Action[])[]): readonly (readonly Action[])[] {
  let count = 0;
  return meetings.filter((group, index) => {
    count += group.length;
    return index === 0 || count <= MOST_ACTIONS;
  });
}

/** Open, or closed at the last meeting or since. What is closed and does not say when stays: nothing is lost unseen. */
function isOfInterest(action: Action, since: CivilDate): boolean {
  const closed = closedOn(action);
  return isOpen(action) || closed === undefined || closed >= since;
}

function countsInWords(actions: number, meetings: number, open: number): string {
  if (actions === 0) return "No action is open";
  return `${counted(actions, "action")} from ${counted(meetings, "meeting")}, ${open} of them still open`;
}

function scopeInWords(since: CivilDate, leftOut: number): string {
  const held = `Actions that are open, and those closed at the meeting of ${dateInWords(since)} or since.`;
  if (leftOut === 0) return held;
  return `${held} ${counted(leftOut, "action")} closed before then ${leftOut === 1 ? "is" : "are"} on the website.`;
}

const key = (group: readonly Action[]): string => `${group[0]?.from.date} ${group[0]?.from.id}`;

function meetingGroup(
  context: ViewContext,
  actions: readonly Action[],
  saysCarried: boolean,
): TrackerMeetingView {
  const from = actions[0]?.from;
  if (!from) throw new Error("a group of actions has at least one");
  const items: { title?: string; actions: TrackerLineView[] }[] = [];
  for (const action of actions) {
    const last = items[items.length - 1];
    const line = trackerLine(context, action, saysCarried);
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

/** On paper a day that was read is of use only while the action is open, and how often it was carried only in a short tracker. */
function trackerLine(context: ViewContext, action: Action, saysCarried: boolean): TrackerLineView {
  const line = actionLineView(context, action);
  const { due, dueRead, carried } = line;
  const read = dueRead === undefined ? "" : ` (read from “${dueRead}”)`;
  const notes = [
    ...(due !== undefined && (dueRead === undefined || isOpen(action)) ? [`Due ${due}${read}`] : []),
    ...(saysCarried && carried !== undefined ? [`Carried forward ${carried}`] : []),
  ];
  return { ...line, ...(notes.length === 0 ? {} : { note: notes.join(" · ") }) };
}
