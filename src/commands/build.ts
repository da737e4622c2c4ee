import { writeEdition } from "../eleventy.ts";
import { unrecorded } from "../model/kept-addresses.ts";
import type { Library } from "../model/library.ts";
import type { PageMap } from "../model/page-map.ts";
import { openWorkshop, type Workshop } from "../pack/workshop.ts";
import { type Edition, hasErrors, prepareEdition } from "../publish/edition.ts";
import { refuseForeignFolder } from "../publish/output/own-folder.ts";
import { keepSearch } from "../publish/search/keep-up.ts";
import { holdOutput } from "../publish/swap.ts";
import { counted } from "../text/lists.ts";
import { accessibilityLines } from "./accessible.ts";
import { type ExitCode, printFindings } from "./check.ts";
import type { Terminal } from "./terminal.ts";

export interface BuildOptions {
  readonly content: string;
  /** For members: the tree of private papers, and the name printed across each page of their copy. */
  readonly privateTree?: string | undefined;
  readonly copy?: string | undefined;
  readonly output: string;
  readonly baseUrl?: string | undefined;
  readonly local?: boolean | undefined;
  readonly packs: boolean;
  readonly browser?: string | undefined;
  /** Where laid-out papers and pictures are kept; this user's own cache, if nothing is said. */
  readonly cacheFolder?: string | undefined;
  /** Whether other runs have laid out everything: this one puts it together and starts no browser. */
  readonly isMerge?: boolean | undefined;
  /** Once it is aborted nothing is put in place any more: the build throws its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** `orderpaper build`: the website with its packs, in one step or not at all. */
export async function runBuild(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const workshop = options.packs
    ? openWorkshop({
        browser: options.browser,
        progress: terminal.progress,
        isPrivate: options.privateTree !== undefined,
        cacheFolder: options.cacheFolder,
        isMerge: options.isMerge === true,
      })
    : undefined;
  try {
    const edition = await buildOnce(options, workshop);
    printFindings(edition, "people", terminal);
    if (hasErrors(edition.findings)) {
      terminal.say("Nothing was published.");
      return 1;
    }
    terminal.say(
      `${counted(edition.pages.length, "page")} and ${counted(edition.packs.size, "pack")}${pagesOf(edition.packs)} in ${options.output}`,
    );
    for (const line of accessibilityLines(edition.packs.size, edition.shortcomings)) terminal.say(line);
    for (const line of ledgerLines(edition.library)) terminal.say(line);
    return 0;
  } finally {
    await workshop?.close();
  }
}

/**
 * One build: reads, judges, and if nothing is wrong puts the new site in place of the old one. Meanwhile no other build writes
 * that folder; it throws, before it reads anything, if one does, or if the folder holds anything but a site of ours. A site that is looked at on
 * this machine keeps its search index, which whoever serves it makes anew.
 */
export async function buildOnce(options: BuildOptions, workshop: Workshop | undefined): Promise<Edition> {
  const { content, privateTree, copy, baseUrl, local, output, cacheFolder, signal } = options;
  refuseForeignFolder(output, content);
  return holdOutput(output, async (replace) => {
    const place = { privateTree, copy, baseUrl, local, cacheFolder };
    const edition = await prepareEdition({ content, ...place, workshop, signal });
    if (!hasErrors(edition.findings))
      await replace(async (staging) => {
        signal?.throwIfAborted();
        await writeEdition(edition, staging, { search: !local });
        signal?.throwIfAborted();
        if (local) keepSearch(output, staging);
      });
    return edition;
  });
}

/** What a council that keeps a ledger of its addresses has to do once this edition is public. */
function ledgerLines({ audience, recorded, published }: Library): readonly string[] {
  const fresh = audience === "public" && recorded ? unrecorded(published).length : 0;
  return fresh === 0
    ? []
    : [
        `${counted(fresh, "new address", "new addresses")}: once they are public, run orderpaper record and commit.`,
      ];
}

function pagesOf(packs: ReadonlyMap<string, PageMap>): string {
  const pages = [...packs.values()].reduce((sum, pack) => sum + pack.sides, 0);
  return packs.size === 0 ? "" : ` (${counted(pages, "page")})`;
}
