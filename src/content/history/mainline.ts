import { askGit } from "./git.ts";

/** What one commit did to one file: the object it has there, and the name it had before. */
interface Change {
  readonly path: string;
  readonly blob: string;
  /** Its earlier name; the same as `path` if it only changed; missing if the commit made it. */
  readonly was?: string;
}

/** A commit of the main line and the files of `meetings/` it touched, paths below the content folder. */
export interface Step {
  readonly commit: string;
  readonly changes: readonly Change[];
}

/** A state of a file that was committed. */
export interface State {
  readonly commit: string;
  readonly blob: string;
}

/**
 * The commits that touched `meetings/`, newest first, each against its first parent: what a branch held before it was merged
 * was never published. Only files of `meetings/` are compared with each other, so that no other tree of the repository is
 * ever taken for the earlier name of a paper. Undefined if git does not answer.
 */
export function mainlineOf(folder: string, head: string, prefix: string): readonly Step[] | undefined {
  const listed = askGit(folder, ["rev-list", "--first-parent", "--format=%P", head]);
  if (listed === undefined) return undefined;
  const pairs = [...listed.toString("latin1").matchAll(/^commit ([0-9a-f]+)\n([0-9a-f]*)/gm)]
    .map(([, commit, parent]) => `${commit} ${parent}`.trim())
    .join("\n");
  if (pairs === "") return [];
  const said = askGit(
    folder,
    ["diff-tree", "--stdin", "-r", "--root", "-z", "-M60%", "-l1000", ...PLAINLY, "--", "meetings"],
    `${pairs}\n`,
  );
  return said && stepsIn(said.toString("utf8"), prefix);
}

const PLAINLY = ["--raw", "--no-abbrev", "--no-ext-diff", "--no-textconv", "--no-color"];

const COMMIT = /^[0-9a-f]{40,64}$/;
const ENTRY = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/;

/** The answer of `diff-tree -z`: a commit, then for each file its entry and one path, or two if it was renamed. */
function stepsIn(said: string, prefix: string): readonly Step[] {
  const words = said.split("\0");
  const steps: { commit: string; changes: Change[] }[] = [];
  const below = (path: string): string => (path.startsWith(prefix) ? path.slice(prefix.length) : path);
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const [, mode, blob, kind] = ENTRY.exec(word) ?? [];
    if (blob === undefined) {
      if (COMMIT.test(word)) steps.push({ commit: word, changes: [] });
      continue;
    }
    const first = below(words[at + 1] ?? "");
    const renamed = kind === "R" || kind === "C";
    const path = renamed ? below(words[at + 2] ?? "") : first;
    at += renamed ? 2 : 1;
    // A link is not followed, and what was taken away has no state.
    if (mode !== "100644" && mode !== "100755") continue;
    steps.at(-1)?.changes.push({ path, blob, ...(kind === "R" || kind === "M" ? { was: first } : {}) });
  }
  return steps;
}

/** The states of files by the names they have now, newest first, back to the commit that made each. */
export function statesOf(
  steps: readonly Step[],
  paths: readonly string[],
): ReadonlyMap<string, readonly State[]> {
  const states = new Map<string, State[]>(paths.map((path) => [path, []]));
  /** By the name a file had at the time, the one it has now. */
  const names = new Map(paths.map((path) => [path, path]));
  for (const { commit, changes } of steps) {
    const touched = changes.flatMap((change) => {
      const now = names.get(change.path);
      return now === undefined ? [] : [{ ...change, now }];
    });
    for (const { path } of touched) names.delete(path);
    for (const { now, blob, was } of touched) {
      states.get(now)?.push({ commit, blob });
      if (was !== undefined) names.set(was, now);
    }
  }
  return states;
}
