import type { Meeting } from "../model/meeting.ts";
import type { OtherMeeting } from "../model/other-meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, dayInWords, timeInWords } from "../text/dates.ts";
import { type ActionLineView, actionLineView } from "./action-line.ts";
import { type AgendaPartView, agendaParts, agendaView } from "./agenda.ts";
import { cardPage } from "./card-page.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { decisionsOf } from "./decided.ts";
import { type DoorView, lesserDoors, packDoor } from "./downloads.ts";
import { bodyFeed } from "./feed-links.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type GlanceView, glanceViews } from "./glance.ts";
import { type GoToPageView, goToPageView } from "./go-to-page.ts";
import { type HistoryView, historyViews } from "./history.ts";
import { meetingData } from "./linked-data/meeting.ts";
import { isComing, kindWords, type MeetingState, meetingLineView } from "./meeting-line.ts";
import { meetingAfter, meetingBefore } from "./meeting-order.ts";
import { type MemberView, memberViews } from "./members.ts";
import { type CorrectionView, correctionsView } from "./minutes/corrections.ts";
import { type NameView, nameView } from "./names.ts";
import { noticeLinks } from "./notices/notice.ts";
import { inlineHtml, proseHtml, renderProse, webTarget } from "./prose.ts";
import { inOneLine, type StandingView, standingView } from "./standing.ts";

/** A meeting's facts and agenda, as its web page and the front of its pack both print them. */
export interface MeetingView {
  readonly id: string;
  readonly body: string;
  readonly bodyHref: string;
  readonly heading: string;
  readonly kind?: string;
  readonly date: string;
  readonly day: string;
  readonly time?: string;
  readonly ends?: string;
  readonly venueHtml?: string;
  readonly webcast?: string;
  readonly state: MeetingState;
  readonly stateWords: string;
  /** The agenda in stretches, a heading and its items each. */
  readonly parts: readonly AgendaPartView[];
  readonly noticesHtml?: string;
  readonly members: readonly MemberView[];
  /** Whether any of them speaks for somebody: on paper they stand in a table then, and in columns otherwise. */
  readonly isRepresented: boolean;
  readonly quorum?: number;
  readonly attendingHtml?: string;
  readonly noteHtml?: string;
  readonly officer?: NameView;
  readonly published?: string;
  readonly signed?: NameView;
}

export function meetingView(context: ViewContext, meeting: Meeting): MeetingView {
  const { body } = meeting;
  const line = meetingLineView(context, meeting);
  const kind = kindWords(meeting);
  const members = memberViews(context, body, meeting.date);
  return {
    id: meeting.id,
    body: body.name,
    bodyHref: line.bodyHref,
    heading: body["report-heading"] ?? body.name,
    ...(kind === undefined ? {} : { kind }),
    date: meeting.date,
    day: meeting["date-as-written"] ?? dayInWords(meeting.date),
    ...(meeting.time === undefined ? {} : { time: timeInWords(meeting.time) }),
    ...(meeting.ends === undefined ? {} : { ends: timeInWords(meeting.ends) }),
    ...(meeting.venue === undefined ? {} : { venueHtml: inlineHtml(context, meeting.venue) }),
    ...(meeting.webcast === undefined ? {} : { webcast: meeting.webcast }),
    state: line.state,
    stateWords: line.stateWords,
    parts: agendaParts(agendaView(context, meeting)),
    ...(meeting.notices.text.trim() === ""
      ? {}
      : {
          noticesHtml: renderProse(meeting.notices, {
            ...webTarget(context, meeting),
            numbering: "none",
            beside: meeting.beside,
          }).html,
        }),
    members,
    isRepresented: members.some(({ represents }) => represents !== undefined),
    ...(body.quorum === undefined ? {} : { quorum: body.quorum }),
    ...(body.attending === undefined ? {} : { attendingHtml: proseHtml(context, body.attending) }),
    ...(body["note-for-members"] === undefined
      ? {}
      : { noteHtml: proseHtml(context, body["note-for-members"]) }),
    ...(body.officer === undefined ? {} : { officer: nameView(context, body.officer, true) }),
    ...(meeting.published === undefined ? {} : { published: dateInWords(meeting.published) }),
    ...(meeting.signed === undefined ? {} : { signed: nameView(context, meeting.signed) }),
  };
}

