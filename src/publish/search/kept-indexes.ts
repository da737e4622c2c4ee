import { join } from "node:path";
import { pruneFolder } from "../../pack/fragment-store.ts";
import { readSealed, writeSealed } from "../../pack/sealed-file.ts";
import type { IndexFile } from "./in-one-order.ts";

/** Indexes of shelves that were made before, by the digest of all that goes into them. */
export interface KeptIndexes {
  readonly get: (digest: string) => readonly IndexFile[] | undefined;
  readonly put: (digest: string, files: readonly IndexFile[]) => void;
}

/** In bytes: those of an archive of 50,000 papers three times. When there are more, those longest not used go. */
const ROOM = 3e9;

/**
 * Keeps indexes in a folder, each in one file: a line of JSON with the paths and lengths of its files, and then these. Several
 * processes may use it: a file appears whole or not at all, and one that is damaged is none.
 */
export const keptIndexes = (folder: string, room: number = ROOM): KeptIndexes => ({
  get: (digest) => {
    const kept = readSealed(join(folder, digest));
    return kept === undefined ? undefined : filesOf(Buffer.from(kept.buffer, kept.byteOffset, kept.length));
  },
  put: (digest, files) => {
    const list = files.map(({ path, bytes }) => [path, bytes.length]);
    writeSealed(
      join(folder, digest),
      Buffer.concat([Buffer.from(`${JSON.stringify(list)}\n`), ...files.map(({ bytes }) => bytes)]),
    );
    pruneFolder(folder, room);
  },
});

function filesOf(kept: Buffer): readonly IndexFile[] {
  const end = kept.indexOf("\n");
  const list = JSON.parse(kept.toString("utf8", 0, end)) as readonly (readonly [string, number])[];
  let at = end + 1;
  return list.map(([path, length]) => {
    const bytes = kept.subarray(at, at + length);
    at += length;
    return { path, bytes };
  });
}
