import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { askGit } from "./git.ts";
import { mainlineOf, type State, type Step, statesOf } from "./mainline.ts";

/** A file as it was committed. */
export interface Committed {
  readonly commit: string;
  readonly bytes: Uint8Array;
}

/** Why more may have been committed than is known here. */
export type Lack = "no-repository" | "shallow";

/** What is known of earlier states of files of `meetings/`. */
export interface History {
  readonly lack?: Lack;
  /**
   * For each path below the content folder, goes through its committed states, the newest first, until `enough` says so. Many
   * papers are read with few questions.
   */
  readonly walk: (paths: readonly string[], enough: (path: string, state: Committed) => boolean) => void;
}

/** Reads the history of a content tree; only asked if a paper says that it was revised. */
export type ReadHistory = () => History;

interface Known {
  readonly head: string;
  readonly steps: readonly Step[];
  readonly blobs: Map<string, Uint8Array>;
}

/** By folder: whoever writes builds many times between two commits. */
const known = new Map<string, Known>();

/** Folders whose history somebody wanted in this process. */
const asked = new Set<string>();

/** Whether the history of a folder was read, so that what was made of the folder depends on it. */
export const wasAsked = (folder: string): boolean => asked.has(resolve(folder));

/** How many states of each paper are read at once. */
const AT_ONCE = 4;

/**
 * The git history of a content folder, which may be a part of a repository or a worktree of one. Where there is no git or no
 * repository it knows nothing and says so; of a shallow clone it knows what is there.
 */
export function gitHistory(folder: string): History {
  asked.add(resolve(folder));
  const said = askGit(folder, [
    "rev-parse",
    "--show-prefix",
    "--is-shallow-repository",
    "--verify",
    "HEAD^{commit}",
  ]);
  // A repository without a commit has no history, and none is missing.
  const begun = said === undefined && askGit(folder, ["rev-parse", "--is-inside-work-tree"]) !== undefined;
  if (begun) return { walk: () => {} };
  const lines = said?.toString("utf8").replace(/\n$/, "").split("\n") ?? [];
  const [prefix = "", shallow, head] = lines.slice(-3);
  const read = head === undefined ? undefined : knownOf(folder, head, prefix);
  if (read === undefined) return { lack: "no-repository", walk: () => {} };
  return {
    ...(shallow === "true" ? { lack: "shallow" } : {}),
    walk: (paths, enough) => walk(folder, read, paths, enough),
  };
}

function knownOf(folder: string, head: string, prefix: string): Known | undefined {
  const place = resolve(folder);
  const before = known.get(place);
  if (before?.head === head) return before;
  const steps = mainlineOf(folder, head, prefix);
  if (steps === undefined) return undefined;
  const read = { head, steps, blobs: new Map<string, Uint8Array>() };
  known.set(place, read);
  return read;
}

function walk(folder: string, { steps, blobs }: Known, paths: readonly string[], enough: Enough): void {
  let open: readonly (readonly [path: string, states: readonly State[]])[] = [...statesOf(steps, paths)];
  for (let from = 0; open.length > 0; from += AT_ONCE) {
    const next = open.map(([path, states]) => [path, states.slice(from, from + AT_ONCE)] as const);
    readBlobs(
      folder,
      next.flatMap(([, states]) => states.map(({ blob }) => blob)),
      blobs,
    );
    const done = new Set(
      next.flatMap(([path, states]) => {
        const stopped = states.some(({ commit, blob }) => {
          const bytes = blobs.get(blob);
          return bytes !== undefined && enough(path, { commit, bytes });
        });
        return stopped || states.length < AT_ONCE ? [path] : [];
      }),
    );
    open = open.filter(([path]) => !done.has(path));
  }
}

type Enough = Parameters<History["walk"]>[1];

/** Reads objects with one question. What this copy does not have stays unknown. */
function readBlobs(folder: string, wanted: readonly string[], into: Map<string, Uint8Array>): void {
  const asked = [...new Set(wanted)].filter((blob) => !into.has(blob));
  if (asked.length === 0) return;
  const said = askGit(folder, ["cat-file", "--batch"], `${asked.join("\n")}\n`);
  if (said === undefined) return;
  for (let at = 0; at < said.length; ) {
    const end = said.indexOf("\n", at);
    if (end < 0) return;
    const [blob = "", kind, size] = said.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (kind !== "blob") continue;
    const length = Number(size);
    into.set(blob, new Uint8Array(said.subarray(at, at + length)));
    at += length + 1;
  }
}

/** The SHA-256 of a file, in hexadecimal. */
export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
