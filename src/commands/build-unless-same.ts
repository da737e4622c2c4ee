import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { defaultCacheFolder } from "../pack/press/cache-folder.ts";
import { refuseForeignFolder } from "../publish/output/own-folder.ts";
import { isSame, readBefore, takeSnapshot, type Watched, watch } from "../publish/output/same-as-before.ts";
import { holdOutput, type Replace } from "../publish/swap.ts";
import type { BuildOptions } from "./build.ts";
import type { ExitCode } from "./check.ts";
import { openTape, replay, type Tape } from "./tape.ts";
import type { Terminal } from "./terminal.ts";

/**
 * `orderpaper build`: the website with its packs, in one step or not at all. If nothing changed since the
 * last build into that folder, it says again what that one said. Of a members' edition nothing is remembered,
 * for what is said of private papers is private, too.
 */
export async function runBuild(options: BuildOptions, terminal: Terminal): Promise<ExitCode> {
  const { content, output, privateTree } = options;
  refuseForeignFolder(output, content);
  return holdOutput(output, (replace) =>
    privateTree === undefined
      ? buildUnlessSame(options, terminal, replace)
      : buildAnew(options, openTape(terminal), terminal, replace).then(({ code }) => code),
  );
}

/**
 * What builds with is loaded only if there is something to build: it takes longer than looking whether there
 * is.
 */
async function buildAnew(options: BuildOptions, tape: Tape, terminal: Terminal, replace: Replace) {
  const built = await (await import("./build.ts")).buildAnew(options, tape.terminal, replace);
  if (built.part !== undefined) terminal.say(built.part);
  return built;
}

async function buildUnlessSame(
  options: BuildOptions,
  terminal: Terminal,
  replace: Replace,
): Promise<ExitCode> {
  const { output, cacheFolder = defaultCacheFolder(), isMerge } = options;
  const tape = openTape(terminal);
  let known: Known;
  try {
    known = await lookAround(options, cacheFolder);
  } catch (fault) {
    // What other runs have made is in that cache, and nowhere else.
    if (!isRefusal(fault, cacheFolder) || isMerge) throw fault;
    terminal.say(`${cacheFolder} cannot keep anything, so the next build makes all anew: ${fault.message}`);
    return withSpareFolder((spare) =>
      buildAnew({ ...options, cacheFolder: spare }, tape, terminal, replace).then(({ code }) => code),
    );
  }
  if (known.said !== undefined) {
    replay(known.said, terminal);
    terminal.say(`Nothing changed since the last build: ${output} is as it was (--fresh builds it anew).`);
    return 0;
  }
  const { code, ...read } = await buildAnew(options, tape, terminal, replace);
  try {
    if (code === 0) await known.watched?.keep({ said: tape.said(), ...read });
  } catch (fault) {
    if (!isRefusal(fault, cacheFolder)) throw fault;
    terminal.say(`The next build cannot know whether anything changed: ${fault.message}`);
  }
  return code;
}

/**
 * What the last build said, if nothing changed since; otherwise what is to be watched during this one, if it
 * holds still.
 */
interface Known {
  readonly said?: string;
  readonly watched?: Watched;
}

async function lookAround(options: BuildOptions, cacheFolder: string): Promise<Known> {
  const { content, output, packs, browser, baseUrl = null, isMerge = false, isFresh = false } = options;
  const inputs = { content, output, cacheFolder, packs, browser, told: { baseUrl, isMerge } };
  const snapshot = takeSnapshot(inputs);
  if (snapshot === undefined) return {};
  const before = isFresh ? undefined : readBefore(output, cacheFolder);
  if (before !== undefined && (await isSame(before, snapshot))) return { said: before.said };
  return { watched: await watch(snapshot, before) };
}

/** Whether the machine does not let a file of the cache be read or written. */
const isRefusal = (fault: unknown, cacheFolder: string): fault is Error =>
  fault instanceof Error &&
  "path" in fault &&
  typeof fault.path === "string" &&
  resolve(fault.path).startsWith(resolve(cacheFolder));

async function withSpareFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "orderpaper-cache-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
