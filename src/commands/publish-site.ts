import { rmSync } from "node:fs";
import { join } from "node:path";
import { keptSiteFile, writeKeptSite } from "../publish/chapters/kept-site.ts";
import { type OutputBefore, type OutputPlace, outputBefore } from "../publish/chapters/output-before.ts";
import { outputMark } from "../publish/chapters/output-mark.ts";
import type { Edition } from "../publish/edition.ts";
import { forget } from "../publish/output/same-as-before.ts";
import { keepSearch } from "../publish/search/keep-up.ts";
import type { ReadPlace } from "../publish/second-reading.ts";
import type { Replace } from "../publish/swap.ts";
import { type Written, writeSite } from "./write-site.ts";

export interface PublishOptions extends OutputPlace {
  /** The output as it was when the build began, if somebody looked. */
  readonly before?: OutputBefore | undefined;
  readonly signal?: AbortSignal | undefined;
  /** From where a second thread may read the edition, and how many megabytes may be held. */
  readonly again?: ReadPlace | undefined;
  readonly memory?: number | undefined;
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
  { before: known, signal, again, memory, ...place }: PublishOptions,
  replace: Replace,
): Promise<Published> {
  const { output, cacheFolder, search } = place;
  const isKept = edition.library.audience === "public";
  const file = keptSiteFile(output, cacheFolder);
  const before = isKept ? (known ?? outputBefore(place)) : undefined;
  // Nobody else writes the folder while it is held; if somebody did, nothing of it stays.
  const site = before?.site?.mark === outputMark(output, !search) ? before?.site : undefined;
  let written: Written | undefined;
  await replace(async (staging) => {
    signal?.throwIfAborted();
    written = await writeSite(
      edition,
      staging,
      { output, site },
      {
        search,
        memory,
        ...(isKept ? { searchCache: join(cacheFolder, "search"), again } : {}),
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
  if (before && mark !== undefined) writeKeptSite(file, written.book.close(before.shapeButLooks, mark));
  return { printed: written.printed, changed: written.changed, isPart: site !== undefined };
}
