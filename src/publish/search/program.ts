import { arch, platform } from "node:os";

/** Pagefind cannot run here, or did not come to its end. */
export class SearchFault extends Error {
  override readonly name = "SearchFault";
  /** The tool, not the content. */
  readonly exitCode = 2;
}

type Pagefind = typeof import("pagefind");

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
      "the search index was not finished: Pagefind’s program ended. Is there enough memory? It takes about 0.55 MB a report.",
      { cause: fault },
    );
  return fault;
}
