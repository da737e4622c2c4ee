import type { Meeting } from "../model/meeting.ts";
import { minuteHeadings } from "../model/minute-headings.ts";
import type { Minutes } from "../model/minutes.ts";
import { addressOf } from "../model/reference.ts";
import { votesInOrder } from "../model/vote-order.ts";
import { dateInWords, dayInWords, timeInWords } from "../text/dates.ts";
import { cardPage } from "./card-page.ts";
import { type CitationView, minutesCitation } from "./citation.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { withheldReasons } from "./exempt.ts";
import { bodyFeed } from "./feed-links.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type ExplainedView, explainedViews, termsToMark } from "./glossary.ts";
import { minutesData } from "./linked-data/writing.ts";
import {
  type AttendeeView,
  attendeeViews,
  type DeclarationView,
  declarationView,
} from "./minutes/attendance.ts";
import { type ConfirmationView, confirmationView } from "./minutes/confirmation.ts";
import { withCorrections } from "./minutes/corrected.ts";
import { type CorrectionView, correctionsView } from "./minutes/corrections.ts";
import { linkedPlaces, plainPlaces } from "./minutes/places.ts";
import { type SignatureView, signatureView } from "./minutes/signature.ts";
import { type SittingView, sittingView } from "./minutes/sitting.ts";
import { minutesPrinting } from "./minutes-text.ts";
import { type NameView, nameView, nameViews } from "./names.ts";
import { type MinutesInPackView, minutesInPack, minutesInPackView, pageMarks } from "./page-marks.ts";
import { anchorsOf, type ContentsLine } from "./paper.ts";
import { type ProseTarget, renderProse, webTarget } from "./prose.ts";
import { READING_SCRIPTS } from "./reading.ts";
import { type VoteView, voteView } from "./vote.ts";

export interface MinutesView extends ConfirmationView {
  readonly body: string;
  readonly heading: string;
  readonly day: string;
  /** ISO date of the meeting. */
  readonly date: string;
  readonly meeting: Link;
  /** Of private minutes of the members' edition: why it is not for publication. */
  readonly withheld?: readonly string[];
  readonly status: "draft" | "confirmed";
  readonly signature: SignatureView;
  /** Whether anything is known of who was there, when and where. */
  readonly hasFacts: boolean;
  readonly venue?: string;
  readonly started?: string;
  readonly ended?: string;
  readonly chair?: NameView;
  readonly sitting: SittingView;
  readonly present: readonly AttendeeView[];
  readonly alsoPresent: readonly AttendeeView[];
  readonly apologies: readonly NameView[];
  /** Members who neither came nor sent apologies. */
  readonly absent: readonly NameView[];
  readonly declarations: readonly DeclarationView[];
  readonly votes: readonly VoteView[];
  readonly contents: readonly ContentsLine[];
  readonly bodyHtml: string;
  readonly anchors: readonly string[];
  readonly footnotes: number;
  /** Whether it has numbers to cite it by. */
  readonly citable: boolean;
  /** The ids of the glossary's terms that are marked in them. */
  readonly terms: readonly string[];
  readonly corrections: readonly CorrectionView[];
}

