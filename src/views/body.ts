import { isOpen } from "../model/action.ts";
import type { Body } from "../model/body.ts";
import { actionYearsOf, minutedYearsOf } from "../model/long-registers.ts";
import { addressOf } from "../model/reference.ts";
import { actionYears } from "../model/register-years.ts";
import { counted } from "../text/lists.ts";
import { type ActionLineView, actionLineView } from "./action-line.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { declarationsLink } from "./declarations.ts";
import { bodyFeed } from "./feed-links.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type DecidedNewsView, decidedNews } from "./glance.ts";
import { bodyData } from "./linked-data/body.ts";
import { isComing, type MeetingLineView, meetingLineView } from "./meeting-line.ts";
import { type YearLink, yearLinks } from "./meetings.ts";
import { memberViews } from "./members.ts";
import { type MembershipView, membershipView } from "./membership.ts";
import { type NameView, nameView } from "./names.ts";
import { proseHtml, renderProse } from "./prose.ts";
import { type TrackerView, trackerView } from "./tracker.ts";

export interface BodyPageView {
  readonly frame: FrameView;
  readonly name: string;
  readonly kind: string;
  readonly membership: MembershipView;
  readonly quorum?: number;
  readonly officer?: NameView;
  readonly attendingHtml?: string;
  readonly termsHtml?: string;
  readonly coming: readonly MeetingLineView[];
  /** The latest past ones; all of them stand under their years. */
  readonly past: readonly MeetingLineView[];
  readonly years: readonly YearLink[];
  readonly decided: readonly DecidedNewsView[];
  /** The register, or where it is long the body's own part of its latest year. */
  readonly decisions: Link;
  readonly openActions: number;
  /** Those that have waited longest. */
  readonly oldest: readonly ActionLineView[];
  readonly calendar: Link;
  /** Its feed, if the site's own address is known. */
  readonly feed?: Link;
  readonly tracker: Link;
  /** The log of interests declared at its meetings, if there were any. */
  readonly declarations?: Link;
}

/** What readers call a kind of body. */
export const BODY_KINDS: Readonly<Record<Body["kind"], string>> = {
  council: "Council",
  executive: "Executive",
  committee: "Committee",
  "sub-committee": "Sub-committee",
  board: "Board",
  panel: "Panel",
  "working-group": "Working group",
};

/** How many coming and past meetings stand on a body's page before a reader turns to the years. */
const COMING = 8;
const RECENT = 6;

/** The page of a committee, board or council. */
export function bodyPageView(context: ViewContext, body: Body): BodyPageView {
  const meetings = context.library.meetingsOf(body);
  const actions = context.library.actionsOf(body);
  const open = actions.filter(isOpen);
  const past = meetings.filter((meeting) => !isComing(context, meeting));
  const [feed] = bodyFeed(context, body);
  const declared = declarationsLink(context, body);
  return {
    frame: frameView(context, {
      title: body.name,
      address: addressOf.body(body.id),
      description: `${body.name} of ${context.library.council.name}: members, meetings, decisions and actions`,
      cardOf: addressOf.body(body.id),
      feeds: bodyFeed(context, body),
      linkedData: bodyData(context, body),
      found: { kind: "Committee page", body: body.name },
      trail: [{ words: "Committees", href: href(context, addressOf.bodies()) }],
      styles: ["/css/reading.css", "/css/calendar.css"],
    }),
    name: body.name,
    kind: BODY_KINDS[body.kind],
    membership: membershipView(context, body, asAt(context.library)),
    ...(body.quorum === undefined ? {} : { quorum: body.quorum }),
    ...(body.officer === undefined ? {} : { officer: nameView(context, body.officer, true) }),
    ...(body.attending === undefined ? {} : { attendingHtml: proseHtml(context, body.attending) }),
    ...(body.terms.text.trim() === ""
      ? {}
      : {
          termsHtml: renderProse(body.terms, {
            target: "page",
            sitePage: context.sitePage,
            asset: () => undefined,
            numbering: "none",
            headingLevel: 3,
          }).html,
        }),
    coming: meetings
      .filter((meeting) => isComing(context, meeting))
      .slice(0, COMING)
      .map((meeting) => meetingLineView(context, meeting)),
    past: past
      .slice(-RECENT)
      .reverse()
      .map((meeting) => meetingLineView(context, meeting)),
    years: yearLinks(context, body, (year) => addressOf.yearOfBody(body.id, year)),
    decided: decidedNews(context, 5, meetings),
    decisions: decisionsLink(context, body),
    openActions: open.length,
    oldest: [...open]
      .sort((a, b) => (a.from.date < b.from.date ? -1 : a.from.date > b.from.date ? 1 : 0))
      .slice(0, 3)
      .map((action) => actionLineView(context, action)),
    calendar: {
      words: "Its meetings in your calendar",
      href: href(context, addressOf.calendarOfBody(body.id)),
    },
    ...(feed === undefined
      ? {}
      : { feed: { words: "Feed of what it publishes", href: href(context, feed.address) } }),
    ...(declared === undefined ? {} : { declarations: declared }),
    tracker: {
      words: `All ${counted(actions.length, "action")} of this body`,
      href: href(context, addressOf.tracker(body.id)),
    },
  };
}

