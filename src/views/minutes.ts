import type { Meeting } from "../model/meeting.ts";
import { minuteHeadings } from "../model/minute-headings.ts";
import type { Minutes, Tally, Vote } from "../model/minutes.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, dayInWords, timeInWords } from "../text/dates.ts";
import { type CitationView, minutesCitation } from "./citation.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { withheldReasons } from "./exempt.ts";
import { bodyFeed } from "./feed-links.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type ExplainedView, explainedViews, termsToMark } from "./glossary.ts";
import { minutesData } from "./linked-data/writing.ts";
import { minutesPrinting } from "./minutes-text.ts";
import { type NameView, nameView, nameViews } from "./names.ts";
import { type MinutesInPackView, minutesInPack, minutesInPackView, pageMarks } from "./page-marks.ts";
import { anchorsOf, type ContentsLine } from "./paper.ts";
import { inlineHtml, type ProseTarget, renderProse, webTarget } from "./prose.ts";
import { READING_SCRIPTS } from "./reading.ts";

export interface VoteView {
  readonly item?: string;
  readonly motionHtml?: string;
  readonly moved?: string;
  readonly seconded?: string;
  readonly tallies: readonly {
    readonly label: string;
    readonly count: number;
    readonly names: readonly string[];
  }[];
}

/** A correction that a later meeting made to these minutes. */
export interface CorrectionView {
  readonly paragraph: string;
  readonly was?: string;
  readonly now: string;
  readonly by: Link;
}

export interface MinutesView {
  readonly body: string;
  readonly heading: string;
  readonly day: string;
  /** ISO date of the meeting. */
  readonly date: string;
  readonly meeting: Link;
  /** Of private minutes of the members' edition: why it is not for publication. */
  readonly withheld?: readonly string[];
  readonly status: "draft" | "confirmed";
  readonly statusWords: string;
  readonly confirmedBy?: Link;
  readonly venue?: string;
  readonly started?: string;
  readonly ended?: string;
  readonly chair?: NameView;
  readonly present: readonly NameView[];
  readonly alsoPresent: readonly NameView[];
  readonly apologies: readonly NameView[];
  readonly declarations: readonly {
    readonly person: NameView;
    readonly item?: string;
    readonly interestHtml: string;
    readonly kind?: string;
    readonly action?: string;
  }[];
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
  const body = renderProse(minutes.body, {
    ...target,
    ...minutesPrinting(minutes, minuteHeadings(meeting, minutes)),
  });
  const { confirmed } = minutes;
  const confirming = confirmed && context.library.meeting(confirmed.meeting);
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
    statusWords:
      minutes.status === "draft"
        ? "Draft minutes: not yet agreed by the meeting"
        : `Agreed as a correct record${confirming ? ` on ${dateInWords(confirming.date)}` : ""}`,
    ...(confirming === undefined
      ? {}
      : {
          confirmedBy: {
            words: confirmed?.minute === undefined ? "the confirming meeting" : `minute ${confirmed.minute}`,
            href: `${href(context, confirming.minutes ? addressOf.minutes(confirming.id) : addressOf.meeting(confirming.id))}${confirming.minutes && confirmed?.minute ? `#p${confirmed.minute}` : ""}`,
          },
        }),
    ...(minutes.venue === undefined
      ? meeting.venue === undefined
        ? {}
        : { venue: meeting.venue }
      : { venue: minutes.venue }),
    ...(minutes.started === undefined ? {} : { started: timeInWords(minutes.started) }),
    ...(minutes.ended === undefined ? {} : { ended: timeInWords(minutes.ended) }),
    ...(minutes.chair === undefined ? {} : { chair: nameView(context, minutes.chair) }),
    present: nameViews(context, minutes.present),
    alsoPresent: nameViews(context, minutes.alsoPresent),
    apologies: nameViews(context, minutes.apologies),
    declarations: minutes.declarations.map(({ person, item, interest, kind, action }) => ({
      person: nameView(context, person),
      interestHtml: inlineHtml(context, interest),
      ...(item === undefined ? {} : { item }),
      ...(kind === undefined ? {} : { kind }),
      ...(action === undefined ? {} : { action }),
    })),
    votes: minutes.votes.map((vote) => voteView(context, vote)),
    contents: body.sections
      .filter(({ level }) => level === 2)
      .map(({ id, number, title }) => ({ id, ...(number === undefined ? {} : { number }), title })),
    bodyHtml: body.html,
    anchors: anchorsOf(body),
    footnotes: body.footnotes,
    citable: body.paragraphs.length > 0,
    terms: body.terms,
    corrections: correctionsOf(context, meeting),
  };
}

/** A recorded vote: the motion, who moved it, and how many or who voted which way. */
export function voteView(context: ViewContext, vote: Vote): VoteView {
  const tally = (label: string, counted: Tally | undefined) =>
    counted === undefined
      ? []
      : [
          {
            label,
            count: typeof counted === "number" ? counted : counted.length,
            names: typeof counted === "number" ? [] : nameViews(context, counted).map(({ words }) => words),
          },
        ];
  return {
    ...(vote.item === undefined ? {} : { item: vote.item }),
    ...(vote.motion === undefined ? {} : { motionHtml: inlineHtml(context, vote.motion) }),
    ...(vote.moved === undefined ? {} : { moved: nameView(context, vote.moved).words }),
    ...(vote.seconded === undefined ? {} : { seconded: nameView(context, vote.seconded).words }),
    tallies: [
      ...tally("For", vote.for),
      ...tally("Against", vote.against),
      ...tally("Abstained", vote.abstained),
    ],
  };
}

/** What later minutes resolved to correct in the minutes of this meeting. */
function correctionsOf(context: ViewContext, meeting: Meeting): readonly CorrectionView[] {
  return context.library.meetings.flatMap((later) =>
    (later.minutes?.corrections ?? [])
      .filter((correction) => correction.meeting === meeting.id)
      .map(({ paragraph, was, now }) => ({
        paragraph,
        ...(was === undefined ? {} : { was }),
        now,
        by: {
          words: `minutes of ${dateInWords(later.date)}`,
          href: href(context, addressOf.minutes(later.id)),
        },
      })),
  );
}

/** Corrections to a meeting of which there are no minutes here are shown on the meeting's own page. */
export const correctionsView = correctionsOf;

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
      hasCard: true,
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
