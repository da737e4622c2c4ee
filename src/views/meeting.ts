import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, dayInWords, timeInWords } from "../text/dates.ts";
import { type ActionLineView, actionLineView } from "./action-line.ts";
import { type AgendaPartView, agendaParts, agendaView } from "./agenda.ts";
import { href, type ViewContext } from "./context.ts";
import { type DoorView, lesserDoors, packDoor, type SupplementView, supplementViews } from "./downloads.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type GoToPageView, goToPageView } from "./go-to-page.ts";
import { kindWords, type MeetingState, meetingLineView } from "./meeting-line.ts";
import { type MemberView, memberViews } from "./members.ts";
import { type CorrectionView, correctionsView } from "./minutes.ts";
import { type NameView, nameView } from "./names.ts";
import { inlineHtml, proseHtml, renderProse, webTarget } from "./prose.ts";

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
    members: memberViews(context, body, meeting.date),
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
  readonly lesserDoors: readonly DoorView[];
  readonly supplements: readonly SupplementView[];
  readonly goTo?: GoToPageView;
  readonly minutes?: { readonly href: string; readonly words: string; readonly draft: boolean };
  readonly corrections: readonly CorrectionView[];
  readonly actions: readonly ActionLineView[];
}

/** The web page of a meeting. */
export function meetingPageView(context: ViewContext, meeting: Meeting): MeetingPageView {
  const pack = packDoor(context, meeting);
  const pages = context.packs.get(meeting.id);
  const { minutes } = meeting;
  return {
    ...meetingView(context, meeting),
    frame: frameView(context, {
      title: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
      address: addressOf.meeting(meeting.id),
      trail: [{ words: "Meetings", href: href(context, addressOf.meetings()) }],
      description: `${meeting.body.name} on ${dayInWords(meeting.date)}: agenda, papers and minutes`,
      ...(pages === undefined ? {} : { scripts: ["/js/go-to-page.js"] }),
    }),
    ...(pack === undefined ? {} : { pack }),
    lesserDoors: lesserDoors(context, meeting),
    supplements: supplementViews(context, meeting),
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
    actions: context.library.actions
      .filter(({ from }) => from.id === meeting.id)
      .map((action) => actionLineView(context, action)),
  };
}
