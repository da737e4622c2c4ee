import type { Finding } from "../findings/finding.ts";
import { sameTitle } from "../text/lists.ts";
import type { BodySource, NumberedParagraph, RenderOptions } from "./body.ts";
import { inlineWords } from "./number/inline-words.ts";
import { type Mark, type Plan, planOf } from "./number/outline.ts";
import type { Block } from "./parse/block.ts";
import { type Body, readBody } from "./parse/read.ts";
import { withoutLinks } from "./print/inline.ts";
import type { Printing } from "./print/printing.ts";
import { extractOf, printingOf } from "./render.ts";

export interface SlidesOptions extends RenderOptions {
  /** The paper's title: a first slide that repeats it is the title slide. */
  readonly deckTitle: string;
}

export interface Slide {
  /** "slide-4": its anchor, to be put on the element around it. */
  readonly id: string;
  /** In words; "Slide 4" if it has no heading. */
  readonly title: string;
  readonly titleHtml: string;
  /** The id of its heading in `html`, for `aria-labelledby`; none if it has no heading. */
  readonly headingId?: string;
  /** Everything on it, its heading too. */
  readonly html: string;
  /** Everything but its heading, for layouts that print the title in their own way. */
  readonly body: string;
  readonly isTitle: boolean;
  /** The line of the file on which it starts. */
  readonly line: number;
}

export interface Slides {
  readonly slides: readonly Slide[];
  /** The notes of the whole deck, after the last slide; empty in the pack, where they stand on their slide. */
  readonly notes: string;
  readonly footnotes: number;
  /** The ids of the terms that are marked, in the order of the slides. */
  readonly terms: readonly string[];
  readonly paragraphs: readonly NumberedParagraph[];
  readonly findings: readonly Finding[];
}

/** A deck: a `---` of its own between two blank lines starts the next slide. Slides without anything are left out. */
export function slidesOf(source: BodySource, options: SlidesOptions): Slides {
  const body = readBody(source);
  const groups = cut(body.blocks);
  const plan = withSlideAnchors(planOf(body, options), groups);
  const printing = printingOf(body, plan, options);
  findMissingBlankLines(body);
  const slides = groups.map((blocks, index) => slideOf(blocks, index, printing, options.deckTitle));
  const notes = printing.notePrinter.end(printing);
  return {
    slides,
    notes,
    footnotes: printing.notes.list.length,
    terms: [...(printing.terms?.marked ?? [])],
    paragraphs: plan.paragraphs,
    findings: body.faults.findings(),
  };
}

function cut(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [[]];
  for (const block of blocks) {
    if (isBreak(block)) groups.push([]);
    else groups.at(-1)?.push(block);
  }
  return groups.filter((group) => group.length > 0);
}

/** `***` and `___` are rules on a slide. */
const isBreak = ({ kind, token }: Block): boolean =>
  kind === "rule" && token?.markup.startsWith("-") === true;

const headingOf = (slide: readonly Block[]): Block | undefined =>
  slide.find(({ kind }) => kind === "heading");

const slideId = (index: number): string => `slide-${index + 1}`;

/** Slides are cited by their number, and titles stand on two slides or three: the heading's anchor follows the slide's. */
function withSlideAnchors(plan: Plan, slides: readonly (readonly Block[])[]): Plan {
  const marks = new Map<Block, Mark>(plan.marks);
  slides.forEach((slide, index) => {
    const heading = headingOf(slide);
    plan.ids.named(slideId(index));
    if (heading === undefined) return;
    marks.set(heading, { ...marks.get(heading), id: plan.ids.named(`${slideId(index)}-title`) });
  });
  return { ...plan, marks };
}

function slideOf(blocks: readonly Block[], index: number, printing: Printing, deckTitle: string): Slide {
  const heading = headingOf(blocks);
  const mark = heading && printing.plan.marks.get(heading);
  const inline = mark?.inline ?? heading?.inline ?? [];
  const line = printing.source.firstLine + (blocks[0]?.from ?? 0);
  const id = printing.plan.ids.prefix + slideId(index);
  const title = inlineWords(inline).trim();
  const at = heading === undefined ? 0 : blocks.indexOf(heading);
  const before = printing.blocks(blocks.slice(0, at));
  const named = heading === undefined ? "" : printing.blocks([heading]);
  const after = printing.blocks(blocks.slice(heading === undefined ? 0 : at + 1));
  if (heading === undefined) reportNoTitle(blocks, index, printing);
  return {
    id,
    title: title === "" ? `Slide ${index + 1}` : title,
    titleHtml:
      title === ""
        ? `Slide ${index + 1}`
        : extractOf(printing).inline(withoutLinks(inline), blocks[at] ?? NOWHERE),
    ...(mark && { headingId: mark.id }),
    html: before + named + after,
    body: before + after,
    isTitle: index === 0 && sameTitle(title, deckTitle),
    line,
  };
}

const NOWHERE = { from: 0, to: 1 };

function reportNoTitle(blocks: readonly Block[], index: number, { faults }: Printing): void {
  const from = blocks[0]?.from ?? 0;
  faults.report({
    id: "slide-without-title",
    severity: "warning",
    message: `slide ${index + 1} has no title to find it by`,
    help: "begin it with a heading: `## Next steps`",
    lines: { from, to: from + 1 },
  });
}

/** Directly below words `---` makes them a heading, as Markdown has it, and no new slide. */
function findMissingBlankLines({ blocks, faults }: Body): void {
  for (const block of blocks)
    if (block.kind === "heading" && block.token?.markup === "-")
      faults.report({
        id: "slide-break-without-blank-line",
        severity: "warning",
        message: "this `---` makes the line above it a heading and starts no slide",
        help: "put a blank line before it; for a heading write `## ` before the words",
        lines: { from: block.to - 1, to: block.to },
      });
}
