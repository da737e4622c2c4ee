import { addressOf } from "../../model/reference.ts";
import { asAt, type ViewContext } from "../../views/context.ts";
import type { SiteFile } from "../files.ts";
import { atomFeed, type Feed } from "./atom.ts";
import { type News, newestFirst } from "./news.ts";
import { publications } from "./publications.ts";
import { actionNews, decisionNews, recordNews } from "./register-news.ts";

/** Pieces of news in a feed: more than a busy month brings, and still a small file. */
const MOST_NEWS = 50;

/**
 * The Atom feeds: everything that is published, each body's share of it, decisions, actions. None if the site's own
 * address is not known: ids and links of a feed must be whole addresses (RFC 4287, 4.2.6), and one made up would be
 * another tomorrow.
 */
export function feedFiles(context: ViewContext): readonly SiteFile[] {
  const { baseUrl, library } = context;
  if (baseUrl === undefined) return [];
  const { council } = library;
  return feedsOf(context).map((feed) => ({
    address: feed.address,
    bytes: () => atomFeed(feed, council, baseUrl),
  }));
}

function feedsOf(context: ViewContext): readonly Feed[] {
  const { library } = context;
  const { name } = library.council;
  const latest = asAt(library);
  const since = latest === undefined ? {} : { since: latest };
  const published = publications(context);
  const byBody = new Map<string, News[]>();
  for (const news of published) {
    if (!news.body) continue;
    const own = byBody.get(news.body.id) ?? [];
    byBody.set(news.body.id, own);
    if (own.length < MOST_NEWS) own.push(news);
  }
  return [
    {
      title: `${name}: agendas, papers and minutes`,
      subtitle: "What was published about every meeting, and which meetings were cancelled or postponed",
      address: addressOf.feed("everything"),
      page: addressOf.home(),
      news: published.slice(0, MOST_NEWS),
      ...since,
    },
    {
      title: `${name}: decisions`,
      subtitle: "What was decided, at meetings and outside them",
      address: addressOf.feed("decisions"),
      page: addressOf.decisions(),
      news: newestFirst([...decisionNews(context, MOST_NEWS), ...recordNews(context)]).slice(0, MOST_NEWS),
      ...since,
    },
    {
      title: `${name}: actions`,
      subtitle: "What meetings asked for, and what was done",
      address: addressOf.feed("actions"),
      page: addressOf.actions(),
      news: actionNews(context, MOST_NEWS),
      ...since,
    },
    ...library.bodies.map(
      (body): Feed => ({
        title: `${body.name}: agendas, papers and minutes`,
        subtitle: `What was published about meetings of the ${body.name} of ${name}, and which were cancelled or postponed`,
        address: addressOf.feedOfBody(body.id),
        page: addressOf.body(body.id),
        news: byBody.get(body.id) ?? [],
        ...since,
      }),
    ),
  ];
}
