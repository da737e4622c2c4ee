import { plainText } from "../markdown/plain-text.ts";
import { ACTION_STATUSES, type Action, type ActionStatus } from "../model/action.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { shortened } from "../text/shorten.ts";
import { type ActionLineView, actionLineView, STATUS_WORDS } from "./action-line.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";

export interface ActionsPageView {
  readonly frame: FrameView;
  readonly total: number;
  /** By status, in the order of an action's life; a status without actions is left out. */
  readonly groups: readonly {
    readonly id: ActionStatus;
    readonly heading: string;
    readonly actions: readonly ActionLineView[];
  }[];
  readonly trackers: readonly Link[];
}

/** The register of actions: everything that was promised, open ones first, newest meeting first. */
export function actionsPageView(context: ViewContext): ActionsPageView {
  const { library } = context;
  const newestFirst = library.actions
    .map((action, index) => ({ action, index }))
    .sort((a, b) =>
      a.action.from.date === b.action.from.date
        ? a.index - b.index
        : a.action.from.date < b.action.from.date
          ? 1
          : -1,
    )
    .map(({ action }) => action);
  return {
    frame: frameView(context, { title: "Actions", address: addressOf.actions() }),
    total: library.actions.length,
    groups: ACTION_STATUSES.map((status) => ({
      id: status,
      heading: STATUS_WORDS[status],
      actions: newestFirst
        .filter((action) => action.status === status)
        .map((action) => actionLineView(context, action)),
    })).filter(({ actions }) => actions.length > 0),
    trackers: library.bodies
      .filter((body) => library.actionsOf(body).length > 0)
      .map((body) => ({ words: body.name, href: href(context, addressOf.tracker(body.id)) })),
  };
}

export interface ActionPageView extends ActionLineView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly tracker: Link;
}

/** The page of one action: its permanent address. */
export function actionPageView(context: ViewContext, action: Action): ActionPageView {
  const { from } = action;
  const tracker = {
    words: `Actions of the ${from.body.name}`,
    href: href(context, addressOf.tracker(from.body.id)),
  };
  const line = actionLineView(context, action);
  return {
    ...line,
    heading: line.item ?? "Action",
    tracker,
    frame: frameView(context, {
      title: `Action of ${dateInWords(from.date)}: ${shortened(plainText(action.what).replace(/\s+/g, " ").trim(), 90)}`,
      address: addressOf.action(action.id),
      trail: [{ words: "Actions", href: href(context, addressOf.actions()) }],
      description: `Action from the ${from.body.name} of ${dateInWords(from.date)}`,
    }),
  };
}
