import type { Meeting } from "../../model/meeting.ts";
import { hasCertificate, hasNotice, type NoticeKind, noticesOf } from "../../model/meeting-notices.ts";
import { addressOf } from "../../model/reference.ts";
import { shortCode } from "../../model/short-addresses.ts";
import { dateInWords, dayInWords, timeInWords } from "../../text/dates.ts";
import { href, type Link, type ViewContext } from "../context.ts";
import { type FrameView, frameView } from "../frame.ts";
import { kindWords } from "../meeting-line.ts";
import { type NameView, nameView } from "../names.ts";
import { inlineHtml } from "../prose.ts";
import { qrSvg } from "../qr.ts";

/** A line of business on a notice. */
export interface NoticeLine {
  readonly number?: string;
  readonly titleHtml: string;
  /** What is said of it: paragraphs, reasons, answers. */
  readonly detailsHtml: readonly string[];
}

/** A part of a notice under a heading. */
export interface NoticeSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphsHtml: readonly string[];
  readonly lines: readonly NoticeLine[];
  readonly facts: readonly NoticeFact[];
}

export interface NoticeFact {
  readonly label: string;
  readonly words: string;
}

/** What one notice says; everything round it is the same for all. */
export interface NoticeWords {
  /** "Notice of meeting". */
  readonly title: string;
  /** Sentences below the facts of the meeting, as HTML. */
  readonly lead: readonly string[];
  readonly sections: readonly NoticeSection[];
  /** What goes with it and is said at the meeting: printed on a sheet of its own. */
  readonly statements: readonly NoticeSection[];
  /** "Local Government Act 1972, sections 100A(6) and 100B(3)". */
  readonly provision?: string;
  /** The day of the notice. */
  readonly given?: string;
  /** For officers, on the screen only: by when it must be out, and what was counted. */
  readonly clock: readonly NoticeFact[];
  /** Whether it goes out under the name of whoever signed the agenda; nobody's name is put under another paper. */
  readonly isSigned: boolean;
  /** Whether the meeting does not take place on its day. */
  readonly isOff: boolean;
}

/** A notice as its page prints it. */
export interface NoticePageView extends NoticeWords {
  readonly frame: FrameView;
  readonly council: string;
  readonly body: string;
  readonly meetingHref: string;
  /** "Extraordinary meeting". */
  readonly kind?: string;
  readonly date: string;
  readonly day: string;
  /** "2.00pm", "2.00pm to 4.45pm". */
  readonly time?: string;
  readonly venueHtml?: string;
  readonly givenDay?: string;
  readonly signed?: NameView;
  /** The short address of the meeting, for somebody who stands before the notice. */
  readonly live?: { readonly href: string; readonly words: string; readonly qrHtml: string };
  /** How it is printed to stay on one sheet: in large letters, in smaller ones, in two columns besides. */
  readonly size: "large" | "medium" | "small";
  readonly others: readonly Link[];
}

/** Lines of print that fit one sheet in each size, with what stands above and below them; and letters of a line. */
const MOST_LINES = { large: 10, medium: 19 } as const;
const LETTERS_A_LINE = 85;

/** The largest size in which a list is likely to stay on one sheet, by about how many lines of print it takes. */
function sizeOf(lines: readonly NoticeLine[]): NoticePageView["size"] {
  const printed = lines
    .flatMap(({ titleHtml, detailsHtml }) => [titleHtml, ...detailsHtml])
    .reduce((sum, { length }) => sum + Math.ceil(length / LETTERS_A_LINE), 0);
  if (printed <= MOST_LINES.large) return "large";
  return printed <= MOST_LINES.medium ? "medium" : "small";
}

/** The page of a notice of a meeting. */
export function noticePage(
  context: ViewContext,
  meeting: Meeting,
  address: string,
  words: NoticeWords,
): NoticePageView {
  const { council } = context.library;
  const { body } = meeting;
  const kind = kindWords(meeting);
  const place = `${body.name}, ${dateInWords(meeting.date)}`;
  const meetingHref = href(context, addressOf.meeting(meeting.id));
  const live = liveOf(context, meeting);
  const lines = words.sections.flatMap((part) => part.lines);
  return {
    ...words,
    frame: frameView(context, {
      title: words.title,
      address,
      trail: [
        { words: "Meetings", href: href(context, addressOf.meetings()) },
        { words: place, href: meetingHref },
      ],
      description: `${words.title}: ${place}`,
      styles: ["/css/notice.css"],
    }),
    council: council.name,
    body: body.name,
    meetingHref,
    ...(kind === undefined ? {} : { kind }),
    date: meeting.date,
    day: dayInWords(meeting.date),
    ...timeOf(meeting),
    ...(meeting.venue === undefined ? {} : { venueHtml: inlineHtml(context, meeting.venue) }),
    ...(words.given === undefined ? {} : { givenDay: dateInWords(words.given) }),
    ...(meeting.signed === undefined || !words.isSigned ? {} : { signed: nameView(context, meeting.signed) }),
    ...(live === undefined ? {} : { live }),
    size: sizeOf(lines),
    others: noticeLinks(context, meeting).filter((link) => link.href !== href(context, address)),
  };
}

function timeOf({ time, ends }: Meeting): { readonly time?: string } {
  if (time === undefined) return {};
  return { time: `${timeInWords(time)}${ends === undefined ? "" : ` to ${timeInWords(ends)}`}` };
}

/** The short address of a meeting's page; undefined if the site's own is not known. */
export function liveOf({ baseUrl }: ViewContext, { id }: Meeting): NoticePageView["live"] {
  if (baseUrl === undefined) return undefined;
  const address = `${baseUrl}${addressOf.short(shortCode(addressOf.meeting(id)))}`;
  return {
    href: address,
    words: address.replace(/^https?:\/\//, "").replace(/\/$/, ""),
    qrHtml: qrSvg(address),
  };
}

const KINDS: Readonly<Record<NoticeKind, string>> = {
  summons: "Summons to members",
  private: "Notice of business in private",
  "private-further": "Further notice of business in private",
  "key-decisions": "Notice of key decisions",
  "call-in": "Notice of decisions and call-in",
  "decision-note": "Note of decisions",
};

/** How a notice of a kind is called, on its page and in links. */
export const noticeTitle = (kind: NoticeKind): string => KINDS[kind];

/** The notices of a meeting and its certificate, as links. */
export function noticeLinks(context: ViewContext, meeting: Meeting): readonly Link[] {
  const { id } = meeting;
  return [
    ...(hasNotice(meeting) ? [{ words: "Notice of this meeting", address: addressOf.notice(id) }] : []),
    ...noticesOf(meeting).map((kind) => ({
      words: noticeTitle(kind),
      address: addressOf.noticeOf(id, kind),
    })),
    ...(hasCertificate(meeting)
      ? [{ words: "Publication certificate", address: addressOf.certificate(id) }]
      : []),
  ].map(({ words, address }) => ({ words, href: href(context, address) }));
}

/** A part of a notice, with what it has of lines and paragraphs. */
export function section(
  id: string,
  title: string,
  parts: Partial<Pick<NoticeSection, "paragraphsHtml" | "lines" | "facts">>,
): NoticeSection {
  return { id, title, paragraphsHtml: [], lines: [], facts: [], ...parts };
}
