import { plainText } from "../markdown/plain-text.ts";
import type { Action } from "../model/action.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { shortened } from "../text/shorten.ts";
import { type ActionLineView, actionLineView, itemOf } from "./action-line.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { matterLinkView } from "./matter-link.ts";
import { minutePlaces } from "./minute-places.ts";

/** One link in the chain from the meeting that asked to the meeting that closed. */
export interface ActionStepView {
  /** "Asked for", "Due", "Closed". */
  readonly label: string;
  readonly words: string;
  readonly links: readonly Link[];
}

export interface ActionPageView extends ActionLineView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly chain: readonly ActionStepView[];
  readonly tracker: Link;
  readonly matter?: Link;
}

/** The page of one action: its permanent address. */
export function actionPageView(context: ViewContext, action: Action): ActionPageView {
  const { from } = action;
  const line = actionLineView(context, action);
  const item = itemOf(action);
  const matter = item && matterLinkView(context, item);
  const what = plainText(action.what).replace(/\s+/g, " ").trim();
  return {
    ...line,
    heading: line.item ?? "Action",
    chain: [askedFor(context, action), ...dueBy(line), ...closedBy(context, action)],
    tracker: {
      words: `Actions of the ${from.body.name}`,
      href: href(context, addressOf.tracker(from.body.id)),
    },
    ...(matter === undefined ? {} : { matter }),
    frame: frameView(context, {
      title: `Action of ${dateInWords(from.date)}: ${shortened(what, 90)}`,
      address: addressOf.action(action.id),
      trail: [{ words: "Actions", href: href(context, addressOf.actions()) }],
      description: `Action from the ${from.body.name} of ${dateInWords(from.date)}`,
      styles: ["/css/reading.css", "/css/registers.css"],
      found: {
        kind: "Action",
        body: from.body.name,
        date: from.date,
        where: `${from.body.name}, ${dateInWords(from.date)}`,
      },
    }),
  };
}

/** The meeting, the item and its place in the minutes: as much of it as is here. */
function askedFor(context: ViewContext, action: Action): ActionStepView {
  const { meeting } = action.from;
  const item = itemOf(action);
  const words = `${action.from.body.name}, ${dateInWords(action.from.date)}`;
  if (!meeting) return { label: "Asked for", words, links: [] };
  const number = item?.number === undefined ? "" : ` ${item.number}`;
  const minuted = item && minutePlaces(context, meeting).items.get(item.id);
  return {
    label: "Asked for",
    words,
    links: [
      { words: "Meeting", href: href(context, addressOf.meeting(meeting.id)) },
      ...(item
        ? [{ words: `Item${number}`, href: href(context, addressOf.itemPage(meeting.id, item.id)) }]
        : []),
      ...(minuted === undefined ? [] : [{ words: `Minutes of item${number}`, href: minuted }]),
    ],
  };
}

function dueBy({ due, overdue }: ActionLineView): readonly ActionStepView[] {
  if (due === undefined) return [];
  return [{ label: "Due", words: overdue === undefined ? due : `${due}, ${overdue}`, links: [] }];
}

/** The minute that closed it. The meeting that did so is the same body's of that day. */
function closedBy(context: ViewContext, { closed, from }: Action): readonly ActionStepView[] {
  if (!closed) return [];
  const meeting = context.library.meeting(`${closed.date}-${from.body.id}`);
  const minute = closed.minute === undefined ? "" : `, minute ${closed.minute}`;
  const place =
    meeting && closed.minute !== undefined
      ? minutePlaces(context, meeting).paragraphs.get(closed.minute)
      : undefined;
  return [
    {
      label: "Closed",
      words: `${dateInWords(closed.date)}${minute}`,
      links: [
        ...(meeting ? [{ words: "Meeting", href: href(context, addressOf.meeting(meeting.id)) }] : []),
        ...(place === undefined ? [] : [{ words: `Minute ${closed.minute}`, href: place }]),
      ],
    },
  ];
}
