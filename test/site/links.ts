/** Addresses in the files of a site, and those of them that lead nowhere. Reads the files as text, as a crawler does. */
import type { WrittenSite } from "./built-site.ts";

/** An address as it is written in a file, and the file's own. */
export interface WrittenLink {
  readonly from: string;
  readonly to: string;
}

/** What takes the place of a host nobody named. */
const NOWHERE = "http://site.invalid";

const IN_TAGS = / (?:href|src|action|poster|data)="([^"]*)"/g;
const REFRESH = /<meta http-equiv="refresh" content="\d+; url=([^"]*)"/g;
const IN_SHEETS = /url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g;

/** Files whose words may name addresses of the site in full: pages, feeds, calendars, lists for search engines. */
const WORDS = /(?:\/|\.(?:html|xml|atom|ics|json|webmanifest|txt))$/;
/** An entry's id (RFC 4287, 4.2.6) and linked data name things: what stands behind a "#" there is no place on a page. */
const ENTRY = /(<id>[^<#]*)#[^<]*(<\/id>)/g;
const NAMED = /(<script type="application\/ld\+json">)([\s\S]*?)(<\/script>)/g;
/** RFC 8118, 3: which page of a PDF to open. */
const PDF_PAGE = /^page=[1-9]\d*$/;
const PAGE = /(?:\/|\.html)$/;

const readEntities = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, "&");

/** Every address that a file of the site names: attributes of pages and feeds, style sheets, whole addresses of the site. */
export function linksOf(
  { baseUrl }: Pick<WrittenSite, "baseUrl">,
  from: string,
  text: string,
): readonly WrittenLink[] {
  const found: string[] = [];
  if (PAGE.test(from)) {
    for (const [, to = ""] of text.matchAll(IN_TAGS)) found.push(readEntities(to));
    for (const [, to = ""] of text.matchAll(REFRESH)) found.push(readEntities(to));
  }
  if (from.endsWith(".css"))
    for (const [, url, sheet] of text.matchAll(IN_SHEETS)) found.push(url ?? sheet ?? "");
  if (baseUrl !== undefined && WORDS.test(from)) {
    // RFC 5545, 3.1: a long line of a calendar is folded; 3.3.11: commas and semicolons have a backslash before them.
    const whole = from.endsWith(".ics") ? text.replace(/\r?\n[ \t]/g, "").replace(/\\([,;])/g, "$1") : text;
    const places = whole
      .replace(ENTRY, "$1$2")
      .replace(
        NAMED,
        (_, start: string, data: string, end: string) => `${start}${data.replace(/#[^"]*"/g, '"')}${end}`,
      );
    const escaped = baseUrl.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    for (const [to] of readEntities(readEntities(places)).matchAll(
      new RegExp(`${escaped}(?![\\w.-])[^\\s"'<>\\\\]*`, "g"),
    ))
      found.push(to.replace(/[.,;:)\]]+$/, ""));
  }
  return found.map((to) => ({ from, to }));
}

/** Links of a site that lead to no file of it, or to no place on the page; links to other hosts are left out. */
export function brokenLinks(
  site: WrittenSite,
  mayLack: (address: string) => boolean = () => false,
): readonly string[] {
  const places = new Map<string, ReadonlySet<string>>();
  const isPlace = (place: string, address: string, bytes: Uint8Array): boolean =>
    address.endsWith(".pdf") ? PDF_PAGE.test(place) : placesOf(address, bytes).has(place);
  const placesOf = (address: string, bytes: Uint8Array): ReadonlySet<string> => {
    const known = places.get(address) ?? idsOf(new TextDecoder().decode(bytes));
    places.set(address, known);
    return known;
  };
  const broken: string[] = [];
  for (const [from, bytes] of site.files) {
    if (!WORDS.test(from) && !from.endsWith(".css")) continue;
    for (const { to } of linksOf(site, from, new TextDecoder().decode(bytes))) {
      const target = ownAddress(site, from, to);
      if (target === undefined) continue;
      const file = target.address === undefined ? undefined : site.files.get(target.address);
      if (target.address !== undefined && mayLack(target.address)) continue;
      if (!file || target.address === undefined) broken.push(`${from} -> ${to}`);
      else if (target.place !== "" && !isPlace(target.place, target.address, file))
        broken.push(`${from} -> ${to}`);
    }
  }
  return [...new Set(broken)];
}

/**
 * Where a link leads within the site: undefined for other hosts and for mail; no address for one beside the site, above its
 * path on its own host.
 */
export function ownAddress(
  { baseUrl, prefix }: Pick<WrittenSite, "baseUrl" | "prefix">,
  from: string,
  to: string,
): { readonly address: string | undefined; readonly place: string } | undefined {
  const root = baseUrl ?? `${NOWHERE}${prefix}`;
  const url = new URL(to, `${root}${from}`);
  if (url.origin !== new URL(root).origin) return undefined;
  const place = decodeURIComponent(url.hash.slice(1));
  const path = decodeURI(url.pathname);
  return path.startsWith(`${prefix}/`)
    ? { address: path.slice(prefix.length), place }
    : { address: undefined, place };
}

/** The places of a page that a link may lead to. */
export function idsOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => readEntities(id)));
}
