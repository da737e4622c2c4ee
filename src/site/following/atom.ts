import type { CivilDate } from "../../model/civil-date.ts";
import type { Council } from "../../model/council.ts";
import { middayOf } from "../../model/council-time.ts";
import { slug } from "../../text/slug.ts";
import type { News } from "./news.ts";
import { documentOf, element, type Xml } from "./xml.ts";

/** A feed before it is written. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** Its own address, and that of the page which says the same; below the site's. */
  readonly address: string;
  readonly page: string;
  /** Newest first. */
  readonly news: readonly News[];
  /** The day the site speaks of, for a feed that has nothing to tell yet. */
  readonly since?: CivilDate;
}

/** What "updated" must still say in the feeds of a council that has no meeting at all (RFC 4287, 4.1.1). */
const NEVER = "1970-01-01T00:00:00Z";

/**
 * A feed as Atom 1.0 (RFC 4287). Addresses are whole, because ids must be; ids are permanent addresses. Days become
 * midday where the council is. Written by hand and not with the package `feed`, which has no xml:lang, takes a title for
 * HTML, and leaves "<" in an attribute as it is.
 */
export function atomFeed(feed: Feed, council: Council, baseUrl: string): Uint8Array {
  const whole = (address: string): string => `${baseUrl}${address}`;
  const at = (day: CivilDate): string => middayOf(day, council["time-zone"]);
  const day = feed.news[0]?.updated ?? feed.since;
  return documentOf("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": council.language }, [
    element("id", {}, whole(feed.address)),
    element("title", {}, feed.title),
    element("subtitle", {}, feed.subtitle),
    element("updated", {}, day === undefined ? NEVER : at(day)),
    element("link", { rel: "self", type: "application/atom+xml", href: whole(feed.address) }),
    element("link", { rel: "alternate", type: "text/html", href: whole(feed.page) }),
    author(council, whole("/")),
    element("generator", {}, "orderpaper"),
    ...feed.news.map((news) => entry(news, whole, at)),
  ]);
}

function author({ name, website, contact }: Council, home: string): Xml {
  const email = contact?.email;
  return element(
    "author",
    {},
    element("name", {}, name),
    element("uri", {}, website ?? home),
    email === undefined || !/.@./.test(email) ? undefined : element("email", {}, email),
  );
}

function entry(news: News, whole: (address: string) => string, at: (day: CivilDate) => string): Xml {
  const { body, kind } = news;
  return element(
    "entry",
    {},
    ...lines([
      element("id", {}, whole(news.id)),
      element("title", {}, news.title),
      element("published", {}, at(news.published)),
      element("updated", {}, at(news.updated)),
      element("link", { rel: "alternate", type: "text/html", href: whole(news.address) }),
      body && element("category", { scheme: whole("/bodies/"), term: body.id, label: body.name }),
      element("category", { scheme: whole("/feeds/"), term: slug(kind), label: kind }),
      element("summary", {}, news.summary()),
    ]),
  );
}

/** Elements on lines of their own. */
const lines = (elements: readonly (Xml | undefined)[]): readonly Xml[] =>
  elements.flatMap((each) => (each ? [{ xml: `\n${each.xml}` }] : []));
