import { createHash } from "node:crypto";
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * How deep an output folder is looked at: `/meetings/index.html` is, `/meetings/2026-01-15-board/index.html`
 * is not.
 */
const DEEP = 2;

/**
 * By what an output folder is known for the one that a build made: the number and times of the folder, the
 * names of all that is in it and in the folders in it, and the states of the files among them. Undefined if
 * it is not there.
 *
 * Another folder in its place, one that was emptied, a page or a meeting that was taken away or added are
 * noticed. Not noticed is a file further down that somebody edits, or takes out of its folder.
 */
export function witnessOf(output: string): string | undefined {
  const digest = createHash("sha256");
  const look = (place: string, deep: number): void => {
    const { ino, mtimeNs, ctimeNs, size } = lstatSync(place, { bigint: true });
    digest.update(`${ino} ${mtimeNs} ${ctimeNs} ${size}\n`);
    const entries = readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      digest.update(`${deep} ${entry.isDirectory() ? "folder" : "file"} ${JSON.stringify(entry.name)}\n`);
      const below = join(place, entry.name);
      if (!entry.isDirectory()) {
        const state = lstatSync(below, { bigint: true });
        // Not the time of its state, which changes with other names that a file has, such as in the folder
        // that was here before.
        digest.update(`${state.ino} ${state.mtimeNs} ${state.size}\n`);
      } else if (deep < DEEP) look(below, deep + 1);
    }
  };
  try {
    look(output, 1);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
  return digest.digest("hex");
}
