import { isOpen } from "../model/action.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { everythingFeed } from "./feed-links.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type DecidedNewsView, decidedNews } from "./glance.ts";
import { councilData } from "./linked-data/council.ts";
import { isComing, type MeetingLineView, meetingLineView } from "./meeting-line.ts";
import { type PaperNewsView, paperNewsView } from "./paper-news.ts";

export interface HomePageView {
  readonly frame: FrameView;
  readonly council: string;
  /** Where the search form leads. */
  readonly searchHref: string;
  readonly coming: readonly MeetingLineView[];
  readonly decided: readonly DecidedNewsView[];
  readonly decisionsHref: string;
  readonly minutes: readonly MeetingLineView[];
  readonly papers: readonly PaperNewsView[];
  readonly bodies: readonly (Link & { readonly meetings: number })[];
  readonly openActions: number;
  readonly actionsHref: string;
  readonly meetingsHref: string;
  readonly followingHref: string;
  readonly calendarHref: string;
  readonly asAt?: string;
}

/** The front door: what is coming, what was just published, where to find a committee. */
export function homePageView(context: ViewContext): HomePageView {
  const { library } = context;
  const day = asAt(library);
  return {
    frame: frameView(context, {
      title: library.council.name,
      address: addressOf.home(),
      hasOwnSearch: true,
      cardOf: addressOf.home(),
      feeds: everythingFeed(context),
      linkedData: councilData(context),
      styles: ["/css/calendar.css"],
      description: `Meetings, papers, minutes and actions of ${library.council.name}`,
    }),
    council: library.council.name,
    searchHref: href(context, addressOf.search()),
    coming: library.meetings
      .filter((meeting) => isComing(context, meeting))
      .slice(0, 5)
      .map((meeting) => meetingLineView(context, meeting)),
    decided: decidedNews(context, 5),
    decisionsHref: href(context, addressOf.decisions()),
    minutes: library.meetings
      .filter(({ minutes }) => minutes !== undefined)
      .reverse()
      .slice(0, 4)
      .map((meeting) => meetingLineView(context, meeting)),
    papers: paperNewsView(context, 6),
    bodies: library.bodies.map((body) => ({
      words: body.name,
      href: href(context, addressOf.body(body.id)),
      meetings: library.meetingsOf(body).length,
    })),
    openActions: library.actions.filter(isOpen).length,
    actionsHref: href(context, addressOf.actions()),
    meetingsHref: href(context, addressOf.meetings()),
    followingHref: href(context, addressOf.following()),
    calendarHref: href(context, addressOf.calendar()),
    ...(day === undefined ? {} : { asAt: dateInWords(day) }),
  };
}
