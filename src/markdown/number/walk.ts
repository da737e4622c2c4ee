import type { NumberedParagraph, OutlineSection } from "../body.ts";
import { type Block, isPictures, levelOf } from "../parse/block.ts";
import type { Body } from "../parse/read.ts";
import { isCaption } from "./caption.ts";
import type { DecisionGroup } from "./decision-groups.ts";
import type { Ids } from "./ids.ts";
import { inlineWords } from "./inline-words.ts";
import type { Numbered, Numberer } from "./numbering.ts";
import { isTurned } from "./stretches.ts";

/** A heading or numbered paragraph with its anchor. */
export interface Mark extends Partial<Numbered> {
  readonly id: string;
}

/** Under which heading a block stands: its section's id, and the number of the nearest heading that has one. */
export interface Standing {
  readonly section?: string;
  readonly sectionNumber?: string;
}

export interface Walked {
  readonly marks: ReadonlyMap<Block, Mark>;
  readonly sections: readonly OutlineSection[];
  readonly headings: ReadonlyMap<OutlineSection, Block>;
  readonly paragraphs: readonly NumberedParagraph[];
  /** Of the paragraphs that begin a decision, in the order of the text. */
  readonly standing: ReadonlyMap<Block, Standing>;
}

interface OpenSection extends OutlineSection {
  readonly paragraphs: NumberedParagraph[];
}

/** `body`: paragraphs are numbered. `block`: in columns only headings are. `inside`: in a list or quote nothing is. */
type Place = "body" | "block" | "inside";

/** Goes through a body from top to bottom and gives its headings and paragraphs their numbers and anchors. */
export function walk(
  { blocks: all, source }: Body,
  numberer: Numberer,
  groups: ReadonlyMap<Block, DecisionGroup>,
  ids: Ids,
): Walked {
  const marks = new Map<Block, Mark>();
  const sections: OpenSection[] = [];
  const headings = new Map<OutlineSection, Block>();
  const paragraphs: NumberedParagraph[] = [];
  const standing = new Map<Block, Standing>();
  /** The numbers of the headings above, by level: at 2 that of `##`. */
  const above: (string | undefined)[] = [];
  /** Paragraphs that carry on a decision share its number. */
  const carriedOn = new Set([...groups.values()].flatMap(({ blocks }) => blocks.slice(1)));

  function heading(block: Block, place: Place): void {
    const line = source.firstLine + block.from;
    const numbered = place === "inside" ? undefined : numberer.heading(block, line);
    const title = inlineWords(numbered?.inline ?? block.inline).trim();
    const id = ids.section(numbered?.number, title);
    marks.set(block, { id, ...numbered });
    if (place === "inside") return;
    const level = levelOf(block);
    above.length = level;
    above[level] = numbered?.number;
    const number = numbered && { number: numbered.number };
    const section = { id, ...number, title, level, line, paragraphs: [] };
    sections.push(section);
    headings.set(section, block);
  }

  function paragraph(block: Block): void {
    const numbered = numberer.paragraph(block);
    if (numbered === undefined) return;
    const { number, inline } = numbered;
    const id = ids.paragraph(number);
    marks.set(block, { id, ...numbered });
    const { sectionNumber } = standingNow();
    const words = { text: inlineWords(inline).trim(), line: source.firstLine + block.from };
    const entry = { id, number, ...words, ...(sectionNumber !== undefined && { sectionNumber }) };
    paragraphs.push(entry);
    sections.at(-1)?.paragraphs.push(entry);
  }

  function standingNow(): Standing {
    const section = sections.at(-1)?.id;
    const sectionNumber = above.findLast((number) => number !== undefined);
    return {
      ...(section !== undefined && { section }),
      ...(sectionNumber !== undefined && { sectionNumber }),
    };
  }

  function go(blocks: readonly Block[], place: Place): void {
    blocks.forEach((block, index) => {
      if (block.kind === "heading") heading(block, place);
      if (groups.has(block)) standing.set(block, standingNow());
      if (block.kind === "paragraph" && place === "body" && !carriedOn.has(block)) {
        if (!isPictures(block) && !isCaption(block, blocks[index + 1])) paragraph(block);
      }
      go(block.children, placeIn(block, place));
    });
  }

  go(all, "body");
  return { marks, sections, headings, paragraphs, standing };
}

function placeIn(block: Block, place: Place): Place {
  if (isTurned(block)) return place;
  return block.kind === "container" && place !== "inside" ? "block" : "inside";
}
