import { watch } from "node:fs";
import { resolve } from "node:path";
import DevServer from "@11ty/eleventy-dev-server";
import { toBeFound } from "../eleventy.ts";
import { closing } from "../findings/report.ts";
import { addressOf } from "../model/reference.ts";
import { openWorkshop } from "../pack/workshop.ts";
import { type Edition, hasErrors } from "../publish/edition.ts";
import { searchKeeper } from "../publish/search/keep-up.ts";
import { asAt } from "../views/context.ts";
import { LAYOUTS } from "../views/layouts.ts";
import { STATIC } from "../views/static-files.ts";
import { buildOnce } from "./build.ts";
import { printFindings } from "./check.ts";
import type { Terminal } from "./terminal.ts";

export interface ServeOptions {
  readonly content: string;
  readonly output: string;
  readonly port: number;
  readonly browser?: string | undefined;
}

/** How long after the last of several saves a build begins, in milliseconds. */
const QUIET = 120;

/**
 * `orderpaper serve`: builds, serves and builds again on every save, with the browser open on the page reloaded. A
 * broken file prints its findings and leaves the last good site standing. Ends when `stopped` does.
 */
export async function runServe(
  options: ServeOptions,
  terminal: Terminal,
  stopped: Promise<void>,
): Promise<void> {
  const workshop = openWorkshop({ browser: options.browser, progress: terminal.progress });
  const search = searchKeeper(terminal.say);
  const build = async (): Promise<Edition> => {
    const edition = await buildOnce({ ...options, local: true, packs: true }, workshop);
    if (hasErrors(edition.findings)) {
      printFindings(edition, "people", terminal);
      terminal.say("The site stays as it was.");
    } else terminal.say(closing(edition.findings, edition.files));
    return edition;
  };
  const first = await build();
  const quiet = { info: () => {}, log: () => {}, error: terminal.say };
  const server = DevServer.getServer("orderpaper", resolve(options.output), {
    port: options.port,
    showVersion: false,
    domDiff: false,
    logger: quiet,
  });
  // Asked for before it listens: the server answers when it begins to.
  const port = server.getPort();
  server.serve(options.port);
  announce(first, await port, terminal);
  const index = (edition: Edition): void => search.follow(options.output, toBeFound(edition, options.output));
  if (!hasErrors(first.findings)) index(first);
  const watchers = watchFolders(
    [options.content, LAYOUTS, STATIC],
    async () => {
      const edition = await build();
      if (hasErrors(edition.findings))
        server.sendError({
          error: new Error("The content has errors: see the terminal. The site stays as it was."),
        });
      else {
        await server.reload({ files: [], build: {} });
        // Behind the reload: the reader of a page does not wait for the index.
        index(edition);
      }
    },
    terminal,
  );
  await stopped;
  watchers();
  await search.settled();
  await server.close();
  await workshop.close();
}

function announce(edition: Edition, port: number, terminal: Terminal): void {
  const site = `http://localhost:${port}`;
  const newest = newestPack(edition);
  terminal.say(`\nThe site:         ${site}/`);
  if (newest) terminal.say(`The newest pack:  ${site}${addressOf.pack(newest)}`);
  terminal.say("Save a file and the page reloads. Ctrl-C stops.\n");
}

/** The pack published last; the one whose meeting is latest among those published on one day. */
function newestPack(edition: Edition): string | undefined {
  const day = asAt(edition.library) ?? "";
  const packed = edition.library.meetings.filter(
    ({ id, published }) => edition.packs.has(id) && (published ?? "") <= day,
  );
  return [...packed].sort((a, b) => ((a.published ?? "") + a.date < (b.published ?? "") + b.date ? 1 : -1))[0]
    ?.id;
}

/** Calls `changed` after saves below any of the folders, one call at a time; returns how to stop. */
function watchFolders(
  folders: readonly string[],
  changed: () => Promise<void>,
  terminal: Terminal,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      // A fault of the tool must not end the server: the next save may well mend it.
      await changed().catch((fault: unknown) => terminal.say(String(fault)));
    } while (again);
    running = false;
  };
  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(run, QUIET);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
