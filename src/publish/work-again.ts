import { followQueries, recordReads } from "../model/reading.ts";
import { Turns } from "../rules/turns.ts";
import { type DigestOfRead, readDigests } from "./chapters/read-digests.ts";
import { changedKeys, type ReadCouncil } from "./read-keys.ts";

/** A reading of the council: what came of it, and what tells the words of its files apart. */
export interface NextReading extends ReadCouncil {
  readonly digestOf: (file: string) => string | undefined;
}

/**
 * Work that is done over one reading of a council after another, in one process: what it came to stands for as long as nothing that
 * it read is another. Only what changed is looked at: the nouns of a reading that are as they were are the very same (`content/pieces.ts`),
 * and a query is asked again only if something that its answer was made of has changed.
 */
export class WorkAgain {
  #before: ReadCouncil | undefined;
  #digestNow: DigestOfRead = () => "";
  #answers: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  /** By the key of what is read: the queries, by their keys, and the work, by its name, that read it. What they no longer read may stay. */
  readonly #queriesOf = new Map<string, Set<string>>();
  readonly #workOf = new Map<string, Set<string>>();
  /** The digests of the answers of queries that something read. */
  readonly #sums = new Map<string, string>();
  readonly #made = new Map<string, unknown>();
  /** The turns of the rules. */
  readonly turns = new Turns();

  /** Goes on to the next reading: what is another there is made again when somebody asks. */
  next({ library, files, digestOf }: NextReading): void {
    const [was, now] = [this.#before, { library, files }];
    this.#answers = followQueries(library);
    this.#digestNow = readDigests(library, digestOf);
    this.#before = now;
    if (was === undefined) return;
    try {
      for (const key of changedKeys(was, now)) this.changed(key);
    } catch (cause) {
      this.#forget();
      throw cause;
    }
  }

  /** The digest of what a key stands for in this reading. */
  readonly digest: DigestOfRead = (key) => this.#digestNow(key);

  /** Hears that what a key stands for is another. Whatever read it does not stand any more. */
  changed(key: string): void {
    for (const name of this.#workOf.get(key) ?? []) this.#made.delete(name);
    this.#workOf.delete(key);
    for (const query of [...(this.#queriesOf.get(key) ?? [])]) {
      const before = this.#sums.get(query);
      this.#sums.delete(query);
      const now = this.#asked(query);
      if (now === undefined || now !== before) this.changed(query);
    }
  }

  /** What some work came to before, if that stands. */
  find<Value>(name: string): Value | undefined {
    return this.#made.get(name) as Value | undefined;
  }

  /** Does work by its name, or takes what it came to before. */
  readonly made = <Value extends NonNullable<unknown>>(name: string, work: () => Value): Value => {
    const known = this.find<Value>(name);
    if (known !== undefined) return known;
    const { value, reads } = recordReads(work);
    this.keep(name, value, reads);
    return value;
  };

  /** Takes over what work came to, and all that it read. */
  keep(name: string, value: NonNullable<unknown>, reads: Iterable<string>): void {
    for (const key of reads) {
      addTo(this.#workOf, key, name);
      this.#follow(key);
    }
    this.#made.set(name, value);
  }

  /** The digest of a query's answer in this reading; undefined if none can be given, which whoever wants it hears of then. */
  #asked(query: string): string | undefined {
    try {
      this.#follow(query);
    } catch {
      return undefined;
    }
    return this.#sums.get(query);
  }

  /** Notes what the answer of a query is made of, and so on. */
  #follow(key: string): void {
    if (!key.startsWith("?") || this.#sums.has(key)) return;
    const sum = this.#digestNow(key);
    const reads = this.#answers.get(key);
    if (reads === undefined) throw new Error(`nobody knows what ${key} was made of`);
    for (const read of reads) {
      addTo(this.#queriesOf, read, key);
      this.#follow(read);
    }
    this.#sums.set(key, sum);
  }

  #forget(): void {
    this.#before = undefined;
    for (const known of [this.#queriesOf, this.#workOf, this.#sums, this.#made]) known.clear();
  }
}

function addTo(lists: Map<string, Set<string>>, key: string, name: string): void {
  const list = lists.get(key);
  if (list) list.add(name);
  else lists.set(key, new Set([name]));
}
