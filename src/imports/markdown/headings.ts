import { elementsIn, type HtmlElement, type HtmlNode, rawWords } from "./elements.ts";

/** The level of each heading, counted in `#`: the shallowest is 2, and none is skipped. */
export function headingLevels(nodes: readonly HtmlNode[]): ReadonlyMap<HtmlElement, number> {
  const headings = elementsIn(nodes, "h1", "h2", "h3", "h4", "h5", "h6").filter(
    (heading) => rawWords(heading).trim() !== "",
  );
  const typed = (heading: HtmlElement): number => Number(heading.name.slice(1));
  const levels = new Map<HtmlElement, number>();
  /** The levels, as they were typed, of the headings above. */
  let above: number[] = [];
  for (const heading of headings) {
    above = above.filter((level) => level < typed(heading));
    levels.set(heading, Math.min(6, 2 + above.length));
    above.push(typed(heading));
  }
  return levels;
}
