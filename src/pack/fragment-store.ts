import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fragment } from "./pdf/fragment.ts";
import { freezeFragment, thawFragment } from "./pdf/fragment-file.ts";

/** Papers laid out before, by the digest of everything that shapes them. */
export interface FragmentStore {
  readonly get: (digest: string) => Fragment | undefined;
  readonly put: (digest: string, fragment: Fragment) => void;
}

/** Keeps fragments as long as the process lives, and in `folder` beyond it if one is given. */
export function openFragmentStore(folder?: string): FragmentStore {
  const kept = new Map<string, Fragment>();
  return {
    get: (digest) => {
      const known =
        kept.get(digest) ?? (folder === undefined ? undefined : readFragment(join(folder, digest)));
      if (known) kept.set(digest, known);
      return known;
    },
    put: (digest, fragment) => {
      kept.set(digest, fragment);
      if (folder !== undefined) writeFragment(folder, digest, fragment);
    },
  };
}

/** A file that is not there, cut short or of another version is no fragment: its paper is laid out again. */
function readFragment(file: string): Fragment | undefined {
  try {
    return thawFragment(readFileSync(file));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** In one step, so that a parallel or broken run leaves whole files only. */
function writeFragment(folder: string, digest: string, fragment: Fragment): void {
  mkdirSync(folder, { recursive: true });
  const draft = join(folder, `${digest}.${process.pid}`);
  writeFileSync(draft, freezeFragment(fragment));
  renameSync(draft, join(folder, digest));
}
