import { resolve } from "node:path";
import DevServer from "@11ty/eleventy-dev-server";
import { addressOf } from "../model/reference.ts";
import { openWorkshop } from "../pack/workshop.ts";
import type { Edition } from "../publish/edition.ts";
import { searchKeeper } from "../publish/search/keep-up.ts";
import { asAt } from "../views/context.ts";
import { LAYOUTS } from "../views/layouts.ts";
import { STATIC } from "../views/static-files.ts";
import { answers } from "./serve/answers.ts";
import { openDesk } from "./serve/desk.ts";
import { editorDoor } from "./serve/editor-door.ts";
import { ownMachineOnly } from "./serve/own-machine.ts";
import { watchFolders } from "./serve/watch-folders.ts";
import type { Terminal } from "./terminal.ts";

export interface ServeOptions {
  readonly content: string;
  readonly output: string;
  readonly port: number;
  readonly browser?: string | undefined;
  /** Whether other machines of the network may look. */
  readonly shared?: boolean | undefined;
}

/**
 * `orderpaper serve`: shows the site in a browser as it is saved, with what is wrong beside each page. A broken file prints its
 * findings and leaves the last good site standing. Ends when `stopped` does.
 */
export async function runServe(
  options: ServeOptions,
  terminal: Terminal,
  stopped: Promise<void>,
): Promise<void> {
  const { content, output } = options;
  const workshop = openWorkshop({ browser: options.browser, progress: terminal.progress });
  const search = searchKeeper(terminal.say);
  let site = "";
  let newest: string | undefined;
  const desk = openDesk({
    content,
    output,
    workshop,
    browser: options.browser,
    search,
    terminal,
    changed: () => server.reload({ files: [], build: {} }),
    finished: (edition) => {
      const pack = newestPack(edition);
      if (pack !== undefined && pack !== newest)
        terminal.say(`The newest pack:  ${site}${addressOf.pack(pack)}`);
      newest = pack;
    },
  });
  const server = DevServer.getServer("orderpaper", resolve(output), {
    port: options.port,
    showVersion: false,
    domDiff: false,
    // The panel opens a page anew, and only when that page has changed.
    liveReload: false,
    middleware: [
      ...(options.shared ? [] : [ownMachineOnly]),
      editorDoor(content, () => desk.known().checked?.library.council.editor !== undefined),
      answers(desk),
    ],
    logger: { info: () => {}, log: () => {}, error: terminal.say },
  });
  // Asked for before it listens: the server answers when it begins to.
  const port = server.getPort();
  server.serve(options.port);
  site = `http://localhost:${await port}`;
  const unwatch = watchFolders([content, LAYOUTS, STATIC], (which) =>
    desk.saved(which.has(LAYOUTS) || which.has(STATIC), which.get(content) ?? new Set()),
  );
  await desk.saved();
  terminal.say(`\nThe site:         ${site}/`);
  terminal.say(`What is wrong:    ${site}/__orderpaper/`);
  terminal.say("Save a file and the page follows. Ctrl-C stops.\n");
  await stopped;
  unwatch();
  await desk.close();
  await search.settled();
  await server.close();
  await workshop.close();
}

/** The pack published last; the one whose meeting is latest among those published on one day. */
function newestPack(edition: Pick<Edition, "library" | "packs">): string | undefined {
  const day = asAt(edition.library) ?? "";
  const packed = edition.library.meetings.filter(
    ({ id, published }) => edition.packs.has(id) && (published ?? "") <= day,
  );
  return [...packed].sort((a, b) => ((a.published ?? "") + a.date < (b.published ?? "") + b.date ? 1 : -1))[0]
    ?.id;
}
