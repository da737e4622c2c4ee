import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { join } from "node:path";

/** Pagefind cannot run here, or did not come to its end. */
export class SearchFault extends Error {
  override readonly name = "SearchFault";
  /** The tool, not the content. */
  readonly exitCode = 2;
}

type Pagefind = typeof import("pagefind");

let version: string | undefined;

/** The version of Pagefind that is installed. Throws if none is. */
export function pagefindVersion(): string {
  if (version !== undefined) return version;
  for (const folder of createRequire(import.meta.url).resolve.paths("pagefind") ?? []) {
    const file = join(folder, "pagefind", "package.json");
    if (!existsSync(file)) continue;
    version = (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
    return version;
  }
  throw new SearchFault("the search index cannot be made: Pagefind is not installed.");
}

/** How often, in milliseconds, Pagefind is asked whether it is still there. */
const PULSE = 2000;

/**
 * Lends Pagefind's program to one piece of work at a time and ends it afterwards. It comes as a package of its own for
 * each platform (`@pagefind/linux-x64`), an optional dependency that npm may have left out.
 *
 * Pagefind's interface waits for ever for the answer of a program that was killed, but notices when it next writes to
 * it. So something is written now and then, and a build that runs out of memory ends with words.
 */
export async function theProgram<Result>(
  work: (createIndex: Pagefind["createIndex"]) => Promise<Result>,
): Promise<Result> {
  const before = running;
  const mine = (async () => {
    await before.catch(() => {});
    const { createIndex, close } = await import("pagefind");
    const pulse = setInterval(() => createIndex().catch(() => {}), PULSE);
    try {
      return await work(createIndex);
    } catch (fault) {
      throw explained(fault);
    } finally {
      clearInterval(pulse);
      await close();
    }
  })();
  running = mine;
  return mine;
}

/** There is one program a process, and closing it ends the work of everybody. */
let running: Promise<unknown> = Promise.resolve();

function explained(fault: unknown): unknown {
  if (!(fault instanceof Error)) return fault;
  if (fault.message.startsWith("Failed to install"))
    return new SearchFault(
      `the search index cannot be made: Pagefind’s program for this machine (${platform()}, ${arch()}) is not installed. Install the packages without --omit=optional, on the platform they are for, or name a program in PAGEFIND_BINARY_PATH.`,
      { cause: fault },
    );
  if (fault.message === "Pagefind backend closed")
    return new SearchFault(
      "the search index was not finished: Pagefind’s program ended. Is there enough memory? It takes about half a gigabyte.",
      { cause: fault },
    );
  return fault;
}
