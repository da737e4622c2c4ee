import { writePages } from "../../eleventy.ts";
import { recordReads } from "../../model/reading.ts";
import { sumOf } from "../../publish/chapters/digest.ts";
import { type SurveyedPage, survey } from "../../publish/search/survey.ts";
import { OnlyThere } from "../../publish/second-reading.ts";
import { filePath, type SitePage } from "../../site/site-page.ts";
import type { PrintLayout } from "../../views/layouts.ts";

/** A page that was printed and written: where, the sum of its text (`sumOf`), and the keys of what it read (`model/reading.ts`). */
export interface PrintedPage {
  readonly address: string;
  readonly path: string;
  readonly sum: string;
  readonly reads: readonly string[];
  /** What search finds of it; null if it finds nothing. */
  readonly found: SurveyedPage | null;
}

/** What came of a slice of pages; `left` are the addresses of those that cannot be printed here. */
export interface PrintedSlice {
  readonly printed: readonly PrintedPage[];
  readonly left: readonly string[];
}

/** What a thread says behind its last slice. */
export const DONE = "done";

/** Prints some pages into a folder, through Eleventy. Throws what a view or a layout throws. */
export async function printSlice(
  pages: readonly SitePage[],
  staging: string,
  print: PrintLayout,
): Promise<PrintedSlice> {
  const texts = new Map<string, string>();
  const printed: PrintedPage[] = [];
  const left: string[] = [];
  for (const { address, layout, view } of pages) {
    try {
      const { value, reads } = recordReads(() => print(layout, view()));
      texts.set(address, value);
      const found = survey(address, value) ?? null;
      printed.push({ address, path: filePath(address), sum: sumOf(value), reads: [...reads], found });
    } catch (cause) {
      if (!(cause instanceof OnlyThere)) throw cause;
      left.push(address);
    }
  }
  const written = pages.filter(({ address }) => texts.has(address));
  await writePages(written, staging, ({ address }) => texts.get(address) ?? "");
  return { printed, left };
}
