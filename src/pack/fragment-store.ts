import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Fragment } from "./pdf/fragment.ts";
import { freezeFragment, thawFragment } from "./pdf/fragment-file.ts";
import { RecentFragments } from "./recent-fragments.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** Papers laid out before, by the digest of everything that shapes them. */
export interface FragmentStore {
  readonly get: (digest: string) => Fragment | undefined;
  readonly put: (digest: string, fragment: Fragment) => void;
}

/** How much a store keeps, in bytes. */
export interface Room {
  /** In memory. */
  readonly memory: number;
  /** On disk: when there is more, what was longest not used goes. */
  readonly disk: number;
  /** Whether what this process used stays whatever there is room for: a build of an archive must find all of it the next time. */
  readonly keepsUsed?: boolean;
}

/** What is kept if nothing else is said: a pack of a thousand pages takes some 40 MB. */
export const ROOM: Room = { memory: 256e6, disk: 500e6 };
/** When a folder is too full it is brought down to this part of its room, so that it is not looked at for long. */
const DOWN_TO = 0.8;
/** After so many fragments written the folder is looked through again. */
const BETWEEN_LOOKS = 200;

/**
 * Keeps fragments in memory, and in `folder` beyond the life of the process if one is given. Several processes may use one
 * folder: files appear whole, and one that another process removes is a paper laid out again.
 */
export function openFragmentStore(folder?: string, room: Room = ROOM): FragmentStore {
  // Without a folder nothing is forgotten: there would be no way to have it back.
  const recent = new RecentFragments(folder === undefined ? Number.POSITIVE_INFINITY : room.memory);
  // File systems keep times as seconds with a fraction: a millisecond may come back as a little less.
  const opened = Date.now() - 1;
  let written = 0;
  return {
    get: (digest) => {
      const known = recent.get(digest);
      if (known !== undefined || folder === undefined) return known;
      const read = readFragment(join(folder, digest));
      if (read !== undefined) recent.put(digest, read);
      return read;
    },
    put: (digest, fragment) => {
      recent.put(digest, fragment);
      if (folder === undefined) return;
      writeSealed(join(folder, digest), freezeFragment(fragment));
      if (written % BETWEEN_LOOKS === 0) pruneFolder(folder, room.disk, room.keepsUsed ? opened : undefined);
      written += 1;
    },
  };
}

/** A file that is not there, cut short, damaged or of another version is no fragment: its paper is laid out again. */
function readFragment(file: string): Fragment | undefined {
  const frozen = readSealed(file);
  if (frozen === undefined) return undefined;
  try {
    return thawFragment(frozen);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Removes the files of a cache that were longest not used (by the time of their last change, which a use renews) when all
 * together hold more than `most` bytes. What was used from `since` on (milliseconds since 1970) stays in any case. Files that
 * another process removes at the same time are no fault.
 */
export function pruneFolder(folder: string, most: number, since = Number.POSITIVE_INFINITY): void {
  const files = readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    const state = statSync(file, { throwIfNoEntry: false });
    return state?.isFile() ? [{ file, size: state.size, used: state.mtimeMs }] : [];
  });
  let size = files.reduce((sum, each) => sum + each.size, 0);
  if (size <= most) return;
  files.sort((a, b) => a.used - b.used || (a.file < b.file ? -1 : 1));
  for (const each of files) {
    if (size <= most * DOWN_TO || each.used >= since) return;
    rmSync(each.file, { force: true });
    size -= each.size;
  }
}
