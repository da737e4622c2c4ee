import { redactionsInWords } from "../../text/redactions.ts";
import { type Block, isPictures } from "../parse/block.ts";
import { CONTAINERS, containerLineOf } from "../parse/tree.ts";
import { inlineWords } from "./inline-words.ts";

/** The words of a block and all in it, one line for each paragraph, cell, list item or picture's caption; no marks. */
export function wordsOf(block: Block): string {
  const lines: string[] = [];
  gather(block, lines);
  return lines.filter((line) => line !== "").join("\n");
}

function gather(block: Block, lines: string[]): void {
  if (block.kind === "code") lines.push((block.token?.content ?? "").trimEnd());
  else if (isPictures(block))
    lines.push(...block.inline.map((token) => redactionsInWords(token.attrGet("title") ?? "")));
  else if (isUnknown(block))
    lines.push(`::: ${containerLineOf(block).name} ${containerLineOf(block).words}`.trim());
  else lines.push(inlineWords(block.inline).trim());
  for (const child of block.children) gather(child, lines);
}

/** A block that nobody knows is printed with its line. */
const isUnknown = (block: Block): boolean =>
  block.kind === "container" && !CONTAINERS.includes(containerLineOf(block).name);
