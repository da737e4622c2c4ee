import { type KeptSite, keptSiteFile, readKeptSite } from "./kept-site.ts";
import { outputMark } from "./output-mark.ts";
import { shapeButLooks, shapeOf } from "./shape.ts";

/** What is known of an output folder before a build changes it. */
export interface OutputBefore {
  readonly output: string;
  readonly cacheFolder: string;
  /** What shapes a site besides its content, as it is now. */
  readonly shape: string;
  /** The same without layouts and static files: what a site is known by. */
  readonly shapeButLooks: string;
  /** What the folder holds, if that is known and was made in the same way. */
  readonly site: KeptSite | undefined;
}

export interface OutputPlace {
  readonly output: string;
  readonly cacheFolder: string;
  /** Whether the search index is made with the pages; if not, somebody makes it behind them. */
  readonly search: boolean;
  /** Whether everything is made anew, whatever is known of the output. */
  readonly isFresh?: boolean | undefined;
  /** What else shapes the site. */
  readonly told: unknown;
}

/** Looks at an output folder. To be asked by whoever holds it; the answer is true as long as it is held. */
export function outputBefore({ output, cacheFolder, search, isFresh, told }: OutputPlace): OutputBefore {
  const but = shapeButLooks(told);
  const kept = isFresh ? undefined : readKeptSite(keptSiteFile(output, cacheFolder));
  const isSame = kept?.shape === but && kept.mark === outputMark(output, !search);
  return { output, cacheFolder, shape: shapeOf(told), shapeButLooks: but, site: isSame ? kept : undefined };
}
