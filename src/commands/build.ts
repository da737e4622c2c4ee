import { basename, resolve } from "node:path";
import { wasAsked } from "../content/history/history.ts";
import { unrecorded } from "../model/kept-addresses.ts";
import type { Library } from "../model/library.ts";
import type { PageMap } from "../model/page-map.ts";
import { defaultCacheFolder } from "../pack/press/cache-folder.ts";
import { openWorkshop, type Workshop } from "../pack/workshop.ts";
import { outputBefore } from "../publish/chapters/output-before.ts";
import { type Edition, hasErrors, prepareEdition } from "../publish/edition.ts";
import { refuseForeignFolder } from "../publish/output/own-folder.ts";
import { holdOutput, type Replace } from "../publish/swap.ts";
import { counted } from "../text/lists.ts";
import { accessibilityLines } from "./accessible.ts";
import { type ExitCode, printFindings } from "./check.ts";
import { type Published, publishSite } from "./publish-site.ts";
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
  /** Megabytes that this process and the browser that lays out packs are to hold together. */
  readonly memory?: number | undefined;
  /** Whether everything is made, although nothing may have changed. */
  readonly isFresh?: boolean | undefined;
  /** Once it is aborted nothing is put in place any more: the build throws its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What a build came to, and which of the things that it may leave alone it read. */
export interface Built {
  readonly code: ExitCode;
  readonly readHistory: boolean;
  readonly hasPacks: boolean;
  /** What was done, if only a part of the site was made again: said of this build, and not of later ones that find nothing changed. */
  readonly part: string | undefined;
}

/** Makes the website with its packs for whoever holds the output, and says what came of it. */
export async function buildAnew(options: BuildOptions, terminal: Terminal, replace: Replace): Promise<Built> {
  const workshop = options.packs
    ? openWorkshop({
        browser: options.browser,
        progress: terminal.progress,
        isPrivate: options.privateTree !== undefined,
        cacheFolder: options.cacheFolder,
        isMerge: options.isMerge === true,
        memory: options.memory,
        isOnce: true,
      })
    : undefined;
  try {
    const { edition, written } = await makeAndReplace(options, workshop, replace);
    const built = {
      readHistory: wasAsked(options.content),
      hasPacks: edition.packs.size > 0,
      part: written?.isPart ? partLine(written) : undefined,
    };
    printFindings(edition, "people", terminal);
    if (hasErrors(edition.findings)) {
      terminal.say("Nothing was published.");
      return { code: 1, ...built };
    }
    terminal.say(
      `${counted(edition.pages.length, "page")} and ${counted(edition.packs.size, "pack")}${pagesOf(edition.packs)} in ${options.output}`,
    );
    for (const line of accessibilityLines(edition.packs.size, edition.shortcomings)) terminal.say(line);
    for (const line of ledgerLines(edition.library)) terminal.say(line);
    return { code: 0, ...built };
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
  refuseForeignFolder(options.output, options.content);
  return holdOutput(
    options.output,
    async (replace) => (await makeAndReplace(options, workshop, replace)).edition,
  );
}

async function makeAndReplace(
  options: BuildOptions,
  workshop: Workshop | undefined,
  replace: Replace,
): Promise<{ readonly edition: Edition; readonly written: Published | undefined }> {
  const { content, privateTree, copy, baseUrl, local, output, packs, isFresh, signal } = options;
  const cacheFolder = options.cacheFolder ?? defaultCacheFolder();
  const place = { privateTree, copy, baseUrl, local, cacheFolder };
  const told = { baseUrl, local, packs, content: basename(resolve(content)) };
  const where = { output, cacheFolder, search: !local, isFresh, told };
  // What an archive holds is much: it is known this early only where packs may stay.
  const before = workshop && privateTree === undefined ? outputBefore(where) : undefined;
  const edition = await prepareEdition({ content, ...place, workshop, before, signal });
  if (hasErrors(edition.findings)) return { edition, written: undefined };
  const again = { content, baseUrl, local, cacheFolder };
  const how = { ...where, before, signal, again, memory: options.memory };
  return { edition, written: await publishSite(edition, how, replace) };
}

/** What was done, of a site of which only a part was made again. */
const partLine = ({ printed, changed }: Published): string =>
  `${counted(printed, "page was", "pages were")} printed again, ${counted(changed, "file")} changed.`;

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
