import { readSealed, writeSealed } from "../../pack/sealed-file.ts";
import { keptFile } from "../output/kept-snapshot.ts";

/** What a build made of one chapter (`site/chapters.ts`), and of what. */
export interface KeptChapter {
  /** Digest of the addresses that the table of the site had for it. */
  readonly table: string;
  /** What was read, with the digest it had: alternately the place of a key in `keys` and a digest. */
  readonly reads: readonly (number | string)[];
  /** Digest of each file by its path below the output folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a finished output folder holds: the manifest of a build. */
export interface KeptSite {
  /** Tells apart everything that shapes a site besides its content: the version of the tool, the layouts, the options. */
  readonly shape: string;
  /** Tells the folder itself apart from another that was put in its place. */
  readonly mark: string;
  readonly keys: readonly string[];
  readonly chapters: Readonly<Record<string, KeptChapter>>;
  /** Digest of each file that belongs to no chapter. */
  readonly others: Readonly<Record<string, string>>;
  /** Of each of those that is put together of others, the digest of what it was made of. */
  readonly gathered: Readonly<Record<string, string>>;
}

/** Where a cache keeps what it knows of an output folder. */
export const keptSiteFile = (output: string, cacheFolder: string): string =>
  keptFile(cacheFolder, "chapters", output);

/** The manifest in a file; undefined if there is none, or if it is not whole. */
export function readKeptSite(file: string): KeptSite | undefined {
  const bytes = readSealed(file);
  return bytes && (JSON.parse(Buffer.from(bytes).toString("utf8")) as KeptSite);
}

export const writeKeptSite = (file: string, site: KeptSite): void =>
  writeSealed(file, Buffer.from(JSON.stringify(site)));
