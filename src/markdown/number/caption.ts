import type { Block } from "../parse/block.ts";
import type { Token } from "../parse/markdown.ts";
import { containerLineOf } from "../parse/tree.ts";
import { inlineWords } from "./inline-words.ts";
import { typedParagraphNumber } from "./typed-number.ts";

/** "Table 2: Costs", "Table 2" alone; not "Table 2 shows that …". */
const TABLE_NUMBER = /^\s*Table \d+[a-z]?(?:\s*$|\s*[:.–—-]|\s+(?!\p{Ll}))/u;

/** Whether a paragraph is the caption of the table that follows it: wholly bold, or beginning with "Table 2". */
export function isCaption(paragraph: Block, next: Block | undefined): boolean {
  if (paragraph.kind !== "paragraph" || next === undefined || !isTable(next)) return false;
  if (typedParagraphNumber(paragraph.inline) !== undefined) return false;
  return isWhollyBold(paragraph.inline) || TABLE_NUMBER.test(inlineWords(paragraph.inline));
}

const isTable = (block: Block): boolean =>
  block.kind === "table" || (block.kind === "container" && containerLineOf(block).name === "table");

/** Whether one pair of bold marks holds all the words. */
export function isWhollyBold(inline: readonly Token[]): boolean {
  const words = inline.filter(({ type, content }) => type !== "text" || content.trim() !== "");
  const firstClose = words.findIndex(({ type }) => type === "strong_close");
  return words[0]?.type === "strong_open" && firstClose === words.length - 1;
}
