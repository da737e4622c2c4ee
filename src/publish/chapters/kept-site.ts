import { readSealed, writeSealed } from "../../pack/sealed-file.ts";
import { keptFile } from "../output/kept-snapshot.ts";
import { asText, PackedFiles } from "./packed-files.ts";

/** What a build made of one chapter (`site/chapters.ts`), and of what. */
export interface KeptChapter {
  /** Digest of the addresses that the table of the site had for it. */
  readonly table: string;
  /** What was read, as places in `keys`. */
  readonly reads: Uint32Array;
  readonly files: PackedFiles;
}

/** What a finished output folder holds: the manifest of a build. */
export interface KeptSite {
  /** Tells apart everything that shapes a site besides its content: the version of the tool, the layouts, the options. */
  readonly shape: string;
  /** Tells the folder itself apart from another that was put in its place. */
  readonly mark: string;
  /** What was read by any chapter: "DIGEST KEY", the digest that it had and its key (`model/reading.ts`). */
  readonly keys: readonly string[];
  readonly chapters: ReadonlyMap<string, KeptChapter>;
  /** Files that belong to no chapter, by the bundle that they are kept in (`bundleOf`). */
  readonly others: ReadonlyMap<string, PackedFiles>;
  /** Of each of those that is put together of others, the digest of what it was made of. */
  readonly gathered: ReadonlyMap<string, string>;
}

/** Folders that tell a bundle: parts of the search index stand three deep. */
const DEEP = 3;

/** The bundle of a file by its path: the folder it is in, or the one three folders down that it is below; "" for files at the root. */
export const bundleOf = (path: string): string => {
  let end = 0;
  for (let deep = 0; deep < DEEP; deep += 1) {
    const next = path.indexOf("/", end) + 1;
    if (next === 0) break;
    end = next;
  }
  return path.slice(0, end);
};

/** The digest of a file that belongs to no chapter. */
export const digestOfOther = (site: KeptSite | undefined, path: string): string | undefined =>
  site?.others.get(bundleOf(path))?.files.get(path);

/** Where a cache keeps what it knows of an output folder. */
export const keptSiteFile = (output: string, cacheFolder: string): string =>
  keptFile(cacheFolder, "chapters", output);

/** What a file begins with; another one with every change of how it goes on. */
const FORMAT = Buffer.from("site 2\n");

/** Behind that the file is this in JSON, all reads in numbers of four bytes, a line for each key, and two for each chapter and bundle. */
interface Head extends Pick<KeptSite, "shape" | "mark"> {
  /** How many there are of reads, chapters and bundles; of keys, how many bytes. */
  readonly counts: readonly [reads: number, keys: number, chapters: number, bundles: number];
  readonly gathered: readonly (readonly [string, string])[];
}

const END = 10;
const LINE_END = Buffer.from("\n");

/** The manifest in a file; undefined if there is none, or if it is not whole or of another version. */
export function readKeptSite(file: string): KeptSite | undefined {
  const read = readSealed(file);
  if (read === undefined) return undefined;
  const bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
  if (!bytes.subarray(0, FORMAT.length).equals(FORMAT)) return undefined;
  let at = FORMAT.length;
  const line = (): Buffer => {
    const from = at;
    at = bytes.indexOf(END, from) + 1;
    if (at === 0) throw new Error(`${file} ends too early`);
    return bytes.subarray(from, at - 1);
  };
  const { counts, gathered, ...about } = JSON.parse(line().toString("utf8")) as Head;
  const [reads, keyBytes, chapters, bundles] = counts;
  // A copy of its own, for numbers of four bytes must begin at a whole number of them.
  const places = new Uint32Array(Uint8Array.from(bytes.subarray(at, at + reads * 4)).buffer);
  at += reads * 4;
  const keys = bytes
    .toString("utf8", at, at + keyBytes)
    .split("\n")
    .slice(0, -1)
    .map(asText);
  at += keyBytes;
  let placed = 0;
  const chapterOf = (): readonly [string, KeptChapter] => {
    const [name = "", table = "", count = ""] = line().toString("utf8").split("\t");
    const from = placed;
    placed += Number(count);
    const files = PackedFiles.from(line());
    return [asText(name), { table, reads: places.subarray(from, placed), files }];
  };
  return {
    ...about,
    keys,
    chapters: new Map(Array.from({ length: chapters }, chapterOf)),
    others: new Map(
      Array.from({ length: bundles }, () => [asText(line().toString("utf8")), PackedFiles.from(line())]),
    ),
    gathered: new Map(gathered),
  };
}

export function writeKeptSite(file: string, { shape, mark, ...site }: KeptSite): void {
  const chapters = [...site.chapters];
  const reads = chapters.reduce((sum, [, chapter]) => sum + chapter.reads.length, 0);
  const keys = Buffer.from(site.keys.map((key) => `${written(key)}\n`).join(""));
  const counts = [reads, keys.length, chapters.length, site.others.size] as const;
  const head: Head = { shape, mark, counts, gathered: [...site.gathered] };
  const places = new Uint32Array(reads);
  let placed = 0;
  const named: Uint8Array[] = [];
  for (const [name, { table, reads: some, files }] of chapters) {
    places.set(some, placed);
    placed += some.length;
    named.push(Buffer.from(`${written(name)}\t${table}\t${some.length}\n`), files.line, LINE_END);
  }
  for (const [bundle, files] of site.others)
    named.push(Buffer.from(`${written(bundle)}\n`), files.line, LINE_END);
  writeSealed(
    file,
    Buffer.concat([
      FORMAT,
      Buffer.from(`${JSON.stringify(head)}\n`),
      new Uint8Array(places.buffer),
      keys,
      ...named,
    ]),
  );
}

/** On one line, for `asText`. */
const written = (text: string): string => JSON.stringify(text).slice(1, -1);
