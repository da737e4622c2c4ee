/**
 * What installed browsers said of themselves before, in a file of the cache: asking one its version takes a twentieth of a
 * second or more, and every process has to know it, for it is part of the key of everything that was laid out.
 */
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, realpath, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";

/** A browser's own name and version, `Chromium` and `156.0.8078.79`. */
export interface Named {
  readonly name: string;
  readonly version: string;
}

const savedSchema = v.record(v.string(), v.object({ name: v.string(), version: v.string() }));

/**
 * The name and version of the program at `place`: what it answered when it was the same file (name, size, number, times of
 * change), otherwise what `ask` finds. A script of the user's own is asked every time, for what it starts may have changed.
 */
export async function nameOf(
  place: string,
  cacheFolder: string,
  ask: (place: string) => Promise<Named | undefined>,
): Promise<Named | undefined> {
  const identity = await identityOf(place);
  if (identity === undefined) return ask(place);
  const file = path.join(cacheFolder, "browsers.json");
  const saved = await readSaved(file);
  const known = saved[identity];
  if (known !== undefined) return known;
  const named = await ask(place);
  if (named !== undefined) await save(file, { ...withoutPlace(saved, place), [identity]: named });
  return named;
}

/** Undefined for a file that may stay the same while the browser behind it changes. */
async function identityOf(place: string): Promise<string | undefined> {
  const real = await realpath(place);
  const { size, ino, mtimeMs, ctimeMs, uid } = await stat(real);
  // Scripts of a system's packages are written anew with each version, and root owns them.
  if (uid !== 0 && (await isScript(real))) return undefined;
  return JSON.stringify([place, real, size, ino, mtimeMs, ctimeMs]);
}

async function isScript(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read({ buffer: Buffer.alloc(2), position: 0 });
    return buffer.toString("latin1") === "#!";
  } finally {
    await handle.close();
  }
}

/** A file that is not there or is damaged knows nothing. */
async function readSaved(file: string): Promise<v.InferOutput<typeof savedSchema>> {
  try {
    return v.parse(savedSchema, JSON.parse(await readFile(file, "utf8")));
  } catch {
    return {};
  }
}

const withoutPlace = (saved: v.InferOutput<typeof savedSchema>, place: string) =>
  Object.fromEntries(Object.entries(saved).filter(([key]) => !key.startsWith(`[${JSON.stringify(place)},`)));

/** In one step; of two processes that learn something at once, one asks again the next time. */
async function save(file: string, saved: v.InferOutput<typeof savedSchema>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(saved));
  await rename(draft, file);
}
