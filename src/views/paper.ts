import type { PageMark } from "../markdown/body.ts";
import { type AgendaItem, allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Paper } from "../model/paper.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { listInWords } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type NameView, nameViews } from "./names.ts";
import { type InPackView, inPackView, pageMarks, paperInPack } from "./page-marks.ts";
import { KIND_WORDS } from "./paper-kind.ts";
import {
  inlineHtml,
  type ProseTarget,
  proseHtml,
  renderProse,
  renderSlides,
  titleWords,
  webTarget,
} from "./prose.ts";

/** One line of a report's cover sheet; a fact that was not given has no line. */
export interface CoverFact {
  readonly label: string;
  readonly valueHtml?: string;
  readonly names?: readonly NameView[];
}

export interface ContentsLine {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
}

export interface SlideView {
  readonly id: string;
  readonly title: string;
  readonly titleHtml: string;
  /** Everything on it but its heading. */
  readonly body: string;
  readonly isTitle: boolean;
  /** "Slide 3 of 19". */
  readonly place: string;
  /** On the web: the page of the pack that begins with it. */
  readonly mark?: PageMark;
}

/** A paper as its web page and its pages of the pack both print it. */
export interface PaperView {
  readonly kind: "report" | "slides" | "appendix";
  readonly kindWords: string;
  readonly title: string;
  readonly heading: string;
  readonly item?: { readonly number?: string; readonly title: string; readonly href: string };
  readonly meeting: Link & { readonly body: string; readonly day: string };
  readonly facts: readonly CoverFact[];
  readonly contents: readonly ContentsLine[];
  readonly bodyHtml: string;
  readonly slides: readonly SlideView[];
  /** Notes of a deck, behind its last slide. */
  readonly notesHtml?: string;
  /** Every anchor of the text: headings, numbered paragraphs, slides. */
  readonly anchors: readonly string[];
  /** How many notes the text calls: with any, paged.js lays the paper out. */
  readonly footnotes: number;
  readonly contact: readonly NameView[];
  /** Undefined when the report does not say; empty for "none". */
  readonly backgroundHtml?: readonly string[];
  readonly revised: readonly { readonly date: string; readonly reasonHtml: string }[];
}

/** The item that puts a paper before its meeting. */
export function itemOf(meeting: Meeting, paper: Paper): AgendaItem | undefined {
  return allItems(meeting.agenda).find(({ papers }) =>
    papers.some((named) => named.kind === "paper" && named.paper.id === paper.id),
  );
}

export function paperView(
  context: ViewContext,
  meeting: Meeting,
  paper: Paper,
  target: ProseTarget,
): PaperView {
  const item = itemOf(meeting, paper);
  const deck = paper.kind === "slides" ? renderSlides(paper, target) : undefined;
  const body = deck
    ? undefined
    : renderProse(paper.body, { ...target, numbering: paper.numbering, beside: paper.beside });
  const slides = deck?.slides ?? [];
  const background = paper["background-papers"];
  return {
    kind: paper.kind,
    kindWords: KIND_WORDS[paper.kind],
    title: titleWords(paper.title),
    heading: meeting.body["report-heading"] ?? meeting.body.name,
    ...(item === undefined
      ? {}
      : {
          item: {
            ...(item.number === undefined ? {} : { number: item.number }),
            title: titleWords(item.title),
            href: href(context, addressOf.item(meeting.id, item.id)),
          },
        }),
    meeting: {
      words: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
      href: href(context, addressOf.meeting(meeting.id)),
      body: meeting.body.name,
      day: dayInWords(meeting.date),
    },
    facts: coverFacts(context, meeting, paper),
    contents: (body?.sections ?? [])
      .filter(({ level }) => level === 2)
      .map(({ id, number, title }) => ({ id, ...(number === undefined ? {} : { number }), title })),
    bodyHtml: body?.html ?? "",
    slides: slides.map(({ id, title, titleHtml, body: html, isTitle }, index) => ({
      id,
      title,
      titleHtml,
      body: html,
      isTitle,
      place: `Slide ${index + 1} of ${slides.length}`,
      ...markOf(target.marks, slides, index),
    })),
    ...(deck === undefined || deck.notes === "" ? {} : { notesHtml: deck.notes }),
    footnotes: (body ?? deck)?.footnotes ?? 0,
    anchors: anchorsOf(body ?? { sections: [], paragraphs: deck?.paragraphs ?? [] }, slides),
    contact: nameViews(context, paper.contact, true),
    ...(background === undefined
      ? {}
      : { backgroundHtml: background.map((listed) => inlineHtml(context, listed)) }),
    revised: paper.revised.map(({ date, reason }) => ({
      date: dateInWords(date),
      reasonHtml: inlineHtml(context, reason),
    })),
  };
}

