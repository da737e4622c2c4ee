/**
 * What a piece of work reads of a council, noted while it is done: the pages of an archive that read nothing of what was
 * edited need not be made again. Whatever leads to content notes its key here: the library's lists, the words of a file, and
 * queries, which stand for everything that they read.
 */

import { AsyncLocalStorage } from "node:async_hooks";

/** The reads of what is being done, the innermost last. */
const open: Set<string>[] = [];

/** The reads of work that waits for other things meanwhile. */
const across = new AsyncLocalStorage<Set<string>>();

/** Notes that something was read; for nobody, if nobody records. */
export function noteRead(key: string): void {
  (open.at(-1) ?? across.getStore())?.add(key);
}

/** Does a piece of work and says what it read. Work inside that records by itself keeps its reads to itself. */
export function recordReads<Value>(work: () => Value): {
  readonly value: Value;
  readonly reads: ReadonlySet<string>;
} {
  const reads = new Set<string>();
  open.push(reads);
  try {
    return { value: work(), reads };
  } finally {
    open.pop();
  }
}

/** The same for work that waits, of which several may be done at once: each reads for itself. Rejects as the work does. */
export async function recordReadsAcross<Value>(work: () => Promise<Value>): Promise<{
  readonly value: Value;
  readonly reads: ReadonlySet<string>;
}> {
  const reads = new Set<string>();
  return { value: await across.run(reads, work), reads };
}

/** Something worked out of a whole council, or of one thing of it named by an id: asked by many pages, answered once. */
export type Query<Of extends object, Value> = (of: Of, about?: string) => Value;

type Compute = (of: object, about: string) => unknown;

const queries = new Map<string, Compute>();

/** What answers were made of, by the keys of their queries, of the wholes of which somebody wants to know. */
const followed = new WeakMap<object, Map<string, ReadonlySet<string>>>();

/**
 * Notes from now on what the answers of queries of a whole are made of; says it by their keys. For who goes on to another whole
 * and wants to know which answers may be others there.
 */
export function followQueries(of: object): ReadonlyMap<string, ReadonlySet<string>> {
  const reads = followed.get(of) ?? new Map<string, ReadonlySet<string>>();
  followed.set(of, reads);
  return reads;
}

/**
 * A query: its answer is remembered as long as the library (or context) lives, which never changes. Whoever asks reads the
 * answer and not what the answer was made of: a page that asks for the day the site speaks of does not read all meetings. The
 * answer must be made of plain values, lists, maps, sets and nouns of the library, never of functions: it is compared with the
 * one before by `digestOf`. Throws if two queries have one name.
 */
export function query<Of extends object, Value>(
  name: string,
  compute: (of: Of, about: string) => Value,
): Query<Of, Value> {
  if (queries.has(name)) throw new Error(`two queries are called ${name}`);
  const known = new WeakMap<Of, Map<string, Value>>();
  const answer = (of: Of, about = ""): Value => {
    const key = about === "" ? `?${name}` : `?${name} ${about}`;
    noteRead(key);
    const answers = known.get(of) ?? new Map<string, Value>();
    known.set(of, answers);
    const before = answers.get(about);
    if (before !== undefined || answers.has(about)) return before as Value;
    const { value, reads } = recordReads(() => compute(of, about));
    answers.set(about, value);
    followed.get(of)?.set(key, reads);
    return value;
  };
  queries.set(name, answer as Compute);
  return answer;
}

/**
 * Something remembered that is no query, because its answer holds functions or is as large as what it is made of: whoever asks
 * reads all that it was made of, the second time as the first. At most `most` answers are held, the last asked for.
 */
export function remembered<Key extends object, Value>(
  compute: (key: Key) => Value,
  most = Number.POSITIVE_INFINITY,
): (key: Key) => Value {
  type Known = { readonly value: Value; readonly reads: ReadonlySet<string> };
  const all = new WeakMap<Key, Known>();
  const last = new Map<Key, Known>();
  const known = most === Number.POSITIVE_INFINITY ? all : last;
  return (key) => {
    const found = known.get(key) ?? recordReads(() => compute(key));
    if (known === last) last.delete(key);
    known.set(key, found);
    for (const oldest of last.keys()) if (last.size > most) last.delete(oldest);
    for (const read of found.reads) noteRead(read);
    return found.value;
  };
}

/** Asks a query by the key that was noted for it; undefined for a key that is none. Throws if no query has that name. */
export function askAgain(key: string, of: object): { readonly answer: unknown } | undefined {
  if (!key.startsWith("?")) return undefined;
  const [name = "", ...about] = key.slice(1).split(" ");
  const ask = queries.get(name);
  if (!ask) throw new Error(`no query is called ${name}`);
  return { answer: ask(of, about.join(" ")) };
}

/**
 * What was worked out of the words of a file, and of nothing else but what its name says, in an earlier build or in this one. The
 * answer is of plain values that JSON can hold.
 */
export type Recall = <Value>(name: string, file: string, work: () => Value) => Value;
