import { existsSync, type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";

/** How long after the last of several saves something is done, in milliseconds. */
const QUIET = 80;

/** How often a folder that went away is looked for, in milliseconds. */
const PATIENCE = 500;

/** Whether the system itself watches a folder with all that is in it; elsewhere each folder is watched by itself. */
const IS_NATIVE = process.platform === "darwin" || process.platform === "win32";

/** What changed in a folder: paths below it with `/`, each with all that is in it; or nobody knows what. */
export type Touched = ReadonlySet<string> | "anything";

/**
 * Calls `changed` after saves in or below any of the folders, with the names of those folders and what changed there. Folders may be renamed, go
 * and come back. Node's own recursive watching is not used on Linux: it watches files, and loses one as soon as an editor
 * saves it by putting a new file in its place. Returns how to stop.
 */
export function watchFolders(
  folders: readonly string[],
  changed: (which: ReadonlyMap<string, Touched>) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let touched = new Map<string, Touched>();
  const touch = (folder: string, path: string | undefined): void => {
    const before = touched.get(folder) ?? new Set();
    const isKnown = path !== undefined && before !== "anything";
    touched.set(folder, isKnown ? new Set([...before, path]) : "anything");
    clearTimeout(timer);
    timer = setTimeout(() => {
      const which = touched;
      touched = new Map();
      changed(which);
    }, QUIET);
  };
  const watched = folders.map((folder) => watchFolder(resolve(folder), (path) => touch(folder, path)));
  return () => {
    clearTimeout(timer);
    for (const stop of watched) stop();
  };
}

/** One folder with all that is in it, whether it is there or not; `touch` is told the path of what changed, if that is known. */
function watchFolder(root: string, touch: (path?: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  /** Leaves a folder and all below it: another may have its name by now, and the watcher would stay with the old one. */
  const drop = (gone: string): void => {
    for (const [folder, watcher] of watchers)
      if (folder === gone || folder.startsWith(`${gone}${sep}`)) {
        watcher.close();
        watchers.delete(folder);
      }
  };
  const follow = (folder: string): void => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watch(folder, { recursive: IS_NATIVE }, (event, name) => {
        // A folder that is moved or taken away says so itself, by its own name.
        const isRoot = name === null || (folder === root && name === basename(root));
        const place = isRoot ? root : join(folder, name);
        if (event === "rename") {
          drop(place);
          look(place);
        }
        touch(isRoot || IS_NATIVE ? undefined : relative(root, place).split(sep).join("/"));
      });
      watcher.on("error", () => drop(folder));
      watchers.set(folder, watcher);
    } catch {
      // It went away meanwhile: whoever took it away is heard of through the folder above it.
    }
  };
  /** Watches a folder with all below it, if one is there: whatever else changed says so by its own name. */
  const look = (place: string): void => {
    if (IS_NATIVE) {
      if (existsSync(root)) follow(root);
    } else if (isFolder(place) || (place === root && existsSync(root)))
      for (const folder of [place, ...foldersBelow(place)]) follow(folder);
  };
  look(root);
  // Nobody tells of a folder that comes back when the one it was in is not watched.
  const patience = setInterval(() => {
    const isThere = existsSync(root);
    if (isThere === watchers.has(root)) return;
    if (isThere) look(root);
    else drop(root);
    touch();
  }, PATIENCE);
  patience.unref();
  return () => {
    clearInterval(patience);
    drop(root);
  };
}

/** Whether there is a folder, and no link to one. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Every folder below one but hidden ones; what vanishes while it is looked at is left out. */
function foldersBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .flatMap(({ name }) => [join(folder, name), ...foldersBelow(join(folder, name))]);
  } catch {
    return [];
  }
}
