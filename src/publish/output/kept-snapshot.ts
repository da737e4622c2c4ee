import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { readSealed, writeSealed } from "../../pack/sealed-file.ts";
import { DIGEST, NUMBERS } from "./input-list.ts";
import { lockFolder } from "./lock.ts";

/** What the last build into an output folder was made from, and what it said. */
export interface KeptSnapshot {
  /** Options, the ground the program stands on, and names in sight, as text. */
  readonly facts: string;
  /** The commit whose history was read; null if none was. */
  readonly history: string | null;
  /** The browser that packs were laid out for; null if there were none. */
  readonly browser: string | null;
  /** By what the output folder is known. */
  readonly witness: string;
  /** What the build said, for whoever kept it. */
  readonly said: string;
  /** The paths of all inputs, parted by zeros. */
  readonly paths: Buffer;
  /** Four numbers for each. */
  readonly states: Float64Array;
  /** The SHA-256 of each. */
  readonly digests: Uint8Array;
  /** One byte each: 1 if the same state means the same bytes. */
  readonly trusted: Uint8Array;
}

/** Raised with every change of what is kept: what another version kept is not read. */
const FORMAT = 1;

/** How many outputs are known at once. */
const MOST = 40;

const FOLDER = "unchanged";

/** Where an output folder really is, or will be. */
export const realPlace = (folder: string): string => {
  const place = resolve(folder);
  if (existsSync(place)) return realpathSync(place);
  return existsSync(dirname(place)) ? join(realpathSync(dirname(place)), basename(place)) : place;
};

/** The file of a cache, in a folder of its own kind, that knows something of another folder: of where that really is. */
export const keptFile = (cacheFolder: string, kind: string, folder: string): string =>
  join(cacheFolder, kind, createHash("sha256").update(realPlace(folder)).digest("hex"));

const fileOf = (output: string, cacheFolder: string): string => keptFile(cacheFolder, FOLDER, output);

/**
 * What the last build into a folder kept; undefined if there is none, or its file is damaged or of another
 * version.
 */
export function readSnapshot(output: string, cacheFolder: string): KeptSnapshot | undefined {
  const read = readSealed(fileOf(output, cacheFolder));
  const line = read?.indexOf("\n".charCodeAt(0)) ?? -1;
  if (read === undefined || line < 0) return undefined;
  const { format, count, pathBytes, ...about } = JSON.parse(
    Buffer.from(read.buffer, read.byteOffset, line).toString("utf8"),
  );
  if (format !== FORMAT) return undefined;
  let at = line + 1;
  const next = (bytes: number): Uint8Array => {
    at += bytes;
    return read.slice(at - bytes, at);
  };
  return {
    ...about,
    paths: Buffer.from(next(pathBytes)),
    // A copy of its own, for numbers of eight bytes must begin at a whole number of them.
    states: new Float64Array(Uint8Array.from(next(count * NUMBERS * Float64Array.BYTES_PER_ELEMENT)).buffer),
    digests: next(count * DIGEST),
    trusted: next(count),
  };
}

/** Keeps a snapshot in one step. Throws what the machine refuses. */
export function writeSnapshot(output: string, cacheFolder: string, kept: KeptSnapshot): void {
  const { paths, states, digests, trusted, ...about } = kept;
  const head = { format: FORMAT, count: trusted.length, pathBytes: paths.length, ...about };
  const file = fileOf(output, cacheFolder);
  writeSealed(
    file,
    Buffer.concat([
      Buffer.from(`${JSON.stringify(head)}\n`),
      paths,
      new Uint8Array(states.buffer, states.byteOffset, states.byteLength),
      digests,
      trusted,
    ]),
  );
  keepNewest(dirname(file));
}

/** Nothing is known of an output folder any more. */
export function removeSnapshot(output: string, cacheFolder: string): void {
  rmSync(fileOf(output, cacheFolder), { force: true });
}

/** Removes what was longest not used from a folder of a cache, such as what is known of outputs that are long gone. */
export function keepNewest(folder: string): void {
  const files = readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    const state = statSync(file, { throwIfNoEntry: false });
    return state === undefined ? [] : [{ file, used: state.mtimeMs }];
  });
  files.sort((a, b) => b.used - a.used);
  for (const { file } of files.slice(MOST)) rmSync(file, { force: true });
}

/**
 * What time it is for the file systems of the cache and of the output, in milliseconds: the earlier of the
 * two.
 */
export function timeOfDisks(output: string, cacheFolder: string): number {
  const time = timeOfCache(cacheFolder);
  // Whoever asks has just taken the lock.
  const lock = statSync(lockFolder(realPlace(output)), { throwIfNoEntry: false });
  return Math.min(time, lock?.mtimeMs ?? time);
}

/**
 * What time it is for the file system of the cache, in milliseconds. The machine's own clock may be another
 * one, and may have been put back.
 */
export function timeOfCache(cacheFolder: string): number {
  const folder = join(cacheFolder, FOLDER);
  mkdirSync(folder, { recursive: true });
  const probe = join(folder, `probe-${randomUUID()}`);
  writeFileSync(probe, "");
  const { mtimeMs } = statSync(probe);
  rmSync(probe);
  return mtimeMs;
}
