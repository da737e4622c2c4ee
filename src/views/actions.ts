import { ACTION_STATUSES, type Action, type ActionStatus, isOpen } from "../model/action.ts";
import { yearOf } from "../model/civil-date.ts";
import { actionsByBody, MOST_ACTIONS } from "../model/long-registers.ts";
import { addressOf } from "../model/reference.ts";
import { actionYears } from "../model/register-years.ts";
import { dateInWords } from "../text/dates.ts";
import { counted, inFigures } from "../text/lists.ts";
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
    readonly actions: readonly ActionLine[];
  }[];
  readonly years: readonly (Link & { readonly current: boolean })[];
  /** The trackers of bodies; in a year of a long register, the bodies' parts of it. */
  readonly bodies: readonly (Link & { readonly detail?: string })[];
  readonly matters?: Link;
  readonly filters?: FiltersView;
}

/**
 * How many closed actions stand on the register beside all the open ones. With the older ones on the pages of their
 * years, a council of thousands of actions has a register that a telephone can show.
 */
const RECENTLY_CLOSED = 100;

/** How many open ones: all of them, but in a council that leaves hundreds open. */
const OPEN = 200;

/** The register of actions: the open ones, and the closed ones of the latest meetings. */
export function actionsPageView(context: ViewContext): ActionsPageView {
  const all = newestFirst(context.library.actions);
  const closed = all.filter((action) => !isOpen(action));
  const waiting = all.filter(isOpen);
  const older = new Set([...closed.slice(RECENTLY_CLOSED), ...waiting.slice(OPEN)]);
  const shown = all.filter((action) => !older.has(action));
  const day = asAt(context.library);
  const open = all.length - closed.length;
  const lede =
    all.length === 0
      ? "No meeting has asked anybody to do something yet, or the list of it is not published."
      : [
          "What meetings asked somebody to do, and what became of it.",
          `${open === 0 ? "None" : inFigures(open)}\u00a0${open > 1 ? "are" : "is"} still to be done${day === undefined ? "" : ` as at ${dateInWords(day)}`}.`,
          ...leftOut(open > OPEN, closed.length > RECENTLY_CLOSED),
        ].join(" ");
  return registerView(context, shown, { heading: "Actions", lede, address: addressOf.actions() });
}

/** What the register says of those that it has no room for. */
function leftOut(isOpenLong: boolean, isClosedLong: boolean): readonly string[] {
  const elsewhere = "and all on the page of their year.";
  if (isOpenLong && isClosedLong)
    return [
      `The latest ${OPEN} of these are here with the latest ${RECENTLY_CLOSED} that are closed, ${elsewhere}`,
    ];
  if (isOpenLong) return [`The latest ${OPEN} of these are here, ${elsewhere}`];
  return isClosedLong
    ? [`Of those that are closed the latest ${RECENTLY_CLOSED} are here, ${elsewhere}`]
    : [];
}

/** Everything that the meetings of one year asked for; in a long register, where each body's part of it is. */
export function actionsYearPageView(context: ViewContext, year: number): ActionsPageView {
  const bodies = actionsByBody(context.library).get(year) ?? [];
  const count = bodies.reduce((sum, body) => sum + body.count, 0);
  const ofYear = ({ from }: Action): boolean => yearOf(from.date) === year;
  const isLong = count > MOST_ACTIONS;
  const shown = isLong ? [] : newestFirst(context.library.actions.filter(ofYear));
  return registerView(context, shown, {
    heading: `Actions of ${year}`,
    lede: `What the meetings of ${year} asked somebody to do, and what became of it${isLong ? `: ${counted(count, "action")}, by committee` : ""}.`,
    address: addressOf.actionsOf(year),
    year,
    ...(bodies.length === 0
      ? {}
      : {
          bodies: bodies.map(({ id, name, count: actions, open }) => ({
            words: name,
            href: href(context, addressOf.actionsOfBody(id, year)),
            detail: `${counted(actions, "action")}, ${open === 0 ? "none" : open} open`,
          })),
        }),
  });
}

interface Register {
  readonly heading: string;
  readonly lede: string;
  readonly address: string;
  readonly year?: number;
  /** Instead of the trackers of all bodies. */
  readonly bodies?: ActionsPageView["bodies"];
}

function registerView(
  context: ViewContext,
  actions: readonly Action[],
  { heading, lede, address, year, bodies }: Register,
): ActionsPageView {
  const { library } = context;
  const lines = actions.map((action) => lineView(context, action));
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
    groups: byStatus(lines),
    years: actionYears(library).map((each) => ({
      words: String(each),
      href: href(context, addressOf.actionsOf(each)),
      current: each === year,
    })),
    bodies:
      bodies ??
      library.bodies
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

type ActionLine = ActionLineView & { readonly keys: readonly LineKey[] };

/** An action as registers show it, with what it is found by. */
export const lineView = (context: ViewContext, action: Action): ActionLine => ({
  ...actionLineView(context, action),
  keys: actionKeys(context, action),
});

/** Lines in the order of an action's life. */
export const byStatus = (lines: readonly ActionLine[]): ActionsPageView["groups"] =>
  ACTION_STATUSES.map((status) => ({
    id: status,
    heading: STATUS_WORDS[status],
    actions: lines.filter((line) => line.status === status),
  })).filter(({ actions }) => actions.length > 0);

/** Latest meeting first, those of one meeting in the order of their files. */
function newestFirst(actions: readonly Action[]): readonly Action[] {
  return [...actions].sort((a, b) => {
    if (a.from.date === b.from.date) return 0;
    return a.from.date < b.from.date ? 1 : -1;
  });
}
