import { blocksOf } from "./blocks.ts";
import { type HtmlElement, type HtmlNode, nodesOf } from "./elements.ts";
import { headingLevels } from "./headings.ts";
import { inlineMarkdown } from "./inline.ts";
import { notesIn } from "./notes.ts";
import { doubtsOf, settled, withoutPlaces } from "./places.ts";
import { type InlineReader, unitsOf } from "./units.ts";
import { indented, type Writer } from "./writer.ts";

export interface MarkdownOf {
  /** Ends with a line break; "" for HTML without words. */
  readonly text: string;
  /** What a person must look at, in the order of the text. */
  readonly doubts: readonly string[];
  /** The same with the line of `text` it is about, from 1. */
  readonly placed: readonly { readonly words: string; readonly line: number }[];
}

/**
 * HTML of a report as our Markdown (FORMAT: headings from `##`, tables with bars or `::: table`, notes `[^1]`): every word
 * that is seen is kept, and none is read as a mark. Programs, styles, comments and what is hidden are left out.
 */
export function markdownOf(html: string): MarkdownOf {
  const { marked, doubts } = markedMarkdown(nodesOf(withoutPlaces(html)));
  const { text, lines } = settled(marked);
  const placed = [...doubts]
    .map(([name, words]) => ({ words, line: lines.get(name) ?? 1 }))
    .sort((a, b) => a.line - b.line);
  return { text, doubts: placed.map(({ words }) => words), placed };
}

/** The same of nodes, the places of doubts still in the text (places.ts): a reader of Word adds its own. */
export function markedMarkdown(nodes: readonly HtmlNode[]): {
  readonly marked: string;
  readonly doubts: ReadonlyMap<string, string>;
} {
  const doubts = doubtsOf("m");
  const notes = notesIn(nodes);
  const levels = headingLevels(nodes);
  const reader: InlineReader = {
    doubts,
    noteAt: (fragment) => notes.labels.get(fragment),
    picture: (image) => pictureOf(image),
  };
  const writer: Writer = {
    doubts,
    inline: (inner, place) => inlineMarkdown(unitsOf(inner, reader), place),
    blocks: (inner) => blocksOf(inner, writer),
    levelOf: (heading) => levels.get(heading) ?? 2,
    isNotes: (node) => notes.holders.has(node),
  };
  const body = writer.blocks(nodes);
  const ends = notes.notes.map(
    ({ label, nodes: inner }) => `[^${label}]: ${indented(writer.blocks(inner).join("\n\n"), "    ")}`,
  );
  const marked = [...body, ...ends].join("\n\n");
  return { marked: marked === "" ? "" : `${marked}\n`, doubts: doubts.said };
}

/** `![words](file "caption")`; a picture without a file, or one that is only a spacer, is left out. */
function pictureOf({ attribs }: HtmlElement): string {
  const source = attribs.src ?? "";
  if (source === "" || source.startsWith("data:") || attribs.width === "1") return "";
  const plain = (words: string): string =>
    words
      .replace(/\s+/g, " ")
      .trim()
      .replace(/[\\[\]*_`<]/g, "\\$&");
  const title = plain(attribs.title ?? "").replace(/"/g, "”");
  const address = source.replace(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `![${plain(attribs.alt ?? "")}](${address}${title === "" ? "" : ` "${title}"`})`;
}
