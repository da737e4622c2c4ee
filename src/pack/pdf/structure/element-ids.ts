/** IDs of structure elements as a pack has them. */
import { destinationName } from "../fragment.ts";
import type { PutRight } from "./put-right.ts";

/** From the IDs of a paper to those of a pack. */
export interface ElementIds {
  /** Of an element that has one. */
  readonly own: (found: string) => string;
  /** Of a header cell that another cell names; nothing if it is not in the structure. */
  readonly head: (found: string) => string | undefined;
}

/**
 * IDs are counted in the order in which they are met, and begin with the paper's `key`. Chromium makes them of numbers
 * that its process happened to give the nodes, which differ from run to run.
 */
export function elementIds({ ids, sameIds }: Pick<PutRight, "ids" | "sameIds">, key: string): ElementIds {
  const counted = new Map<string, string>();
  const own = (found: string): string => {
    const known = counted.get(found) ?? destinationName(key, `e${counted.size + 1}`);
    counted.set(found, known);
    return known;
  };
  const head = (found: string): string | undefined => {
    const stays = sameIds.get(found) ?? found;
    return ids.has(stays) ? own(stays) : undefined;
  };
  return { own, head };
}
