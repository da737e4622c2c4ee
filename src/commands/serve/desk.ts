import { toBeFound } from "../../eleventy.ts";
import { closing } from "../../findings/report.ts";
import type { Workshop } from "../../pack/workshop.ts";
import { type Checked, type Edition, hasErrors, prepareEdition } from "../../publish/edition.ts";
import type { SearchKeeper } from "../../publish/search/keep-up.ts";
import { buildOnce } from "../build.ts";
import { printFindings } from "../check.ts";
import type { Terminal } from "../terminal.ts";
import type { Desk } from "./answers.ts";
import { knownPacks } from "./known-packs.ts";
import { NOTHING, showSite } from "./shown-site.ts";
import type { Standing } from "./told.ts";

/** How long after something vanished while it was read the folder is read again, in milliseconds. */
const PATIENCE = 500;

export interface DeskOptions {
  readonly content: string;
  readonly output: string;
  readonly workshop: Workshop;
  readonly search: SearchKeeper;
  readonly terminal: Terminal;
  /** Told when what is shown, or what is known of it, has changed. */
  readonly changed: () => void;
  /** Told of every edition that is finished, with its packs. */
  readonly finished: (edition: Edition) => void;
}

export interface OpenDesk extends Desk {
  /** Reads what was saved and shows it; `looks` says that style sheets, scripts or layouts were saved. Never rejects. */
  readonly saved: (looks?: boolean) => Promise<void>;
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
  search,
  terminal,
  changed,
  finished,
}: DeskOptions): OpenDesk {
  const folder = content.replace(/\\/g, "/").replace(/\/+$/, "");
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
  let again: NodeJS.Timeout | undefined;

  const failed = (cause: unknown, left: Standing): void => {
    const words = cause instanceof Error ? cause.message : String(cause);
    if (words !== fault) terminal.say(words);
    fault = words;
    standing = left;
  };
  const bad = (edition: Edition, left: Standing): void => {
    checked = edition;
    standing = left;
    printFindings(edition, "people", terminal);
    terminal.say(left === "unpacked" ? "The packs stay as they were." : "The site stays as it was.");
  };

  async function read(): Promise<void> {
    const before = standing === "nothing" ? "nothing" : "earlier";
    try {
      const edition = await prepareEdition({ content, local: true, known: packs.of });
      fault = undefined;
      if (hasErrors(edition.findings)) bad(edition, before);
      else {
        checked = edition;
        standing = "saved";
        site = showSite(edition);
        packed = new Set(edition.packs.keys());
        terminal.say(closing(edition.findings, edition.files));
        if (!isStale) finish(work.signal);
      }
    } catch (cause) {
      failed(cause, before);
      // What vanished while it was read is read again: its own event may have come before.
      if (isVanished(cause)) again = setTimeout(() => saved(), PATIENCE);
    }
    changed();
  }

  /** Makes the packs and writes the site, one edition behind the other. */
  function finish(signal: AbortSignal): void {
    isPacking = true;
    behind = behind
      .then(async () => {
        signal.throwIfAborted();
        const edition = await buildOnce({ content, output, local: true, packs: true, signal }, workshop);
        signal.throwIfAborted();
        if (hasErrors(edition.findings)) bad(edition, "unpacked");
        else {
          packs.learn(edition.library, edition.packs);
          checked = edition;
          // Files beside the pages are in the folder now; packs need not be kept in memory.
          site = showSite({ pages: edition.pages, assets: [] });
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

  async function saved(isLook = false): Promise<void> {
    clearTimeout(again);
    work.abort();
    work = new AbortController();
    isPacking = false;
    if (isLook) looks += 1;
    isStale = true;
    reading ??= (async () => {
      while (isStale) {
        isStale = false;
        await read();
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
      clearTimeout(again);
      work.abort();
      await behind;
    },
  };
}

const isVanished = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "ENOTDIR");
