/** The outline of a paper: its headings, as Chromium finds them (ISO 32000-1, 12.3.3). */
import { PDFDict, type PDFObject } from "@cantoo/pdf-lib";
import type { OutlineEntry, Place } from "../fragment.ts";
import { placeOf, type Sheets } from "./destinations.ts";
import { dictAt, entry, nameOf, textAt, textOf } from "./entries.ts";

/** Headings with their places; one whose place is not in the paper gives way to those below it. */
export function readHeadings(
  catalog: PDFDict,
  named: ReadonlyMap<string, Place>,
  sheets: Sheets,
): readonly OutlineEntry[] {
  const seen = new Set<PDFDict>();
  const place = (value: PDFObject | undefined): Place | undefined =>
    placeOf(value, sheets) ?? named.get(nameOf(value) ?? textOf(value) ?? "");
  const below = (holder: PDFDict): readonly OutlineEntry[] => {
    const entries: OutlineEntry[] = [];
    for (
      let item = dictAt(holder, "First");
      item !== undefined && !seen.has(item);
      item = dictAt(item, "Next")
    ) {
      seen.add(item);
      const action = dictAt(item, "A");
      const there = place(entry(item, "Dest") ?? (action === undefined ? undefined : entry(action, "D")));
      const title = textAt(item, "Title")
        ?.replace(/\u00ad/g, "")
        .replace(/\s+/g, " ")
        .trim();
      const kids = below(item);
      if (there === undefined || title === undefined || title === "") entries.push(...kids);
      else entries.push({ title, place: there, kids });
    }
    return entries;
  };
  const root = dictAt(catalog, "Outlines");
  return root instanceof PDFDict ? below(root) : [];
}
