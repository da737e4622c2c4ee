import { parseArgs } from "node:util";
import { FLAG_OPTIONS } from "./new/flags.ts";
import { UsageFault } from "./usage-fault.ts";

/** What `orderpaper --help` prints. */
export const USAGE = `orderpaper: meeting packs from Markdown

  orderpaper check [--content DIR] [--format people|short|json|github|gitlab]
  orderpaper build [--content DIR] [--output DIR] [--base-url URL] [--no-packs] [--fresh] [--cache DIR] [--shard 2/8 | --merge]
                   [--memory-limit SIZE]
  orderpaper pack MEETING [--content DIR] [--output FILE]
  orderpaper freeze MEETING [--content DIR]
  orderpaper record [--content DIR]
  orderpaper serve [--content DIR] [--port N] [--shared]
  orderpaper import moderngov FOLDER | oparl FOLDER-OR-ADDRESS | docx FILE --meeting MEETING [--item NUMBER]
                    [--content DIR] [--force]
  orderpaper redact PRIVATE-FILE [--private DIR] [--content DIR] [--keep WORDS]... [--force]
  orderpaper verify-public [--output DIR] [--private DIR] [--content DIR] [--certificate FILE] [--waive PATH] [--on DAY]
                           [--format people|json]
  orderpaper explain [RULE]
  orderpaper schemas [--content DIR] [--output DIR]
  orderpaper new council|person|body|meeting|report|minutes|action|decision [NAME] [--body ID] [--meeting ID] [--date DAY] ...

  --content DIR   the content folder: content, if nothing is said
  --output DIR    where the site is written: _site, if nothing is said
  --audience members --private DIR
                  with the private papers of another tree, for members: check, build and pack
  --copy NAME     across every page of the members’ pack: whose copy it is
  --cache DIR     where laid-out papers and pictures are kept; to be shared between the runs of --shard and --merge
  --fresh         build everything, although nothing changed since the last build into that folder
  --memory-limit SIZE
                  what build and the browser that lays out packs may hold together, such as 1500M or 2G: three quarters
                  of what the machine or the container has, if nothing is said
  --browser PATH  the Chromium that lays out packs, or “embedded”

Exit codes: 0 clean or warnings only, 1 errors in the content, 2 a fault of the tool or its use.`;

const OPTIONS = {
  content: { type: "string" },
  output: { type: "string" },
  format: { type: "string" },
  "base-url": { type: "string" },
  "no-packs": { type: "boolean" },
  cache: { type: "string" },
  shard: { type: "string" },
  merge: { type: "boolean" },
  "memory-limit": { type: "string" },
  fresh: { type: "boolean" },
  shared: { type: "boolean" },
  audience: { type: "string" },
  private: { type: "string" },
  copy: { type: "string" },
  keep: { type: "string", multiple: true },
  force: { type: "boolean" },
  certificate: { type: "string" },
  waive: { type: "string", multiple: true },
  on: { type: "string" },
  browser: { type: "string" },
  port: { type: "string" },
  ...FLAG_OPTIONS,
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

/** A command line as its options and the words between them. Throws for an option that nobody knows. */
export function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageFault(
      `${error instanceof Error ? error.message.split(". ")[0] : String(error)}\n\n${USAGE}`,
    );
  }
}
