import { join } from "node:path";
import { pruneFolder } from "../../pack/fragment-store.ts";
import { readSealed, writeSealed } from "../../pack/sealed-file.ts";

/** Cards that were made before, by the digest of everything that shapes them. */
export interface KeptCards {
  /** Whether one is there, whole. */
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
  const whole = new Set<string>();
  return {
    has: (digest) => {
      if (!whole.has(digest) && readSealed(join(folder, digest)) !== undefined) whole.add(digest);
      return whole.has(digest);
    },
    get: (digest) => {
      const png = readSealed(join(folder, digest));
      if (png === undefined) throw new Error(`the picture ${digest} is not kept in ${folder}`);
      return png;
    },
    put: (digest, png) => {
      writeSealed(join(folder, digest), png);
      whole.add(digest);
      if (written % BETWEEN_LOOKS === 0) pruneFolder(folder, ROOM);
      written += 1;
    },
  };
}
