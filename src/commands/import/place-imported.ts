import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { ImportedFile } from "../../imports/imported.ts";
import { inWords } from "../../publish/output/output-fault.ts";
import { counted } from "../../text/lists.ts";
import { UsageFault } from "../usage-fault.ts";

/** Paths below the content folder: those that were not there, those that were written over, those that were the same. */
export interface PlacedFiles {
  readonly fresh: readonly string[];
  readonly changed: readonly string[];
  readonly same: readonly string[];
}

/** So many files are named in a refusal. */
const MOST = 20;

/**
 * Puts imported files into the content folder: all of them, or none. They are written whole into a hidden folder beside it first;
 * if one cannot be put in its place, those that were go back.
 *
 * Throws a UsageFault for files that are there and differ, unless `force`, and for a way that leads through a link; in words what
 * the machine refuses.
 */
export function placeImported(content: string, files: readonly ImportedFile[], force: boolean): PlacedFiles {
  for (const { path } of files) refuseWay(content, path);
  const state = new Map(files.map((file) => [file.path, stateOf(join(content, file.path), file.content)]));
  const those = (wanted: string): readonly string[] =>
    files.filter(({ path }) => state.get(path) === wanted).map(({ path }) => path);
  const changed = those("changed");
  if (changed.length > 0 && !force)
    throw new UsageFault(
      `${counted(changed.length, "file is", "files are")} there and not what the import makes; nothing was written. Say --force to write over them, or take them away:\n${changed
        .slice(0, MOST)
        .map((path) => `  ${join(content, path)}`)
        .join("\n")}${changed.length > MOST ? `\n  and ${changed.length - MOST} more` : ""}`,
    );
  const wanted = files.filter(({ path }) => state.get(path) !== "same");
  try {
    moveIn(content, wanted);
  } catch (fault) {
    throw inWords(fault, content);
  }
  return { fresh: those("fresh"), changed, same: those("same") };
}

function stateOf(target: string, content: string | Uint8Array): "fresh" | "changed" | "same" {
  if (!existsSync(target)) return "fresh";
  return Buffer.from(content).equals(readFileSync(target)) ? "same" : "changed";
}

/** An import comes from elsewhere: nothing of it is written outside the folder, nor through a link. */
function refuseWay(content: string, path: string): void {
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part.startsWith(".") || /[\\:\p{Cc}]/u.test(part)))
    throw new Error(`an import made the path ${JSON.stringify(path)}`);
  parts.forEach((_, index) => {
    const way = join(content, ...parts.slice(0, index + 1));
    const there = lstatSync(way, { throwIfNoEntry: false });
    const isLast = index === parts.length - 1;
    if (there && !(isLast ? there.isFile() : there.isDirectory()))
      throw new UsageFault(`${way} is not a ${isLast ? "file" : "folder"} of its own; nothing was written`);
  });
}

function moveIn(content: string, files: readonly ImportedFile[]): void {
  if (files.length === 0) return;
  mkdirSync(content, { recursive: true });
  const staging = mkdtempSync(join(dirname(resolve(content)), `.${basename(resolve(content))}.import-`));
  const undo: (() => void)[] = [];
  try {
    for (const [index, { content: bytes }] of files.entries())
      writeFileSync(join(staging, `new-${index}`), bytes);
    for (const [index, { path }] of files.entries()) {
      const target = join(content, path);
      mkdirSync(dirname(target), { recursive: true });
      const old = join(staging, `old-${index}`);
      if (existsSync(target)) {
        renameSync(target, old);
        undo.push(() => renameSync(old, target));
      } else undo.push(() => rmSync(target, { force: true }));
      renameSync(join(staging, `new-${index}`), target);
    }
  } catch (fault) {
    for (const back of undo.reverse()) back();
    throw fault;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
