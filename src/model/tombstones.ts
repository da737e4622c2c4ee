import type { Gone, RecordedAddress } from "./gone.ts";
import { presentAddresses } from "./kept-addresses.ts";
import type { Library } from "./library.ts";
import { query } from "./reading.ts";
import { isOnSite } from "./site-addresses.ts";

/** What stands at an address whose page or file is gone. */
export interface Tombstone {
  readonly address: string;
  /** What says so: the entry of this address, or of one above it. */
  readonly gone: Gone;
  /** Where it is now, if it moved: below an entry at the same place below the new address, if something is there. */
  readonly movedTo?: string;
}

/** A recorded address that is gone without a word. */
export interface LostAddress {
  readonly recorded: RecordedAddress;
  /** How many recorded addresses below it are lost with it. */
  readonly below: number;
}

interface Fate {
  readonly tombstones: ReadonlyMap<string, Tombstone>;
  readonly lost: ReadonlyMap<string, LostAddress>;
}

/**
 * A tombstone for each entry of `gone.yaml`, and for each recorded address that is gone below one; by address, in the order
 * of their letters' codes.
 */
export const tombstonesOf = (library: Library): ReadonlyMap<string, Tombstone> => fateOf(library).tombstones;

/** The tombstone at an address, if there is one. */
export const tombstoneAt = query("tombstone", (library: Library, address): Tombstone | undefined =>
  tombstonesOf(library).get(address),
);

/** Every recorded address that nothing answers any more, in the order of the ledger; those below another are counted there. */
export const lostAddresses = (library: Library): readonly LostAddress[] => [...fateOf(library).lost.values()];

/**
 * Whether writing may link to an address of this site: to what is there, and to tombstones of pages, because a record that links
 * to what was withdrawn since is not tidied. Whoever asks reads nothing of any other address.
 */
export const isLinked = query(
  "address-known",
  (library: Library, address): boolean =>
    isOnSite(library, address) ||
    (library.gone.length > 0 && address.endsWith("/") && tombstonesOf(library).has(address)),
);

/** Whether an address has a tombstone, or is lost together with what is said of it or above it. */
export const isGone = query("address-gone", (library: Library, address): boolean => {
  const { tombstones, lost } = fateOf(library);
  return tombstones.has(address) || [address, ...above(address)].some((each) => lost.has(each));
});

/**
 * The addresses above one, nearest first: of a page's file those of the page, then its folders. "/meetings/m/04-x.pdf" is below
 * "/meetings/m/04-x/", and that is below "/meetings/m/".
 */
export function above(address: string): readonly string[] {
  const found: string[] = [];
  const ending = /\.[^./]+$/.exec(address);
  if (ending) found.push(`${address.slice(0, ending.index)}/`);
  let end = address.replace(/\/$/, "").lastIndexOf("/");
  while (end >= 0) {
    found.push(address.slice(0, end + 1));
    end = address.lastIndexOf("/", end - 1);
    if (found.at(-1) === "/") break;
  }
  return found;
}

const fateOf = query("fate", (library: Library): Fate => {
  // Whoever records nothing loses nothing: what is there is a long list, and made only to be held against the ledger.
  if (library.gone.length === 0 && (library.recorded ?? []).length === 0)
    return { tombstones: new Map(), lost: new Map() };
  const present = presentAddresses(library);
  const entries = new Map(library.gone.map((gone) => [gone.address, gone]));
  const missing = (library.recorded ?? []).filter(({ address }) => !present.has(address));
  const buried = new Map<string, Tombstone>();
  for (const gone of entries.values())
    if (!present.has(gone.address)) buried.set(gone.address, tombstone(gone.address, gone, present));
  const unsaid = new Map<string, RecordedAddress>();
  for (const recorded of missing) {
    const { address } = recorded;
    if (buried.has(address)) continue;
    const said = above(address).find((each) => buried.has(each) && entries.has(each));
    const gone = said === undefined ? undefined : entries.get(said);
    if (gone) buried.set(address, tombstone(address, gone, present));
    else unsaid.set(address, recorded);
  }
  return {
    tombstones: new Map([...buried].sort(([one], [other]) => (one < other ? -1 : 1))),
    lost: grouped(unsaid),
  };
});

/** Each lost address under the highest lost one above it: a meeting that is gone is one loss, not thirty. */
function grouped(unsaid: ReadonlyMap<string, RecordedAddress>): ReadonlyMap<string, LostAddress> {
  const lost = new Map<string, { recorded: RecordedAddress; below: number }>();
  for (const recorded of unsaid.values()) {
    const top = above(recorded.address)
      .filter((each) => unsaid.has(each))
      .at(-1);
    const head = top === undefined ? recorded : unsaid.get(top);
    if (!head) continue;
    const group = lost.get(head.address) ?? { recorded: head, below: 0 };
    if (head !== recorded) group.below += 1;
    lost.set(head.address, group);
  }
  return lost;
}

function tombstone(address: string, gone: Gone, present: ReadonlySet<string>): Tombstone {
  const { movedTo } = gone;
  if (movedTo === undefined) return { address, gone };
  // "/meetings/old/" covers "/meetings/old/04-x/"; "/meetings/m/04-x/" covers "/meetings/m/04-x.pdf".
  const rest = address.startsWith(gone.address)
    ? address.slice(gone.address.length)
    : address.slice(gone.address.length - 1);
  const there = rest.startsWith(".") ? `${movedTo.replace(/\/$/, "")}${rest}` : `${movedTo}${rest}`;
  return { address, gone, movedTo: present.has(there) ? there : movedTo };
}
