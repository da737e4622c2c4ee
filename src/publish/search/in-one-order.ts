import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { type Cbor, readCbor, writeCbor } from "./cbor.ts";

/** One file of an index: its path below `/pagefind/`, and its bytes. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What every file of Pagefind's begins with, once it is unpacked. */
const MAGIC = Buffer.from("pagefind_dcd");

/**
 * The same index, always in the same bytes. Pagefind 1.5.2 writes the values of a filter, and the filters in its table, in
 * the order of a hash map with a random seed, and names these files after what they hold: a build of unchanged content
 * would give other files. Here both are sorted, named anew, and the table and the entry point at the new names.
 *
 * Throws at a table it does not understand: another version of Pagefind.
 */
export function inOneOrder(files: readonly IndexFile[]): readonly IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = matching(files, /^filter\/(.+)_[0-9a-f]+\.pf_filter$/).map(({ language, file, name }) => {
    const [filter = "", values = []] = table(file);
    if (typeof values !== "object") throw unknown(file);
    const bytes = packed([filter, byName(values)]);
    const fresh = named(language, bytes, 7);
    renamed.set(name, fresh);
    return { path: `filter/${fresh}.pf_filter`, bytes };
  });
  const tables = matching(files, /^pagefind\.(.+)_[0-9a-f]+\.pf_meta$/).map(({ language, file, name }) => {
    const [version = "", pages = [], chunks = [], listed = [], ...rest] = table(file);
    if (typeof listed !== "object") throw unknown(file);
    const bytes = packed([
      version,
      pages,
      chunks,
      byName(listed).map((each) => pointed(each, renamed)),
      ...rest,
    ]);
    const fresh = named(language, bytes, 13);
    renamed.set(name, fresh);
    return { path: `pagefind.${fresh}.pf_meta`, bytes };
  });
  return files
    .filter(({ path }) => !/\.pf_(?:filter|meta)$/.test(path))
    .map((file) => (file.path === "pagefind-entry.json" ? entry(file, renamed) : file))
    .concat(filters, tables);
}

function matching(files: readonly IndexFile[], pattern: RegExp) {
  return files.flatMap((file) => {
    const language = pattern.exec(file.path)?.[1];
    const name = /([^./]+)\.pf_\w+$/.exec(file.path)?.[1];
    return language === undefined || name === undefined ? [] : [{ file, language, name }];
  });
}

/** A table of Pagefind's; only one that is written back to the same bytes is one that was understood. */
function table(file: IndexFile): readonly Cbor[] {
  const bytes = gunzipSync(file.bytes);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw unknown(file);
  const inner = bytes.subarray(MAGIC.length);
  const value = readCbor(inner);
  if (typeof value !== "object" || !inner.equals(writeCbor(value))) throw unknown(file);
  return value;
}

function packed(value: Cbor): Uint8Array {
  const bytes = gzipSync(Buffer.concat([MAGIC, writeCbor(value)]), { level: 9 });
  // The system on which it was packed (RFC 1952, 2.3.1), which is nobody's business: 255 is "unknown".
  bytes[9] = 255;
  return bytes;
}

const named = (language: string, bytes: Uint8Array, length: number): string =>
  `${language}_${createHash("sha256").update(bytes).digest("hex").slice(0, length)}`;

/** Rows that begin with a name, in its order. */
const byName = (rows: readonly Cbor[]): readonly Cbor[] =>
  [...rows].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

const nameOf = (row: Cbor): string => (typeof row === "object" ? String(row[0]) : String(row));

/** The row of a filter, `["kind", "en-gb_17a0ad1"]`, with the file's new name. */
function pointed(row: Cbor, renamed: ReadonlyMap<string, string>): Cbor {
  if (typeof row !== "object") return row;
  return row.map((each) => (typeof each === "string" ? (renamed.get(each) ?? each) : each));
}

/** What a reader's browser asks for first: where the table of each language is. */
function entry(file: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  const { languages, ...rest } = JSON.parse(new TextDecoder().decode(file.bytes)) as {
    readonly languages: Readonly<Record<string, { readonly hash: string }>>;
  };
  const sorted = Object.entries(languages)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([language, about]) => [language, { ...about, hash: renamed.get(about.hash) ?? about.hash }]);
  return { ...file, bytes: Buffer.from(JSON.stringify({ ...rest, languages: Object.fromEntries(sorted) })) };
}

const unknown = (file: IndexFile): Error =>
  new Error(`the search index has a table that this version does not know: ${file.path}`);
