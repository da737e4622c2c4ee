import { existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/**
 * Puts a folder in place of another in one step: `write` fills a folder beside the output, and only when it has
 * succeeded does the new one take the old one's name. If it throws, the last good output is untouched.
 */
export async function replaceFolder(
  output: string,
  write: (staging: string) => Promise<void>,
): Promise<void> {
  const target = resolve(output);
  if (existsSync(target) && !statSync(target).isDirectory())
    throw new Error(`${output} is a file, not a folder`);
  const beside = (suffix: string): string =>
    join(dirname(target), `${basename(target)}.${suffix}-${process.pid}`);
  const staging = beside("new");
  const old = beside("old");
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    await write(staging);
    if (existsSync(target)) renameSync(target, old);
    renameSync(staging, target);
  } finally {
    rmSync(staging, { recursive: true, force: true });
    if (existsSync(old) && !existsSync(target)) renameSync(old, target);
    rmSync(old, { recursive: true, force: true });
  }
}
