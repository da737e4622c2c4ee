import type { Action, ActionStatus } from "../model/action.ts";
import { allItems } from "../model/agenda.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { href, type ViewContext } from "./context.ts";
import { nameViews } from "./names.ts";
import { proseHtml } from "./prose.ts";

export interface ActionLineView {
  readonly href: string;
  readonly whatHtml: string;
  /** Leads in a row, as trackers print them: "A / B". */
  readonly leads: string;
  readonly leadNames: readonly { readonly words: string; readonly href?: string }[];
  /** The title of the agenda item it came from. */
  readonly item?: string;
  readonly status: ActionStatus;
  readonly statusWords: string;
  /** The words printed in the tracker, exactly as written. */
  readonly comment?: string;
  readonly due?: string;
  readonly closed?: string;
  readonly meeting: { readonly words: string; readonly href?: string };
  readonly body: string;
}

export const STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  open: "Open",
  "in-progress": "In progress",
  done: "Done",
  dropped: "Dropped",
};

export function actionLineView(context: ViewContext, action: Action): ActionLineView {
  const { from, closed } = action;
  const leads = nameViews(context, action.lead);
  return {
    href: href(context, addressOf.action(action.id)),
    whatHtml: proseHtml(context, action.what.text),
    leads: leads
      .map(({ words, detail }) => (detail === undefined ? words : `${words} (${detail})`))
      .join(" / "),
    leadNames: leads,
    ...(action.item === undefined ? {} : { item: itemTitle(action) }),
    status: action.status,
    statusWords: STATUS_WORDS[action.status],
    ...(action.comment === undefined ? {} : { comment: action.comment }),
    ...(action.due === undefined ? {} : { due: dateInWords(action.due) }),
    ...(closed === undefined
      ? {}
      : {
          closed: `${dateInWords(closed.date)}${closed.minute === undefined ? "" : `, minute ${closed.minute}`}`,
        }),
    meeting: {
      words: dayInWords(from.date),
      ...(from.meeting === undefined ? {} : { href: href(context, addressOf.meeting(from.id)) }),
    },
    body: from.body.name,
  };
}

/** An item given by its number is shown by its title, if the agenda has one. */
function itemTitle({ item = "", from }: Action): string {
  const named = allItems(from.meeting?.agenda ?? []).find(({ number }) => number === item);
  return named?.title ?? item;
}
