import { addressOf } from "../model/reference.ts";
import { permanentAddresses, shortAddresses } from "../model/short-addresses.ts";
import { actionPageView, actionsPageView } from "../views/actions.ts";
import { bodiesPageView, bodyPageView, trackerPageView } from "../views/body.ts";
import type { ViewContext } from "../views/context.ts";
import { homePageView } from "../views/home.ts";
import { meetingPageView } from "../views/meeting.ts";
import { meetingsPageView, yearPageView, yearsOf } from "../views/meetings.ts";
import { minutesPageView } from "../views/minutes.ts";
import { paperPageView } from "../views/paper.ts";
import { peoplePageView, personPageView } from "../views/person.ts";
import { notFoundPageView, plainPageView } from "../views/plain-page.ts";
import { shortAddressView } from "../views/short-address.ts";
import { packPages } from "./pack-pages.ts";
import type { SitePage } from "./site-page.ts";

export type { SitePage } from "./site-page.ts";

/** The table of generated pages, in an order that depends on content alone. */
export function sitePages(context: ViewContext): readonly SitePage[] {
  const { library } = context;
  return [
    { address: addressOf.home(), layout: "home.njk", view: () => homePageView(context) },
    { address: addressOf.meetings(), layout: "meetings.njk", view: () => meetingsPageView(context) },
    ...yearsOf(context).map(
      (year): SitePage => ({
        address: addressOf.year(year),
        layout: "year.njk",
        view: () => yearPageView(context, year),
      }),
    ),
    ...library.meetings.flatMap((meeting): readonly SitePage[] => {
      const { minutes } = meeting;
      return [
        {
          address: addressOf.meeting(meeting.id),
          layout: "meeting.njk",
          view: () => meetingPageView(context, meeting),
        },
        ...meeting.papers.map(
          (paper): SitePage => ({
            address: addressOf.paper(meeting.id, paper.id),
            layout: "paper.njk",
            view: () => paperPageView(context, meeting, paper),
          }),
        ),
        ...(minutes === undefined
          ? []
          : [
              {
                address: addressOf.minutes(meeting.id),
                layout: "minutes.njk",
                view: () => minutesPageView(context, meeting, minutes),
              },
            ]),
        ...packPages(context, meeting),
      ];
    }),
    { address: addressOf.bodies(), layout: "bodies.njk", view: () => bodiesPageView(context) },
    ...library.bodies.flatMap((body): readonly SitePage[] => [
      { address: addressOf.body(body.id), layout: "body.njk", view: () => bodyPageView(context, body) },
      {
        address: addressOf.tracker(body.id),
        layout: "tracker.njk",
        view: () => trackerPageView(context, body),
      },
    ]),
    { address: addressOf.people(), layout: "people.njk", view: () => peoplePageView(context) },
    ...library.people.map(
      (person): SitePage => ({
        address: addressOf.person(person.id),
        layout: "person.njk",
        view: () => personPageView(context, person),
      }),
    ),
    { address: addressOf.actions(), layout: "actions.njk", view: () => actionsPageView(context) },
    ...library.actions.map(
      (action): SitePage => ({
        address: addressOf.action(action.id),
        layout: "action.njk",
        view: () => actionPageView(context, action),
      }),
    ),
    ...library.pages.map(
      (page): SitePage => ({
        address: addressOf.page(page.id),
        layout: "page.njk",
        view: () => plainPageView(context, page),
      }),
    ),
    ...[...shortAddresses(permanentAddresses(library))].map(
      ([code, address]): SitePage => ({
        address: addressOf.short(code),
        layout: "short.njk",
        view: () => shortAddressView(context, code, address),
      }),
    ),
    { address: "/404.html", layout: "not-found.njk", view: () => notFoundPageView(context) },
  ];
}
