import { isUnknown, latestDayBefore } from "../../law/clear-days.ts";
import { lawOf } from "../../law/profiles.ts";
import { escapeHtml } from "../../markdown/print/escape.ts";
import type { AgendaItem } from "../../model/agenda.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords, dayInWords } from "../../text/dates.ts";
import type { ViewContext } from "../context.ts";
import { inlineHtml } from "../prose.ts";
import { privateItems, privateLines } from "./business.ts";
import { clockFacts, countFor } from "./clock.ts";
import { contactWords } from "./meeting-notice.ts";
import { type NoticePageView, noticePage, noticeTitle, section } from "./notice.ts";

/** Which of the two notices: the one 28 clear days before, or the further one five clear days before. */
export type PrivateNotice = "first" | "further";

const KINDS = { first: "private", further: "private-further" } as const;

/**
 * A notice that an executive intends to take business in private, with the reasons; the further one with what was said
 * against it (SI 2012/2089, reg 5). Throws for a body whose law asks for no such notice.
 */
export function privateNoticeView(
  context: ViewContext,
  meeting: Meeting,
  which: PrivateNotice,
): NoticePageView {
  const kind = KINDS[which];
  const { privateNotices } = lawOf(meeting.body.profile);
  if (privateNotices === undefined)
    throw new Error(`no notice of private business is asked of ${meeting.id}`);
  const items = privateItems(meeting);
  const days = [...new Set(items.flatMap(({ exempt }) => exempt?.notices?.[which] ?? []))].sort();
  const [given] = days.length === 1 ? days : [];
  const lines = privateLines(context, meeting).map((line, index) => ({
    ...line,
    detailsHtml: [
      ...line.detailsHtml,
      ...noticeWords(items[index], which, days.length > 1).map((words) => inlineHtml(context, words)),
    ],
  }));
  return noticePage(context, meeting, addressOf.noticeOf(meeting.id, kind), {
    title: noticeTitle(kind),
    lead: [
      escapeHtml(
        `Notice is given that the ${meeting.body.name} intends to take the business below in private, because exempt information is likely to be disclosed while it does so. The rest of the meeting is open to the public.`,
      ),
    ],
    sections: [
      section("private-business", "Business, and the reasons for taking it in private", { lines }),
      ...(which === "first" ? [representations(context, meeting, privateNotices.further.days)] : []),
    ],
    statements: [],
    provision: privateNotices[which].provision,
    ...(given === undefined ? {} : { given }),
    clock: clockFacts(context, meeting, privateNotices[which], given),
    isSigned: false,
    isOff: meeting.status === "cancelled" || meeting.status === "postponed",
  });
}

/** What is said of one item besides its description: its day, why notice could not be given, and the representations. */
function noticeWords(
  item: AgendaItem | undefined,
  which: PrivateNotice,
  hasManyDays: boolean,
): readonly string[] {
  const { notices, urgent } = item?.exempt ?? {};
  const day: CivilDate | undefined = notices?.[which];
  return [
    ...(hasManyDays && day !== undefined ? [`Published on ${dateInWords(day)}.`] : []),
    ...(urgent === undefined
      ? []
      : [
          `This notice could not be given in time: ${urgent.reason}`,
          urgent.agreedBy === undefined
            ? "Who agreed that the business is urgent and cannot reasonably be deferred is not recorded here."
            : `${urgent.agreedBy} agreed that the business is urgent and cannot reasonably be deferred.`,
        ]),
    ...(which === "further"
      ? [
          notices?.representations === undefined
            ? "No representations that it should be taken in public are recorded."
            : `Representations that it should be taken in public, and the response: ${notices.representations}`,
        ]
      : []),
  ];
}

/** How to ask for the business to be taken in public, and until when that can be answered in the further notice. */
function representations(context: ViewContext, meeting: Meeting, further: number) {
  const period = lawOf(meeting.body.profile).privateNotices?.further;
  const latest = period && latestDayBefore(meeting.date, further, countFor(context, meeting, period));
  const until =
    latest === undefined || isUnknown(latest)
      ? "before the further notice is published"
      : `in time for the further notice, which is published by ${dayInWords(latest)} at the latest`;
  const contact = contactWords(context, meeting);
  return section("representations", "If you think this business should be taken in public", {
    paragraphsHtml: [
      `Say why, ${until}. What is said, and the answer to it, are printed there.`,
      ...(contact === undefined ? [] : [`Contact: ${contact}`]),
    ].map(escapeHtml),
  });
}
