import { rmSync } from "node:fs";
import { join } from "node:path";
import { keptSiteFile, readKeptSite, writeKeptSite } from "../publish/chapters/kept-site.ts";
import { outputMark } from "../publish/chapters/output-mark.ts";
import { shapeOf } from "../publish/chapters/shape.ts";
import type { Edition } from "../publish/edition.ts";
import { forget } from "../publish/output/same-as-before.ts";
import { keepSearch } from "../publish/search/keep-up.ts";
import type { Replace } from "../publish/swap.ts";
import { type Written, writeSite } from "./write-site.ts";

export interface PublishOptions {
  readonly output: string;
  readonly cacheFolder: string;
  /** Whether the search index is made too; if not, the one that is there stays. */
  readonly search: boolean;
  /** Whether everything is made anew, whatever is known of the output. */
  readonly isFresh?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What else shapes the site. */
  readonly told: unknown;
}

/** How much of a site was made, and whether the rest stayed as it was. */
export interface Published {
  readonly printed: number;
  readonly changed: number;
  readonly isPart: boolean;
}

/**
 * Puts an edition in place of the site before it, of which only what changed is made again. What the output then holds is kept in
 * the cache; while it is changed nothing is known of it. Nothing is kept of a members' edition.
 */
export async function publishSite(
  edition: Edition,
  { output, cacheFolder, search, isFresh = false, signal, told }: PublishOptions,
  replace: Replace,
): Promise<Published> {
  const isKept = edition.library.audience === "public";
  const file = keptSiteFile(output, cacheFolder);
  const shape = shapeOf(told);
  const kept = isKept && !isFresh ? readKeptSite(file) : undefined;
  const site = kept?.shape === shape && kept.mark === outputMark(output, !search) ? kept : undefined;
  let written: Written | undefined;
  await replace(async (staging) => {
    signal?.throwIfAborted();
    written = await writeSite(
      edition,
      staging,
      { output, site },
      {
        search,
        ...(isKept ? { searchCache: join(cacheFolder, "search") } : {}),
      },
    );
    signal?.throwIfAborted();
    if (!search && written.amendment === undefined) keepSearch(output, staging);
    rmSync(file, { force: true });
    forget(output, cacheFolder);
    return written.amendment;
  });
  if (!written) throw new Error("nothing was written");
  edition.remember();
  const mark = outputMark(output, !search);
  if (isKept && mark !== undefined) writeKeptSite(file, written.book.close(shape, mark));
  return { printed: written.printed, changed: written.changed, isPart: site !== undefined };
}
