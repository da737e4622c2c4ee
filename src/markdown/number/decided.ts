import type { OutlineDecision, OutlineOptions } from "../body.ts";
import type { Block } from "../parse/block.ts";
import { clausesIn } from "./clauses.ts";
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
  resolutions: OutlineOptions["resolutions"],
): ReadonlyMap<Block, OutlineDecision> {
  const decisions = new Map<Block, OutlineDecision>();
  let next = resolutions?.first ?? 0;
  const resolutionOf = (word: string): string | undefined => {
    if (resolutions === undefined || (word === "NOTED" && resolutions.noted !== true)) return undefined;
    next += 1;
    return `${resolutions.prefix ?? ""}${next - 1}`;
  };
  for (const [block, { section, sectionNumber }] of standing) {
    const group = groups.get(block);
    if (group === undefined) continue;
    const mark = marks.get(block);
    const text = [group.rest, ...group.blocks.slice(1).map(wordsOf)].filter((words) => words !== "");
    const resolution = resolutionOf(group.word);
    const clauses = clausesIn(group.blocks.slice(1));
    decisions.set(block, {
      id: mark?.id ?? ids.decision(sectionNumber),
      ...(mark?.number !== undefined && { number: mark.number }),
      ...(resolution !== undefined && { resolution }),
      word: group.word,
      text: text.join("\n"),
      ...(clauses.length > 0 && { clauses }),
      line: firstLine + block.from,
      ...(section !== undefined && { section }),
    });
  }
  return decisions;
}
