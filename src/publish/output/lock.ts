import { randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Holder, isAlive, thisHolder } from "./holder.ts";
import { OutputFault } from "./output-fault.ts";

/** The right to write an output folder; one process has it at a time. */
export interface OutputLock {
  /** Twelve letters that nobody else has: what a build puts beside the output is named with it. */
  readonly token: string;
  /** Whether it is still ours: another build may have thought us gone. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/** The lock of an output folder: a folder beside it, there as long as somebody writes. */
export const lockFolder = (output: string): string => `${output}.lock`;

/** How often a build gives a sign of life, in milliseconds. */
const PULSE = 20_000;

/** How often the lock may be found in somebody else's hands for a moment. */
const TRIES = 20;

/**
 * Takes the lock of an output folder: the folder `<output>.lock` with one file in it that says who. It is made beside that
 * place, whole, and renamed to it, which fails if there is one with a file in it (rename, POSIX.1-2017). The lock of a
 * process that is gone is taken over: its file is removed by its own name, so that of two who find it only one gets it.
 *
 * Throws if another build is at work.
 */
export function lockOutput(output: string): OutputLock {
  const token = randomBytes(6).toString("hex");
  const lock = lockFolder(output);
  const draft = `${lock}-${token}`;
  const mine = join(lock, token);
  try {
    for (let tries = 0; !take(); tries += 1) {
      const other = holderOf(lock);
      if (other?.holder && isAlive(other.holder, other.silent)) throw busy(output, lock, other.holder);
      if (other !== undefined) rmSync(other.file, { force: true });
      removeIfEmpty(lock);
      if (tries === TRIES) throw busy(output, lock, undefined);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  const pulse = setInterval(() => {
    const now = new Date();
    if (existsSync(mine)) utimesSync(mine, now, now);
  }, PULSE).unref();
  return {
    token,
    isHeld: () => existsSync(mine),
    release: () => {
      clearInterval(pulse);
      rmSync(mine, { force: true });
      removeIfEmpty(lock);
    },
  };

  function take(): boolean {
    try {
      mkdirSync(draft, { recursive: true });
      writeFileSync(join(draft, token), JSON.stringify(thisHolder()));
      renameSync(draft, lock);
      return true;
    } catch (error) {
      if (isThere(error)) return false;
      throw error;
    }
  }
}

/** The file of whoever has the lock. */
interface Found {
  /** Undefined if the machine went down before the file was on its disk. */
  readonly holder: Holder | undefined;
  readonly file: string;
  /** For how many milliseconds nothing was heard of them. */
  readonly silent: number;
}

function holderOf(lock: string): Found | undefined {
  try {
    const [name] = readdirSync(lock);
    if (name === undefined) return undefined;
    const file = join(lock, name);
    const text = readFileSync(file, "utf8");
    const holder: Holder | undefined = text.endsWith("}") ? JSON.parse(text) : undefined;
    return { holder, file, silent: Date.now() - statSync(file).mtimeMs };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function busy(output: string, lock: string, holder: Holder | undefined): OutputFault {
  const who = holder === undefined ? "" : ` (process ${holder.pid} on ${holder.place.split(" ")[0]})`;
  return new OutputFault(
    `another build${who} is writing ${output}; nothing was published. Wait until it has ended. If there is none, remove the folder ${lock}`,
  );
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody has the lock, or it is gone already: either is well.
  }
}

/** Whether a folder could not take its name because there is one, or because somebody cleared the draft away. */
const isThere = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  ["ENOTEMPTY", "EEXIST", "ENOENT", ...(process.platform === "win32" ? ["EPERM", "EACCES"] : [])].includes(
    String(error.code),
  );
