import { statSync } from "node:fs";
import { join } from "node:path";
import { witnessOf } from "../output/output-witness.ts";

/**
 * By what an output folder is known again. One whose search index is made behind it, by whoever serves it, changes at its root
 * without a build: it is known by its number and the state of its home page. Undefined if it is not there.
 */
export function outputMark(output: string, isIndexedBehind: boolean): string | undefined {
  if (!isIndexedBehind) return witnessOf(output);
  const folder = statSync(output, { throwIfNoEntry: false });
  const home = statSync(join(output, "index.html"), { throwIfNoEntry: false });
  return folder && home && `${folder.ino} ${home.ino} ${home.size} ${home.mtimeMs} ${home.ctimeMs}`;
}
