import { recordReads } from "../../model/reading.ts";
import { shortDigest } from "./digest.ts";
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
  readonly #others = new Map<string, string>();
  #othersBefore: readonly (readonly [path: string, digest: string])[] | undefined;

  /** `before` is what the output folder holds, if that is known and was made in the same way. */
  constructor(digestOfRead: DigestOfRead, before: KeptSite | undefined) {
    this.#digestOfRead = digestOfRead;
    this.#before = before;
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
    const opened = this.#opened.get(name);
    if (!opened) throw new Error(`the chapter ${name} was not begun`);
    for (const key of reads) opened.reads.add(this.#placeOf(key));
    opened.files.set(path, shortDigest(value));
    return value;
  }

  /** Notes a file that belongs to no chapter. False if the output folder has just that. */
  note(path: string, content: string | Uint8Array): boolean {
    const digest = shortDigest(content);
    this.#others.set(path, digest);
    return this.#before?.others[path] !== digest;
  }

  /** Notes that files of no chapter whose paths begin so stay as they are; false if there are none. */
  keep(beginning: string): boolean {
    this.#othersBefore ??= Object.entries(this.#before?.others ?? {});
    const kept = this.#othersBefore.filter(([path]) => path.startsWith(beginning));
    for (const [path, digest] of kept) this.#others.set(path, digest);
    return kept.length > 0;
  }

  /** The digest of each file of the new site that is known so far. */
  digests(): ReadonlyMap<string, string> {
    return new Map([
      ...[...this.#kept.values()].flatMap(({ files }) => Object.entries(files)),
      ...this.#made(),
    ]);
  }

  /** What is to become of the files of the output folder. */
  changes(): Changes {
    const was = digestsOf(this.#before);
    const staying = new Set([...this.#kept.values()].flatMap(({ files }) => Object.keys(files)));
    const made = this.#made();
    const written = new Set<string>();
    for (const [path, digest] of made) (was.get(path) === digest ? staying : written).add(path);
    return {
      written: [...written],
      staying: [...staying],
      gone: [...was.keys()].filter((path) => !made.has(path) && !staying.has(path)),
    };
  }

  /** The manifest of the new site. */
  close(shape: string, mark: string): KeptSite {
    const chapters: Record<string, KeptChapter> = Object.fromEntries(this.#kept);
    const keys = [...this.#keys.keys()];
    for (const [name, { table, reads, files }] of this.#opened)
      chapters[name] = {
        table,
        reads: [...reads].flatMap((place) => [place, this.#digestOfRead(keys[place] ?? "")]),
        files: Object.fromEntries(files),
      };
    return { shape, mark, keys, chapters, others: Object.fromEntries(this.#others) };
  }

  #isAsItWas({ reads }: KeptChapter): boolean {
    for (let at = 0; at < reads.length; at += 2) {
      const key = this.#before?.keys[Number(reads[at])];
      if (key === undefined || this.#digestOfRead(key) !== reads[at + 1]) return false;
    }
    return true;
  }

  #made(): ReadonlyMap<string, string> {
    return new Map([...this.#opened.values()].flatMap(({ files }) => [...files]).concat([...this.#others]));
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
  if (!site) return new Map();
  return new Map([
    ...Object.values(site.chapters).flatMap(({ files }) => Object.entries(files)),
    ...Object.entries(site.others),
  ]);
}
