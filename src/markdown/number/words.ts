import type { Block } from "../parse/block.ts";
import { inlineWords } from "./inline-words.ts";

/** The words of a block and all in it, one line for each paragraph, cell or list item; no marks, no pictures. */
export function wordsOf(block: Block): string {
  const lines: string[] = [];
  gather(block, lines);
  return lines.join("\n");
}

function gather(block: Block, lines: string[]): void {
  if (block.kind === "code") lines.push((block.token?.content ?? "").trimEnd());
  const own = inlineWords(block.inline).trim();
  if (own !== "") lines.push(own);
  for (const child of block.children) gather(child, lines);
}