/** The mark of a slide with which a page begins: of any that does not stand on the page of the slide before. */
function markOf(
  marks: ProseTarget["marks"],
  slides: readonly { readonly id: string }[],
  index: number,
): Pick<SlideView, "mark"> {
  const mark = marks?.get(slides[index]?.id ?? "");
  const before = marks?.get(slides[index - 1]?.id ?? "");
  return mark === undefined || mark.label === before?.label ? {} : { mark };
}

/** The ids that may be linked to: headings, numbered paragraphs and slides. */
export function anchorsOf(
  body: { readonly sections: readonly { id: string }[]; readonly paragraphs: readonly { id: string }[] },
  slides: readonly { id: string }[] = [],
): readonly string[] {
  return [...body.sections, ...body.paragraphs, ...slides].map(({ id }) => id);
}

function coverFacts(context: ViewContext, meeting: Meeting, paper: Paper): readonly CoverFact[] {
  const fact = (label: string, text: string | undefined): readonly CoverFact[] =>
    text === undefined ? [] : [{ label, valueHtml: proseHtml(context, text) }];
  const authors = nameViews(context, paper.authors, true);
  return [
    ...fact("Date", paper.date ?? dayInWords(meeting.date)),
    ...fact("Classification", paper.classification),
    ...fact("Report of", paper["report-of"]),
    ...fact(
      paper.wards?.length === 1 && paper.wards[0] !== "All" ? "Ward involved" : "Wards involved",
      paper.wards && listInWords(paper.wards),
    ),
    ...fact("Policy context", paper["policy-context"]),
    ...fact("Financial summary", paper["financial-summary"]),
    ...(authors.length === 0
      ? []
      : [{ label: authors.length === 1 ? "Report author" : "Report authors", names: authors }]),
  ];
}

export interface PaperPageView extends PaperView {
  readonly frame: FrameView;
  readonly inPack?: InPackView;
  /** The papers before and after this one on the same agenda. */
  readonly before?: Link;
  readonly after?: Link;
}

/** The web page of a paper. */
export function paperPageView(context: ViewContext, meeting: Meeting, paper: Paper): PaperPageView {
  const place = paperInPack(context, meeting, paper.id);
  const view = paperView(context, meeting, paper, {
    ...webTarget(context, meeting),
    ...(place === undefined ? {} : { marks: pageMarks(context, place) }),
  });
  const order = allItems(meeting.agenda).flatMap(({ papers }) =>
    papers.flatMap((named) => (named.kind === "paper" ? [named.paper] : [])),
  );
  const at = order.findIndex(({ id }) => id === paper.id);
  const link = (other: Paper | undefined): Link | undefined =>
    other && { words: titleWords(other.title), href: href(context, addressOf.paper(meeting.id, other.id)) };
  const before = at > 0 ? link(order[at - 1]) : undefined;
  const after = at >= 0 ? link(order[at + 1]) : undefined;
  return {
    ...view,
    ...(place === undefined ? {} : { inPack: inPackView(context, place, `${paper.id}.pdf`) }),
    frame: frameView(context, {
      title: view.title,
      address: addressOf.paper(meeting.id, paper.id),
      trail: [
        { words: "Meetings", href: href(context, addressOf.meetings()) },
        { words: view.meeting.words, href: view.meeting.href },
      ],
      description: `${view.kindWords} to the ${meeting.body.name} on ${dateInWords(meeting.date)}`,
    }),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}
