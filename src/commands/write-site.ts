import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ChapterBook } from "../publish/chapters/chapter-book.ts";
import { contextReads } from "../publish/chapters/context-reads.ts";
import { shortened } from "../publish/chapters/digest.ts";
import type { KeptSite } from "../publish/chapters/kept-site.ts";
import { openChapters } from "../publish/chapters/open-chapters.ts";
import { readDigests } from "../publish/chapters/read-digests.ts";
import type { Edition } from "../publish/edition.ts";
import type { Amendment } from "../publish/output/amend.ts";
import { openInventory } from "../publish/output/inventory.ts";
import type { SurveyedPage } from "../publish/search/survey.ts";
import type { SiteFile } from "../site/files.ts";
import { filePath } from "../site/site-page.ts";
import { staticFiles } from "../views/static-files.ts";
import { indexAgain } from "./index-again.ts";
import { type PrintingPlace, printPages } from "./printing/print-pages.ts";

/** More files than these are not changed one by one: the whole folder is put in place in one step. */
const FEW = 2000;

export interface Written {
  readonly book: ChapterBook;
  /** Pages that were printed, and files that are new or other than before. */
  readonly printed: number;
  readonly changed: number;
  /** What is to become of single files; undefined if the staging folder has the whole site. */
  readonly amendment: Amendment | undefined;
}

/** The folder that holds the site as it was, and what is known of it; undefined if nothing is. */
export interface Before {
  readonly output: string;
  readonly site: KeptSite | undefined;
}

/**
 * Whether the search index is made with the pages, and where parts of it are kept: nowhere, of a members' edition. And from where
 * and with how much memory a second thread may print.
 */
export interface Wanted extends Omit<PrintingPlace, "staging"> {
  readonly search: boolean;
  readonly searchCache?: string;
}

/**
 * Writes an edition into an empty staging folder: the whole of it, or what differs from the site before. Only chapters are made
 * of which something that they read has changed. Reads back what it wrote, and throws if the folder does not hold it.
 */
export async function writeSite(
  edition: Edition,
  staging: string,
  { output, site }: Before,
  { search, searchCache, again, memory }: Wanted,
): Promise<Written> {
  const book = new ChapterBook(
    readDigests(edition.library, edition.textDigest, contextReads(edition.context)),
    site,
  );
  const { pages, files, nameOf } = openChapters(edition, book);
  const inventory = openInventory();
  const fresh = new Set<string>();
  const put = (path: string, content: string | Uint8Array): void => {
    inventory.note(path, content);
    fresh.add(path);
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    writeFileSync(join(staging, path), content);
  };
  const found = new Map<string, SurveyedPage | null>();
  await printPages(edition, pages, { staging, again, memory }, (page) => {
    const { address, path, sum, reads } = page;
    found.set(address, page.found);
    book.made(nameOf(address), path, shortened(sum), reads);
    inventory.noteSum(path, sum);
    fresh.add(path);
  });
  const fileOf = (path: string): string => join(fresh.has(path) ? staging : output, path);
  // Pagefind works in a process of its own: meanwhile the files beside the pages are made.
  const indexing = search
    ? indexAgain(
        edition.pages,
        { staging, output, cache: searchCache, fileOf, nameOf, memory, found, note: inventory.note },
        book,
      )
    : Promise.resolve();
  indexing.catch(() => {});
  for (const { address, of, bytes } of [...files, ...(await edition.cards(pages))]) {
    put(filePath(address), book.make(nameOf(of ?? address), filePath(address), bytes));
    await letOthersWork();
  }
  const isPlain = ({ late, gathered }: SiteFile): boolean => late === undefined && !gathered;
  const plain: readonly SiteFile[] = [...staticFiles(), ...edition.assets.filter(isPlain)];
  for (const { address, bytes, sha256 } of plain) {
    if (sha256 !== undefined && book.stays(filePath(address), sha256)) continue;
    const content = bytes();
    if (book.note(filePath(address), content)) put(filePath(address), content);
    await letOthersWork();
  }
  for (const { address, gathered } of edition.assets) {
    if (!gathered) continue;
    const from = gathered.from.map(filePath);
    if (!book.gather(filePath(address), gathered.put([]), from)) continue;
    const content = gathered.put(from.map((part) => readFileSync(fileOf(part), "utf8")));
    if (book.note(filePath(address), content)) put(filePath(address), content);
    await letOthersWork();
  }
  await indexing;
  inventory.verify(staging);
  const { written, same, gone } = book.changes();
  const made = { book, printed: pages.length, changed: written.length + gone.length };
  if (site && made.changed <= FEW) {
    for (const path of same) rmSync(join(staging, path), { force: true });
    return { ...made, amendment: { written, gone } };
  }
  for (const path of [...same, ...book.standing()]) takeOver(join(output, path), join(staging, path));
  return { ...made, amendment: undefined };
}

/** Lets what waits for another process go on, between two files. */
const letOthersWork = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A file of the old folder in the new one: the same file under two names, until the old folder goes. */
function takeOver(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  linkSync(from, to);
}
