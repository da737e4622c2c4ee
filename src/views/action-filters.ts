import { ACTION_STATUSES, type Action, isOpen } from "../model/action.ts";
import { dueOf } from "../model/action-due.ts";
import { yearOf } from "../model/civil-date.ts";
import type { Name } from "../model/name.ts";
import { addressOf } from "../model/reference.ts";
import { slug } from "../text/slug.ts";
import { monthsBetween } from "../text/spans.ts";
import { isOverdue, STATUS_WORDS } from "./action-line.ts";
import { asAt, href, type ViewContext } from "./context.ts";
import { FILTERED_FROM } from "./decisions.ts";
import { type FiltersView, helpfulChoices, type LineKey, lineKey } from "./filters.ts";
import { nameView } from "./names.ts";

/** Months after which an open action has waited long. */
const LONG = 6;

const WAITING = [
  { value: "overdue", words: "Overdue" },
  { value: "long", words: "Six months or more" },
  { value: "no-day", words: "With no day set" },
] as const;

/** By what an action is found in the register. */
export function actionKeys(context: ViewContext, action: Action): readonly LineKey[] {
  const day = asAt(context.library);
  const { from, status, lead } = action;
  const due = dueOf(context.library, action);
  const open = isOpen(action);
  return [
    ...lineKey("status", [status]),
    ...lineKey("body", [from.body.id]),
    ...lineKey("lead", [...new Set(lead.map(leadKey))]),
    ...lineKey("year", [String(yearOf(from.date))]),
    ...lineKey("waiting", [
      ...(isOverdue(context.library, action, day) ? ["overdue"] : []),
      ...(open && day !== undefined && monthsBetween(from.date, day) >= LONG ? ["long"] : []),
      ...(open && due === undefined ? ["no-day"] : []),
    ]),
  ];
}

/** The form above a register of these actions; none if they fit on a screen. */
export function actionFilters(
  context: ViewContext,
  actions: readonly Action[],
  keys: readonly (readonly LineKey[])[],
): FiltersView | undefined {
  if (actions.length < FILTERED_FROM) return undefined;
  const leads = actions.flatMap(({ lead }) =>
    lead.map((name) => ({ value: leadKey(name), words: nameView(context, name).words })),
  );
  const years = [...new Set(actions.map(({ from }) => yearOf(from.date)))].sort((a, b) => b - a);
  return {
    search: "Words in the action, such as a place",
    searchHref: href(context, addressOf.search()),
    one: "action",
    many: "actions",
    choices: helpfulChoices(
      [
        {
          name: "status",
          label: "Status",
          any: "Any",
          options: ACTION_STATUSES.map((status) => ({ value: status, words: STATUS_WORDS[status] })),
        },
        { name: "waiting", label: "Waiting", any: "Any", options: WAITING },
        {
          name: "body",
          label: "Committee",
          any: "All",
          options: actions.map(({ from }) => ({ value: from.body.id, words: from.body.name })).sort(byWords),
        },
        { name: "lead", label: "Lead", any: "Anybody", options: leads.sort(byWords) },
        {
          name: "year",
          label: "Asked for in",
          any: "Any",
          options: years.map((year) => ({ value: String(year), words: String(year) })),
        },
      ],
      keys,
    ),
  };
}

/** A person's id, or the plain words as an address has them. */
const leadKey = ({ person, words }: Name): string => person?.id ?? slug(words);

/** By code unit, as everything that has no order of its own. */
const byWords = (a: { readonly words: string }, b: { readonly words: string }): number =>
  a.words === b.words ? 0 : a.words < b.words ? -1 : 1;
