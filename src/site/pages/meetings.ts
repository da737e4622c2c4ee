import { allItems } from "../../model/agenda.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { homeCard, itemCard, meetingCard, minutesCard, paperCard } from "../../views/card.ts";
import type { ViewContext } from "../../views/context.ts";
import { homePageView } from "../../views/home.ts";
import { itemPageView } from "../../views/item-page.ts";
import { meetingPageView } from "../../views/meeting.ts";
import { meetingsPageView, yearPageView, yearsOf } from "../../views/meetings.ts";
import { minutesPageView } from "../../views/minutes.ts";
import { paperPageView } from "../../views/paper-page.ts";
import type { SitePage } from "../site-page.ts";
import { packPages } from "./packs.ts";

/** Home, the lists of meetings, and everything that belongs to a meeting. */
export function meetingPages(context: ViewContext): readonly SitePage[] {
  return [
    {
      address: addressOf.home(),
      layout: "home.njk",
      view: () => homePageView(context),
      card: () => homeCard(context),
    },
    { address: addressOf.meetings(), layout: "meetings.njk", view: () => meetingsPageView(context) },
    ...yearsOf(context).map(
      (year): SitePage => ({
        address: addressOf.year(year),
        layout: "year.njk",
        view: () => yearPageView(context, year),
      }),
    ),
    ...context.library.meetings.flatMap((meeting) => pagesOf(context, meeting)),
  ];
}

function pagesOf(context: ViewContext, meeting: Meeting): readonly SitePage[] {
  const { minutes, privateMinutes } = meeting;
  return [
    {
      address: addressOf.meeting(meeting.id),
      layout: "meeting.njk",
      view: () => meetingPageView(context, meeting),
      card: () => meetingCard(context, meeting),
    },
    ...meeting.papers.map(
      (paper): SitePage => ({
        address: addressOf.paper(meeting.id, paper.id),
        layout: "paper.njk",
        view: () => paperPageView(context, meeting, paper),
        card: () => paperCard(context, meeting, paper),
      }),
    ),
    ...allItems(meeting.agenda).map(
      (item): SitePage => ({
        address: addressOf.itemPage(meeting.id, item.id),
        layout: "item.njk",
        view: () => itemPageView(context, meeting, item),
        card: () => itemCard(context, meeting, item),
      }),
    ),
    ...(minutes === undefined
      ? []
      : [
          {
            address: addressOf.minutes(meeting.id),
            layout: "minutes.njk",
            view: () => minutesPageView(context, meeting, minutes),
            card: () => minutesCard(context, meeting, minutes),
          },
        ]),
    ...(privateMinutes === undefined
      ? []
      : [
          {
            address: addressOf.privateMinutes(meeting.id),
            layout: "minutes.njk",
            view: () => minutesPageView(context, meeting, privateMinutes),
          },
        ]),
    ...packPages(context, meeting),
  ];
}