export interface MeetingPageView extends MeetingView {
  readonly frame: FrameView;
  /** The whole pack; the one door that is a button. */
  readonly pack?: DoorView;
  /** What else was made of the papers, for those who print or want only some of it. */
  readonly lesserDoors: readonly DoorView[];
  /** Its notices, and what says when its papers were public. */
  readonly notices: readonly Link[];
  /** Where it stands and what comes next. */
  readonly standing: StandingView;
  /** Whether it has been held, so that its outcome comes before its agenda. */
  readonly isOver: boolean;
  /** Whether somebody could still come to it. */
  readonly canAttend: boolean;
  /** What it decided, item by item. */
  readonly decided: readonly GlanceView[];
  /** All of it on a page, if anything was decided. */
  readonly allDecided?: Link;
  readonly history: readonly HistoryView[];
  /** Live before the meeting, a recording after it; on another site. */
  readonly watch?: Link;
  /** A file for the reader's own calendar; none once it has been held. */
  readonly calendar?: Link;
  /** The body's meetings before and after this one. */
  readonly before?: Link;
  readonly after?: Link;
  readonly goTo?: GoToPageView;
  readonly minutes?: { readonly href: string; readonly words: string; readonly draft: boolean };
  readonly corrections: readonly CorrectionView[];
  readonly actions: readonly ActionLineView[];
}

/** The web page of a meeting. */
export function meetingPageView(context: ViewContext, meeting: Meeting): MeetingPageView {
  const pack = packDoor(context, meeting);
  const pages = context.packs.get(meeting.id);
  const { minutes, webcast } = meeting;
  const view = meetingView(context, meeting);
  const canAttend = meeting.status === undefined && isComing(context, meeting);
  const isOver =
    !isComing(context, meeting) && meeting.status !== "cancelled" && meeting.status !== "postponed";
  return {
    ...view,
    isOver,
    canAttend,
    standing: standingView(context, meeting),
    decided: glanceViews(context, meeting),
    ...(decisionsOf(context, meeting).length === 0
      ? {}
      : {
          allDecided: {
            words: "All decisions, with their votes",
            href: href(context, addressOf.meetingDecisions(meeting.id)),
          },
        }),
    history: historyViews(context, meeting),
    ...(webcast === undefined || meeting.status === "cancelled" || meeting.status === "postponed"
      ? {}
      : { watch: { words: isOver ? "Watch the recording" : "Watch live", href: webcast } }),
    ...(canAttend
      ? {
          calendar: {
            words: "Add to your calendar",
            href: href(context, addressOf.calendarOfMeeting(meeting.id)),
          },
        }
      : {}),
    ...neighbours(context, meeting),
    frame: frameView(context, {
      title: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
      address: addressOf.meeting(meeting.id),
      cardOf: cardPage(context, meeting, addressOf.meeting(meeting.id)),
      feeds: bodyFeed(context, meeting.body),
      linkedData: meetingData(context, meeting),
      trail: [{ words: "Meetings", href: href(context, addressOf.meetings()) }],
      description: `${meeting.body.name}: ${inOneLine(standingView(context, meeting).pieces)}`,
      found: { kind: "Meeting", body: meeting.body.name, date: meeting.date },
      styles: ["/css/reading.css", "/css/meeting.css"],
      ...(pages === undefined ? {} : { scripts: ["/js/go-to-page.js"] }),
    }),
    ...(pack === undefined ? {} : { pack }),
    lesserDoors: lesserDoors(context, meeting),
    notices: noticeLinks(context, meeting),
    ...(pages === undefined ? {} : { goTo: goToPageView(context, pages) }),
    ...(minutes === undefined
      ? {}
      : {
          minutes: {
            href: href(context, addressOf.minutes(meeting.id)),
            words: minutes.status === "draft" ? "Draft minutes" : "Minutes",
            draft: minutes.status === "draft",
          },
        }),
    corrections: minutes === undefined ? correctionsView(context, meeting) : [],
    actions: context.library.actionsFrom(meeting.id).map((action) => actionLineView(context, action)),
  };
}

/** The body's meetings before and after one, as links named by their days. */
function neighbours(
  context: ViewContext,
  meeting: Meeting,
): { readonly before?: Link; readonly after?: Link } {
  const link = (other: OtherMeeting | undefined): Link | undefined =>
    other && { words: dateInWords(other.date), href: href(context, addressOf.meeting(other.id)) };
  const before = link(meetingBefore(context, meeting));
  const after = link(meetingAfter(context, meeting));
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