export function minutesView(
  context: ViewContext,
  meeting: Meeting,
  minutes: Minutes,
  target: ProseTarget,
): MinutesView {
  const headings = minuteHeadings(meeting, minutes);
  const body = renderProse(minutes.body, { ...target, ...minutesPrinting(minutes, headings) });
  const isPrivate = minutes.withheld !== undefined;
  const links = target.target === "page";
  const page = isPrivate ? addressOf.privateMinutes(meeting.id) : addressOf.minutes(meeting.id);
  const places = links ? linkedPlaces(context, meeting, page, body, headings) : plainPlaces(meeting);
  const minuted = body.sections.flatMap((section) =>
    section.level === 2 ? (headings.itemOf(section) ?? []) : [],
  );
  const sitting = sittingView(context, meeting, minutes, minuted, places, links);
  const corrections = correctionsView(context, meeting, isPrivate, body.paragraphs);
  return {
    body: meeting.body.name,
    heading: meeting.body["report-heading"] ?? meeting.body.name,
    day: dayInWords(meeting.date),
    date: meeting.date,
    meeting: {
      words: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
      href: href(context, addressOf.meeting(meeting.id)),
    },
    ...(minutes.withheld === undefined
      ? {}
      : { withheld: withheldReasons(minutes.withheld, meeting.body.profile) }),
    status: minutes.status,
    ...confirmationView(context, minutes),
    signature: signatureView(context, meeting, minutes),
    ...(minutes.venue === undefined
      ? meeting.venue === undefined
        ? {}
        : { venue: meeting.venue }
      : { venue: minutes.venue }),
    ...(minutes.started === undefined ? {} : { started: timeInWords(minutes.started) }),
    ...(minutes.ended === undefined ? {} : { ended: timeInWords(minutes.ended) }),
    ...(minutes.chair === undefined ? {} : { chair: nameView(context, minutes.chair) }),
    sitting,
    hasFacts: hasFacts(meeting, minutes, sitting),
    present: attendeeViews(context, minutes.present, places),
    alsoPresent: attendeeViews(context, minutes.alsoPresent, places),
    apologies: nameViews(context, minutes.apologies),
    absent: nameViews(context, minutes.absent),
    declarations: minutes.declarations.map((declared) => declarationView(context, declared, places)),
    votes: votesInOrder(minutes.votes).map((vote) => voteView(context, vote)),
    contents: body.sections
      .filter(({ level }) => level === 2)
      .map(({ id, number, title }) => ({ id, ...(number === undefined ? {} : { number }), title })),
    bodyHtml: withCorrections(body.html, corrections, links),
    anchors: anchorsOf(body),
    footnotes: body.footnotes,
    citable: body.paragraphs.length > 0,
    terms: body.terms,
    corrections,
  };
}

/** Whether the table above the text has a line. */
function hasFacts({ venue }: Meeting, minutes: Minutes, sitting: SittingView): boolean {
  const { present, alsoPresent, apologies, absent, chair, started, ended } = minutes;
  return (
    [minutes.venue ?? venue, started, ended, chair, sitting.orderHtml].some((fact) => fact !== undefined) ||
    [present, alsoPresent, apologies, absent, ...Object.values(sitting)].some(
      (list) => typeof list === "object" && list.length > 0,
    )
  );
}

export interface MinutesPageView extends MinutesView {
  readonly frame: FrameView;
  readonly inPack: MinutesInPackView;
  readonly cite: CitationView;
  readonly explained: readonly ExplainedView[];
}

/** The web page of a meeting's minutes. */
export function minutesPageView(context: ViewContext, meeting: Meeting, minutes: Minutes): MinutesPageView {
  const isPrivate = minutes.withheld !== undefined;
  const address = isPrivate ? addressOf.privateMinutes(meeting.id) : addressOf.minutes(meeting.id);
  const title = isPrivate ? "Private minutes" : "Minutes";
  const place = isPrivate ? undefined : minutesInPack(context, meeting);
  const view = minutesView(context, meeting, minutes, {
    ...webTarget(context, meeting),
    terms: termsToMark(context),
    ...(place === undefined ? {} : { marks: pageMarks(context, place) }),
  });
  return {
    ...view,
    inPack: isPrivate ? {} : minutesInPackView(context, meeting),
    cite: minutesCitation(context, meeting, address, place),
    explained: explainedViews(context, view.terms),
    frame: frameView(context, {
      title: `${title}, ${dateInWords(meeting.date)}`,
      address,
      isText: true,
      ...(isPrivate
        ? {}
        : {
            cardOf: cardPage(context, meeting, address),
            markdown: addressOf.markdown(meeting.id, "minutes"),
          }),
      feeds: bodyFeed(context, meeting.body),
      linkedData: minutesData(context, meeting, minutes),
      trail: [{ words: "Meetings", href: href(context, addressOf.meetings()) }, view.meeting],
      description: `${title} of the ${meeting.body.name} on ${dateInWords(meeting.date)}`,
      found: { kind: "Minutes", body: meeting.body.name, date: meeting.date, where: meeting.body.name },
      styles: ["/css/reading.css"],
      scripts: READING_SCRIPTS,
    }),
  };
}
