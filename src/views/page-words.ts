import type { PageRange } from "../model/page-map.ts";
import { listInWords } from "../text/lists.ts";

/** "Pages 5 to 22", "Page 7"; "Pages 34–35" for one page that stands for both. */
export function pagesInWords({ from, to }: PageRange): string {
  if (from === to) return `${from.includes("–") ? "Pages" : "Page"} ${from}`;
  return `Pages ${from} to ${to}`;
}

/** "Pages 5 to 22 and 40 to 44": an item may have papers in the first pack and in a supplement. */
export function rangesInWords(ranges: readonly PageRange[]): string {
  const [only] = ranges;
  if (only !== undefined && ranges.length === 1) return pagesInWords(only);
  return `Pages ${listInWords(ranges.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)))}`;
}
