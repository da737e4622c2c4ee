import { isOpen } from "../model/action.ts";
import type { Body } from "../model/body.ts";
import { addressOf } from "../model/reference.ts";
import { counted } from "../text/lists.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { isComing, type MeetingLineView, meetingLineView } from "./meeting-line.ts";
import { type MemberView, memberViews } from "./members.ts";
import { type NameView, nameView } from "./names.ts";
import { proseHtml, renderProse } from "./prose.ts";
import { type TrackerView, trackerView } from "./tracker.ts";

export interface BodyPageView {
  readonly frame: FrameView;
  readonly name: string;
  readonly kind: string;
  readonly members: readonly MemberView[];
  readonly quorum?: number;
  readonly officer?: NameView;
  readonly attendingHtml?: string;
  readonly termsHtml?: string;
  readonly coming: readonly MeetingLineView[];
  readonly past: readonly MeetingLineView[];
  readonly openActions: number;
  readonly tracker: Link;
}

const KINDS: Readonly<Record<Body["kind"], string>> = {
  council: "Council",
  executive: "Executive",
  committee: "Committee",
  "sub-committee": "Sub-committee",
  board: "Board",
  panel: "Panel",
  "working-group": "Working group",
};

/** The page of a committee, board or council. */
export function bodyPageView(context: ViewContext, body: Body): BodyPageView {
  const meetings = context.library.meetingsOf(body);
  const actions = context.library.actionsOf(body);
  return {
    frame: frameView(context, {
      title: body.name,
      address: addressOf.body(body.id),
      trail: [{ words: "Committees", href: href(context, addressOf.bodies()) }],
    }),
    name: body.name,
    kind: KINDS[body.kind],
    members: memberViews(context, body, asAt(context.library)),
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
      .map((meeting) => meetingLineView(context, meeting)),
    past: meetings
      .filter((meeting) => !isComing(context, meeting))
      .reverse()
      .map((meeting) => meetingLineView(context, meeting)),
    openActions: actions.filter(isOpen).length,
    tracker: {
      words: `All ${counted(actions.length, "action")} of this body`,
      href: href(context, addressOf.tracker(body.id)),
    },
  };
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
    frame: frameView(context, { title: "Committees", address: addressOf.bodies() }),
    bodies: context.library.bodies.map((body) => {
      const next = context.library.meetingsOf(body).find((meeting) => isComing(context, meeting));
      return {
        words: body.name,
        href: href(context, addressOf.body(body.id)),
        kind: KINDS[body.kind],
        members: memberViews(context, body, asAt(context.library)).length,
        ...(next === undefined ? {} : { next: meetingLineView(context, next) }),
      };
    }),
  };
}

export interface TrackerPageView extends TrackerView {
  readonly frame: FrameView;
  readonly body: Link;
}

/** The tracker of a body as a page of its own: the same groups as the pack prints. */
export function trackerPageView(context: ViewContext, body: Body): TrackerPageView {
  const link = { words: body.name, href: href(context, addressOf.body(body.id)) };
  return {
    ...trackerView(context, body),
    body: link,
    frame: frameView(context, {
      title: "Actions arising",
      address: addressOf.tracker(body.id),
      trail: [{ words: "Committees", href: href(context, addressOf.bodies()) }, link],
    }),
  };
}
