import { readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { NoteFile } from "../output/inventory.ts";
import { severalAtOnce } from "../several-at-once.ts";
import { indexMaking } from "./index-pages.ts";
import { keptIndexes } from "./kept-indexes.ts";
import { listedShelf, MANIFEST, manifestText } from "./manifest.ts";
import { filesOfShelf, IN_COMMON } from "./shelf-files.ts";
import { openMakers } from "./shelf-makers.ts";
import { type ShelfSizes, shelve } from "./shelves.ts";
import { filesIn, putInto, standingShelves, takeOver } from "./standing.ts";
import type { FinishedPage } from "./survey.ts";
import { surveyAll } from "./survey-all.ts";

/** Where the index stands, beside the pages of a site. */
export const SEARCH_FOLDER = "pagefind";

/** The pages of a folder, in the order of the addresses given, each read from there when its HTML is asked for: writeSearch finds out which of them search finds. */
export const searchablePages = (
  folder: string,
  addresses: readonly string[],
  pathOf: (address: string) => string,
): readonly FinishedPage[] =>
  addresses.map((address) => ({
    address,
    file: join(folder, pathOf(address)),
    get html() {
      return readFileSync(this.file, "utf8");
    },
  }));

export interface SearchOptions {
  /** A folder of this cache's own, in which indexes are kept from build to build. */
  readonly cache?: string | undefined;
  /** Asked now and then: a site that was built anew meanwhile gets an index of its own. */
  readonly isWanted?: () => boolean;
  /** Told of each file of the index, by its path below the site's folder. */
  readonly note?: NoteFile;
  /**
   * The site that this one replaces, if it is not in the same folder. A shelf that stands there as it is to be is not written
   * if `keep`, asked with the beginning of its files' paths, says that they stay.
   */
  readonly before?: { readonly folder: string; readonly keep: (beginning: string) => boolean };
  readonly sizes?: ShelfSizes;
  /** Megabytes that this process may hold with Pagefind. */
  readonly memory?: number | undefined;
}

/** What was done: how many indexes the site has, and how many of them were not made again. */
export interface SearchWritten {
  readonly shelves: number;
  /** Taken from the cache. */
  readonly kept: number;
  /** Stood in the folder already. */
  readonly stood: number;
}

/**
 * Makes the index of those pages that search finds, or one for each shelf of a large site, and puts it into the site's folder
 * in place of the one before, with the manifest that lists them. One shelf is held at a time, or two where there are two cores. Answers undefined if it was no
 * longer wanted, and then nothing was changed. Throws as indexPages does, and if a page changes meanwhile.
 */
export async function writeSearch(
  folder: string,
  pages: Iterable<FinishedPage>,
  { cache, isWanted = () => true, note, before, sizes, memory }: SearchOptions = {},
): Promise<SearchWritten | undefined> {
  const { surveyed, pageAt } = surveyAll(pages, cache);
  const making = indexMaking();
  const shelves = shelve(surveyed, sizes).map((shelf) => ({ shelf, listed: listedShelf(shelf, making) }));
  const target = join(folder, SEARCH_FOLDER);
  const keep = before?.keep;
  const standing = standingShelves(
    join(before?.folder ?? folder, SEARCH_FOLDER),
    shelves.map(({ listed }) => listed),
  ).filter((path) => keep?.(`${SEARCH_FOLDER}/${path}`) ?? true);
  const kept = cache === undefined ? undefined : keptIndexes(join(cache, "shelves"));
  const fresh = `${target}.new-${process.pid}`;
  const written = { shelves: shelves.length, kept: 0, stood: standing.length };
  const wanted = shelves.filter(({ listed }) => !standing.includes(listed.path));
  const makers = openMakers(wanted.length, pageAt, memory);
  let isOpen = true;
  try {
    await severalAtOnce(wanted, makers.count, async ({ shelf, listed }) => {
      if (!isWanted()) return;
      const known = kept?.get(listed.digest);
      if (known !== undefined) written.kept += 1;
      const files = known ?? (await makers.make(shelf));
      if (!isOpen) return;
      const named = known ?? (listed.path === "" ? files : filesOfShelf(files, listed.path, shelf));
      if (known === undefined) kept?.put(listed.digest, named);
      putInto(fresh, named);
    });
    if (!isWanted()) return undefined;
    putInto(fresh, [
      { path: MANIFEST, bytes: Buffer.from(manifestText(shelves.map(({ listed }) => listed))) },
    ]);
    if (!isWanted()) return undefined;
    if (keep === undefined) takeOver(target, fresh, standing);
    else if (standing.length > 0) for (const part of IN_COMMON) keep(`${SEARCH_FOLDER}/${part}`);
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  } finally {
    isOpen = false;
    await makers.end();
    rmSync(fresh, { recursive: true, force: true });
  }
  if (note) for (const { path, bytes } of filesIn(target)) note(`${SEARCH_FOLDER}/${path}`, bytes);
  return written;
}
