import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { SEARCH_FOLDER, type SearchOptions, writeSearch } from "./search-files.ts";
import type { FinishedPage } from "./survey.ts";

/** Keeps the search index of a site that is built again and again behind its pages. */
export interface SearchKeeper {
  /** Begins to index pages of a folder; an index that was begun before and is not finished is dropped. */
  readonly follow: (folder: string, pages: Iterable<FinishedPage>, options?: FollowOptions) => void;
  /** Resolves when nothing is being indexed. */
  readonly settled: () => Promise<void>;
}

export type FollowOptions = Pick<SearchOptions, "cache" | "sizes">;

/** A keeper; `say` is told why an index was not made, and the one before stays. */
export function searchKeeper(say: (words: string) => void): SearchKeeper {
  let asked = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    follow: (folder, pages, options = {}) => {
      asked += 1;
      const mine = asked;
      const isWanted = (): boolean => mine === asked;
      last = last
        .then(() => (isWanted() ? writeSearch(folder, pages, { ...options, isWanted }) : undefined))
        .catch((fault: unknown) => {
          // Pages that went while they were indexed are those of a site that was built anew: it is indexed next.
          if (isWanted()) say(fault instanceof Error ? fault.message : String(fault));
        });
    },
    settled: async () => {
      asked += 1;
      await last;
    },
  };
}

/** Takes the index of a site over into the folder that will replace it: until it is made anew, old finds are better than none. */
export function keepSearch(from: string, to: string): void {
  const index = join(from, SEARCH_FOLDER);
  if (existsSync(index)) cpSync(index, join(to, SEARCH_FOLDER), { recursive: true });
}
