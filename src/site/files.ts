import type { Library } from "../model/library.ts";
import { usedFiles } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";

/** A file of the site that is not a page: its address below the root, and its bytes when they are wanted. */
export interface SiteFile {
  readonly address: string;
  readonly bytes: () => Uint8Array;
  /**
   * Said of a file whose bytes are worked out of the council when they are asked for: a build leaves it as it is as long as
   * nothing that it read has changed, nor this, which tells what was worked out before.
   */
  readonly late?: string;
  /**
   * How its bytes are put together of other files of the site, where that is quicker than working them out anew: the addresses
   * of these, and what to do with what they hold. The bytes are the same either way.
   */
  readonly gathered?: {
    readonly from: readonly string[];
    readonly put: (parts: readonly string[]) => string;
  };
  /** The page whose chapter it belongs to, if its own address does not say it. */
  readonly of?: string;
  /** The SHA-256 (FIPS 180-4) of its bytes in hexadecimal, where it is known without reading them. */
  readonly sha256?: string;
}

/** The files that authors put beside their papers and pages, at the addresses the pages link to. */
export function contentFiles(library: Library): readonly SiteFile[] {
  const files = library.meetings.flatMap((meeting) =>
    usedFiles(meeting).map(
      ({ name, bytes }): SiteFile => ({ address: addressOf.asset(meeting.id, name), bytes }),
    ),
  );
  const pageFiles = new Map(
    library.pages.flatMap(({ beside }) =>
      [...beside.values()].map(({ name, bytes }) => [addressOf.pageFile(name), bytes] as const),
    ),
  );
  return [...files, ...[...pageFiles].map(([address, bytes]): SiteFile => ({ address, bytes }))];
}
