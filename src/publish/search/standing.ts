import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { IndexFile } from "./in-one-order.ts";
import { type ListedShelf, MANIFEST, readManifest } from "./manifest.ts";
import { IN_COMMON } from "./shelf-files.ts";

/**
 * The paths of those shelves that stand in Pagefind's folder already and are as they are to be. None does if the languages of
 * the site were others: the programs they have in common may be others.
 */
export function standingShelves(target: string, wanted: readonly ListedShelf[]): readonly string[] {
  const file = join(target, MANIFEST);
  const before = existsSync(file) ? readManifest(readFileSync(file, "utf8")) : [];
  if (languagesOf(before) !== languagesOf(wanted)) return [];
  const there = new Set(before.map(({ path, digest }) => `${path} ${digest}`));
  return wanted
    .filter(({ path, digest }) => path !== "" && there.has(`${path} ${digest}`))
    .map(({ path }) => path)
    .filter((path) => existsSync(join(target, path, "pagefind-entry.json")));
}

const languagesOf = (shelves: readonly ListedShelf[]): string =>
  [...new Set(shelves.flatMap(({ languages }) => languages))].sort().join(" ");

/** Moves shelves that stand in one folder into the one that will replace it, and copies what they have in common. */
export function takeOver(from: string, to: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  mkdirSync(join(to, "shelves"), { recursive: true });
  for (const name of readdirSync(from))
    if (IN_COMMON.some((part) => `${name}/`.startsWith(part)))
      cpSync(join(from, name), join(to, name), { recursive: true });
  for (const path of paths) renameSync(join(from, path), join(to, path));
}

/** Writes files below a folder. */
export function putInto(folder: string, files: readonly IndexFile[]): void {
  const made = new Set<string>();
  for (const { path, bytes } of files) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, bytes);
  }
}

/** The files below a folder, one after the other. */
export function* filesIn(folder: string): Generator<IndexFile> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    yield { path: relative(folder, file).split(sep).join("/"), bytes: readFileSync(file) };
  }
}
