import type { PageMark } from "../body.ts";
import type { Plan } from "../number/outline.ts";
import { escapeHtml } from "./escape.ts";
import { isApart, type Printing } from "./printing.ts";

/** The anchors before which a new page of the printed pack is marked: the first of each page, in the order of the text. */
export function firstOfEachPage(
  { sections, paragraphs }: Plan,
  marks: ReadonlyMap<string, PageMark> = new Map(),
): ReadonlyMap<string, PageMark> {
  const marked = new Set<string>();
  const first = new Map<string, PageMark>();
  for (const { id } of [...sections, ...paragraphs].sort((a, b) => a.line - b.line)) {
    const mark = marks.get(id);
    if (mark === undefined || marked.has(mark.label)) continue;
    marked.add(mark.label);
    first.set(id, mark);
  }
  return first;
}

/**
 * The mark that stands before an anchor; nothing for most. It is a block of its own, so that a heading is not named by it;
 * its title is its whole name, because "p." would be read out as a letter.
 */
export function printPageMark(id: string | undefined, printing: Printing): string {
  const mark = id === undefined || isApart(printing) ? undefined : printing.pageStarts.get(id);
  if (mark === undefined) return "";
  const label = escapeHtml(mark.label);
  return `<div class="page-mark"><a href="${escapeHtml(mark.href)}" title="Page ${label} of the pack"><span aria-hidden="true">p. ${label}</span></a></div>\n`;
}