function decisionsLink(context: ViewContext, { id }: Body): Link {
  const [latest] = minutedYearsOf(context.library, id);
  return latest === undefined
    ? { words: "All decisions", href: href(context, addressOf.decisions()) }
    : { words: "All its decisions, by year", href: href(context, addressOf.decisionsOfBody(id, latest)) };
}

export interface BodiesPageView {
  readonly frame: FrameView;
  readonly bodies: readonly (Link & {
    readonly kind: string;
    readonly members: number;
    readonly next?: MeetingLineView;
  })[];
}

/** Every body with its next meeting. */
export function bodiesPageView(context: ViewContext): BodiesPageView {
  return {
    frame: frameView(context, {
      title: "Committees",
      address: addressOf.bodies(),
      description: `Committees, boards and panels of ${context.library.council.name}, and when each meets next`,
    }),
    bodies: context.library.bodies.map((body) => {
      const next = context.library
        .meetingsOf(body)
        .find((meeting) => meeting.status === undefined && isComing(context, meeting));
      return {
        words: body.name,
        href: href(context, addressOf.body(body.id)),
        kind: BODY_KINDS[body.kind],
        members: memberViews(context, body, asAt(context.library)).length,
        ...(next === undefined ? {} : { next: meetingLineView(context, next) }),
      };
    }),
  };
}

export interface TrackerPageView extends TrackerView {
  readonly frame: FrameView;
  readonly body: Link;
  /** Where the actions are that are too many for one page; none if all are here. */
  readonly years: readonly Link[];
}

/** The tracker of a body as a page of its own: the same groups as the pack prints. */
export function trackerPageView(context: ViewContext, body: Body): TrackerPageView {
  const { library } = context;
  const link = { words: body.name, href: href(context, addressOf.body(body.id)) };
  const tracker = trackerView(context, body);
  const ofBody = actionYearsOf(library, body.id);
  const address = (year: number) =>
    ofBody.length > 0 ? addressOf.actionsOfBody(body.id, year) : addressOf.actionsOf(year);
  const years = ofBody.length > 0 ? ofBody : actionYears(library);
  return {
    ...tracker,
    body: link,
    years:
      tracker.shown === tracker.actions
        ? []
        : years.map((year) => ({ words: String(year), href: href(context, address(year)) })),
    frame: frameView(context, {
      title: "Actions arising",
      address: addressOf.tracker(body.id),
      trail: [{ words: "Committees", href: href(context, addressOf.bodies()) }, link],
    }),
  };
}
