import { tombstonesOf } from "../../model/tombstones.ts";
import type { ViewContext } from "../../views/context.ts";
import { goneAt } from "../../views/gone.ts";
import type { SiteFile } from "../files.ts";
import type { SitePage } from "../site-page.ts";
import { isCopy } from "./copies.ts";
import { lastChanges } from "./last-changes.ts";
import { documentOf, element, type Xml } from "./xml.ts";

/** Addresses a sitemap may hold (sitemaps.org protocol, "Using Sitemap index files"). */
const MOST_ADDRESSES = 50_000;

const NAMESPACE = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" };

/**
 * `sitemap.xml`: every page that is not a copy of another or a tombstone, with the day it last changed where content says so. Past 50,000
 * pages it is an index of `sitemap-1.xml` and so on. None if the site's own address is not known: it must be whole.
 */
export function sitemapFiles(
  context: ViewContext,
  pages: readonly Pick<SitePage, "address">[],
  most = MOST_ADDRESSES,
): readonly SiteFile[] {
  const { baseUrl } = context;
  if (baseUrl === undefined) return [];
  const changed = lastChanges(context.library);
  const gone = new Set([...tombstonesOf(context.library).keys()].map(goneAt));
  const addresses = pages
    .map(({ address }) => address)
    .filter((address) => !isCopy(address) && !gone.has(address));
  const url = (address: string): Xml =>
    element(
      "url",
      {},
      element("loc", {}, `${baseUrl}${address}`),
      changed.has(address) ? element("lastmod", {}, changed.get(address)) : undefined,
    );
  const mapOf = (some: readonly string[]) => () => documentOf("urlset", NAMESPACE, some.map(url));
  if (addresses.length <= most) return [{ address: "/sitemap.xml", bytes: mapOf(addresses) }];
  const maps: SiteFile[] = [];
  for (let at = 0; at < addresses.length; at += most)
    maps.push({
      address: `/sitemap-${maps.length + 1}.xml`,
      bytes: mapOf(addresses.slice(at, at + most)),
    });
  const index = maps.map(({ address }) => element("sitemap", {}, element("loc", {}, `${baseUrl}${address}`)));
  return [{ address: "/sitemap.xml", bytes: () => documentOf("sitemapindex", NAMESPACE, index) }, ...maps];
}
