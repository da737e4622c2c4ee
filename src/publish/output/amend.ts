import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { writeWhole } from "../whole-file.ts";
import { OutputFault } from "./output-fault.ts";

/** What is done to single files of an output folder, by paths below it with `/`. */
export interface Amendment {
  /** Files of the staging folder that take the places of others, or new ones. */
  readonly written: readonly string[];
  readonly gone: readonly string[];
}

/**
 * Files first leave, with the folders they leave empty, and then come: a page may be where a file was. Whatever was done before
 * is passed over, so that it can be done again from the list. Runs in a process of its own, which is not killed with this one.
 */
const DO = `const { existsSync, mkdirSync, readFileSync, renameSync, rmSync, rmdirSync } = require("node:fs");
const { dirname, join } = require("node:path");
const [list, output, staging] = process.argv.slice(1);
const { written, gone } = JSON.parse(readFileSync(list, "utf8"));
for (const path of gone) {
  rmSync(join(output, path), { force: true });
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder))
    try { rmdirSync(join(output, folder)); } catch { break; }
}
for (const path of written) {
  const from = join(staging, path);
  if (!existsSync(from)) continue;
  mkdirSync(dirname(join(output, path)), { recursive: true });
  renameSync(from, join(output, path));
}
rmSync(staging, { recursive: true, force: true });
rmSync(list);`;

/**
 * Puts single files of a finished staging folder into an output folder, each in one step (rename), after a list of what is to be
 * done is on the disk: a build that is killed is finished by the process it sent off, and after a machine went down by the next
 * command that holds the output (`finishAmendment`). `list` is where the list is written. Throws if it could not be done.
 */
export function amend(output: string, staging: string, list: string, amendment: Amendment): void {
  writeWhole(list, JSON.stringify(amendment));
  finishAmendment(output, staging, list);
}

/** Does what a list says, if there is one. */
export function finishAmendment(output: string, staging: string, list: string): void {
  if (!existsSync(list)) return;
  const { written } = JSON.parse(readFileSync(list, "utf8")) as Amendment;
  // Detached: a signal to the group of this process does not reach it.
  const options = { detached: true, encoding: "utf8" } as const;
  const { status, stderr } = spawnSync(process.execPath, ["-e", DO, list, output, staging], options);
  if (status !== 0 || existsSync(list))
    throw new OutputFault(
      `${output} could not be brought up to date (${written.length} files); the next build goes on with it\n${stderr}`,
    );
}
