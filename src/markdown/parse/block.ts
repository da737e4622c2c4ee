import type { Lines } from "./faults.ts";
import type { Token } from "./markdown.ts";

/** `rows` is a table's head or body, `note` the text of a footnote where it was typed, `container` a `:::` block. */
export type BlockKind =
  | "paragraph"
  | "heading"
  | "list"
  | "item"
  | "quote"
  | "table"
  | "rows"
  | "row"
  | "cell"
  | "code"
  | "rule"
  | "note"
  | "container";

/** A piece of the text: its lines, the blocks in it, and, of paragraphs, headings and cells, the words in it. */
export interface Block extends Lines {
  readonly kind: BlockKind;
  /** The token that opened it; none for the text as a whole. */
  readonly token: Token | undefined;
  readonly children: readonly Block[];
  readonly inline: readonly Token[];
}

/** The level of a heading, counted in `#`: 2 for `##`. A single `#` is read as `##`: the title is front matter. */
export function levelOf(heading: Block): number {
  return Math.max(2, Number(heading.token?.tag.slice(1)));
}

/** A paragraph of a list without blank lines between its items: printed without an element of its own. */
export const isTight = (paragraph: Block): boolean => paragraph.token?.hidden === true;

/** A paragraph that holds one or more pictures and no words. */
export function isPictures(block: Block): boolean {
  return (
    block.kind === "paragraph" &&
    block.inline.some(({ type }) => type === "image") &&
    block.inline.every(
      ({ type, content }) =>
        type === "image" ||
        type === "softbreak" ||
        type === "hardbreak" ||
        (type === "text" && content.trim() === ""),
    )
  );
}
