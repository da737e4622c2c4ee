import type { Library } from "../model/library.ts";
import type { PageMap } from "../model/page-map.ts";
import { noteRead } from "../model/reading.ts";
import { isLinked } from "../model/tombstones.ts";
import { type KnownBarriers, NO_BARRIERS } from "./barriers/known.ts";

export { asAt } from "../model/as-at.ts";

/** What every view is made from. */
export interface ViewContext {
  readonly library: Library;
  /** What stands before every address of the site, without a final slash: "" or "/meetings-site". */
  readonly prefix: string;
  /** Where the site is served, without a final slash, if that is known. */
  readonly baseUrl?: string;
  /** Page numbers of the packs that were made, by meeting. */
  readonly packs: ReadonlyMap<string, PageMap>;
  /** What is known that does not work for everybody. */
  readonly barriers: KnownBarriers;
  /** How a page of this site that writing links to is addressed where the view is printed; undefined if it is not there. */
  readonly sitePage: (address: string) => string | undefined;
  /** The SHA-256 of a file of this edition: a source by its name, a file of the site by its address. */
  readonly hashOf: (file: string) => string | undefined;
}

/** Where a site stands. */
export interface Place {
  /** Its whole address; the council's own if nothing is said. */
  readonly served?: string | undefined;
  /** Whether it is looked at on this machine, at the root of a server of ours, whatever its address will be. */
  readonly local?: boolean | undefined;
  /** Whether it has no address that may be named, not even the council's own: a members' edition. */
  readonly unnamed?: boolean | undefined;
}

/** What the views of the website are made from. */
export function viewContext(
  library: Library,
  packs: ReadonlyMap<string, PageMap>,
  { served, local = false, unnamed = false }: Place = {},
  barriers: KnownBarriers = NO_BARRIERS,
  hashOf: ViewContext["hashOf"] = () => undefined,
): ViewContext {
  const url = served ?? (unnamed ? undefined : library.council.url);
  const { origin, pathname } = url === undefined ? { origin: undefined, pathname: "" } : new URL(url);
  const path = pathname.replace(/\/+$/, "");
  const prefix = local ? "" : path;
  return {
    library,
    packs: notedMap("pack", packs),
    barriers: {
      packs: notedMap("shortcomings", barriers.packs),
      get findings() {
        noteRead("findings");
        return barriers.findings;
      },
    },
    hashOf: (file) => {
      noteRead(`hash ${file}`);
      return hashOf(file);
    },
    prefix,
    ...(origin === undefined ? {} : { baseUrl: `${origin}${path}` }),
    sitePage: (address) => (isLinked(library, address) ? `${prefix}${address}` : undefined),
  };
}

/**
 * A map that notes what is read of it: "pack ID" for one entry, "pack" for all of them. The map behind it may still grow, as
 * the packs of an edition do.
 */
function notedMap<Value>(name: string, map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const all = () => {
    noteRead(name);
    return map;
  };
  const one = (key: string) => {
    noteRead(`${name} ${key}`);
    return map;
  };
  return {
    get size() {
      return all().size;
    },
    get: (key) => one(key).get(key),
    has: (key) => one(key).has(key),
    keys: () => all().keys(),
    values: () => all().values(),
    entries: () => all().entries(),
    forEach: (each) => all().forEach(each),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
}

/** An address of this site as it is written in a page. */
export function href({ prefix }: Pick<ViewContext, "prefix">, address: string): string {
  return `${prefix}${address}`;
}

export interface Link {
  readonly words: string;
  readonly href: string;
}
