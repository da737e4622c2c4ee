import { type Action, type ActionEvent, type ActionSource, closedOn, isOpen } from "../model/action.ts";
import { dueOf } from "../model/action-due.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { type ActionLineView, itemOf, STATUS_WORDS } from "./action-line.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { minutePlace, minutePlaces } from "./minute-places.ts";
import { inlineHtml } from "./prose.ts";

/** One link in the chain from the meeting that asked to the meeting that closed. */
export interface ActionStepView {
  /** "Asked for", "Due", "Heard", "In progress", "Closed". */
  readonly label: string;
  readonly words: string;
  /** What that meeting heard or changed. */
  readonly saidHtml?: readonly string[];
  readonly links: readonly Link[];
}

/** The life of an action from the minute that made it to the minute that closed it. */
export function actionSteps(
  context: ViewContext,
  action: Action,
  line: Pick<ActionLineView, "due" | "dueRead" | "overdue">,
): readonly ActionStepView[] {
  const { closed, events } = action;
  const last = events[events.length - 1];
  // The event of the day on which it was closed is the closing, and told once.
  const closing =
    last?.status !== undefined && !isOpen({ status: last.status }) && last.at.date === closedOn(action)
      ? last
      : undefined;
  const between = closing ? events.slice(0, -1) : events;
  return [
    askedFor(context, action),
    ...(line.due === undefined ? [] : [dueStep(context, action, line)]),
    ...between.map((event) => eventStep(context, action, event)),
    ...(closed || closing ? closedStep(context, action, closing) : []),
  ];
}

/** The meeting, the item and its place in the minutes: as much of it as is here. */
function askedFor(context: ViewContext, action: Action): ActionStepView {
  const { from, minute } = action;
  const { meeting } = from;
  const item = itemOf(action);
  const words = `${from.body.name}, ${dateInWords(from.date)}${minuteWords(minute)}`;
  if (!meeting) return { label: "Asked for", words, links: [] };
  const number = item?.number === undefined ? "" : ` ${item.number}`;
  const minuted = item && minutePlaces(context, meeting).items.get(item.id);
  const exact = minuteLinks(context, from, minute);
  return {
    label: "Asked for",
    words,
    links: [
      ...meetingLinks(context, from),
      ...(item
        ? [{ words: `Item${number}`, href: href(context, addressOf.itemPage(meeting.id, item.id)) }]
        : []),
      ...(exact.length > 0 || minuted === undefined
        ? exact
        : [{ words: `Minutes of item${number}`, href: minuted }]),
    ],
  };
}

function dueStep(
  context: ViewContext,
  action: Action,
  { due = "", dueRead, overdue }: Pick<ActionLineView, "due" | "dueRead" | "overdue">,
): ActionStepView {
  const moved = dueOf(context.library, action)?.movedBy;
  const first = moved && action.due !== undefined && action.due !== moved.due ? action.due : undefined;
  const said = [
    ...(dueRead === undefined ? [] : [`read from “${dueRead}”`]),
    ...(first === undefined ? [] : [`first ${dateInWords(first)}`]),
  ];
  return {
    label: "Due",
    words: `${due}${said.length === 0 ? "" : ` (${said.join(", ")})`}${overdue === undefined ? "" : `, ${overdue}`}`,
    links: [],
  };
}

function eventStep(context: ViewContext, action: Action, event: ActionEvent): ActionStepView {
  const { at, minute, words, status, due } = event;
  const where = at.body.id === action.from.body.id ? "" : `${at.body.name}, `;
  return {
    label: status === undefined ? "Heard" : STATUS_WORDS[status],
    words: `${where}${dateInWords(at.date)}${minuteWords(minute)}`,
    ...said(context, words, due === undefined ? undefined : `Now due ${dateInWords(due)}.`),
    links: [...meetingLinks(context, at), ...minuteLinks(context, at, minute)],
  };
}

/** The minute that closed it. The meeting that did so is the event's, or else the same body's of that day. */
function closedStep(
  context: ViewContext,
  action: Action,
  closing: ActionEvent | undefined,
): readonly ActionStepView[] {
  const { closed, from, status } = action;
  const date = closedOn(action) ?? closed?.date;
  if (date === undefined) return [];
  const meeting = context.library.meeting(`${date}-${from.body.id}`);
  const at: ActionSource | undefined =
    closing?.at ?? (meeting && { id: meeting.id, date, body: from.body, meeting });
  const minute = closed?.minute ?? closing?.minute;
  return [
    {
      label: status === "dropped" ? "Dropped" : "Closed",
      words: `${dateInWords(date)}${minuteWords(minute)}`,
      ...said(context, closing?.words),
      links: at ? [...meetingLinks(context, at), ...minuteLinks(context, at, minute)] : [],
    },
  ];
}

const minuteWords = (minute: string | undefined): string =>
  minute === undefined ? "" : `, minute ${minute}`;

function said(
  context: ViewContext,
  ...words: readonly (string | undefined)[]
): Pick<ActionStepView, "saidHtml"> {
  const known = words.filter((each) => each !== undefined);
  return known.length === 0 ? {} : { saidHtml: known.map((each) => inlineHtml(context, each)) };
}

const meetingLinks = (context: ViewContext, { meeting }: ActionSource): readonly Link[] =>
  meeting ? [{ words: "Meeting", href: href(context, addressOf.meeting(meeting.id)) }] : [];

function minuteLinks(
  context: ViewContext,
  { meeting }: ActionSource,
  minute: string | undefined,
): readonly Link[] {
  const place = meeting && minute !== undefined ? minutePlace(context, meeting, minute) : undefined;
  return place === undefined ? [] : [{ words: `Minute ${minute}`, href: place }];
}
