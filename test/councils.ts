import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A council written to have the shape of a kind of real minutes; `test/councils/<name>/content` is what its clerk wrote. */
export interface ShapedCouncil {
  readonly name: string;
  readonly content: string;
}

const FOLDER = new URL("./councils/", import.meta.url);

/** A planning committee, running numbers, a health board, a parish, party groups. */
export const SHAPED_COUNCILS: readonly ShapedCouncil[] = readdirSync(FOLDER)
  .sort()
  .map((name) => ({ name, content: fileURLToPath(new URL(`${name}/content`, FOLDER)) }));
