import { chaptersOf } from "../../site/chapters.ts";
import type { SiteFile } from "../../site/files.ts";
import type { SitePage } from "../../site/site-page.ts";
import type { Edition } from "../edition.ts";
import type { ChapterBook } from "./chapter-book.ts";

/** What has to be made of a site, and the chapter of each address. */
export interface OpenChapters {
  readonly pages: readonly SitePage[];
  readonly files: readonly SiteFile[];
  readonly nameOf: (address: string) => string;
}

/** Sorts the table of a site into chapters, and answers the pages and files of those that are not as they were. */
export function openChapters(
  { pages, assets, context }: Pick<Edition, "pages" | "assets" | "context">,
  book: ChapterBook,
): OpenChapters {
  const chapterOf = chaptersOf(context.library);
  const lateFiles = assets.filter(({ late }) => late !== undefined);
  const chapters = new Map<string, { given: Set<string>; addresses: string[] }>();
  const placed = (address: string, about: string, reads: Iterable<string> = []): string => {
    const { name, given } = chapterOf(address);
    const chapter = chapters.get(name) ?? { given: new Set(given), addresses: [] };
    chapters.set(name, chapter);
    chapter.addresses.push(`${address} ${about}`);
    for (const read of reads) chapter.given.add(read);
    return name;
  };
  const placedPages = pages.map((page) => ({ page, name: placed(page.address, page.layout, page.reads) }));
  const placedFiles = lateFiles.map((file) => ({ file, name: placed(file.address, file.late ?? "") }));
  const open = new Set<string>();
  for (const [name, { given, addresses }] of chapters)
    if (book.open(name, addresses, [...given])) open.add(name);
  return {
    pages: placedPages.filter(({ name }) => open.has(name)).map(({ page }) => page),
    files: placedFiles.filter(({ name }) => open.has(name)).map(({ file }) => file),
    nameOf: (address) => chapterOf(address).name,
  };
}
