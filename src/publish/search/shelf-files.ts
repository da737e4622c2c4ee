import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { IndexFile } from "./in-one-order.ts";
import type { Shelf } from "./shelves.ts";

/** Beside an index that is one of several: the names of its pages by their dates. */
export const DATES = "dates.json";

/** How the paths of files begin that several indexes have in common. */
export const IN_COMMON: readonly string[] = ["program/", "pagefind"];

/** Pagefind's own program, the same in every index. */
const SCRIPT = /^pagefind(?:-worker)?\.js$/;
const WEB_ASSEMBLY = /^wasm\.(.+)\.pagefind$/;
const MARK = "pagefind_dcd".length;

/**
 * The files of one index of several, by their paths below Pagefind's folder. What all have in common stands there once:
 * the script, and the WebAssembly by its digest in `program/`. Pagefind looks for that as `wasm.NAME.pagefind` beside each
 * index and has no option for another place; a NAME in the entry point that leads up through the folders takes it there.
 */
export function filesOfShelf(files: readonly IndexFile[], path: string, shelf: Shelf): readonly IndexFile[] {
  const up = path.replace(/[^/]+\//g, "../");
  const named = new Map<string, string>();
  const all = files.flatMap((file): IndexFile[] => {
    const language = WEB_ASSEMBLY.exec(file.path)?.[1];
    if (SCRIPT.test(file.path)) return [file];
    if (language === undefined) return [{ ...file, path: `${path}${file.path}` }];
    const digest = createHash("sha256").update(file.bytes).digest("hex").slice(0, 12);
    named.set(language, `/../${up}program/wasm.${language}_${digest}`);
    return [{ ...file, path: `program/wasm.${language}_${digest}.pagefind` }];
  });
  const dates = { path: `${path}${DATES}`, bytes: datesOf(files, shelf) };
  return [...all, dates]
    .map((file) => (file.path === `${path}pagefind-entry.json` ? pointed(file, named) : file))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface Entry {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

function pointed(entry: IndexFile, named: ReadonlyMap<string, string>): IndexFile {
  const { languages, ...rest } = JSON.parse(new TextDecoder().decode(entry.bytes)) as Entry;
  const there = Object.entries(languages).map(([language, about]) => [
    language,
    { ...about, wasm: named.get(about.wasm ?? "unknown") },
  ]);
  return { ...entry, bytes: Buffer.from(JSON.stringify({ ...rest, languages: Object.fromEntries(there) })) };
}

/**
 * Pagefind sorts by date within an index, but does not tell the dates: what was found in several cannot be put in one order.
 * As JSON: the names of fragments, which are what Pagefind calls the pages it found, by ISO date, the newest first.
 */
function datesOf(files: readonly IndexFile[], { pages }: Shelf): Uint8Array {
  const sorted = new Map(pages.map((page) => [page.address, page.sorted]));
  const byDate = new Map<string, string[]>();
  for (const { path, bytes } of files) {
    const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) continue;
    const { url } = JSON.parse(gunzipSync(bytes).subarray(MARK).toString("utf8")) as { readonly url: string };
    const date = sorted.get(url);
    if (date === undefined) throw new Error(`the search index has a page that nobody gave it: ${url}`);
    const names = byDate.get(date) ?? [];
    names.push(name);
    byDate.set(date, names);
  }
  const newest = [...byDate].sort(([a], [b]) => (a > b ? -1 : 1));
  return Buffer.from(JSON.stringify(Object.fromEntries(newest.map(([date, names]) => [date, names.sort()]))));
}
