import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { finishAmendment } from "./amend.ts";

/** What stands beside an output folder while it is written, by the token of the build: "_site.new-0123456789ab". */
export const beside = (output: string, what: "new" | "old" | "gone" | "list", token: string): string =>
  `${output}.${what}-${token}`;

const OURS = /^\.(?:new|old|gone|lock|list)-[0-9a-f]{12}$/;
const OLD = /^\.old-/;
const LIST = /^\.list-/;

/** Everything that builds left beside an output folder. */
function leftBeside(output: string): readonly { readonly path: string; readonly ending: string }[] {
  const name = basename(output);
  return readdirSync(dirname(output))
    .filter((each) => each.startsWith(name) && OURS.test(each.slice(name.length)))
    .map((each) => ({ path: join(dirname(output), each), ending: each.slice(name.length) }));
}

/** Finishes what a build that was killed had begun to change in an output folder. For whoever holds the lock. */
function finish(output: string): void {
  if (!existsSync(output)) return;
  for (const { path, ending } of leftBeside(output))
    if (LIST.test(ending)) finishAmendment(output, beside(output, "new", ending.replace(LIST, "")), path);
}

/**
 * Puts the last good output back if the machine went down after it had left its place and before the new one took it, and
 * finishes what was begun to be changed in it. For whoever holds the lock.
 */
export function repair(output: string): void {
  finish(output);
  if (existsSync(output) || !existsSync(dirname(output))) return;
  const old = leftBeside(output).filter(({ ending }) => OLD.test(ending));
  const [newest] = old.sort((a, b) => statSync(b.path).ctimeMs - statSync(a.path).ctimeMs);
  if (newest) renameSync(newest.path, output);
}

/**
 * Removes what builds left that are gone: all but the lock's holder are. Each gets another name first, so that a process
 * which a killed build had sent off to put its site in place does not find half a site.
 */
export function clearLeftovers(output: string): void {
  for (const { path } of leftBeside(output)) {
    const gone = beside(output, "gone", randomBytes(6).toString("hex"));
    renameSync(path, gone);
    rmSync(gone, { recursive: true, force: true });
  }
}
