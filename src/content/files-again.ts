import { byPath, type ContentFile, type Files, filesOf, heldFile, isHidden, placeOf, Walk } from "./files.ts";

/** Bytes of writing that are held where a folder is read again and again. */
const MOST_HELD = 128 * 1024 * 1024;

/**
 * A folder that is looked through again and again. A file that is as it was is the very same `ContentFile`, and holds its words if it
 * did: what was printed from them can be printed again after it was changed. Words are held up to a number of bytes in all; who wants
 * others after a change hears of it (`ChangedWhileRead`).
 */
export class FilesAgain {
  readonly #folder: string;
  readonly #most: number;
  readonly #held = new Set<ContentFile>();
  #size = 0;
  #before: Files | undefined;

  constructor(folder: string, most = MOST_HELD) {
    this.#folder = folder;
    this.#most = most;
  }

  /** The whole folder as it is now. Throws if it is not there. */
  whole(): Files {
    const now = filesOf(this.#folder);
    const before = byName(this.#before?.list ?? []);
    return this.#took({ ...now, list: now.list.map((file) => this.#known(file, before)) }, before.values());
  }

  /**
   * The folder as it is now, if nothing changed but what is at these paths below it: each is looked at again with all that is in it.
   */
  changed(paths: ReadonlySet<string>): Files {
    const { list, name, refused } = this.#before ?? this.whole();
    const seen = [...paths].filter((path) => !path.split("/").some(isHidden));
    const walk = new Walk(this.#folder);
    for (const path of seen) for (const below of walk.foldersAt(path)) walk.enter(below);
    if (walk.refused.length === 0) {
      const same = this.#replaced(list, seen, walk.list);
      if (same) return same;
    }
    const folders = seen.map((path) => `${path}/`);
    const isSeen = (path: string): boolean =>
      seen.includes(path) || folders.some((folder) => path.startsWith(folder));
    const before = byName(list.filter(({ path }) => isSeen(path)));
    const now = [...byName(walk.list).values()].map((file) => this.#known(file, before));
    const others = list.filter(({ path }) => !before.has(path));
    const left = refused.filter((path) => !isSeen(path));
    return this.#took(
      {
        name,
        list: [...others, ...now].sort(byPath),
        refused: [...left, ...new Set(walk.refused)].sort(),
      },
      before.values(),
    );
  }

  /** The files with others at the places of those that were saved; undefined if any came or went, or is no file. */
  #replaced(
    list: readonly ContentFile[],
    seen: readonly string[],
    walked: readonly ContentFile[],
  ): Files | undefined {
    const found = walked.map(({ path }) => placeOf(list, path));
    if (!this.#before || walked.length !== seen.length || found.includes(undefined)) return undefined;
    const now = [...list];
    const before: ContentFile[] = [];
    for (const [at, file] of walked.entries()) {
      const place = found[at];
      const was = place === undefined ? undefined : list[place];
      if (place === undefined || was === undefined || !seen.includes(file.path)) return undefined;
      before.push(was);
      now[place] = this.#known(file, byName([was]));
    }
    return this.#took({ ...this.#before, list: now }, before);
  }

  /** Whether the folder is as it was when it was last looked through. Looks bit by bit, so that others can work meanwhile. */
  async isAsItWas(signal: AbortSignal): Promise<boolean> {
    const before = this.#before;
    const walk = new Walk(this.#folder);
    for (const below of walk.foldersFrom("")) {
      walk.enter(below);
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
    }
    const stamps = new Map(before?.list.map(({ path, stamp }) => [path, stamp]));
    return (
      walk.list.length === stamps.size &&
      walk.list.every(({ path, stamp }) => stamps.get(path) === stamp) &&
      `${[...walk.refused].sort()}` === `${[...(before?.refused ?? [])].sort()}`
    );
  }

  /** The file as it was known, if it is as it was. */
  #known(file: ContentFile, before: ReadonlyMap<string, ContentFile>): ContentFile {
    const was = before.get(file.path);
    return was?.stamp === file.stamp ? was : this.#hold(file);
  }

  /** Goes on from these files; whoever still shows one that was and is no more keeps its words as long as that. */
  #took(now: Files, before: Iterable<ContentFile>): Files {
    this.#before = now;
    for (const file of before) {
      const place = placeOf(now.list, file.path);
      const isStill = place !== undefined && now.list[place] === file;
      if (!isStill && this.#held.delete(file)) this.#size -= file.size;
    }
    return now;
  }

  #hold(file: ContentFile): ContentFile {
    const held = heldFile(file, () => {
      if (this.#size + file.size > this.#most) return false;
      this.#size += file.size;
      this.#held.add(held);
      return true;
    });
    return held;
  }
}

const byName = (files: readonly ContentFile[]): ReadonlyMap<string, ContentFile> =>
  new Map(files.map((file) => [file.path, file]));
