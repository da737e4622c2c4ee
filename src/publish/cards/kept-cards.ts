import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pruneFolder } from "../../pack/fragment-store.ts";

/** Cards that were made before, by the digest of everything that shapes them. */
export interface KeptCards {
  readonly has: (digest: string) => boolean;
  /** Throws for one that is not there. */
  readonly get: (digest: string) => Uint8Array;
  readonly put: (digest: string, png: Uint8Array) => void;
}

/** In bytes: cards of some 40,000 pages. When there are more, those longest not used go. */
const ROOM = 1e9;
/** After so many cards written the folder is looked through again. */
const BETWEEN_LOOKS = 500;

/** Keeps cards in a folder. Several processes may use it: a file appears whole or not at all. */
export function keptCards(folder: string): KeptCards {
  let written = 0;
  return {
    has: (digest) => existsSync(join(folder, digest)),
    get: (digest) => {
      const file = join(folder, digest);
      // Only what is thrown away first depends on the clock.
      const now = new Date();
      utimesSync(file, now, now);
      return readFileSync(file);
    },
    put: (digest, png) => {
      mkdirSync(folder, { recursive: true });
      const draft = join(folder, `${digest}.${randomUUID()}`);
      writeFileSync(draft, png);
      renameSync(draft, join(folder, digest));
      if (written % BETWEEN_LOOKS === 0) pruneFolder(folder, ROOM);
      written += 1;
    },
  };
}
