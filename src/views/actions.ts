import { ACTION_STATUSES, type Action, type ActionStatus, isOpen } from "../model/action.ts";
import { yearOf } from "../model/civil-date.ts";
import { addressOf } from "../model/reference.ts";
import { actionYears } from "../model/register-years.ts";
import { dateInWords } from "../text/dates.ts";
import { actionFilters, actionKeys } from "./action-filters.ts";
import { type ActionLineView, actionLineView, STATUS_WORDS } from "./action-line.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { actionsFeed } from "./feed-links.ts";
import type { FiltersView, LineKey } from "./filters.ts";
import { type FrameView, frameView } from "./frame.ts";

export interface ActionsPageView {
  readonly frame: FrameView;
  readonly heading: string;
  readonly lede: string;
  /** By status, in the order of an action's life; a status without actions is left out. */
  readonly groups: readonly {
    readonly id: ActionStatus;
    readonly heading: string;
    readonly actions: readonly (ActionLineView & { readonly keys: readonly LineKey[] })[];
  }[];
  readonly years: readonly (Link & { readonly current: boolean })[];
  readonly trackers: readonly Link[];
  readonly matters?: Link;
  readonly filters?: FiltersView;
}

/**
 * How many closed actions stand on the register beside all the open ones. With the older ones on the pages of their
 * years, a council of thousands of actions has a register that a telephone can show.
 */
const RECENTLY_CLOSED = 100;

/** The register of actions: every open one, and the closed ones of the latest meetings. */
export function actionsPageView(context: ViewContext): ActionsPageView {
  const all = newestFirst(context.library.actions);
  const closed = all.filter((action) => !isOpen(action));
  const older = new Set(closed.slice(RECENTLY_CLOSED));
  const shown = all.filter((action) => !older.has(action));
  const day = asAt(context.library);
  const open = all.length - closed.length;
  const lede =
    all.length === 0
      ? "No meeting has asked anybody to do something yet, or the list of it is not published."
      : [
          "What meetings asked somebody to do, and what became of it.",
          `${open === 0 ? "None" : open}\u00a0${open > 1 ? "are" : "is"} still to be done${day === undefined ? "" : ` as at ${dateInWords(day)}`}.`,
          ...(older.size > 0
            ? [
                `Of those that are closed the latest ${RECENTLY_CLOSED} are here, and all on the page of their year.`,
              ]
            : []),
        ].join(" ");
  return registerView(context, shown, { heading: "Actions", lede, address: addressOf.actions() });
}

/** Everything that the meetings of one year asked for. */
export function actionsYearPageView(context: ViewContext, year: number): ActionsPageView {
  const shown = newestFirst(context.library.actions).filter(({ from }) => yearOf(from.date) === year);
  return registerView(context, shown, {
    heading: `Actions of ${year}`,
    lede: `What the meetings of ${year} asked somebody to do, and what became of it.`,
    address: addressOf.actionsOf(year),
    year,
  });
}

interface Register {
  readonly heading: string;
  readonly lede: string;
  readonly address: string;
  readonly year?: number;
}

function registerView(
  context: ViewContext,
  actions: readonly Action[],
  { heading, lede, address, year }: Register,
): ActionsPageView {
  const { library } = context;
  const lines = actions.map((action) => ({
    ...actionLineView(context, action),
    keys: actionKeys(context, action),
  }));
  const filters = actionFilters(
    context,
    actions,
    lines.map(({ keys }) => keys),
  );
  return {
    frame: frameView(context, {
      title: heading,
      address,
      description: "What meetings asked somebody to do, and what became of it",
      ...(year === undefined
        ? {}
        : { trail: [{ words: "Actions", href: href(context, addressOf.actions()) }] }),
      feeds: actionsFeed(context),
      styles: ["/css/registers.css"],
      scripts: ["/js/filter.js"],
    }),
    heading,
    lede,
    groups: ACTION_STATUSES.map((status) => ({
      id: status,
      heading: STATUS_WORDS[status],
      actions: lines.filter((line) => line.status === status),
    })).filter((group) => group.actions.length > 0),
    years: actionYears(library).map((each) => ({
      words: String(each),
      href: href(context, addressOf.actionsOf(each)),
      current: each === year,
    })),
    trackers: library.bodies
      .filter((body) => library.actionsOf(body).length > 0)
      .map((body) => ({ words: body.name, href: href(context, addressOf.tracker(body.id)) })),
    ...(library.matters.length === 0
      ? {}
      : {
          matters: { words: "Matters that took several meetings", href: href(context, addressOf.matters()) },
        }),
    ...(filters === undefined ? {} : { filters }),
  };
}

/** Latest meeting first, those of one meeting in the order of their files. */
function newestFirst(actions: readonly Action[]): readonly Action[] {
  return [...actions].sort((a, b) => {
    if (a.from.date === b.from.date) return 0;
    return a.from.date < b.from.date ? 1 : -1;
  });
}
