import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { TINY } from "../tiny-council.ts";

/** A council whose site is judged: its content folder, and where it is served if not where it says itself. */
export interface JudgedCouncil {
  readonly name: string;
  readonly content: string;
  readonly baseUrl?: string;
}

const beside = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The demo. */
export const HARROWMERE: JudgedCouncil = { name: "Harrowmere", content: beside("content") };

/** The demo below a path of somebody else's host. */
export const BELOW_A_PATH: JudgedCouncil = {
  ...HARROWMERE,
  name: "Harrowmere below a path",
  baseUrl: "https://council.example/democracy/meetings",
};

const westminster = beside("../shared/packs/westminster-2018-09-13/content");

/** The real pack that lies beside the checkout where the project is developed; elsewhere there is none. */
export const WESTMINSTER: readonly JudgedCouncil[] = existsSync(westminster)
  ? [{ name: "Westminster", content: westminster }]
  : [];

/** The smallest council there can be, on disk: no minutes, no actions, one meeting. `end` takes it away again. */
export function tinyCouncil(): JudgedCouncil & { readonly end: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "orderpaper-tiny-"));
  for (const [path, text] of Object.entries(TINY)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { name: "Tiny", content: folder, end: () => rmSync(folder, { recursive: true, force: true }) };
}
