import { recordReads } from "../../model/reading.ts";
import { shortDigest, shortOfHex } from "./digest.ts";
import type { KeptChapter, KeptSite } from "./kept-site.ts";
import type { DigestOfRead } from "./read-digests.ts";

interface Opened {
  readonly table: string;
  readonly reads: Set<number>;
  readonly files: Map<string, string>;
}

/** What a build does to the files of an output folder, by paths below it. */
export interface Changes {
  readonly written: readonly string[];
  /** Of what was made and of what was not made again. */
  readonly staying: readonly string[];
  readonly gone: readonly string[];
}

/** What a build makes, written down while it is made: chapter by chapter what was read, and a digest of every file. */
export class ChapterBook {
  readonly #digestOfRead: DigestOfRead;
  readonly #keys = new Map<string, number>();
  readonly #opened = new Map<string, Opened>();
  readonly #kept = new Map<string, KeptChapter>();
  readonly #before: KeptSite | undefined;
  readonly #was: ReadonlyMap<string, string>;
  readonly #others = new Map<string, string>();
  /** The digest of every file of the new site that is known so far, by its path. */
  readonly #now = new Map<string, string>();
  readonly #gathered = new Map<string, string>();
  #othersBefore: readonly (readonly [path: string, digest: string])[] | undefined;

  /** `before` is what the output folder holds, if that is known and was made in the same way. */
  constructor(digestOfRead: DigestOfRead, before: KeptSite | undefined) {
    this.#digestOfRead = digestOfRead;
    this.#before = before;
    this.#was = digestsOf(before);
    for (const [at, key] of (before?.keys ?? []).entries()) this.#keys.set(key, at);
  }

  /**
   * Begins a chapter with the addresses the table of the site has for it and what these were given. False if it is as it was:
   * nothing it read has changed, and nothing of it has to be made.
   */
  open(name: string, addresses: readonly string[], given: readonly string[]): boolean {
    const table = shortDigest(addresses.join("\n"));
    const before = this.#before?.chapters[name];
    if (before && before.table === table && this.#isAsItWas(before)) {
      this.#kept.set(name, before);
      for (const path in before.files) this.#now.set(path, before.files[path] ?? "");
      return false;
    }
    this.#opened.set(name, {
      table,
      reads: new Set(given.map((key) => this.#placeOf(key))),
      files: new Map(),
    });
    return true;
  }

  /** Makes a file of an open chapter; `reads` are those of what it was made from before. */
  make<Content extends string | Uint8Array>(name: string, path: string, work: () => Content): Content {
    const { value, reads } = recordReads(work);
    this.made(name, path, shortDigest(value), reads);
    return value;
  }

  /** Notes a file of an open chapter that was made elsewhere: its digest, and what it read. */
  made(name: string, path: string, digest: string, reads: Iterable<string>): void {
    const opened = this.#opened.get(name);
    if (!opened) throw new Error(`the chapter ${name} was not begun`);
    for (const key of reads) opened.reads.add(this.#placeOf(key));
    opened.files.set(path, digest);
    this.#now.set(path, digest);
  }

  /** Notes a file that belongs to no chapter. False if the output folder has just that. */
  note(path: string, content: string | Uint8Array): boolean {
    const digest = shortDigest(content);
    this.#setOther(path, digest);
    return this.#before?.others[path] !== digest;
  }

  /** Notes a file that belongs to no chapter by its SHA-256, in hexadecimal. False if the output folder does not have just that. */
  stays(path: string, sha256: string): boolean {
    const digest = shortOfHex(sha256);
    if (this.#before?.others[path] !== digest) return false;
    this.#setOther(path, digest);
    return true;
  }

  /**
   * Begins a file that is put together of others, by their paths; `form` tells how. False if it is there and all of them are
   * as they were.
   */
  gather(path: string, form: string, from: readonly string[]): boolean {
    const key = shortDigest(`${form}\n${from.map((part) => this.#now.get(part) ?? "nothing").join(" ")}`);
    this.#gathered.set(path, key);
    const digest = this.#before?.others[path];
    if (digest === undefined || this.#before?.gathered[path] !== key) return true;
    this.#setOther(path, digest);
    return false;
  }

  /** Notes that files of no chapter whose paths begin so stay as they are; false if there are none. */
  keep(beginning: string): boolean {
    this.#othersBefore ??= Object.entries(this.#before?.others ?? {});
    const kept = this.#othersBefore.filter(([path]) => path.startsWith(beginning));
    for (const [path, digest] of kept) this.#setOther(path, digest);
    return kept.length > 0;
  }

  /** The digest of a file of the new site, by its path; undefined as long as nothing is known of it. */
  digestOf(path: string): string | undefined {
    return this.#now.get(path);
  }

  /** Whether the files at these paths are as they were, and no other with their ending was there. */
  areAsBefore(paths: ReadonlySet<string>, ending: string): boolean {
    for (const path of paths) if (this.#now.get(path) !== this.#was.get(path)) return false;
    for (const path of this.#was.keys()) if (path.endsWith(ending) && !paths.has(path)) return false;
    return this.#was.size > 0;
  }

  /** What is to become of the files of the output folder. */
  changes(): Changes {
    const written: string[] = [];
    const staying: string[] = [];
    for (const [path, digest] of this.#now) (this.#was.get(path) === digest ? staying : written).push(path);
    return { written, staying, gone: [...this.#was.keys()].filter((path) => !this.#now.has(path)) };
  }

  /** The manifest of the new site. */
  close(shape: string, mark: string): KeptSite {
    const all = [...this.#keys.keys()];
    const keys = new Map<string, number>();
    const numbered = (key: string): number => {
      const place = keys.get(key) ?? keys.size;
      keys.set(key, place);
      return place;
    };
    const chapters: Record<string, KeptChapter> = {};
    for (const [name, chapter] of this.#kept) {
      const reads = chapter.reads.map((each) =>
        typeof each === "number" ? numbered(all[each] ?? "") : each,
      );
      chapters[name] = { ...chapter, reads };
    }
    for (const [name, { table, reads, files }] of this.#opened) {
      const digests = [...reads].flatMap((place) => {
        const key = all[place] ?? "";
        return [numbered(key), this.#digestOfRead(key)];
      });
      chapters[name] = { table, reads: digests, files: Object.fromEntries(files) };
    }
    return {
      ...{ shape, mark, chapters },
      keys: [...keys.keys()],
      others: Object.fromEntries(this.#others),
      gathered: Object.fromEntries(this.#gathered),
    };
  }

  #isAsItWas({ reads }: KeptChapter): boolean {
    for (let at = 0; at < reads.length; at += 2) {
      const key = this.#before?.keys[Number(reads[at])];
      if (key === undefined || this.#digestOfRead(key) !== reads[at + 1]) return false;
    }
    return true;
  }

  #setOther(path: string, digest: string): void {
    this.#others.set(path, digest);
    this.#now.set(path, digest);
  }

  #placeOf(key: string): number {
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    this.#keys.set(key, this.#keys.size);
    return this.#keys.size - 1;
  }
}

/** The digest of each file of a finished site. */
function digestsOf(site: KeptSite | undefined): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  const add = (files: Readonly<Record<string, string>>): void => {
    for (const path in files) digests.set(path, files[path] ?? "");
  };
  for (const name in site?.chapters) add(site.chapters[name]?.files ?? {});
  add(site?.others ?? {});
  return digests;
}
