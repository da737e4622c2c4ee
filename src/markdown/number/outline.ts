import type { Outline, OutlineDecision, OutlineOptions, OutlineSection } from "../body.ts";
import type { Block } from "../parse/block.ts";
import type { Body } from "../parse/read.ts";
import { decided } from "./decided.ts";
import { type DecisionGroup, decisionGroups } from "./decision-groups.ts";
import { type Ids, idsOf } from "./ids.ts";
import { typedParagraphNumbers } from "./integers.ts";
import { numbererOf } from "./numbering.ts";
import { itemsIn, stretchesOf } from "./stretches.ts";
import { type Mark, walk } from "./walk.ts";

export type { Mark };

/** What printing needs of an outline: which block has which number and anchor, and what stands together. */
export interface Plan extends Omit<Outline, "findings"> {
  readonly marks: ReadonlyMap<Block, Mark>;
  /** By the paragraph with the word. */
  readonly groups: ReadonlyMap<Block, DecisionGroup>;
  readonly decided: ReadonlyMap<Block, OutlineDecision>;
  readonly headings: ReadonlyMap<OutlineSection, Block>;
  readonly ids: Ids;
}

/** Numbers a body from top to bottom and gives every heading, numbered paragraph and decision its anchor. */
export function planOf(body: Body, options: OutlineOptions): Plan {
  const ids = idsOf(options.idPrefix);
  const stretches = stretchesOf(body.blocks);
  const typed = typedParagraphNumbers(stretches.flat().filter(({ kind }) => kind === "paragraph"));
  const hasNumber = (block: Block): boolean => options.numbering === "as-written" && typed.has(block);
  const rows = options.decisions === true ? [...stretches, ...itemsIn(body.blocks)] : [];
  const groups = new Map(rows.flatMap((row) => [...decisionGroups(row, hasNumber)]));
  const numberer = numbererOf(options, typed, body.faults.report);
  const walked = walk(body, numberer, groups, ids);
  const decisions = decided(groups, walked, body.source.firstLine, ids, options.resolutions);
  return {
    sections: walked.sections,
    paragraphs: walked.paragraphs,
    decisions: [...decisions.values()],
    marks: walked.marks,
    groups,
    decided: decisions,
    headings: walked.headings,
    ids,
  };
}
