import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Bytes of a SHA-256. */
const SEAL = 32;

const sealOf = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/**
 * Writes a file of a cache in one step, with the SHA-256 of what it holds behind it: a run that is killed leaves whole files
 * only, and what a machine that went down had not yet brought to its disk is known for what it is.
 */
export function writeSealed(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = join(dirname(file), `${basename(file)}.${randomUUID()}`);
  try {
    writeFileSync(draft, Buffer.concat([bytes, sealOf(bytes)]));
    renameSync(draft, file);
  } catch (fault) {
    rmSync(draft, { force: true });
    throw fault;
  }
}

/**
 * What such a file holds; undefined if it is not there, was cut short or changed, or has no seal. Reading makes it the most
 * recently used: the clock decides only what a cache throws away first.
 */
export function readSealed(file: string): Uint8Array | undefined {
  try {
    const whole = readFileSync(file);
    const bytes = whole.subarray(0, Math.max(0, whole.length - SEAL));
    if (!sealOf(bytes).equals(whole.subarray(bytes.length))) return undefined;
    const now = new Date();
    utimesSync(file, now, now);
    return bytes;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
