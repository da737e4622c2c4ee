/** Edits of what a site looks like: layouts, style sheets and scripts in a copy of the program, as a council changes those of its own. */
import { cpSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { treeOf } from "./tree.mjs";

/** A copy of the built program, whose layouts and static files can be edited. @param {string} folder a new one @returns {string} its command */
export function copyProgram(folder) {
  for (const part of ["dist", "layouts", "static", "src", "package.json"])
    cpSync(part, join(folder, part), { recursive: true, dereference: true });
  symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
  return join(folder, "dist", "cli.js");
}

/** Some words more in a block of a layout, or behind a piece that layouts include. */
const layout = (tree, chance) => {
  const path = chance.of(tree.files("layouts", ".njk"));
  const text = tree.text(path);
  const words = `<!-- edit ${chance.number(1, 1e9)} -->`;
  const block = /\{%-?\s*block main\s*-?%\}/.exec(text);
  if (block === null && /\{%-?\s*extends/.test(text)) return undefined;
  const at = block === null ? text.length : block.index + block[0].length;
  tree.write(path, `${text.slice(0, at)}\n${words}${text.slice(at)}`);
  return `${path}: ${words}`;
};

const behind = (folder, ending, comment) => (tree, chance) => {
  const path = chance.of(tree.files(folder, ending));
  const words = comment(chance.number(1, 1e9));
  tree.write(path, `${tree.text(path)}\n${words}\n`);
  return `${path}: ${words}`;
};

const LOOKS = {
  layout,
  stylesheet: behind("static/css", ".css", (number) => `.edit-${number} { color: inherit; }`),
  script: behind("static/js", ".js", (number) => `// edit ${number}`),
};

/** Kinds of edits of how a site looks. */
export const LOOK_KINDS = Object.keys(LOOKS);

/** One edit of the copied program. @returns {string | undefined} what was done; undefined if nothing was */
export function editLooks(folder, kind, chance) {
  const said = LOOKS[kind]?.(treeOf(folder), chance);
  return said && `${kind}: ${said}`;
}
