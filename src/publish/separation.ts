import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { SiteFile } from "../site/files.ts";

/** What the private tree is called by the format, wherever it lies. */
const PRIVATE = "private";

/** A file at the root of every members' edition: what it is, and the mark by which a folder is known to hold one. */
export const MEMBERS_MARK = "NOT-FOR-PUBLICATION.txt";

const WORDS =
  "This is the members' edition. It holds exempt and confidential material and is not for publication.\n";

/** The mark, as a file of the edition. */
export const membersMark = (): SiteFile => ({
  address: `/${MEMBERS_MARK}`,
  bytes: () => new TextEncoder().encode(WORDS),
});

/**
 * An error for a public build that could see the private tree: a folder `private` in the content folder or beside it.
 * Only the names in those two folders are read; the tree itself is never opened, listed or asked for its state.
 */
export function visibleTree(content: string): readonly Finding[] {
  const folder = resolve(content);
  const seen = [folder, dirname(folder)].filter((place) => readdirSync(place).includes(PRIVATE));
  return seen.slice(0, 1).map((place): Finding => {
    const shown = place === folder ? `${content}/${PRIVATE}` : join(dirname(content), PRIVATE);
    return {
      id: "private-tree-visible",
      severity: "error",
      span: spanOnLine(shown, 1, 1, 1),
      message: `the folder ${PRIVATE}/ is in sight, and a public build must not be able to see private papers`,
      why: "what a build cannot reach, it cannot publish",
      help: "keep it in a repository of its own and check that out elsewhere; for members say --audience members --private DIR",
    };
  });
}

/** Whether a path lies inside a folder or is that folder; links are followed as far as the path is there. */
export function liesIn(path: string, folder: string): boolean {
  const way = relative(real(folder), real(path));
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/**
 * Why a members' edition must not be written to a folder, in a sentence; undefined if it may. It may not lie inside
 * the content, the private tree or anything that is a website, and may only replace another members' edition.
 */
export function outputFault(output: string, content: string, privateTree: string): string | undefined {
  const target = resolve(output);
  for (const tree of [content, privateTree]) {
    if (liesIn(target, tree)) return `${output} lies inside ${tree}; say another folder with --output`;
    if (liesIn(tree, target)) return `${tree} lies inside ${output}; say another folder with --output`;
  }
  if (liesIn(privateTree, content) || liesIn(content, privateTree))
    return `${content} and ${privateTree} lie inside one another; private papers need a folder of their own`;
  if (isWebsite(target) && !isMembers(target))
    return `${output} holds a public website; the members' edition needs a folder of its own`;
  for (let above = dirname(target); ; above = dirname(above)) {
    if (isWebsite(above) && !isMembers(above))
      return `${output} lies inside the website ${above}; the members' edition needs a folder outside it`;
    if (above === dirname(above)) return undefined;
  }
}

/** Whether a folder holds a members' edition, which must never be served to the public. */
export const isMembers = (folder: string): boolean => {
  const mark = join(folder, MEMBERS_MARK);
  return existsSync(mark) && readFileSync(mark, "utf8") === WORDS;
};

const isWebsite = (folder: string): boolean => existsSync(join(folder, "index.html"));

/** A path with its links followed; of what is not there yet the nearest folder that is. */
function real(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  const above = dirname(whole);
  return above === whole ? whole : join(real(above), relative(above, whole));
}
