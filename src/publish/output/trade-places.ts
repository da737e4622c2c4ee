import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** renameat2 by the machine's kind (Linux, arch/*\/syscalls): its number is the kernel's and never changes. */
const RENAMEAT2: Readonly<Record<string, string>> = { x64: "316", arm64: "276" };

/** -100 is AT_FDCWD, 2 is RENAME_EXCHANGE (rename(2)). */
const EXCHANGE = "exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)";

/** The two names change hands one after the other: if the second cannot, the first goes back. */
const ONE_BY_ONE = `const { renameSync } = require("node:fs");
const [fresh, output, old] = process.argv.slice(1);
renameSync(output, old);
try { renameSync(fresh, output); } catch (error) { renameSync(old, output); throw error; }`;

/**
 * Puts a finished folder where another one stands; the last one is then at the place of the finished, or at `old`. Both are
 * whole at every moment, and so is `output`, whenever this process is killed:
 *
 * - On Linux the two folders trade places in one step (RENAME_EXCHANGE). Node cannot ask for it, so perl is, or the mv of
 *   GNU coreutils 9.5; one of them is on nearly every machine.
 * - Elsewhere, and on disks that cannot do it, a process of its own does two renames. It is not killed with this one; if the
 *   machine itself goes down between the two, the next command that holds the output puts the last one back (`repair`).
 *
 * Throws what the machine says if neither can be done; `output` is then as it was.
 */
export function putInPlace(fresh: string, output: string, old: string, ways: readonly Way[] = WAYS): void {
  const { ino } = statSync(fresh, { bigint: true });
  const isDone = (): boolean => statSync(output, { bigint: true }).ino === ino;
  let said = "";
  for (const way of ways) {
    const [program, args] = way(fresh, output, old);
    // Detached: a signal to the group of this process does not reach it.
    const options = { detached: true, env: environment(), encoding: "utf8" } as const;
    const { stderr } = spawnSync(program, args, options);
    if (isDone()) return;
    said = stderr ?? "";
  }
  const code = /\b(E[A-Z]{3,}): /.exec(said)?.[1];
  throw Object.assign(new Error(`the finished site could not take the place of ${output}\n${said}`), {
    code,
  });
}

/** A program and what it is told, for the finished folder, the output and a place for the last one. */
export type Way = (fresh: string, output: string, old: string) => readonly [string, readonly string[]];

const perl =
  (number: string): Way =>
  (fresh, output) => ["perl", ["-e", EXCHANGE, number, fresh, output]];
const mv: Way = (fresh, output) => ["mv", ["--exchange", "--no-target-directory", fresh, output]];

/** Two renames by a process that outlives this one. */
export const oneByOne: Way = (fresh, output, old) => [
  process.execPath,
  ["-e", ONE_BY_ONE, fresh, output, old],
];

const number = RENAMEAT2[process.arch];
const inOneStep: readonly Way[] =
  process.platform === "linux" ? [...(number === undefined ? [] : [perl(number)]), mv] : [];
const WAYS: readonly Way[] = [...inOneStep, oneByOne];

/** What a program needs to be found and to speak plainly. */
const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, LC_ALL: "C" });
