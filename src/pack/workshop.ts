import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { openLayouts } from "../views/layouts.ts";
import { fontFiles, staticFiles } from "../views/static-files.ts";
import { type FragmentDesk, openFragmentDesk } from "./fragment-desk.ts";
import { type FragmentStore, openFragmentStore, ROOM } from "./fragment-store.ts";
import { defaultCacheFolder } from "./press/cache-folder.ts";
import { openPress, type Press } from "./press/open-press.ts";
import { PressFault } from "./press/press-fault.ts";
import type { SheetFile } from "./press/sheet.ts";
import { unpackWoff } from "./press/woff.ts";
import type { Stationery } from "./sheets.ts";
import { openShelf, type Shelf } from "./shelf.ts";

/** What packs are made in: the press, started when the first sheet needs it, and everything sheets ask for. */
export interface Workshop {
  readonly press: () => Promise<Press>;
  readonly stationery: Stationery;
  /** The font page numbers are stamped in, as TrueType. */
  readonly stampFont: Uint8Array;
  readonly fragments: FragmentStore;
  /** Makes fragments of what the press printed. */
  readonly desk: FragmentDesk;
  /** Sheets in the browser at once, at most. */
  readonly atOnce: number;
  /** A place for finished files until the site is written. */
  readonly shelf: () => Shelf;
  /** Told of each paper as it is laid out. */
  readonly progress: (line: string) => void;
  readonly close: () => Promise<void>;
}

export interface WorkshopOptions {
  /** The path of a browser, or "embedded". */
  readonly browser?: string | undefined;
  /** Whether papers laid out are kept on disk for the next run; they are unless said. */
  readonly remember?: boolean;
  /** Where they are kept; this user's own cache, if nothing is said. */
  readonly cacheFolder?: string | undefined;
  /** Whether private papers are laid out: they are kept in a folder of their own that only this user may read. */
  readonly isPrivate?: boolean;
  /** Whether everything must have been laid out before: no browser starts. */
  readonly isMerge?: boolean;
  /** Sheets in the browser at once, at most; as many as there are cores. */
  readonly atOnce?: number | undefined;
  /** Megabytes that this process and its browser are to hold together; what `usualMemory` says, if nothing is said. */
  readonly memory?: number | undefined;
  /** Whether everything is made once and the process then ends: it remembers little of what it read. */
  readonly isOnce?: boolean;
  readonly progress?: (line: string) => void;
}

/** Bytes of fragments that a process remembers that makes each pack once. */
const LITTLE = 16e6;

const STAMP_FONT = "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff";

/** Opens a workshop. No browser starts until a sheet has to be laid out. */
export function openWorkshop({
  browser,
  remember = true,
  cacheFolder = defaultCacheFolder(),
  isPrivate = false,
  isMerge = false,
  atOnce = availableParallelism(),
  memory,
  isOnce = false,
  progress = () => {},
}: WorkshopOptions = {}): Workshop {
  let press: Promise<Press> | undefined;
  const require = createRequire(import.meta.url);
  const desk = openFragmentDesk();
  const kept = remember ? keptIn(cacheFolder, isPrivate) : undefined;
  const room = { ...ROOM, ...(isOnce ? { memory: LITTLE, keepsUsed: true } : {}) };
  const opening = () => openPress({ browser, atOnce, memory });
  return {
    press: () => (press ??= opening().then(isMerge ? layingOutNothing : (opened) => opened)),
    stationery: { print: openLayouts(), files: stationeryFiles() },
    stampFont: unpackWoff(readFileSync(require.resolve(STAMP_FONT))),
    fragments: openFragmentStore(kept, room),
    desk,
    atOnce,
    shelf: () => openShelf(kept),
    progress,
    close: async () => {
      await desk.close();
      await (await press)?.close();
    },
  };
}

/** Where laid-out papers are kept; private ones never where a public edition looks. */
function keptIn(cacheFolder: string, isPrivate: boolean): string {
  if (!isPrivate) return join(cacheFolder, "fragments");
  const folder = join(cacheFolder, "members");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}

/** A press that refuses: what is asked of it is in no cache. */
const layingOutNothing = (press: Press): Press => ({
  ...press,
  layOut: ({ name }) =>
    Promise.reject(
      new PressFault(
        `“${name}” is not in the cache: run every shard with the same content, the same browser and the same --cache before --merge`,
      ),
    ),
  close: () => press.close(),
});

function stationeryFiles(): ReadonlyMap<string, SheetFile> {
  const files = [
    ...staticFiles().filter(({ address }) => /^\/css\/(pack|fonts)\.css$/.test(address)),
    ...fontFiles(),
  ];
  return new Map(files.map(({ address, bytes, type }) => [address.slice(1), { bytes: bytes(), type }]));
}
