import { toBeFound } from "../../eleventy.ts";
import { closing } from "../../findings/report.ts";
import { defaultCacheFolder } from "../../pack/press/cache-folder.ts";
import type { Workshop } from "../../pack/workshop.ts";
import { type Checked, type Edition, hasErrors } from "../../publish/edition.ts";
import { ReadAgain } from "../../publish/read-again.ts";
import type { SearchKeeper } from "../../publish/search/keep-up.ts";
import { searchablePages } from "../../publish/search/search-files.ts";
import { checkAgain, showEdition, showWhole } from "../../publish/shown-edition.ts";
import { filePath } from "../../site/site-page.ts";
import { buildOnce } from "../build.ts";
import { printFindings } from "../check.ts";
import type { Terminal } from "../terminal.ts";
import type { Desk } from "./answers.ts";
import { buildBehind } from "./behind.ts";
import { knownPacks } from "./known-packs.ts";
import { NOTHING, showSite } from "./shown-site.ts";
import type { Standing } from "./told.ts";
import type { Touched } from "./watch-folders.ts";

/** How long after something vanished while it was read the folder is read again, in milliseconds. */
const PATIENCE = 500;

/** How long nothing must have been saved before what is behind the pages of an archive is made, in milliseconds. */
const QUIET = 10_000;

export interface DeskOptions {
  readonly content: string;
  readonly output: string;
  readonly workshop: Workshop;
  /** The browser that lays out packs, if somebody said which. */
  readonly browser?: string | undefined;
  readonly search: SearchKeeper;
  readonly terminal: Terminal;
  /** More files than these are an archive; only tests say so of fewer. */
  readonly many?: number;
  /** Told when what is shown, or what is known of it, has changed. */
  readonly changed: () => void;
  /** Told of every edition that is finished, with its packs. */
  readonly finished: (edition: Pick<Edition, "library" | "packs">) => void;
}

export interface OpenDesk extends Desk {
  /**
   * Reads what was saved and shows it; `looks` says that style sheets, scripts or layouts were saved, `what` which files of the
   * content: any, if nothing is said. Never rejects.
   */
  readonly saved: (looks?: boolean, what?: Touched) => Promise<void>;
  /** Resolves when packs are no longer being made; none will be begun. */
  readonly close: () => Promise<void>;
}

/**
 * Shows a content folder as it is saved. First the pages, printed when they are asked for, with the page numbers packs had
 * last; behind them the whole site with its packs, written into the output folder, and its search index. A save that
 * comes meanwhile is shown at once: what is unfinished is left.
 */
export function openDesk({
  content,
  output,
  workshop,
  browser,
  search,
  terminal,
  changed,
  finished,
  many,
}: DeskOptions): OpenDesk {
  const folder = content.replace(/\\/g, "/").replace(/\/+$/, "");
  const cacheFolder = defaultCacheFolder();
  const packs = knownPacks();
  let site = showSite(NOTHING);
  let looks = 0;
  let standing: Standing = "nothing";
  let checked: Checked | undefined;
  let fault: string | undefined;
  let packed: ReadonlySet<string> = new Set();
  let work = new AbortController();
  let behind: Promise<void> = Promise.resolve();
  let isPacking = false;
  let reading: Promise<void> | undefined;
  let isStale = false;
  let later: NodeJS.Timeout | undefined;
  let again: ReadAgain | undefined;

  const failed = (cause: unknown, left: Standing): void => {
    const words = cause instanceof Error ? cause.message : String(cause);
    if (words !== fault) terminal.say(words);
    fault = words;
    standing = left;
  };
  const bad = (edition: Checked, left: Standing): void => {
    checked = edition;
    standing = left;
    printFindings(edition, "people", terminal);
    terminal.say(left === "unpacked" ? "The packs stay as they were." : "The site stays as it was.");
  };

  async function read(): Promise<void> {
    const before = standing === "nothing" ? "nothing" : "earlier";
    try {
      again ??= new ReadAgain(content, cacheFolder, many);
      const now = await checkAgain(content, cacheFolder, again);
      fault = undefined;
      if (hasErrors(now.findings)) bad(now, before);
      else {
        checked = now;
        standing = "saved";
        const known = packs.of(now.library, again.work.made);
        site = showSite(showEdition(now, content, known));
        packed = new Set(known.keys());
        terminal.say(closing(now.findings, now.files));
        if (!isStale) finish(work.signal, again);
      }
    } catch (cause) {
      failed(cause, before);
      // What vanished while it was read is read again: its own event may have come before.
      if (isVanished(cause)) later = setTimeout(() => saved(), PATIENCE);
    }
    changed();
  }

  /** Makes the packs and writes the site, one edition behind the other; of an archive when nothing was saved for a while. */
  function finish(signal: AbortSignal, read: ReadAgain): void {
    isPacking = true;
    behind = behind
      .then(async () => {
        signal.throwIfAborted();
        if (read.isMany) {
          await finishArchive(signal, read);
          return;
        }
        const edition = await buildOnce({ content, output, local: true, packs: true, signal }, workshop);
        signal.throwIfAborted();
        if (hasErrors(edition.findings)) bad(edition, "unpacked");
        else {
          packs.learn(edition.library, edition.packs);
          checked = edition;
          // Files beside the pages are in the folder now; packs need not be kept in memory.
          site = showSite(showWhole(edition.pages, []));
          packed = new Set(edition.packs.keys());
          search.follow(output, toBeFound(edition, output));
          finished(edition);
        }
      })
      .catch((cause: unknown) => {
        if (!signal.aborted) failed(cause, "unpacked");
      })
      .then(() => {
        if (signal.aborted) return;
        isPacking = false;
        changed();
      });
  }

  /** The same for so many files that to read and write them all would keep everybody waiting: a process of its own does it. */
  async function finishArchive(signal: AbortSignal, read: ReadAgain): Promise<void> {
    await quiet(signal);
    signal.throwIfAborted();
    if (!(await read.isAsItWas(signal))) {
      void saved();
      return;
    }
    const shown = checked;
    const made = await buildBehind({ content, output, browser }, terminal.progress, signal);
    if (!shown) return;
    const edition = { ...shown, ...made };
    if (hasErrors(edition.findings)) bad(edition, "unpacked");
    else {
      packs.learn(edition.library, made.packs);
      checked = edition;
      site = showSite(showEdition(edition, content, made.packs));
      packed = new Set(made.packs.keys());
      search.follow(output, searchablePages(output, made.addresses, filePath));
      finished(edition);
    }
  }

  async function saved(isLook = false, what: Touched = "anything"): Promise<void> {
    clearTimeout(later);
    again?.touch(what);
    work.abort();
    work = new AbortController();
    isPacking = false;
    if (isLook) looks += 1;
    isStale = true;
    reading ??= (async () => {
      while (isStale) {
        isStale = false;
        await read();
        // Whoever asked meanwhile is answered before it is read again.
        await new Promise((resolve) => setImmediate(resolve));
      }
      reading = undefined;
    })();
    await reading;
  }

  return {
    site: () => site,
    looks: () => looks,
    known: () => ({ folder, standing, checked, fault, isPacking, packed }),
    saved,
    close: async () => {
      await reading;
      clearTimeout(later);
      work.abort();
      await behind;
    },
  };
}

/** Waits a while; not once nobody wants what comes after it. */
const quiet = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, QUIET);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

const isVanished = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "ENOTDIR");
