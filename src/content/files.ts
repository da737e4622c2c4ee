import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";

/** One file of a content tree. `path` is below the tree, with `/`; bytes are read when asked for. */
export interface ContentFile {
  readonly path: string;
  /** Size in bytes. */
  readonly size: number;
  /** Changes whenever its bytes may have changed. */
  readonly stamp: string;
  readonly bytes: () => Uint8Array;
}

/** A content tree, whatever it is made of: a folder on disk, or text in a test. */
export interface Files {
  /** How the tree is called in findings: "content". */
  readonly name: string;
  /** In the order of their paths, compared by code unit, so that no file system has a say. */
  readonly list: readonly ContentFile[];
  /** Symbolic links and other things that are neither file nor folder: named, never followed. */
  readonly refused: readonly string[];
}

/** Says something about a path of the tree; each path once. */
export type FindPath = (path: string, id: string, message: string, help: string) => void;

export const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);

/** Where a path stands in a list of files in the order of their paths, if it does. */
export function placeOf(list: readonly ContentFile[], path: string): number | undefined {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.path ?? "") < path) from = middle + 1;
    else to = middle;
  }
  return list[from]?.path === path ? from : undefined;
}

/**
 * The content of a folder on disk: the only reader of content. Hidden files and folders (`.git`, `.DS_Store`) are
 * passed over. Throws if the folder is not there.
 */
export function filesOf(folder: string): Files {
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
  const walk = new Walk(folder);
  for (const below of walk.foldersFrom("")) walk.enter(below);
  return { name: nameOf(folder), list: walk.list.sort(byPath), refused: walk.refused.sort() };
}

/** How a folder is called in findings. */
const nameOf = (folder: string): string => folder.replace(/\\/g, "/").replace(/\/+$/, "");

export const isHidden = (name: string): boolean => name.startsWith(".");

/** Whether anything is at a path; below what is no folder, nothing is. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOTDIR") return false;
    throw cause;
  }
}

/** What was found in a folder so far. Everything is below it; "" is the folder itself. */
export class Walk {
  readonly list: ContentFile[] = [];
  readonly refused: string[] = [];
  readonly #folder: string;
  #open: string[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A folder and every one that is found below it by those who enter them. */
  *foldersFrom(below: string): Generator<string> {
    this.#open.push(below);
    yield* this.#folders();
  }

  /** The same for what is at a path, be it a file, a folder or nothing. */
  *foldersAt(path: string): Generator<string> {
    if (isThere(join(this.#folder, path))) this.see(path);
    yield* this.#folders();
  }

  *#folders(): Generator<string> {
    for (let next = this.#open.pop(); next !== undefined; next = this.#open.pop()) yield next;
  }

  /** Notes the files of one folder, and the folders in it as to be entered. */
  enter(below: string): void {
    for (const name of readdirSync(join(this.#folder, below)))
      if (!isHidden(name)) this.see(below === "" ? name : `${below}/${name}`);
  }

  /** Notes what is at a path. Throws if nothing is. */
  see(path: string): void {
    const place = join(this.#folder, path);
    const state = lstatSync(place);
    if (state.isDirectory()) this.#open.push(path);
    else if (state.isFile())
      this.list.push({ path, size: state.size, stamp: stampOf(state), bytes: () => readFileSync(place) });
    else this.refused.push(path);
  }
}

/** What a file system says of a file that was written: nobody writes one without one of these changing. */
const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string => `${size} ${mtimeMs} ${ctimeMs} ${ino}`;

/** When a file of a folder was last changed by its stamp, in milliseconds; not a number for a file that is in no folder. */
export function changedAt(stamp: string): number {
  const [, bytes, state] = stamp.split(" ").map(Number);
  return Math.max(bytes ?? Number.NaN, state ?? Number.NaN);
}

/** Files that are read as writing, whose words pages are printed from. */
const WRITING = /\.(?:md|yaml|txt|csv)$/;

/**
 * A tree whose writing is held once it was read: its pages can be printed after a file was changed, as they must be where people
 * look at a site while somebody writes. Takes as much memory as there is writing.
 */
export function heldFiles(files: Files): Files {
  return { ...files, list: files.list.map((file) => heldFile(file)) };
}

/** A file whose words are held once they were read, if it is writing and `mayBe` says so when they are. */
export function heldFile(file: ContentFile, mayBe: () => boolean = () => true): ContentFile {
  if (!WRITING.test(file.path)) return file;
  let known: Uint8Array | undefined;
  return {
    ...file,
    bytes: () => {
      if (known !== undefined) return known;
      const bytes = file.bytes();
      if (mayBe()) known = bytes;
      return bytes;
    },
  };
}

/** A content tree from text or bytes by path: tests and `orderpaper new` use it. */
export function filesFrom(contents: Readonly<Record<string, string | Uint8Array>>, name = "content"): Files {
  const list = Object.entries(contents).map(([path, content]) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const stamp = createHash("sha256").update(bytes).digest("hex");
    return { path, size: bytes.length, stamp, bytes: () => bytes };
  });
  return { name, list: list.sort(byPath), refused: [] };
}
