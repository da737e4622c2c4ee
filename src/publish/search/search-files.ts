import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { IndexFile } from "./in-one-order.ts";
import { type FinishedPage, indexPages, isSearchable } from "./index-pages.ts";

/** Where the index stands, beside the pages of a site. */
export const SEARCH_FOLDER = "pagefind";

/** The pages of a folder that search finds, in the order of the addresses given, as they stand there now. */
export function searchablePages(
  folder: string,
  addresses: readonly string[],
  pathOf: (address: string) => string,
): readonly FinishedPage[] {
  return addresses
    .map((address) => ({ address, html: readFileSync(join(folder, pathOf(address)), "utf8") }))
    .filter(({ html }) => isSearchable(html));
}

/**
 * Makes the index of pages and puts it into the site's folder in one step, in place of the one before. `isWanted` is asked
 * just before that: a site that was built anew meanwhile gets an index of its own. Answers its files by their paths below the
 * folder.
 */
export async function writeSearch(
  folder: string,
  pages: readonly FinishedPage[],
  isWanted: () => boolean = () => true,
): Promise<readonly IndexFile[]> {
  const files = await indexPages(pages);
  if (!isWanted()) return [];
  const target = join(folder, SEARCH_FOLDER);
  const fresh = `${target}.new-${process.pid}`;
  try {
    for (const { path, bytes } of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), bytes);
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return files.map(({ path, bytes }) => ({ path: `${SEARCH_FOLDER}/${path}`, bytes }));
}
