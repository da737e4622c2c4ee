import type { Block } from "../parse/block.ts";
import { type DecisionWord, decisionWord } from "./decision-word.ts";
import { inlineWords } from "./inline-words.ts";

/** A decision's paragraph and the blocks after it that belong to it. */
export interface DecisionGroup extends DecisionWord {
  /** In a row; the first is the paragraph with the word. */
  readonly blocks: readonly Block[];
}

const FOLLOWERS: ReadonlySet<string> = new Set(["list", "quote", "table", "code"]);
/** "(1) That …", "b) to …", "That …": paragraphs that carry on a decision. */
const CARRIES_ON = /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s|That\b|and that\b)/i;

/**
 * The decisions among blocks in a row. Lists, quotes and tables that follow the paragraph belong to it, and paragraphs
 * that go on with it ("(2) That …"); after a word alone on its line, the next paragraph whatever it says. A paragraph
 * with a number of its own never does.
 */
export function decisionGroups(
  blocks: readonly Block[],
  hasNumber: (paragraph: Block) => boolean,
): ReadonlyMap<Block, DecisionGroup> {
  const groups = new Map<Block, DecisionGroup>();
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const word = block?.kind === "paragraph" ? decisionWord(block.inline) : undefined;
    if (block === undefined || word === undefined) continue;
    const group = [block];
    for (let next = blocks[at + 1]; next !== undefined; next = blocks[at + 1]) {
      const needed = word.alone && !group.some((one) => one !== block && one.kind !== "note");
      if (!belongs(next, needed, hasNumber)) break;
      group.push(next);
      at += 1;
    }
    groups.set(block, { ...word, blocks: group });
  }
  return groups;
}

function belongs(block: Block, needed: boolean, hasNumber: (paragraph: Block) => boolean): boolean {
  if (FOLLOWERS.has(block.kind) || block.kind === "note") return true;
  if (block.kind !== "paragraph" || hasNumber(block) || decisionWord(block.inline) !== undefined)
    return false;
  return needed || CARRIES_ON.test(inlineWords(block.inline));
}
