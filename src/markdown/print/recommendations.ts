import { inlineWords } from "../number/inline-words.ts";
import type { Plan } from "../number/outline.ts";
import { type Block, levelOf } from "../parse/block.ts";
import type { Printing } from "./printing.ts";

/** A heading under which a report says what it asks its meeting to decide. */
export const RECOMMENDATIONS = /^(?:Officer )?Recommendations?\b/i;

/** What stands under the headings "Recommendation" or "Recommendations", without them, to be shown near the top. */
export function recommendationsIn(blocks: readonly Block[], plan: Plan, printing: Printing): string {
  let inside: Block | undefined;
  const found: Block[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") {
      if (inside !== undefined && levelOf(block) <= levelOf(inside)) inside = undefined;
      if (inside === undefined && isRecommendation(block, plan)) {
        inside = block;
        continue;
      }
    }
    if (inside !== undefined) found.push(block);
  }
  return printing.blocks(found);
}

const isRecommendation = (heading: Block, { marks }: Plan): boolean =>
  RECOMMENDATIONS.test(inlineWords(marks.get(heading)?.inline ?? heading.inline).trim());
