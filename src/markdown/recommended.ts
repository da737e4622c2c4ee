import type { BodySource, Numbering } from "./body.ts";
import { inlineWords } from "./number/inline-words.ts";
import { wordsOf } from "./number/words.ts";
import { type Block, levelOf } from "./parse/block.ts";
import { planned } from "./planned.ts";
import { RECOMMENDATIONS } from "./print/recommendations.ts";

/** One thing a report asks its meeting to decide. */
export interface RecommendedPart {
  /** "2.1" of a numbered paragraph, "1" of a list. */
  readonly number?: string;
  /** The anchor of its paragraph, or of the paragraph above its list. */
  readonly id?: string;
  /** One line for each paragraph or item of a list. */
  readonly text: string;
}

/** Words of this length that end in a colon only lead into the list below them. */
const LEAD = 110;

/**
 * What stands under the heading of recommendations, one by one: a numbered paragraph with what follows it, each item of a list
 * after a few words that lead into it, or any other paragraph.
 */
export function recommendedOf(source: BodySource, numbering: Numbering): readonly RecommendedPart[] {
  const { body, plan } = planned(source, numbering);
  const parts: { number?: string; id?: string; text: string }[] = [];
  let lead: { readonly id?: string } | undefined;
  for (const block of under(body.blocks)) {
    const mark = plan.marks.get(block);
    const words =
      mark?.inline && block.kind === "paragraph" ? inlineWords(mark.inline).trim() : wordsOf(block);
    if (words === "" || block.kind === "note" || block.kind === "heading") continue;
    if (block.kind === "paragraph") {
      const number = mark?.number ?? /^\(?([a-z]|\d{1,2})\)\s/i.exec(words)?.[1];
      const id = mark?.number === undefined ? undefined : mark.id;
      lead =
        words.endsWith(":") && words.length <= LEAD ? { ...(id === undefined ? {} : { id }) } : undefined;
      if (!lead)
        parts.push({
          ...(number === undefined ? {} : { number }),
          ...(id === undefined ? {} : { id }),
          text: words,
        });
      continue;
    }
    const last = parts.at(-1);
    if (block.kind === "list" && (lead || !last)) parts.push(...itemsOf(block, lead ?? {}));
    else if (last) last.text = `${last.text}\n${words}`;
    lead = undefined;
  }
  return parts;
}

function itemsOf(
  list: Block,
  lead: { readonly id?: string },
): { number?: string; id?: string; text: string }[] {
  const first =
    list.token?.type === "ordered_list_open" ? Number(list.token.attrGet("start") ?? 1) : undefined;
  return list.children.map((item, index) => ({
    ...(first === undefined ? {} : { number: String(first + index) }),
    ...lead,
    text: wordsOf(item),
  }));
}

/** The blocks below the headings of recommendations, each up to the next heading of its level or above. */
function under(blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  let level: number | undefined;
  for (const block of blocks) {
    if (block.kind === "heading" && (level === undefined || levelOf(block) <= level))
      level = RECOMMENDATIONS.test(
        wordsOf(block)
          .replace(/^[\d.]+\s+/, "")
          .trim(),
      )
        ? levelOf(block)
        : undefined;
    else if (level !== undefined) found.push(block);
  }
  return found;
}
