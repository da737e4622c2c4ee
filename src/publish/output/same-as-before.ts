/**
 * Whether a build would make what the last one made: nothing that it depends on has changed. What it depends
 * on is listed in `factsOf` and `rootsOf`; whoever lets a build read anything else adds it there.
 */
import { existsSync, realpathSync, utimesSync } from "node:fs";
import { historyState } from "../../content/history/state.ts";
import { visibleTree } from "../separation.ts";
import { browserState } from "./browser-state.ts";
import {
  DIGEST,
  digestAt,
  type InputList,
  isYoung,
  listInputs,
  NUMBERS,
  type Root,
  samePaths,
  sameState,
  sizeAt,
} from "./input-list.ts";
import {
  type KeptSnapshot,
  readSnapshot,
  removeSnapshot,
  timeOfDisks,
  writeSnapshot,
} from "./kept-snapshot.ts";
import { witnessOf } from "./output-witness.ts";
import { toolGround, toolInputs } from "./tool-inputs.ts";

/** What a public build is told. */
export interface BuildInputs {
  readonly content: string;
  readonly output: string;
  readonly cacheFolder: string;
  /** Whether packs are made, and with which browser. */
  readonly packs: boolean;
  readonly browser?: string | undefined;
  /** Everything else that shapes the site or what the build says. */
  readonly told: Readonly<Record<string, unknown>>;
}

/** Everything that a build depends on, as it was before the build read anything. */
export interface Snapshot {
  readonly inputs: BuildInputs;
  readonly facts: string;
  readonly list: InputList;
  /**
   * In milliseconds: a file that was changed since then may be changed again without its state showing it.
   */
  readonly youngSince: number;
}

/** Some file systems count time in steps of two seconds (FAT); in milliseconds. */
export const COARSEST = 2000;

/** What the last build into a folder kept; undefined if there was none, or it did not come to its end. */
export const readBefore = (output: string, cacheFolder: string): KeptSnapshot | undefined =>
  readSnapshot(output, cacheFolder);

/**
 * Nothing is known of an output any more: to be said by whoever holds it, before anything in it is touched.
 * The folder gets another time, so that what another cache may know of it is no longer true either.
 */
export function forget(output: string, cacheFolder: string): void {
  const now = new Date();
  if (existsSync(output)) utimesSync(output, now, now);
  try {
    removeSnapshot(output, cacheFolder);
  } catch (fault) {
    // What a cache that cannot be written still knows has become untrue with the folder's time.
    if (!(fault instanceof Error && "code" in fault)) throw fault;
  }
}

/**
 * Looks at everything that a build depends on, without reading a file of content. For whoever holds the
 * output. Undefined if something is changed while it is looked at. Throws what the machine refuses.
 */
export function takeSnapshot(inputs: BuildInputs): Snapshot | undefined {
  const youngSince = timeOfDisks(inputs.output, inputs.cacheFolder) - COARSEST;
  const list = listed(rootsOf(inputs));
  return list && { inputs, facts: factsOf(inputs), list, youngSince };
}

const rootsOf = ({ content }: BuildInputs): readonly Root[] => [
  { name: "content", place: content },
  ...toolInputs(),
];

function factsOf({ content, output, packs, browser, told }: BuildInputs): string {
  return JSON.stringify({
    told: { content, output, packs, browser: browser ?? null, ...told },
    content: realpathSync(content),
    // An empty folder is in no list, and neither is what stands beside the content.
    visible: visibleTree(content).length,
    ground: toolGround(),
  });
}

function listed(roots: readonly Root[]): InputList | undefined {
  try {
    return listInputs(roots);
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return undefined;
    throw error;
  }
}

const pathText = ({ paths }: InputList): Buffer => Buffer.from(paths.join("\0"));

/**
 * Whether a build that began with this snapshot would make what is in place and say what was said. Files
 * whose state changed are held against what they were byte by byte; if they are the same, their new state is
 * kept, so that they need not be read the next time.
 */
