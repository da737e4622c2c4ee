import { writeEdition } from "../eleventy.ts";
import type { PageMap } from "../model/page-map.ts";
import { openWorkshop, type Workshop } from "../pack/workshop.ts";
import { type Edition, hasErrors, prepareEdition } from "../publish/edition.ts";
import { keepSearch } from "../publish/search/keep-up.ts";
import { replaceFolder } from "../publish/swap.ts";
import { counted } from "../text/lists.ts";
import { accessibilityLines } from "./accessible.ts";
import { type ExitCode, printFindings } from "./check.ts";
import type { Terminal } from "./terminal.ts";

export interface BuildOptions {
  readonly content: string;
  readonly output: string;
  readonly baseUrl?: string | undefined;
  readonly local?: boolean | undefined;
  readonly packs: boolean;
  readonly browser?: string | undefined;
  /** Once it is aborted nothing is put in place any more: the build throws its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** `orderpaper build`: the website with its packs, in one step or not at all. */
export async function runBuild(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const workshop = options.packs
    ? openWorkshop({ browser: options.browser, progress: terminal.progress })
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
    return 0;
  } finally {
    await workshop?.close();
  }
}

/**
 * One build: reads, judges, and if nothing is wrong puts the new site in place of the old one. A site that is looked at on
 * this machine keeps its search index, which whoever serves it makes anew.
 */
export async function buildOnce(options: BuildOptions, workshop: Workshop | undefined): Promise<Edition> {
  const { content, baseUrl, local, output, signal } = options;
  const edition = await prepareEdition({ content, baseUrl, local, workshop, signal });
  if (!hasErrors(edition.findings))
    await replaceFolder(output, async (staging) => {
      signal?.throwIfAborted();
      await writeEdition(edition, staging, { search: !local });
      signal?.throwIfAborted();
      if (local) keepSearch(output, staging);
    });
  return edition;
}

function pagesOf(packs: ReadonlyMap<string, PageMap>): string {
  const pages = [...packs.values()].reduce((sum, pack) => sum + pack.sides, 0);
  return packs.size === 0 ? "" : ` (${counted(pages, "page")})`;
}
