import { existsSync, type FSWatcher, readdirSync, watch } from "node:fs";
import { basename, join, resolve, sep } from "node:path";

/** How long after the last of several saves something is done, in milliseconds. */
const QUIET = 80;

/** How often a folder that went away is looked for, in milliseconds. */
const PATIENCE = 500;

/** Whether the system itself watches a folder with all that is in it; elsewhere each folder is watched by itself. */
const IS_NATIVE = process.platform === "darwin" || process.platform === "win32";

/**
 * Calls `changed` after saves in or below any of the folders, with the names of those folders. Folders may be renamed, go
 * and come back. Node's own recursive watching is not used on Linux: it watches files, and loses one as soon as an editor
 * saves it by putting a new file in its place. Returns how to stop.
 */
export function watchFolders(
  folders: readonly string[],
  changed: (which: ReadonlySet<string>) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let touched = new Set<string>();
  const touch = (folder: string): void => {
    touched.add(folder);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const which = touched;
      touched = new Set();
      changed(which);
    }, QUIET);
  };
  const watched = folders.map((folder) => watchFolder(resolve(folder), () => touch(folder)));
  return () => {
    clearTimeout(timer);
    for (const stop of watched) stop();
  };
}

/** One folder with all that is in it, whether it is there or not. */
function watchFolder(root: string, touch: () => void): () => void {
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
        if (event === "rename") {
          // A folder that is moved or taken away says so itself, by its own name.
          drop(name === null || (folder === root && name === basename(root)) ? root : join(folder, name));
          look();
        }
        touch();
      });
      watcher.on("error", () => drop(folder));
      watchers.set(folder, watcher);
    } catch {
      // It went away meanwhile: whoever took it away is heard of through the folder above it.
    }
  };
  const look = (): void => {
    if (existsSync(root))
      for (const folder of [root, ...(IS_NATIVE ? [] : foldersBelow(root))]) follow(folder);
  };
  look();
  // Nobody tells of a folder that comes back when the one it was in is not watched.
  const patience = setInterval(() => {
    const isThere = existsSync(root);
    if (isThere === watchers.has(root)) return;
    if (isThere) look();
    else drop(root);
    touch();
  }, PATIENCE);
  patience.unref();
  return () => {
    clearInterval(patience);
    drop(root);
  };
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
