import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { inWords } from "./output/output-fault.ts";

/**
 * Writes a file in one step: whole and on the disk under a name of its own, hidden so that nothing reads it, and then with its
 * own. Whoever is killed meanwhile leaves the file as it was, and a hidden one that a later write of the same file clears away.
 * Throws in words what the machine refuses.
 */
export function writeWhole(file: string, content: Uint8Array | string): void {
  const folder = dirname(file);
  const draft = join(folder, `.${basename(file)}.${randomBytes(6).toString("hex")}.part`);
  try {
    mkdirSync(folder, { recursive: true });
    try {
      const open = openSync(draft, "wx");
      try {
        writeFileSync(open, content);
        fsyncSync(open);
      } finally {
        closeSync(open);
      }
      renameSync(draft, file);
    } finally {
      rmSync(draft, { force: true });
    }
    clearDrafts(file);
  } catch (fault) {
    throw inWords(fault, file);
  }
}

/** After so many milliseconds nobody is writing a draft any more. */
const ABANDONED = 3_600_000;

function clearDrafts(file: string): void {
  const name = `.${basename(file)}.`;
  const drafts = readdirSync(dirname(file)).filter(
    (each) => each.startsWith(name) && /^[0-9a-f]{12}\.part$/.test(each.slice(name.length)),
  );
  for (const draft of drafts.map((each) => join(dirname(file), each))) {
    const state = statSync(draft, { throwIfNoEntry: false });
    if (state && Date.now() - state.mtimeMs > ABANDONED) rmSync(draft, { force: true });
  }
}
