import { wordsOf } from "../markdown/number/words.ts";
import { type Block, levelOf } from "../markdown/parse/block.ts";
import { readBody } from "../markdown/parse/read.ts";
import type { Prose } from "../model/prose.ts";

/** A paragraph or a line of a list, its words and its line in the file. */
export interface Recommended {
  readonly words: string;
  readonly line: number;
}

/** What stands under one heading of recommendations. */
export interface Recommendations {
  /** The line of the heading in the file. */
  readonly line: number;
  readonly lines: readonly Recommended[];
}

/** The sections of a text whose heading `titles` matches, each up to the next heading of its level or above. */
export function recommendationsOf(body: Prose, titles: RegExp): readonly Recommendations[] {
  const found: { line: number; lines: Recommended[] }[] = [];
  let inside: { readonly level: number; readonly lines: Recommended[] } | undefined;
  const gather = (block: Block): void => {
    if (block.children.length === 0)
      inside?.lines.push({ words: wordsOf(block), line: body.firstLine + block.from });
    for (const child of block.children) gather(child);
  };
  for (const block of readBody(body).blocks)
    if (block.kind !== "heading") gather(block);
    else if (!inside || levelOf(block) <= inside.level) {
      inside = undefined;
      if (!titles.test(wordsOf(block))) continue;
      const section = { line: body.firstLine + block.from, lines: [] };
      found.push(section);
      inside = { level: levelOf(block), lines: section.lines };
    }
  return found;
}
