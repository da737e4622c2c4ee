import type { Block } from "../parse/block.ts";
import { containerLineOf } from "../parse/tree.ts";

/** A landscape stretch is only paper turned: what stands in it is numbered as if it were not there. */
export const isTurned = (block: Block): boolean =>
  block.kind === "container" && containerLineOf(block).name === "landscape";

/** The rows of blocks whose paragraphs are numbered: the body's own and those of its landscape stretches. */
export function stretchesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  return [blocks, ...blocks.filter(isTurned).flatMap(({ children }) => stretchesOf(children))];
}

/** The inside of every list item: "3. **RESOLVED:** …" is a list to Markdown and a decision none the less. */
export function itemsIn(blocks: readonly Block[]): readonly (readonly Block[])[] {
  return blocks.flatMap(({ kind, children }) => [
    ...(kind === "item" ? [children] : []),
    ...itemsIn(children),
  ]);
}
