import { addressOf } from "../model/reference.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { actionsFeed, bodyFeed, decisionsFeed, everythingFeed, type FeedLink } from "./feed-links.ts";
import { type FrameView, frameView } from "./frame.ts";

/** A calendar that can be followed. */
export interface CalendarView extends Link {
  /** Its whole address, to be copied into a calendar program, and as one that opens such a program; if the site's is known. */
  readonly whole?: string;
  readonly webcal?: string;
}

/** A feed that can be followed. */
export interface FeedLineView extends Link {
  /** Its whole address, to be copied into a feed reader. */
  readonly whole: string;
}

export interface FollowingPageView {
  readonly frame: FrameView;
  readonly council: string;
  readonly calendar: CalendarView;
  /** Days that officers must keep. */
  readonly deadlines: CalendarView;
  /** Of the whole council: everything, decisions, actions. None if the site's own address is not known. */
  readonly feeds: readonly FeedLineView[];
  readonly bodies: readonly {
    readonly name: string;
    readonly href: string;
    readonly calendar: CalendarView;
    readonly feed?: FeedLineView;
  }[];
}

/** The page that says what can be followed, and how. */
export function followingPageView(context: ViewContext): FollowingPageView {
  const { bodies, council } = context.library;
  return {
    frame: frameView(context, {
      title: "Follow meetings and papers",
      address: addressOf.following(),
      description: `Calendars and feeds of the meetings, papers, decisions and actions of ${council.name}`,
      feeds: everythingFeed(context),
      styles: ["/css/following.css"],
    }),
    council: council.name,
    calendar: calendarView(context, "All meetings", addressOf.calendar()),
    deadlines: calendarView(context, "Deadlines for officers", addressOf.deadlines()),
    feeds: [...everythingFeed(context), ...decisionsFeed(context), ...actionsFeed(context)].map((feed) =>
      feedLine(context, feed),
    ),
    bodies: bodies.map((body) => {
      const [feed] = bodyFeed(context, body);
      return {
        name: body.name,
        href: href(context, addressOf.body(body.id)),
        calendar: calendarView(context, `Calendar of the ${body.name}`, addressOf.calendarOfBody(body.id)),
        ...(feed === undefined
          ? {}
          : { feed: feedLine(context, { ...feed, words: `Feed of the ${body.name}` }) }),
      };
    }),
  };
}

function calendarView(context: ViewContext, words: string, address: string): CalendarView {
  const { baseUrl } = context;
  return {
    words,
    href: href(context, address),
    ...(baseUrl === undefined
      ? {}
      : { whole: `${baseUrl}${address}`, webcal: `${baseUrl.replace(/^https?:/i, "webcal:")}${address}` }),
  };
}

const feedLine = (context: ViewContext, { words, address }: FeedLink): FeedLineView => ({
  words,
  href: href(context, address),
  whole: `${context.baseUrl ?? ""}${address}`,
});
