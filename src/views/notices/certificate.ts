import { clearDays, isUnknown, unknownYearWords } from "../../law/clear-days.ts";
import { type LeftOutWhy, leftOutDays } from "../../law/left-out.ts";
import { lastDayToPublish, noticeRule, periodWords } from "../../law/notice.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import type { Waiver } from "../../model/waiver.ts";
import { dateInWords, dayInWords } from "../../text/dates.ts";
import { asAt, href, type Link, type ViewContext } from "../context.ts";
import { type FrameView, frameView } from "../frame.ts";
import { type CertifiedFileView, certifiedFiles } from "./certificate-files.ts";
import { countedWords, dayList } from "./clock.ts";
import { type NoticeFact, noticeLinks } from "./notice.ts";
import { type PublishedView, publishedViews } from "./published.ts";

/** A rule that was set aside for a file of the meeting. */
export interface WaivedView extends Waiver {
  readonly file: string;
}

/** What a certificate says, on the web and on paper. */
export interface CertificateFacts {
  readonly council: string;
  readonly body: string;
  readonly date: string;
  readonly day: string;
  readonly published: readonly PublishedView[];
  /** The clear days between publication and meeting; empty where no law asks for notice. */
  readonly clock: readonly NoticeFact[];
  readonly files: readonly CertifiedFileView[];
  readonly waived: readonly WaivedView[];
}

export interface CertificateView extends CertificateFacts {
  readonly frame: FrameView;
  readonly meetingHref: string;
  /** The day the content speaks of: "20 November 2026". */
  readonly asAt?: string;
  /** The same on paper, if it was made. */
  readonly pdf?: Link;
  readonly others: readonly Link[];
}

/**
 * What content says was public of a meeting, when, and in which bytes; which days were counted and by which rule; which
 * rules were set aside. It speaks of the content of this edition and of nothing that happened outside it.
 */
export function certificateView(context: ViewContext, meeting: Meeting): CertificateView {
  const address = addressOf.certificate(meeting.id);
  const place = `${meeting.body.name}, ${dateInWords(meeting.date)}`;
  const meetingHref = href(context, addressOf.meeting(meeting.id));
  const today = asAt(context.library);
  return {
    frame: frameView(context, {
      title: "Publication certificate",
      address,
      trail: [
        { words: "Meetings", href: href(context, addressOf.meetings()) },
        { words: place, href: meetingHref },
      ],
      description: `What was public of the meeting, and when: ${place}`,
      styles: ["/css/notice.css"],
    }),
    ...certificateFacts(context, meeting),
    meetingHref,
    ...(today === undefined ? {} : { asAt: dateInWords(today) }),
    ...pdfOf(context, meeting),
    others: noticeLinks(context, meeting).filter((link) => link.href !== href(context, address)),
  };
}

/** The same without what stands round it on the web: what is published later changes nothing of it. */
export const certificateFacts = (context: ViewContext, meeting: Meeting): CertificateFacts => ({
  council: context.library.council.name,
  body: meeting.body.name,
  date: meeting.date,
  day: dayInWords(meeting.date),
  published: publishedViews(context, meeting),
  clock: noticeFacts(context, meeting),
  files: certifiedFiles(context, meeting),
  waived: waivedOf(meeting),
});

/** The certificate does not list its own sum; whether it has one says that it is there. */
function pdfOf(context: ViewContext, { id }: Meeting): { readonly pdf?: Link } {
  const address = addressOf.certificateFile(id);
  if (context.hashOf(address) === undefined) return {};
  return {
    pdf: { words: "This certificate as a PDF, to be printed and signed", href: href(context, address) },
  };
}

function noticeFacts(context: ViewContext, meeting: Meeting): readonly NoticeFact[] {
  const { council } = context.library;
  const { published, date } = meeting;
  const rule = noticeRule(council, meeting.body);
  if (rule === undefined) return [];
  const latest = lastDayToPublish(date, rule);
  const asked = [
    { label: "Asked for", words: `${periodWords(rule.period)}: ${rule.period.provision}` },
    { label: "Last day", words: isUnknown(latest) ? unknownYearWords(latest) : dayInWords(latest) },
    { label: "Published", words: published === undefined ? "Day not recorded" : dayInWords(published) },
  ];
  if (published === undefined) return asked;
  const days = clearDays(published, date, rule.count);
  if (isUnknown(days)) return [...asked, { label: "Counted", words: unknownYearWords(days) }];
  const left = leftOutWords(published, date, leftOutDays(published, date, rule.count));
  return [
    ...asked,
    { label: "Counted", words: countedWords(days) },
    ...(left === undefined ? [] : [{ label: "Not counted", words: left }]),
    {
      label: "Result",
      words:
        days.length < rule.period.days
          ? "Fewer days than are asked for"
          : "As many days as are asked for, or more",
    },
  ];
}

/** "the day of publication and the day of the meeting; weekend: 21 and 22 November; bank holiday: 25 December". */
function leftOutWords(
  from: CivilDate,
  to: CivilDate,
  days: readonly { readonly day: CivilDate; readonly why: LeftOutWhy }[],
): string | undefined {
  if (from >= to) return undefined;
  const whys: readonly LeftOutWhy[] = ["weekend", "bank holiday", "offices closed"];
  const lists = whys.flatMap((why) => {
    const list = days.filter((left) => left.why === why).map(({ day }) => day);
    return list.length === 0 ? [] : [`${why}: ${dayList(list)}`];
  });
  return ["The day of publication and the day of the meeting", ...lists].join("; ");
}

function waivedOf({ body, waive, papers, minutes }: Meeting): readonly WaivedView[] {
  const of = (file: string, waivers: readonly Waiver[] = []) =>
    waivers.map(({ rule, reason, by }) => ({ file, rule, reason, by }));
  return [
    ...of("meeting.md", waive),
    ...papers.flatMap((paper) => of(`${paper.id}.md`, paper.waive)),
    ...(minutes === undefined ? [] : of("minutes.md", minutes.waive)),
    ...of(`${body.id}.md`, body.waive),
  ];
}
