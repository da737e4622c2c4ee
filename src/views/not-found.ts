import { addressOf } from "../model/reference.ts";
import { dayInWords } from "../text/dates.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { isComing } from "./meeting-line.ts";

/** The page of an address that is not there. Every address in it is whole: it is shown at any depth. */
export interface NotFoundPageView {
  readonly frame: FrameView;
  readonly title: string;
  /** The next meetings, three at most. */
  readonly coming: readonly Link[];
  /** Where what an earlier system had is found here, by what its address was of. */
  readonly meetingsHref: string;
  readonly decisionsHref: string;
  readonly bodiesHref: string;
  readonly peopleHref: string;
}

export function notFoundPageView(context: ViewContext): NotFoundPageView {
  return {
    frame: frameView(context, {
      title: "Page not found",
      address: "/404.html",
      isUnlisted: true,
      hasOwnSearch: true,
      styles: ["/css/reading.css"],
      scripts: ["/js/not-found.js"],
    }),
    title: "This page is not here",
    coming: context.library.meetings
      .filter((meeting) => isComing(context, meeting))
      .slice(0, 3)
      .map(({ id, body, date }) => ({
        words: `${body.name}, ${dayInWords(date)}`,
        href: href(context, addressOf.meeting(id)),
      })),
    meetingsHref: href(context, addressOf.meetings()),
    decisionsHref: href(context, addressOf.decisions()),
    bodiesHref: href(context, addressOf.bodies()),
    peopleHref: href(context, addressOf.people()),
  };
}
