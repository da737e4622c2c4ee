import { type Action, type ActionStatus, isFrom, isOpen } from "../model/action.ts";
import { type AgendaItem, allItems } from "../model/agenda.ts";
import type { CivilDate } from "../model/civil-date.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { spanInWords } from "../text/spans.ts";
import { asAt, href, type ViewContext } from "./context.ts";
import { withheldReasons } from "./exempt.ts";
import { nameViews } from "./names.ts";
import { proseHtml, titleWords } from "./prose.ts";

export interface ActionLineView {
  /** Of one of the members' edition: why it is not for publication. */
  readonly withheld?: readonly string[];
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
  /** Of one that is still open, on the website alone: "3 weeks overdue as at 20 November 2026". */
  readonly overdue?: string;
  /** Of one that is still open: how long since the meeting, "7 months". */
  readonly age?: string;
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

/** One action in a list: what was asked, of whom, and how it stands on the day the site speaks of. */
export function actionLineView(context: ViewContext, action: Action): ActionLineView {
  const { from, closed } = action;
  const leads = nameViews(context, action.lead);
  const item = itemOf(action);
  const named = item?.title ?? action.item;
  return {
    href: href(context, addressOf.action(action.id)),
    whatHtml: proseHtml(context, action.what.text),
    leads: leads
      .map(({ words, detail }) => (detail === undefined ? words : `${words} (${detail})`))
      .join(" / "),
    leadNames: leads,
    ...(named === undefined ? {} : { item: titleWords(named) }),
    ...(action.withheld === undefined
      ? {}
      : { withheld: withheldReasons(action.withheld, from.body.profile) }),
    status: action.status,
    statusWords: STATUS_WORDS[action.status],
    ...(action.comment === undefined ? {} : { comment: action.comment }),
    ...(action.due === undefined ? {} : { due: dateInWords(action.due) }),
    ...waiting(action, asAt(context.library)),
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

/** Whether the day by which an action was to be done is past, on the day the site speaks of. */
export function isOverdue(action: Action, day: CivilDate | undefined): boolean {
  return isOpen(action) && action.due !== undefined && day !== undefined && action.due < day;
}

function waiting(action: Action, day: CivilDate | undefined): Pick<ActionLineView, "overdue" | "age"> {
  if (!isOpen(action) || day === undefined || day <= action.from.date) return {};
  return {
    ...(action.due !== undefined && isOverdue(action, day)
      ? { overdue: `${spanInWords(action.due, day)} overdue as at ${dateInWords(day)}` }
      : {}),
    age: spanInWords(action.from.date, day),
  };
}

/** The agenda item an action came from, if its meeting's agenda has one of that number or title. */
export function itemOf(action: Action): AgendaItem | undefined {
  return allItems(action.from.meeting?.agenda ?? []).find((item) => isFrom(action, item));
}
