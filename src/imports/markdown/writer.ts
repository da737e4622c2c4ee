import type { HtmlElement, HtmlNode } from "./elements.ts";

import type { Doubts } from "./places.ts";
import type { InlinePlace } from "./units.ts";

/** What the writers of blocks, tables and words share while one document is written. */
export interface Writer {
  readonly doubts: Doubts;
  /** Nodes as Markdown within one block; "" if there are no words and no pictures. */
  readonly inline: (nodes: readonly HtmlNode[], place: InlinePlace) => string;
  /** Blocks as Markdown, one string each, without indent; words between blocks are paragraphs. */
  readonly blocks: (nodes: readonly HtmlNode[]) => readonly string[];
  /** How deep a heading stands: 2 for the shallowest of the document, without gaps. */
  readonly levelOf: (heading: HtmlElement) => number;
  /** Whether an element holds the words of footnotes, which are written at the end. */
  readonly isNotes: (node: HtmlNode) => boolean;
}

/** Lines behind the first are put under it. */
export const indented = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`);
