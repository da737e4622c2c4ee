import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { OutputFault } from "./output-fault.ts";

/** Notes a file that is to be in a folder: its path below it, with `/`, and what it is to hold. */
export type NoteFile = (path: string, content: Uint8Array | string) => void;

/** What is to be in a folder when it is finished. */
export interface Inventory {
  readonly note: NoteFile;
  /** Reads the folder back. Throws if a file is missing, is another one, or nobody meant it to be there. */
  readonly verify: (folder: string) => void;
}

/** How many files a fault names. */
const NAMED = 5;

const digestOf = (content: Uint8Array | string): string =>
  createHash("sha256").update(content).digest("base64");

/** An empty inventory. A file noted twice is to be as it was noted last: it was written over. */
export function openInventory(): Inventory {
  const noted = new Map<string, string>();
  return {
    note: (path, content) => {
      noted.set(path.replace(/^\/+/, ""), digestOf(content));
    },
    verify: (folder) => {
      const found = new Set(filesBelow(folder));
      const faults = [
        ...[...noted.keys()].filter((path) => !found.has(path)).map((path) => `${path} is missing`),
        ...[...found].filter((path) => !noted.has(path)).map((path) => `${path} was not meant to be there`),
        ...[...found]
          .filter((path) => noted.has(path) && digestOf(readFileSync(join(folder, path))) !== noted.get(path))
          .map((path) => `${path} is not what was written`),
      ];
      if (faults.length === 0) return;
      const more = faults.length > NAMED ? [`and ${faults.length - NAMED} more`] : [];
      throw new OutputFault(
        `nothing was published: the finished site is not whole on the disk.\n${[...faults.slice(0, NAMED), ...more].map((line) => `  ${line}`).join("\n")}`,
      );
    },
  };
}

/** Paths of all files below a folder, with `/`; links and other things that are no file count as files here. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"))
    .sort();
