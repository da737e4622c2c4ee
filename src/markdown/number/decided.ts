import type { OutlineDecision } from "../body.ts";
import type { Block } from "../parse/block.ts";
import type { DecisionGroup } from "./decision-groups.ts";
import type { Ids } from "./ids.ts";
import type { Walked } from "./walk.ts";
import { wordsOf } from "./words.ts";

/** The decisions of minutes, in the order of the text, each with its anchor and where it stands. */
export function decided(
  groups: ReadonlyMap<Block, DecisionGroup>,
  { marks, standing }: Walked,
  firstLine: number,
  ids: Ids,
): ReadonlyMap<Block, OutlineDecision> {
  const decisions = new Map<Block, OutlineDecision>();
  for (const [block, { section, sectionNumber }] of standing) {
    const group = groups.get(block);
    if (group === undefined) continue;
    const mark = marks.get(block);
    const text = [group.rest, ...group.blocks.slice(1).map(wordsOf)].filter((words) => words !== "");
    decisions.set(block, {
      id: mark?.id ?? ids.decision(sectionNumber),
      ...(mark?.number !== undefined && { number: mark.number }),
      word: group.word,
      text: text.join("\n"),
      line: firstLine + block.from,
      ...(section !== undefined && { section }),
    });
  }
  return decisions;
}
