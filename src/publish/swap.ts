import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { type Amendment, amend } from "./output/amend.ts";
import { beside, clearLeftovers, repair } from "./output/leftovers.ts";
import { lockOutput } from "./output/lock.ts";
import { inWords, OutputFault } from "./output/output-fault.ts";
import { putInPlace } from "./output/trade-places.ts";

/**
 * Puts a folder that `write` fills in place of the output, in one step; or, if `write` says what is to become of single files,
 * only those that it made, each in one step, one after the other: for few files. If it throws, the output stays as it was.
 */
export type Replace = (write: (staging: string) => Promise<Amendment | undefined>) => Promise<void>;

/**
 * Holds an output folder while `work` is done: no other build writes it meanwhile. What killed builds left beside it is put
 * right and cleared away first. Whenever this process ends, by an end of its own or not, the output is whole.
 *
 * Throws if another build holds it, if it is no folder, and in words what the machine refuses.
 */
export async function holdOutput<Result>(
  output: string,
  work: (replace: Replace) => Promise<Result>,
): Promise<Result> {
  const target = placeOf(output);
  try {
    mkdirSync(dirname(target), { recursive: true });
    const lock = lockOutput(target);
    const staging = beside(target, "new", lock.token);
    const old = beside(target, "old", lock.token);
    const list = beside(target, "list", lock.token);
    const tidy = (): void => {
      // What could not be finished is finished by the next build, with what is staged.
      if (!existsSync(list)) rmSync(staging, { recursive: true, force: true });
      rmSync(old, { recursive: true, force: true });
      lock.release();
    };
    process.once("exit", tidy);
    try {
      repair(target);
      clearLeftovers(target);
      return await work(async (write) => {
        mkdirSync(staging);
        const amendment = await write(staging);
        if (!lock.isHeld()) throw new OutputFault(`nothing was published: another build took ${output} over`);
        if (amendment) amend(target, staging, list, amendment);
        else if (isOccupied(target)) putInPlace(staging, target, old);
        else takePlace(staging, target);
      });
    } finally {
      process.removeListener("exit", tidy);
      tidy();
    }
  } catch (fault) {
    throw inWords(fault, output);
  }
}

/** The same for one folder that is replaced at once. */
export const replaceFolder = (output: string, write: (staging: string) => Promise<void>): Promise<void> =>
  holdOutput(output, (replace) =>
    replace(async (staging) => {
      await write(staging);
      return undefined;
    }),
  );

/**
 * Where an output folder is: one that is a link stays a link, and what it leads to is replaced. Throws for what is no folder.
 */
function placeOf(output: string): string {
  const target = resolve(output);
  const link = lstatSync(target, { throwIfNoEntry: false });
  if (link === undefined) return target;
  if (!existsSync(target)) throw new OutputFault(`${output} is a link that leads nowhere`);
  if (!statSync(target).isDirectory()) throw new OutputFault(`${output} is a file, not a folder`);
  return realpathSync(target);
}

const isOccupied = (target: string): boolean => existsSync(target) && readdirSync(target).length > 0;

/** A name that is free, or an empty folder's, which a rename replaces in one step except on Windows. */
function takePlace(fresh: string, target: string): void {
  if (process.platform === "win32") rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}
