/** The press: one browser, started when the first sheet comes, several sheets in it at once, and limits for each. */
import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import path from "node:path";
import { defaultCacheFolder } from "./cache-folder.ts";
import { type Found, findBrowser } from "./find-browser.ts";
import { openGate } from "./gate.ts";
import { FLAGS, launch } from "./launch.ts";
import { allowedFor, MEMORY_LIMIT } from "./memory-guard.ts";
import { expectedOf, leftForBrowser, usualMemory } from "./memory-limit.ts";
import { type PageScripts, readPageScripts } from "./page-scripts.ts";
import { CrowdedBrowser } from "./press-fault.ts";
import { Sessions } from "./session.ts";
import type { LaidOut, Sheet } from "./sheet.ts";

/** How full the browser's memory may be for one more sheet to go in. */
const FILLED = 0.8;

/** Everything has a default. */
export interface PressOptions {
  /** The path of a Chromium browser, or `embedded`; otherwise CHROME_PATH, otherwise the best that is found. */
  readonly browser?: string | undefined;
  /** Where the embedded browser and the fonts are unpacked, once a version. */
  readonly cacheFolder?: string | undefined;
  /** Chromium's sandbox; off for root only, where it cannot work. */
  readonly sandbox?: boolean | undefined;
  /** Sheets at once; as many as there are cores. */
  readonly atOnce?: number | undefined;
  /** Longest time for one sheet, in seconds. */
  readonly timeLimit?: number | undefined;
  /** Most memory that the browser may hold with one sheet in it, in megabytes; kept on Linux and macOS (memory.ts). */
  readonly memoryLimit?: number | undefined;
  /** Most memory that this process and the browser are to hold together, in megabytes: `usualMemory()` if nothing is said. */
  readonly memory?: number | undefined;
}

export interface Press {
  /** What lays the sheets out. Known without starting it. */
  readonly browser: Found;
  /** Digest of our own part of a layout (flags, page scripts, paged.js): with the browser's version, a cache key. */
  readonly version: string;
  /** Rejects with PressFault naming the sheet; sheets that come after it are laid out all the same. */
  layOut(sheet: Sheet): Promise<LaidOut>;
  close(): Promise<void>;
}

/** Finds a browser and starts nothing yet. Throws PressFault when there is none. */
export async function openPress(options: PressOptions = {}): Promise<Press> {
  const cacheFolder = path.resolve(options.cacheFolder ?? defaultCacheFolder());
  const browser = await findBrowser(options.browser, cacheFolder);
  const scripts = await readPageScripts();
  const sandbox = options.sandbox ?? process.getuid?.() !== 0;
  const { atOnce = availableParallelism(), memory = usualMemory(), memoryLimit = MEMORY_LIMIT } = options;
  const room = (): number => leftForBrowser(memory);
  const sessions = new Sessions(() => launch(browser, cacheFolder, sandbox), scripts, {
    seconds: options.timeLimit ?? 60,
    megabytes: memoryLimit,
    room,
  });
  const most = Math.max(1, atOnce);
  const gate = openGate({
    most,
    // Some is left for a sheet that takes more than was expected: what passes the limit loses its work.
    room: () => Math.min(room(), allowedFor(most, memoryLimit)) * FILLED,
    held: () => sessions.held,
    renew: () => sessions.renew(),
  });
  return {
    browser,
    version: digest(scripts),
    layOut: (sheet) =>
      gate
        .take(expectedOf(sheet), () => sessions.layOut(sheet))
        .catch((cause: unknown) => {
          if (!(cause instanceof CrowdedBrowser)) throw cause;
          return gate.alone(() => sessions.layOut(sheet));
        }),
    close: () => sessions.close(),
  };
}

function digest(scripts: PageScripts): string {
  const hash = createHash("sha256");
  for (const part of [...FLAGS, ...scripts.ours, scripts.pagedjs]) hash.update(part).update("\0");
  return hash.digest("hex");
}