export async function isSame(before: KeptSnapshot, now: Snapshot): Promise<boolean> {
  const { content, output, browser, cacheFolder } = now.inputs;
  if (before.facts !== now.facts || before.witness !== witnessOf(output)) return false;
  if (!before.paths.equals(pathText(now.list))) return false;
  if (before.history !== null && before.history !== historyState(content)) return false;
  if (before.browser !== null && before.browser !== (await browserState(browser))) return false;
  const doubtful: number[] = [];
  for (let at = 0; at < before.trusted.length; at += 1) {
    if (before.trusted[at] === 1 && sameState(before.states, now.list.states, at)) continue;
    if (sizeAt(before, at) !== sizeAt(now.list, at)) return false;
    doubtful.push(at);
  }
  if (!doubtful.every((at) => digestAt(now.list, at).equals(digestIn(before, at)))) return false;
  if (doubtful.length > 0) {
    const trusted = trustedIn(now);
    writeSnapshot(output, cacheFolder, { ...before, states: now.list.states, trusted });
  }
  return true;
}

const digestIn = ({ digests }: Pick<KeptSnapshot, "digests">, at: number): Uint8Array =>
  digests.subarray(at * DIGEST, (at + 1) * DIGEST);

const trustedIn = ({ list, youngSince }: Snapshot): Uint8Array =>
  Uint8Array.from(list.paths, (_, at) => (isYoung(list, at, youngSince) ? 0 : 1));

/** What a finished build is known by, and which of the costlier things it read. */
export interface Finished {
  readonly said: string;
  readonly readHistory: boolean;
  readonly hasPacks: boolean;
}

/** A build whose snapshot was taken and which may now read. */
export interface Watched {
  /**
   * Keeps the snapshot with what the build said, once its output is in place; whether it did: if anything was
   * changed since, nothing is kept. Throws what the machine refuses.
   */
  readonly keep: (finished: Finished) => Promise<boolean>;
}

/**
 * What has to be looked at before anything is read, because afterwards it could not be told whether it
 * changed meanwhile. `before` spares reading what it knows.
 */
export async function watch(snapshot: Snapshot, before: KeptSnapshot | undefined): Promise<Watched> {
  const { inputs, list, facts } = snapshot;
  const { content, output, cacheFolder, packs, browser } = inputs;
  const digests = new Uint8Array(list.paths.length * DIGEST);
  const trusted = trustedIn(snapshot);
  const note = (at: number): void => digests.set(digestAt(list, at), at * DIGEST);
  for (const [at, is] of trusted.entries()) if (is === 0) note(at);
  const history = historyState(content);
  const found = packs ? await browserState(browser) : undefined;

  const isAsItWas = (): boolean => {
    const now = listed(list.roots);
    return (
      now !== undefined &&
      samePaths(now.paths, list.paths) &&
      list.paths.every(
        (_, at) =>
          sameState(now.states, list.states, at) &&
          (trusted[at] === 1 || digestAt(now, at).equals(digestIn({ digests }, at))),
      ) &&
      factsOf(inputs) === facts
    );
  };
  return {
    keep: async ({ said, readHistory, hasPacks }) => {
      // Paths once asked of git may be answered from elsewhere now: they still depend on it.
      const asksHistory = readHistory || (before !== undefined && before.history !== null);
      if (asksHistory && (history === undefined || history !== historyState(content))) return false;
      const asksBrowser = hasPacks && packs;
      if (asksBrowser && (found === undefined || found !== (await browserState(browser)))) return false;
      const known = before && knownDigests(before);
      for (const [at, is] of trusted.entries()) {
        if (is === 0) continue;
        const digest = known?.(list, at);
        if (digest) digests.set(digest, at * DIGEST);
        else note(at);
      }
      const witness = witnessOf(output);
      if (witness === undefined || !isAsItWas()) return false;
      writeSnapshot(output, cacheFolder, {
        facts,
        history: asksHistory ? (history ?? null) : null,
        browser: asksBrowser ? (found ?? null) : null,
        witness,
        said,
        paths: pathText(list),
        states: list.states,
        digests,
        trusted,
      });
      return true;
    },
  };
}

/** The digests of files that have not changed since they were last read. */
function knownDigests(before: KeptSnapshot): (list: InputList, at: number) => Uint8Array | undefined {
  const places = new Map(
    before.paths
      .toString("utf8")
      .split("\0")
      .map((path, at) => [path, at]),
  );
  return ({ paths, states }, at) => {
    const was = places.get(paths[at] ?? "");
    if (was === undefined || before.trusted[was] !== 1) return undefined;
    const numbers = (of: Float64Array, index: number) => of.subarray(index * NUMBERS, (index + 1) * NUMBERS);
    return sameState(numbers(before.states, was), numbers(states, at), 0) ? digestIn(before, was) : undefined;
  };
}
