/**
 * Finished files put aside until the site is written: a year of packs is larger than what a build may hold in memory. All of
 * them are in one file that has no name any more, so nothing is left of it however the process ends (Windows, which keeps names
 * as long as files are open: until it ends in an orderly way).
 */
import { randomUUID } from "node:crypto";
import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Shelf {
  /** Puts bytes aside; what is answered reads them back, as often as it is asked. Throws when the disk is full. */
  readonly put: (bytes: Uint8Array) => () => Uint8Array;
}

interface OpenFile {
  readonly handle: number;
  end: number;
}

/** Closes the file once nobody can read it any more. */
const unread = new FinalizationRegistry<number>((handle) => closeSync(handle));

/** Opens a shelf in a folder, by default the system's own for passing things; only this user may read it. */
export function openShelf(folder: string = tmpdir()): Shelf {
  let file: OpenFile | undefined;
  return {
    put: (bytes) => {
      file ??= openNameless(folder);
      const own = file;
      const start = own.end;
      for (let at = 0; at < bytes.length; )
        at += writeSync(own.handle, bytes, at, bytes.length - at, start + at);
      own.end += bytes.length;
      const { length } = bytes;
      return () => readBack(own, start, length);
    },
  };
}

function openNameless(folder: string): OpenFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = join(folder, `shelf-${randomUUID()}`);
  const file: OpenFile = { handle: openSync(name, "wx+", 0o600), end: 0 };
  if (process.platform === "win32") process.once("exit", () => rmSync(name, { force: true }));
  else rmSync(name);
  unread.register(file, file.handle);
  return file;
}

function readBack({ handle }: OpenFile, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const read = readSync(handle, bytes, at, length - at, start + at);
    if (read === 0) throw new Error("a file that was put aside has become shorter");
    at += read;
  }
  return bytes;
}
