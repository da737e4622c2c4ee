import type { Dict } from "../cos/values.ts";
import type { Content, ContentOwner } from "./content.ts";

/** A page or form with marked content: how often each MCID is in it. */
export interface OwnedMcids {
  readonly owner: ContentOwner;
  /** Where it is painted first. */
  readonly page: number;
  readonly mcids: ReadonlyMap<number, number>;
}

/** The MCIDs of every page and form. A form painted twice counts once: that is for rule 7.20-2. */
export function mcidsByOwner({ sequences }: Content): ReadonlyMap<Dict, OwnedMcids> {
  const found = new Map<Dict, { owner: ContentOwner; page: number; mcids: Map<number, number> }>();
  for (const { owner, mcid, page } of sequences) {
    if (mcid === undefined) continue;
    const entry = found.get(owner.dict) ?? { owner, page, mcids: new Map<number, number>() };
    if (entry.owner === owner) entry.mcids.set(mcid, (entry.mcids.get(mcid) ?? 0) + 1);
    found.set(owner.dict, entry);
  }
  return found;
}
