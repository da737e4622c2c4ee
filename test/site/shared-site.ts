import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { inject } from "vitest";
import { type BuiltPage, filesIn, siteInto, textOf, type WrittenSite } from "./built-site.ts";
import type { JudgedCouncil } from "./councils.ts";

/** What of a site does not stand in its files. */
interface Account extends Pick<WrittenSite, "prefix"> {
  readonly baseUrl: string | null;
  readonly packs: readonly (readonly [string, readonly string[]])[];
  readonly pages: readonly Omit<BuiltPage, "html">[];
}

/** Milliseconds between two looks whether the other file has built it. */
const LOOK = 100;

/**
 * A council's site with its packs, for tests that only look at it: built once in a run, by the test file that asks first, while
 * others wait for it. Of the run before nothing is taken, so what is judged is always what this program makes. Throws as
 * `builtSite`, and where another file could not build it.
 */
export async function sharedSite(council: JudgedCouncil): Promise<WrittenSite> {
  const folder = join(inject("runFolder"), council.name.replaceAll(" ", "-"));
  const output = join(folder, "site");
  const account = join(folder, "account.json");
  const fault = join(folder, "fault.txt");
  if (isFirst(folder)) {
    try {
      const { prefix, baseUrl = null, packs, pages } = await siteInto(output, council, true);
      const names = pages.map(({ address, layout }) => ({ address, layout }));
      const written: Account = { prefix, baseUrl, packs: [...packs], pages: names };
      writeWhole(account, JSON.stringify(written));
    } catch (cause) {
      writeWhole(fault, String(cause));
      throw cause;
    }
  }
  while (!existsSync(account)) {
    if (existsSync(fault)) throw new Error(readFileSync(fault, "utf8"));
    await later(LOOK);
  }
  const { prefix, baseUrl, packs, pages } = JSON.parse(readFileSync(account, "utf8")) as Account;
  const files = filesIn(output);
  return {
    name: council.name,
    baseUrl: baseUrl ?? undefined,
    prefix,
    packs: new Map(packs),
    pages: pages.map((page) => ({ ...page, html: textOf(files, page.address) })),
    files,
  };
}

/** Whether nobody was here before: of several at once one makes the folder. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return false;
    throw cause;
  }
}

/** Nobody reads half of it. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
