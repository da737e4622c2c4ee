import { isUnknown } from "../../law/clear-days.ts";
import { lastDayToPublish, noticeRule } from "../../law/notice.ts";
import { lawOf } from "../../law/profiles.ts";
import { escapeHtml } from "../../markdown/print/escape.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { dayInWords } from "../../text/dates.ts";
import { listInWords } from "../../text/lists.ts";
import type { ViewContext } from "../context.ts";
import { nameView } from "../names.ts";
import { businessSections, privateItems, statementSections } from "./business.ts";
import { clockFacts } from "./clock.ts";
import {
  liveOf,
  type NoticePageView,
  type NoticeSection,
  type NoticeWords,
  noticePage,
  section,
} from "./notice.ts";

/** The public notice of a meeting: time and place, the business in short, what is private, where the papers are. */
export function meetingNoticeView(context: ViewContext, meeting: Meeting): NoticePageView {
  return noticePage(context, meeting, addressOf.notice(meeting.id), wordsOf(context, meeting));
}

function wordsOf(context: ViewContext, meeting: Meeting): NoticeWords {
  const { status, published, body } = meeting;
  const rule = noticeRule(context.library.council, body);
  if (status === "cancelled" || status === "postponed") {
    const given = meeting["status-published"];
    return {
      title: status === "cancelled" ? "Notice of cancellation" : "Notice of postponement",
      lead: [
        status === "cancelled"
          ? "This meeting has been <strong>cancelled</strong>. It will not be held."
          : "This meeting has been <strong>postponed</strong>. It will not be held on this day.",
      ],
      sections: [],
      statements: [],
      ...(given === undefined ? {} : { given }),
      clock: [],
      isSigned: false,
      isOff: true,
    };
  }
  return {
    title: "Notice of meeting",
    lead: [openWords(meeting)],
    sections: [
      ...businessSections(context, meeting),
      papersSection(context, meeting),
      ...reportingSections(meeting),
    ],
    statements: statementSections(context, meeting),
    ...(rule === undefined ? {} : { provision: rule.period.provision }),
    ...(published === undefined ? {} : { given: published }),
    clock: rule === undefined ? [] : clockFacts(context, meeting, rule.period, published),
    isSigned: true,
    isOff: false,
  };
}

function openWords(meeting: Meeting): string {
  const { openMeetings } = lawOf(meeting.body.profile);
  const by = openMeetings === undefined ? "" : ` (${escapeHtml(openMeetings.provision)})`;
  const { length } = privateItems(meeting);
  if (length === 0) return `The meeting is open to the public${by}.`;
  return `The meeting is open to the public${by}, except during the business that is marked below as private.`;
}

/** Where the papers are, or by when they must be: an agenda that is not there yet is promised for the day the law gives. */
function papersSection(context: ViewContext, meeting: Meeting): NoticeSection {
  const { council } = context.library;
  const rule = noticeRule(council, meeting.body);
  const latest = rule && lastDayToPublish(meeting.date, rule);
  const place = council.contact?.address;
  const live = liveOf(context, meeting);
  const places = [
    live === undefined
      ? "on the council’s website"
      : `at <a href="${escapeHtml(live.href)}">${escapeHtml(live.words)}</a>`,
    ...(place === undefined ? [] : [`at ${escapeHtml(place)}`]),
  ];
  const papers =
    meeting.agenda.length > 0
      ? `The agenda, and the reports that are open to the public, can be read ${listInWords(places)}.`
      : latest === undefined || isUnknown(latest)
        ? `The agenda is not published yet. It can then be read ${listInWords(places)}.`
        : `The agenda is not published yet. It must be open to the public by ${dayInWords(latest)}, and can then be read ${listInWords(places)}.`;
  const contact = contactWords(context, meeting);
  return section("papers", "Agenda and reports", {
    paragraphsHtml: [papers, ...(contact === undefined ? [] : [escapeHtml(`Questions: ${contact}`)])],
  });
}

/** Who to ask and how, in one line with a full stop: the officer of the body, or else the council's own contact. */
export function contactWords(context: ViewContext, { body }: Meeting): string | undefined {
  const { contact } = context.library.council;
  const officer = body.officer && nameView(context, body.officer, true);
  const name = officer?.words ?? contact?.name;
  if (name === undefined) return undefined;
  const tel = officer?.tel ?? contact?.tel;
  const email = officer?.email ?? contact?.email;
  return `${[name, tel, email].filter((part) => part !== undefined).join(", ")}.`;
}

function reportingSections({ body }: Meeting): readonly NoticeSection[] {
  const { reporting } = lawOf(body.profile);
  if (reporting === undefined) return [];
  return [
    section("reporting", "Filming and reporting", {
      paragraphsHtml: [
        escapeHtml(
          `Anybody may film, photograph, record and report on what is open to the public (${reporting.provision}).`,
        ),
      ],
    }),
  ];
}
