import { RECOMMENDATIONS } from "../../law/profiles/report-sections.ts";
import { wordsOf } from "../../markdown/number/words.ts";
import { type Block, levelOf } from "../../markdown/parse/block.ts";
import { readBody } from "../../markdown/parse/read.ts";
import type { Prose } from "../../model/prose.ts";
import { itemsWithReports } from "../report-sections.ts";
import type { Rule } from "../rule.ts";
import { isToCome } from "../standing.ts";

/** A verb by which a meeting decides, as recommendations have it: "agrees", "that it be approved". */
const DECIDES =
  /\b(?:agree[sd]?|approve[sd]?|adopt(?:s|ed)?|authorise[sd]?|authorize[sd]?|delegate[sd]?|award(?:s|ed)?|appoint(?:s|ed)?)\b/i;

/** A report under an item for noting whose recommendations ask the meeting to decide something. */
export const notingAsksForDecision: Rule = {
  id: "noting-asks-for-decision",
  severity: "warning",
  why: "an item “for noting” tells the public that nothing will be decided",
  check: ({ library }, report) => {
    const toCome = isToCome(library);
    for (const meeting of library.meetings) {
      if (!toCome(meeting)) continue;
      for (const { item, reports } of itemsWithReports(meeting)) {
        if (item.for !== "noting") continue;
        for (const { body } of reports) {
          const asked = recommended(body).find(({ words }) => DECIDES.test(words));
          if (!asked) continue;
          report({
            at: { file: body.file, line: asked.line },
            message: `the item is for noting, and its report asks the meeting to decide: “${DECIDES.exec(asked.words)?.[0]}”`,
            help: "write for: decision under the item, or let the meeting note it",
            elsewhere: [{ at: { file: meeting.file, field: [...item.path, "for"] }, note: "the item" }],
          });
        }
      }
    }
  },
};

/** Each paragraph and list item that stands under a heading of recommendations, with its line in the file. */
function recommended(body: Prose): readonly { readonly words: string; readonly line: number }[] {
  let inside: Block | undefined;
  const found: { words: string; line: number }[] = [];
  const gather = (block: Block): void => {
    if (block.children.length === 0) found.push({ words: wordsOf(block), line: body.firstLine + block.from });
    for (const child of block.children) gather(child);
  };
  for (const block of readBody(body).blocks)
    if (block.kind !== "heading") {
      if (inside) gather(block);
    } else if (!inside || levelOf(block) <= levelOf(inside))
      inside = RECOMMENDATIONS.titles.test(wordsOf(block)) ? block : undefined;
  return found;
}
