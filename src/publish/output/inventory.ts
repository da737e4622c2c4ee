import { createHash } from "node:crypto";
import { join } from "node:path";
import { filesBelow, openSums } from "./folder-sums.ts";
import { OutputFault } from "./output-fault.ts";

/** Notes a file that is to be in a folder: its path below it, with `/`, and what it is to hold. */
export type NoteFile = (path: string, content: Uint8Array | string) => void;

/** What is to be in a folder when it is finished. */
export interface Inventory {
  readonly note: NoteFile;
  /** The same of a file whose sum is known: its SHA-256 in base64url. */
  readonly noteSum: (path: string, sum: string) => void;
  /** Reads the folder back. Throws if a file is missing, is another one, or nobody meant it to be there. */
  readonly verify: (folder: string) => void;
}

/** How many files a fault names. */
const NAMED = 5;

const digestOf = (content: Uint8Array | string): string =>
  createHash("sha256").update(content).digest("base64url");

/** An empty inventory. A file noted twice is to be as it was noted last: it was written over. */
export function openInventory(): Inventory {
  const noted = new Map<string, string>();
  const noteSum = (path: string, sum: string): void => {
    noted.set(path.replace(/^\/+/, ""), sum);
  };
  return {
    note: (path, content) => noteSum(path, digestOf(content)),
    noteSum,
    verify: (folder) => {
      const found = new Set(filesBelow(folder));
      const sum = openSums();
      const missing = [...noted.keys()].filter((path) => !found.has(path));
      const strange = [...found].filter((path) => !noted.has(path)).sort();
      const other = [...noted].filter(
        ([path, wanted]) => found.has(path) && sum(join(folder, path)) !== wanted,
      );
      const faults = [
        ...missing.map((path) => `${path} is missing`),
        ...strange.map((path) => `${path} was not meant to be there`),
        ...other.map(([path]) => `${path} is not what was written`),
      ];
      if (faults.length === 0) return;
      const more = faults.length > NAMED ? [`and ${faults.length - NAMED} more`] : [];
      throw new OutputFault(
        `nothing was published: the finished site is not whole on the disk.\n${[...faults.slice(0, NAMED), ...more].map((line) => `  ${line}`).join("\n")}`,
      );
    },
  };
}
