import { readFileSync } from "node:fs";
import type { ChapterBook } from "../publish/chapters/chapter-book.ts";
import type { NoteFile } from "../publish/output/inventory.ts";
import { SEARCH_FOLDER, writeSearch } from "../publish/search/search-files.ts";
import type { SurveyedPage } from "../publish/search/survey.ts";
import { filePath, type SitePage } from "../site/site-page.ts";

export interface IndexPlace {
  /** The folder that is written, and the one that has the site as it was. */
  readonly staging: string;
  readonly output: string;
  /** Where parts of the index are kept; nowhere, of a members' edition. */
  readonly cache: string | undefined;
  /** The file of a page of the new site by its path, wherever it is. */
  readonly fileOf: (path: string) => string;
  /** The chapter of an address. */
  readonly nameOf: (address: string) => string;
  /** What search finds of pages that were printed just now, by their addresses: null where it finds none. */
  readonly found: ReadonlyMap<string, SurveyedPage | null>;
  /** Told of each file that is in the staging folder. */
  readonly note: NoteFile;
  /** Megabytes that this process may hold with Pagefind. */
  readonly memory?: number | undefined;
}

/** Makes the search index of a site whose pages are all there, and notes its files; unless no page has changed. */
export async function indexAgain(
  pages: readonly SitePage[],
  { staging, output, cache, fileOf, nameOf, found, note, memory }: IndexPlace,
  book: ChapterBook,
): Promise<void> {
  if (book.areAsBefore(".html") && book.keep(`${SEARCH_FOLDER}/`)) return;
  const finished = pages.map(({ address }) => {
    const path = filePath(address);
    return {
      address,
      mark: book.digestOf(nameOf(address), path) ?? "",
      found: found.get(address),
      file: fileOf(path),
      get html() {
        return readFileSync(this.file, "utf8");
      },
    };
  });
  await writeSearch(staging, finished, {
    ...(cache === undefined ? {} : { cache }),
    memory,
    note: (path, bytes) => {
      book.note(path, bytes);
      note(path, bytes);
    },
    before: { folder: output, keep: (beginning) => book.keep(beginning) },
  });
}
