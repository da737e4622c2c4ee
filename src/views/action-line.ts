import { type Action, type ActionStatus, isFrom, isOpen } from "../model/action.ts";
import { dueOf } from "../model/action-due.ts";
import { carriedForward } from "../model/action-life.ts";
import { type AgendaItem, allItems } from "../model/agenda.ts";
import type { CivilDate } from "../model/civil-date.ts";
import type { Library } from "../model/library.ts";
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
  /** "12 January 2019". */
  readonly due?: string;
  /** The words it was read from, where no field says it: "after six months". */
  readonly dueRead?: string;
  /** Of one that is still open, on the website alone: "3 weeks overdue as at 20 November 2026". */
  readonly overdue?: string;
  /** Of one that is still open: how long since the meeting, "7 months". */
  readonly age?: string;
  /** Of one that is still open: past how many later meetings it was carried, "3 times". */
  readonly carried?: string;
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
  const due = dueOf(context.library, action);
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
    ...(due === undefined ? {} : { due: dateInWords(due.date) }),
    ...(due?.words === undefined ? {} : { dueRead: due.words }),
    ...waiting(context.library, action),
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
export function isOverdue(library: Library, action: Action, day: CivilDate | undefined): boolean {
  const due = isOpen(action) ? dueOf(library, action) : undefined;
  return due !== undefined && day !== undefined && due.date < day;
}

function waiting(library: Library, action: Action): Pick<ActionLineView, "overdue" | "age" | "carried"> {
  if (!isOpen(action)) return {};
  const day = asAt(library);
  if (day === undefined || day <= action.from.date) return {};
  const due = dueOf(library, action);
  const carried = carriedForward(library, action) ?? 0;
  return {
    ...(due !== undefined && due.date < day
      ? { overdue: `${spanInWords(due.date, day)} overdue as at ${dateInWords(day)}` }
      : {}),
    age: spanInWords(action.from.date, day),
    ...(carried === 0 ? {} : { carried: timesInWords(carried) }),
  };
}

/** "once", "twice", "3 times". */
export function timesInWords(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

/** The agenda item an action came from, if its meeting's agenda has one of that number or title. */
export function itemOf(action: Action): AgendaItem | undefined {
  return allItems(action.from.meeting?.agenda ?? []).find((item) => isFrom(action, item));
}
