import { isOpen } from "../model/action.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { isComing, type MeetingLineView, meetingLineView } from "./meeting-line.ts";
import { type PaperNewsView, paperNewsView } from "./paper-news.ts";

export interface HomePageView {
  readonly frame: FrameView;
  readonly council: string;
  readonly coming: readonly MeetingLineView[];
  readonly minutes: readonly MeetingLineView[];
  readonly papers: readonly PaperNewsView[];
  readonly bodies: readonly (Link & { readonly meetings: number })[];
  readonly openActions: number;
  readonly actionsHref: string;
  readonly meetingsHref: string;
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
      description: `Meetings, papers, minutes and actions of ${library.council.name}`,
    }),
    council: library.council.name,
    coming: library.meetings
      .filter((meeting) => isComing(context, meeting))
      .slice(0, 6)
      .map((meeting) => meetingLineView(context, meeting)),
    minutes: library.meetings
      .filter(({ minutes }) => minutes !== undefined)
      .reverse()
      .slice(0, 4)
      .map((meeting) => meetingLineView(context, meeting)),
    papers: paperNewsView(context, 8),
    bodies: library.bodies.map((body) => ({
      words: body.name,
      href: href(context, addressOf.body(body.id)),
      meetings: library.meetingsOf(body).length,
    })),
    openActions: library.actions.filter(isOpen).length,
    actionsHref: href(context, addressOf.actions()),
    meetingsHref: href(context, addressOf.meetings()),
    ...(day === undefined ? {} : { asAt: dateInWords(day) }),
  };
}
