import type { WrittenSite } from "./built-site.ts";

/** What no link of a page leads to, and why that is right: each is a layout or the beginning of an address. */
const NOBODY_FOLLOWS: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /^\/404\.html$/, why: "a host shows it where there is no page" },
  { what: /^\/go\//, why: "short addresses are for paper; each leads to a page that has links" },
  { what: /\/pack\/print\/$/, why: "the form of the pack's page leads to it, and it needs JavaScript" },
  { what: /\/pack\/[^/]+\.html$/, why: "sheets of a pack, which the print view asks for" },
  { what: /^\/(?:css|js|fonts|images|schemas|pagefind)\//, why: "pages ask for them" },
  {
    what: /\/meeting\.ics$/,
    why: "a meeting that has been offers no calendar entry any more, and calendars still ask for it",
  },
  { what: /\/pages\.json$/, why: "the page numbers of a pack, for programs" },
  { what: /^\/oparl\//, why: "clients of OParl ask for them, beginning with system.json" },
  { what: /^\/meetings\/[^/]+\/[^/]+\.md$/, why: "texts for programs; the page about open data says where" },
  { what: /^\/admin\//, why: "officers know where their editor is; readers have no use for it" },
  {
    what: /^\/(?:_headers|_redirects|\.htaccess|_nginx(?:-redirects)?\.conf|web\.config|_iis-redirects\.config)$/,
    why: "hosts read them",
  },
  { what: /^\/cards\//, why: "pictures that other sites show beside a link" },
  { what: /^\/(?:robots\.txt|sitemap[^/]*\.xml)$/, why: "search engines ask for them" },
];

/** Files of a site that a reader cannot come to by links, those left out that nobody is to follow. */
export function unreachable(site: WrittenSite, reached: ReadonlyMap<string, number>): readonly string[] {
  // Nobody follows a link to what was withdrawn or moved: only addresses that were kept elsewhere still lead there.
  const gone = new Set(
    site.pages.filter(({ layout }) => layout === "gone.njk").map(({ address }) => address),
  );
  return [...site.files.keys()].filter(
    (address) =>
      !gone.has(address) && !reached.has(address) && !NOBODY_FOLLOWS.some(({ what }) => what.test(address)),
  );
}
