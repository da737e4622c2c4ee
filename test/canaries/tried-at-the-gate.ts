import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Verdict, verifyPublic } from "../../src/publish/gate/verify.ts";
import type { BuiltBeside } from "./built.ts";
import type { LeakyFile } from "./leaks/leak.ts";
import { writeTree } from "./private-tree.ts";

/** One leaked file, with words for a failure that name it. */
export interface Attempt {
  readonly name: string;
  readonly file: LeakyFile;
  /** Private files of which one must be named: somewhere in them the secret was planted. */
  readonly from: ReadonlySet<string>;
  /** It is enough that the gate fails because it cannot read the file. */
  readonly isLocked?: boolean | undefined;
}

/** What the gate made of some attempts. */
export interface Tried {
  /** Attempts in whose file the gate did not find what was leaked, nor say that it cannot read it. */
  readonly missed: readonly Attempt[];
  readonly verdict: Verdict;
}

/**
 * Takes leaked files to the gate. The gate judges a file by itself, so each attempt gets a folder of its own in one output and
 * the private tree is read once for all of them.
 */
export function triedAtTheGate(attempts: readonly Attempt[], { secret, content }: BuiltBeside): Tried {
  const output = mkdtempSync(join(tmpdir(), "orderpaper-leaks-"));
  const folderOf = (i: number): string => `try-${String(i).padStart(5, "0")}`;
  try {
    writeTree(
      output,
      Object.fromEntries(attempts.map(({ file }, i) => [`${folderOf(i)}/${file.path}`, file.bytes])),
    );
    const verdict = verifyPublic({ output, privateTree: secret, content });
    const [found, unread] = [
      byFolder(verdict.hits, ({ secret: planted }) => planted.file),
      byFolder(verdict.unread, ({ file }) => file),
    ];
    const isCaught = ({ from, isLocked }: Attempt, folder: string): boolean =>
      [...(found.get(folder) ?? [])].some((file) => from.has(file)) ||
      (isLocked === true && unread.has(folder));
    return { missed: attempts.filter((attempt, i) => !isCaught(attempt, folderOf(i))), verdict };
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** What the gate said, by the folder of the attempt that it said it of. */
function byFolder<Said extends { readonly file: string }>(
  said: readonly Said[],
  of: (one: Said) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  for (const one of said) {
    const folder = one.file.slice(0, one.file.indexOf("/"));
    folders.set(folder, (folders.get(folder) ?? new Set()).add(of(one)));
  }
  return folders;
}
