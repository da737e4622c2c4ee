import type { Rendered, RenderOptions, Target } from "../markdown/body.ts";
import { renderBody, renderRecommendations } from "../markdown/render.ts";
import { slidesOf } from "../markdown/slides.ts";
import { inlineText, renderInline, renderText } from "../markdown/text.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Asset, Paper } from "../model/paper.ts";
import type { Prose } from "../model/prose.ts";
import { addressOf } from "../model/reference.ts";
import { href, type ViewContext } from "./context.ts";

/** Where Markdown is printed: which kind of page, and where the files beside it are found from there. */
export interface ProseTarget {
  readonly target: Target;
  /** Who reads it: only members are shown withheld words. The public unless said. */
  readonly audience?: RenderOptions["audience"];
  /** The address of a file that lies beside the Markdown, or of another paper; undefined if there is none. */
  readonly asset: RenderOptions["asset"];
  /** The address of a page of this site; undefined if there is none. */
  readonly sitePage: (address: string) => string | undefined;
  /** On the web: the page of the printed pack on which each anchor stands. */
  readonly marks?: RenderOptions["marks"];
  readonly notes?: RenderOptions["notes"];
  /** On the web: finds the words that are explained at the end of the page. */
  readonly terms?: RenderOptions["terms"];
}

export interface ProseOptions
  extends ProseTarget,
    Pick<
      RenderOptions,
      | "numbering"
      | "numberUnder"
      | "numberGivesWay"
      | "numberPrefix"
      | "headingLevel"
      | "decisions"
      | "resolutions"
      | "defines"
    > {
  readonly beside?: ReadonlyMap<string, Asset>;
}

/** Markdown below front matter as HTML, with its sections and numbered paragraphs. */
export function renderProse(prose: Prose, { beside, ...options }: ProseOptions): Rendered {
  return renderBody(prose, { ...options, table: (name) => tableText(beside, name) });
}

/** What a report recommends as HTML, without the rest of it. */
export function recommendationsHtml(
  prose: Prose,
  { beside, ...options }: ProseTarget & Pick<ProseOptions, "numbering" | "beside">,
): string {
  return renderRecommendations(prose, { ...options, table: (name) => tableText(beside, name) });
}

/** The slides of a deck, each as HTML, and the notes behind the last one. */
export function renderSlides(paper: Paper, { target, audience, asset, sitePage, terms }: ProseTarget) {
  return slidesOf(paper.body, {
    target,
    audience,
    asset,
    sitePage,
    terms,
    numbering: paper.numbering,
    table: (name) => tableText(paper.beside, name),
    deckTitle: paper.title,
  });
}

/** A field of front matter as blocks of HTML: paragraphs and lists. */
export function proseHtml({ sitePage, library }: ViewContext, text: string): string {
  return renderText(text, { sitePage, audience: library.audience });
}

/** A field of front matter as HTML inside a line. */
export function inlineHtml({ sitePage, library }: ViewContext, text: string): string {
  return renderInline(text, { sitePage, audience: library.audience });
}

/** A title as plain words with its quotes set, for links and windows, where HTML cannot stand. Withheld words are not in it. */
export function titleWords(title: string): string {
  return inlineText(title);
}

/** Files beside a meeting's papers, and the papers themselves, as the website addresses them. */
export function webTarget(context: ViewContext, meeting: Meeting): ProseTarget {
  return {
    target: "page",
    audience: context.library.audience,
    sitePage: context.sitePage,
    asset: (name) => {
      if (meeting.beside.has(name)) return href(context, addressOf.asset(meeting.id, name));
      if (name === "minutes.md" && meeting.minutes) return href(context, addressOf.minutes(meeting.id));
      const paper = meeting.papers.find(({ id }) => `${id}.md` === name);
      return paper && href(context, addressOf.paper(meeting.id, paper.id));
    },
  };
}

function tableText(beside: ReadonlyMap<string, Asset> | undefined, name: string): string | undefined {
  const file = beside?.get(name);
  return file && new TextDecoder("utf-8").decode(file.bytes());
}
