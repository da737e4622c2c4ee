import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LAYOUTS } from "../../views/layouts.ts";
import { fontFiles, pagedScript, STATIC, webFontFiles } from "../../views/static-files.ts";
import { readingOf } from "./read/index.ts";

/** A file or link below a folder; its bytes are read when asked for. */
export interface FoundFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  /** Neither a file nor a folder: never followed. */
  readonly isLink: boolean;
  readonly bytes: () => Uint8Array;
}

/**
 * Every file of a finished output, those with a dot before their name too, in the order of `LC_ALL=C sort`. Throws if the
 * folder is not there.
 */
export function outputFiles(folder: string): readonly FoundFile[] {
  const found: FoundFile[] = [];
  const walk = (below: string): void => {
    for (const name of readdirSync(join(folder, below))) {
      const path = below === "" ? name : `${below}/${name}`;
      const state = lstatSync(join(folder, path));
      if (state.isDirectory()) walk(path);
      else found.push({ path, isLink: !state.isFile(), bytes: () => readFileSync(join(folder, path)) });
    }
  };
  walk("");
  return found.sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)));
}

/** Where the code of orderpaper lies, this file's among it, and where the texts of its rules. */
const CODE = fileURLToPath(new URL("../../", import.meta.url));
const RULES = fileURLToPath(new URL("../../../src/rules", import.meta.url));

/**
 * What orderpaper itself says on its pages and in its files: its layouts, style sheets, scripts, the texts of its rules, the
 * words in its code, and the fonts and the script of other makers that it publishes. Read once a run.
 */
export function ownWords(): readonly string[] {
  own ??= readOwnWords();
  return own;
}

let own: readonly string[] | undefined;

function readOwnWords(): readonly string[] {
  const typed = [LAYOUTS, STATIC, CODE, RULES].flatMap((folder) =>
    outputFiles(folder).filter(
      ({ path, isLink }) =>
        !isLink && (folder === RULES ? /\.md$/ : /\.(?:njk|css|js|ts|json|svg)$/).test(path),
    ),
  );
  const made = [...fontFiles(), ...webFontFiles()].flatMap(({ address, bytes }) =>
    readingOf({ path: address.slice(1), bytes: bytes() }).strands.map(({ text }) => text),
  );
  const words = [...typed, pagedScript()].map(({ bytes }) => new TextDecoder().decode(bytes()));
  return [...new Set([...words, ...made])];
}
