import type { PageMap } from "../model/page-map.ts";
import { contentFiles, type SiteFile } from "../site/files.ts";
import { pageFinder } from "../site/page-finder.ts";
import { type SitePage, sitePages } from "../site/pages.ts";
import { type Checked, checkWhole, filesAtHand, filesOfCouncil } from "./edition.ts";
import { openEdition } from "./edition-packs.ts";
import type { ReadAgain } from "./read-again.ts";

/** A site that is looked at on this machine: each page and file is found when somebody asks for it. */
export interface ShownEdition {
  readonly pageAt: (address: string) => SitePage | undefined;
  readonly fileAt: (address: string) => SiteFile | undefined;
}

/** Reads and judges a folder again for whoever looks at it while somebody writes. */
export const checkAgain = (content: string, cacheFolder: string, again: ReadAgain): Promise<Checked> =>
  checkWhole(content, undefined, "everybody", { cacheFolder, again });

/**
 * The site of a council that was judged and found good, with page numbers of packs that were made before. What is not asked for is
 * not made, not even the table of pages.
 */
export function showEdition(
  checked: Checked,
  content: string,
  known: ReadonlyMap<string, PageMap>,
): ShownEdition {
  const { library } = checked;
  const { context } = openEdition(checked, { local: true, isMembers: false, known });
  const files = once(() => byAddress(filesAtHand(library, { content, local: true })));
  const written = once(() => byAddress(contentFiles(library)));
  const made = once(() => {
    const others = [...contentFiles(library), ...filesAtHand(library, { content, local: true })];
    return byAddress(filesOfCouncil(context, sitePages(context), others));
  });
  return {
    pageAt: pageFinder(context),
    fileAt: (address) => {
      const found = files().get(address) ?? written().get(address);
      if (found) return found;
      return IS_BEHIND.test(address) ? undefined : made().get(address);
    },
  };
}

/** A site whose pages and files are all known. */
export function showWhole(pages: readonly SitePage[], assets: readonly SiteFile[]): ShownEdition {
  const [allPages, files] = [new Map(pages.map((page) => [page.address, page])), byAddress(assets)];
  return { pageAt: (address) => allPages.get(address), fileAt: (address) => files.get(address) };
}

/** The search index and the PDFs of packs come from the folder of the finished site: nothing need be made to know it. */
const IS_BEHIND = /^\/(?:pagefind\/|meetings\/.*\.pdf$)/;

const byAddress = (files: readonly SiteFile[]): ReadonlyMap<string, SiteFile> =>
  new Map(files.map((file) => [file.address, file]));

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
