import type { IndexFile } from "./in-one-order.ts";
import { indexShelf } from "./index-shelf.ts";
import type { FiledPage } from "./index-thread.ts";
import { isSecondIndexerWorthIt, type SecondIndexer, startSecondIndexer } from "./second-indexer.ts";
import type { Shelf } from "./shelves.ts";
import type { FinishedPage } from "./survey.ts";

/** Who makes indexes of shelves: this thread, and another one where that pays. */
export interface ShelfMakers {
  /** How many shelves may be asked for at once. */
  readonly count: number;
  /** Rejects as `indexShelf` does. */
  readonly make: (shelf: Shelf) => Promise<readonly IndexFile[]>;
  readonly end: () => Promise<void>;
}

/** Opens them for so many shelves, whose pages are found by their addresses. */
export function openMakers(
  shelves: number,
  pageAt: ReadonlyMap<string, FinishedPage>,
  memory?: number,
): ShelfMakers {
  let idle: SecondIndexer | undefined = isSecondIndexerWorthIt(shelves, memory)
    ? startSecondIndexer()
    : undefined;
  const second = idle;
  const here = ({ pages }: Shelf): Promise<readonly IndexFile[]> =>
    indexShelf(
      pages.map(({ address, digest }) => ({
        address,
        digest,
        get html() {
          return pageAt.get(address)?.html ?? "";
        },
      })),
    );
  return {
    count: second ? 2 : 1,
    make: async (shelf) => {
      const filed = idle && filedPages(shelf, pageAt);
      if (!idle || !filed) return here(shelf);
      const other = idle;
      idle = undefined;
      try {
        return await other.index(filed);
      } finally {
        idle = other;
      }
    },
    end: async () => {
      await second?.end();
    },
  };
}

/** Undefined if a page of the shelf is in no file. */
function filedPages(
  { pages }: Shelf,
  pageAt: ReadonlyMap<string, FinishedPage>,
): readonly FiledPage[] | undefined {
  const filed = pages.flatMap(({ address, digest }): readonly FiledPage[] => {
    const file = pageAt.get(address)?.file;
    return file === undefined ? [] : [[address, digest, file]];
  });
  return filed.length === pages.length ? filed : undefined;
}
