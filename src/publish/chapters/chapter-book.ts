import { recordReads } from "../../model/reading.ts";
import { shortDigest, shortOfHex } from "./digest.ts";
import { bundleOf, digestOfOther, type KeptChapter, type KeptSite } from "./kept-site.ts";
import { PackedFiles } from "./packed-files.ts";
import type { DigestOfRead } from "./read-digests.ts";
import { ReadPlaces } from "./read-places.ts";

interface Opened {
  readonly table: string;
  readonly reads: Set<string>;
  readonly files: Map<string, string>;
}

/** What a build does to the files of an output folder, by paths below it. */
export interface Changes {
  readonly written: readonly string[];
  readonly gone: readonly string[];
  /** Made again, and the same as before. */
  readonly same: readonly string[];
}

/** What a build makes, written down while it is made: chapter by chapter what was read, and a digest of every file. */
export class ChapterBook {
  readonly #before: KeptSite | undefined;
  readonly #reads: ReadPlaces;
  readonly #opened = new Map<string, Opened>();
  readonly #kept = new Map<string, KeptChapter>();
  /** Files of no chapter, by their bundles; of those that are kept whole nothing is known but that. */
  readonly #others = new Map<string, Map<string, string>>();
  readonly #keptWhole = new Map<string, PackedFiles>();
  /** The digest of every file of the new site that was made or asked for by itself, by its path. */
  readonly #now = new Map<string, string>();
  /** The paths of those that are new or other than before. */
  readonly #other = new Set<string>();
  readonly #gathered = new Map<string, string>();

  /** `before` is what the output folder holds, if that is known and was made in the same way. */
  constructor(digestOfRead: DigestOfRead, before: KeptSite | undefined) {
    this.#before = before;
    this.#reads = new ReadPlaces(before?.keys ?? [], digestOfRead);
  }

  /**
   * Begins a chapter with the addresses the table of the site has for it and what these were given. False if it is as it was:
   * nothing it read has changed, and nothing of it has to be made.
   */
  open(name: string, addresses: readonly string[], given: readonly string[]): boolean {
    const table = shortDigest(addresses.join("\n"));
    const before = this.#before?.chapters.get(name);
    if (before && before.table === table && this.#reads.areAsTheyWere(before.reads)) {
      this.#kept.set(name, before);
      return false;
    }
    this.#opened.set(name, { table, reads: new Set(given), files: new Map() });
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
    for (const key of reads) opened.reads.add(key);
    opened.files.set(path, digest);
    this.#set(path, digest, this.#before?.chapters.get(name)?.files.files.get(path));
  }

  /** Notes a file that belongs to no chapter. False if the output folder has just that. */
  note(path: string, content: string | Uint8Array): boolean {
    const digest = shortDigest(content);
    this.#setOther(path, digest);
    return this.#other.has(path);
  }

  /** Notes a file that belongs to no chapter by its SHA-256, in hexadecimal. False if the output folder does not have just that. */
  stays(path: string, sha256: string): boolean {
    const digest = shortOfHex(sha256);
    if (digestOfOther(this.#before, path) !== digest) return false;
    this.#setOther(path, digest);
    return true;
  }

  /**
   * Begins a file that is put together of others, by their paths, when all of these were made; `form` tells how. False if it is
   * there and all of them are as they were.
   */
  gather(path: string, form: string, from: readonly string[]): boolean {
    const key = shortDigest(`${form}\n${from.join("\n")}`);
    this.#gathered.set(path, key);
    const digest = digestOfOther(this.#before, path);
    if (digest === undefined || this.#before?.gathered.get(path) !== key) return true;
    if (from.some((part) => this.#other.has(part))) return true;
    this.#setOther(path, digest);
    return false;
  }

  /** Notes that files of no chapter whose paths begin so stay as they are; false if there are none. */
  keep(beginning: string): boolean {
    let isAny = false;
    for (const [bundle, files] of this.#before?.others ?? []) {
      if (bundle.startsWith(beginning) && !this.#others.has(bundle)) {
        this.#keptWhole.set(bundle, files);
        isAny = true;
      } else if (bundle.startsWith(beginning) || beginning.startsWith(bundle))
        for (const [path, digest] of files.files) {
          if (!path.startsWith(beginning)) continue;
          this.#setOther(path, digest);
          isAny = true;
        }
    }
    return isAny;
  }

  /** The digest of a file of a chapter of the new site; undefined as long as nothing is known of it. */
  digestOf(name: string, path: string): string | undefined {
    return this.#now.get(path) ?? this.#kept.get(name)?.files.files.get(path);
  }

  /** Whether the files of chapters that have this ending are as they were, and no others. For when all of them were made. */
  areAsBefore(ending: string): boolean {
    if (this.#before === undefined) return false;
    const is = (path: string): boolean => path.endsWith(ending);
    for (const path of this.#other) if (is(path)) return false;
    for (const path of this.#goneOfChapters()) if (is(path)) return false;
    return true;
  }

  /** What is to become of the files of the output folder. */
  changes(): Changes {
    const same = [...this.#now.keys()].filter((path) => !this.#other.has(path));
    const gone = [...this.#goneOfChapters()];
    for (const [bundle, files] of this.#before?.others ?? []) {
      if (this.#keptWhole.has(bundle)) continue;
      for (const path of files.files.keys()) if (!this.#now.has(path)) gone.push(path);
    }
    return { written: [...this.#other], gone, same };
  }

  /** The paths of files that were not made again and stay. */
  *standing(): Generator<string> {
    for (const { files } of this.#kept.values()) yield* files.files.keys();
    for (const files of this.#keptWhole.values()) yield* files.files.keys();
  }

  /** The manifest of the new site. */
  close(shape: string, mark: string): KeptSite {
    const chapters = new Map<string, KeptChapter>();
    const keys = this.#reads.close([...this.#opened.values()].map(({ reads }) => reads));
    for (const [name, chapter] of this.#kept)
      chapters.set(name, { ...chapter, reads: keys.renumbered(chapter.reads) });
    for (const [name, { table, reads, files }] of this.#opened)
      chapters.set(name, { table, reads: keys.placesOf(reads), files: PackedFiles.of(files) });
    const others = new Map(this.#keptWhole);
    for (const [bundle, files] of this.#others) others.set(bundle, PackedFiles.of(files));
    return { shape, mark, keys: keys.all, chapters, others, gathered: this.#gathered };
  }

  #set(path: string, digest: string, was: string | undefined): void {
    this.#now.set(path, digest);
    if (was === digest) this.#other.delete(path);
    else this.#other.add(path);
  }

  #setOther(path: string, digest: string): void {
    const bundle = bundleOf(path);
    const whole = this.#keptWhole.get(bundle);
    const files = this.#others.get(bundle) ?? new Map(whole?.files);
    this.#others.set(bundle, files.set(path, digest));
    if (whole) {
      this.#keptWhole.delete(bundle);
      for (const [each, its] of whole.files) this.#now.set(each, its);
    }
    this.#set(path, digest, digestOfOther(this.#before, path));
  }

  /** The paths of files of chapters that nobody made again. For when all of them were made. */
  *#goneOfChapters(): Generator<string> {
    for (const [name, { files }] of this.#before?.chapters ?? []) {
      if (this.#kept.has(name)) continue;
      for (const path of files.files.keys()) if (!this.#now.has(path)) yield path;
    }
  }
}
