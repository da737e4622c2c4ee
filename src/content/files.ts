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

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);

/**
 * The content of a folder on disk: the only reader of content. Hidden files and folders (`.git`, `.DS_Store`) are
 * passed over. Throws if the folder is not there.
 */
export function filesOf(folder: string): Files {
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
  const list: ContentFile[] = [];
  const refused: string[] = [];
  const walk = (below: string): void => {
    for (const name of readdirSync(join(folder, below)).sort()) {
      if (name.startsWith(".")) continue;
      const path = below === "" ? name : `${below}/${name}`;
      const state = lstatSync(join(folder, path));
      if (state.isDirectory()) walk(path);
      else if (state.isFile())
        list.push({
          path,
          size: state.size,
          stamp: stampOf(state),
          bytes: () => readFileSync(join(folder, path)),
        });
      else refused.push(path);
    }
  };
  walk("");
  return { name: folder.replace(/\\/g, "/").replace(/\/+$/, ""), list: list.sort(byPath), refused };
}

/** What a file system says of a file that was written: nobody writes one without one of these changing. */
const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats): string => `${size} ${mtimeMs} ${ctimeMs} ${ino}`;

/** Files that are read as writing, whose words pages are printed from. */
const WRITING = /\.(?:md|yaml|txt|csv)$/;

/**
 * A tree whose writing is held once it was read: its pages can be printed after a file was changed, as they must be where people
 * look at a site while somebody writes. Takes as much memory as there is writing.
 */
export function heldFiles(files: Files): Files {
  const held = (file: ContentFile): ContentFile => {
    let known: Uint8Array | undefined;
    return { ...file, bytes: () => (known ??= file.bytes()) };
  };
  return { ...files, list: files.list.map((file) => (WRITING.test(file.path) ? held(file) : file)) };
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
