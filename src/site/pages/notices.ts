import type { Meeting } from "../../model/meeting.ts";
import { hasCertificate, hasNotice, type NoticeKind, noticesOf } from "../../model/meeting-notices.ts";
import { addressOf } from "../../model/reference.ts";
import type { ViewContext } from "../../views/context.ts";
import { certificateView } from "../../views/notices/certificate.ts";
import { callInView, decisionNoteView } from "../../views/notices/decisions.ts";
import { keyDecisionsView } from "../../views/notices/key-decisions.ts";
import { meetingNoticeView } from "../../views/notices/meeting-notice.ts";
import { privateNoticeView } from "../../views/notices/private-meeting.ts";
import { summonsView } from "../../views/notices/summons.ts";
import type { SitePage } from "../site-page.ts";

/**
 * The words the law wants of each meeting, to be printed, and what says when its papers were public. In the members'
 * edition too they speak of what the public has.
 */
export function noticePages(context: ViewContext): readonly SitePage[] {
  return context.library.published.meetings.flatMap((meeting) => noticesOfMeeting(context, meeting));
}

/** Those of one meeting. */
export function noticesOfMeeting(context: ViewContext, meeting: Meeting): readonly SitePage[] {
  return [
    ...(hasNotice(meeting)
      ? [
          {
            address: addressOf.notice(meeting.id),
            layout: "notice.njk",
            view: () => meetingNoticeView(context, meeting),
          },
        ]
      : []),
    ...noticesOf(meeting).map(
      (kind): SitePage => ({
        address: addressOf.noticeOf(meeting.id, kind),
        layout: "notice.njk",
        view: () => VIEWS[kind](context, meeting),
      }),
    ),
    ...(hasCertificate(meeting)
      ? [
          {
            address: addressOf.certificate(meeting.id),
            layout: "certificate.njk",
            view: () => certificateView(context, meeting),
          },
        ]
      : []),
  ];
}

const VIEWS: Readonly<Record<NoticeKind, (context: ViewContext, meeting: Meeting) => object>> = {
  summons: summonsView,
  private: (context, meeting) => privateNoticeView(context, meeting, "first"),
  "private-further": (context, meeting) => privateNoticeView(context, meeting, "further"),
  "key-decisions": keyDecisionsView,
  "call-in": callInView,
  "decision-note": decisionNoteView,
};
