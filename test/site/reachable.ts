import type { WrittenSite } from "./built-site.ts";
import { ownAddress } from "./links.ts";

/** Links that somebody can follow, and pictures they see: not what stands in a page's head, which only programs read. */
const FOLLOWED = /<(?:(?:a|area)\s(?:[^>]*\s)?href|img\s(?:[^>]*\s)?src)="([^"]*)"/g;

/**
 * Every address that a reader without JavaScript comes to from `start` by following links only, with the number of links on
 * the shortest way to it.
 */
export function reachable(site: WrittenSite, start = "/"): ReadonlyMap<string, number> {
  const far = new Map<string, number>([[start, 0]]);
  for (const [from, steps] of far) {
    const bytes = site.files.get(from);
    if (bytes === undefined || !/(?:\/|\.html)$/.test(from)) continue;
    for (const [, to = ""] of new TextDecoder().decode(bytes).matchAll(FOLLOWED)) {
      const address = ownAddress(site, from, to.replace(/&amp;/g, "&"))?.address;
      if (address !== undefined && site.files.has(address) && !far.has(address)) far.set(address, steps + 1);
    }
  }
  return far;
}
