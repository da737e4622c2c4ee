import type { PageMark, Rendered } from "../markdown/body.ts";
import { RECOMMENDATIONS } from "../markdown/print/recommendations.ts";
import { type AgendaItem, allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Paper } from "../model/paper.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { listInWords } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { withheldReasons } from "./exempt.ts";
import { type NameView, nameViews } from "./names.ts";
import { KIND_WORDS } from "./paper-kind.ts";
import { inlineHtml, type ProseTarget, proseHtml, renderProse, renderSlides, titleWords } from "./prose.ts";

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
  readonly meeting: Link & { readonly body: string; readonly day: string; readonly date: string };
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
  /** Whether it has numbers to cite it by. */
  readonly citable: boolean;
  readonly contact: readonly NameView[];
  /** Undefined when the report does not say; empty for "none". */
  readonly backgroundHtml?: readonly string[];
  readonly revised: readonly { readonly date: string; readonly day: string; readonly reasonHtml: string }[];
  /** What it asks for, its numbers leading to the paragraphs; empty if it asks for nothing, or at its very beginning. */
  readonly askedHtml: string;
  /** Of a paper of the members' edition: why it is not for publication. */
  readonly withheld?: readonly string[];
  /** The ids of the glossary's terms that are marked in it. */
  readonly terms: readonly string[];
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
      date: meeting.date,
    },
    ...(paper.withheld === undefined
      ? {}
      : { withheld: withheldReasons(paper.withheld, meeting.body.profile) }),
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
    askedHtml: body === undefined || beginsWithAsking(body) ? "" : body.recommendations,
    citable: (body?.paragraphs.length ?? 0) > 0,
    terms: (body ?? deck)?.terms ?? [],
    anchors: anchorsOf(body ?? { sections: [], paragraphs: deck?.paragraphs ?? [] }, slides),
    contact: nameViews(context, paper.contact, true),
    ...(background === undefined
      ? {}
      : { backgroundHtml: background.map((listed) => inlineHtml(context, listed)) }),
    revised: paper.revised.map(({ date, reason }) => ({
      date: dateInWords(date),
      day: date,
      reasonHtml: inlineHtml(context, reason),
    })),
  };
}

/** Whether its recommendations are the first a reader meets, so that they need not be said before. */
const beginsWithAsking = ({ sections, html }: Rendered): boolean =>
  RECOMMENDATIONS.test(sections[0]?.title ?? "") && /^(?:<div class="page-mark">.*<\/div>\n)?<h2/.test(html);

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
