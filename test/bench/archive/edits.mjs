/**
 * Random edits of a content folder, one at a time, as a clerk makes them; the same folder and the same chance always make the same.
 * They read the files to choose what can be edited, so they work on the demo and on generated archives.
 */
import { choices } from "../pack/words.mjs";
import { COUNCIL } from "./edits/council.mjs";
import { MEETINGS } from "./edits/meetings.mjs";
import { PAPERS } from "./edits/papers.mjs";
import { RECORD } from "./edits/record.mjs";
import { treeOf } from "./edits/tree.mjs";

const EDITS = { ...PAPERS, ...MEETINGS, ...RECORD, ...COUNCIL };

/** What stood before the last edit of each folder. @type {Map<string, Map<string, Buffer | undefined>>} */
const undo = new Map();

/** Every kind of edit; "revert" takes the last one of this process back. */
export const KINDS = [...Object.keys(EDITS), "revert"];

/** A source of choices. @param {number} seed */
export const chanceOf = (seed) => choices(seed);

/**
 * One edit of a kind, on disk. @param {string} folder the content folder @param {string} kind of KINDS
 * @returns {string | undefined} what was done; undefined if nothing was, because the folder has nothing to do it to
 */
export function edit(folder, kind, chance) {
  const tree = treeOf(folder);
  const said = kind === "revert" ? revert(tree) : EDITS[kind]?.(tree, chance);
  if (typeof said !== "string" || !tree.changed()) return undefined;
  undo.set(folder, tree.before);
  return `${kind}: ${said}`;
}

/** One edit of any kind. Throws if after many tries nothing could be edited. @param {string} folder @returns {string} */
export function randomEdit(folder, chance) {
  for (let tries = 0; tries < 200; tries += 1) {
    const said = edit(folder, chance.of(KINDS), chance);
    if (said !== undefined) return said;
  }
  throw new Error(`nothing in ${folder} can be edited`);
}

function revert(tree) {
  const last = undo.get(tree.folder);
  if (last === undefined) return undefined;
  for (const [path, bytes] of last)
    if (bytes !== undefined) tree.write(path, bytes);
    else if (tree.has(path)) tree.remove(path);
  return `${[...last.keys()].join(", ")} as before`;
}
