import { rmSync } from "node:fs";
import { changedAt } from "../../content/files.ts";
import type { KnownFile, KnownFiles } from "../../content/known-files.ts";
import type { Prose } from "../../model/prose.ts";
import { readSealed, writeSealed } from "../../pack/sealed-file.ts";
import { keptFile, timeOfCache } from "../output/kept-snapshot.ts";
import { COARSEST } from "../output/same-as-before.ts";
import { shapeOf } from "./shape.ts";

export interface OpenFiles extends KnownFiles {
  /** Keeps what is known of the files that were asked for, and lets go of all of it. */
  readonly save: () => void;
}

interface Entry {
  /** What is known of it, as it is written. */
  readonly facts: Buffer;
  /** How much of what was worked out of its words is written there. */
  readonly workedOut: number;
  readonly body?: Prose;
}

/**
 * What a cache knows of the files of a content folder, read by this version of the program. A file is known by its stamp, and as
 * with a build of which nothing changed (`output/same-as-before.ts`) only if that was old enough when it was read: a file that was
 * just written may be written again without its stamp telling. To be opened before the folder is looked at. A line for each file,
 * which is taken apart when the file is asked for.
 */
export function openFiles(content: string, cacheFolder: string): OpenFiles {
  const file = keptFile(cacheFolder, "files", content);
  const shape = shapeOf("files");
  const youngSince = timeOfCache(cacheFolder) - COARSEST;
  const before = readLines(file, shape);
  const now = new Map<string, Entry>();
  return {
    get: ({ path, stamp }) => {
      const key = keyOf(path, stamp);
      const facts = before.get(key);
      if (facts === undefined) return undefined;
      const { workedOut, ...known } = JSON.parse(facts.toString("utf8")) as Written;
      now.set(key, { facts, workedOut: workedOut?.length ?? 0 });
      return { ...known, ...(workedOut ? { workedOut: new Map(workedOut) } : {}) };
    },
    took: ({ path, stamp }, body) => {
      const key = keyOf(path, stamp);
      const entry = now.get(key);
      if (entry) now.set(key, { ...entry, body });
    },
    put: ({ path, stamp }, known, body) => {
      if (!(changedAt(stamp) < youngSince)) return;
      now.set(keyOf(path, stamp), { facts: Buffer.from(JSON.stringify(known)), workedOut: -1, body });
    },
    forget: () => rmSync(file, { force: true }),
    save: () => {
      const isNew = [...now.values()].some(
        ({ workedOut, body }) => workedOut !== (body?.workedOut?.size ?? 0),
      );
      if (isNew || now.size !== before.size) writeSealed(file, linesOf(shape, now));
      now.clear();
      before.clear();
    },
  };
}

type Written = Omit<KnownFile, "workedOut"> & {
  readonly workedOut?: readonly (readonly [name: string, value: unknown])[];
};

/** A file by its path and stamp, in signs among which is no tab and no end of a line. */
const keyOf = (path: string, stamp: string): string => `${JSON.stringify(path)} ${stamp}`;

const TAB = 9;
const END = 10;

function readLines(file: string, shape: string): Map<string, Buffer> {
  const read = readSealed(file);
  const lines = new Map<string, Buffer>();
  if (read === undefined) return lines;
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
  const head = bytes.indexOf(END);
  if (bytes.toString("utf8", 0, head) !== shape) return lines;
  for (let from = head + 1; from < bytes.length; ) {
    const tab = bytes.indexOf(TAB, from);
    const end = bytes.indexOf(END, tab);
    lines.set(bytes.toString("utf8", from, tab), bytes.subarray(tab + 1, end));
    from = end + 1;
  }
  return lines;
}

function linesOf(shape: string, now: ReadonlyMap<string, Entry>): Buffer {
  const parts: Buffer[] = [Buffer.from(`${shape}\n`)];
  for (const [key, { facts, workedOut, body }] of now) {
    const some = body?.workedOut;
    const isWritten = workedOut === (some?.size ?? 0) || (workedOut === -1 && some === undefined);
    parts.push(Buffer.from(`${key}\t`), isWritten ? facts : withWorkedOut(facts, some), LINE_END);
  }
  return Buffer.concat(parts);
}

const LINE_END = Buffer.from("\n");

function withWorkedOut(facts: Buffer, workedOut: Prose["workedOut"]): Buffer {
  const known = JSON.parse(facts.toString("utf8")) as Written;
  return Buffer.from(JSON.stringify({ ...known, workedOut: [...(workedOut ?? [])] }));
}
