import { createHash } from "node:crypto";
import { closeSync, existsSync, lstatSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";

/** A folder or a single file that a build reads, under a name of its own without `/`. */
export interface Root {
  readonly name: string;
  readonly place: string;
}

/**
 * Files that a build reads, and their state on the disk. Four numbers a file: size in bytes, times of the
 * last change of its bytes and of its state in milliseconds, number on its file system. The times are as fine
 * as 250 nanoseconds: asking for whole nanoseconds takes a third longer, and what is so young is not trusted
 * anyway.
 */
export interface InputList {
  readonly roots: readonly Root[];
  /**
   * "content/meetings/…": the root's name and the path below it, in an order of their own that is always the
   * same.
   */
  readonly paths: readonly string[];
  readonly states: Float64Array;
}

/** Numbers a file. */
export const NUMBERS = 4;

/** What a link, a socket and the like has for a size: it is known by its name only, and never followed. */
const NO_FILE = -1;

/**
 * Every file below the roots, as `filesOf` finds them: hidden ones are passed over. A root that is not there
 * has none; a root may be a link or hidden. Throws if a folder cannot be read or a file goes away meanwhile.
 */
export function listInputs(roots: readonly Root[]): InputList {
  const paths: string[] = [];
  const numbers: number[] = [];
  const add = (path: string, place: string): void => {
    const { size, mtimeMs, ctimeMs, ino } = lstatSync(place);
    paths.push(path);
    numbers.push(size, mtimeMs, ctimeMs, ino);
  };
  const walk = (path: string, place: string): void => {
    const entries = readdirSync(place, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const { name } = entry;
      if (name.startsWith(".")) continue;
      const below = `${path}/${name}`;
      if (entry.isDirectory()) walk(below, `${place}/${name}`);
      else if (entry.isFile()) add(below, `${place}/${name}`);
      else {
        paths.push(below);
        numbers.push(NO_FILE, 0, 0, 0);
      }
    }
  };
  for (const { name, place } of roots) {
    const state = statSync(place, { throwIfNoEntry: false });
    if (state?.isDirectory()) walk(name, place);
    else if (state?.isFile()) {
      paths.push(name);
      numbers.push(state.size, state.mtimeMs, state.ctimeMs, state.ino);
    }
  }
  return { roots, paths, states: Float64Array.from(numbers) };
}

/** Whether two lists name the same files. */
export const samePaths = (a: InputList["paths"], b: InputList["paths"]): boolean =>
  a.length === b.length && a.every((path, index) => path === b[index]);

/** Whether a file has the same state in two lists, at the place `index` of both. */
export function sameState(a: Float64Array, b: Float64Array, index: number): boolean {
  const from = index * NUMBERS;
  return (
    a[from] === b[from] &&
    a[from + 1] === b[from + 1] &&
    a[from + 2] === b[from + 2] &&
    a[from + 3] === b[from + 3]
  );
}

export const sizeAt = ({ states }: Pick<InputList, "states">, index: number): number =>
  states[index * NUMBERS] ?? NO_FILE;

/**
 * Whether a file may change without its state changing, for both its times are older than `since`, in
 * milliseconds.
 */
export function isYoung({ states }: Pick<InputList, "states">, index: number, since: number): boolean {
  const from = index * NUMBERS;
  if (states[from] === NO_FILE) return false;
  return Math.max(states[from + 1] ?? Number.POSITIVE_INFINITY, states[from + 2] ?? 0) >= since;
}

/** Where a file of the list is on this machine. */
export function placeOf({ roots, paths }: InputList, index: number): string {
  const path = paths[index] ?? "";
  const slash = path.indexOf("/");
  const name = slash < 0 ? path : path.slice(0, slash);
  const root = roots.find((each) => each.name === name);
  if (root === undefined) throw new Error(`no root has the name ${name}`);
  return slash < 0 ? root.place : join(root.place, path.slice(slash + 1));
}

/** Bytes of a digest. */
export const DIGEST = 32;

const piece = Buffer.allocUnsafe(1024 * 1024);

/**
 * The SHA-256 of a file of the list; zeros for what is no file, or not there any more. Throws if it cannot be
 * read.
 */
export function digestAt(list: InputList, index: number): Buffer {
  const place = placeOf(list, index);
  if (sizeAt(list, index) === NO_FILE || !existsSync(place)) return Buffer.alloc(DIGEST);
  const digest = createHash("sha256");
  const file = openSync(place, "r");
  try {
    for (let read = piece.length; read === piece.length; ) {
      read = readSync(file, piece, 0, piece.length, null);
      digest.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return digest.digest();
}
