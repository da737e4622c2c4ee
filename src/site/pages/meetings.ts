import { allItems } from "../../model/agenda.ts";
import { longMonths } from "../../model/long-registers.ts";
import type { Meeting } from "../../model/meeting.ts";
import { hasChanges } from "../../model/paper-version.ts";
import { recordReads } from "../../model/reading.ts";
import { addressOf } from "../../model/reference.ts";
import { type CardView, homeCard, itemCard, meetingCard, minutesCard, paperCard } from "../../views/card.ts";
import { hasOwnCard } from "../../views/card-page.ts";
import type { ViewContext } from "../../views/context.ts";
import { decisionPageView, meetingDecisionsView } from "../../views/decision-page.ts";
import { homePageView } from "../../views/home.ts";
import { itemPageView } from "../../views/item-page.ts";
import { meetingPageView } from "../../views/meeting.ts";
import { meetingsPageView, yearPageView, yearsOf } from "../../views/meetings.ts";
import { minutesPageView } from "../../views/minutes.ts";
import { monthPageView } from "../../views/month-page.ts";
import { paperChangesView } from "../../views/paper-changes.ts";
import { paperPageView } from "../../views/paper-page.ts";
import type { SitePage } from "../site-page.ts";
import { packPages } from "./packs.ts";

/** Home, the lists of meetings, and everything that belongs to one of `meetings`: to any, if nothing is said. */
export function meetingPages(
  context: ViewContext,
  meetings: readonly Meeting[] = context.library.meetings,
): readonly SitePage[] {
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
    ...longMonths(context.library).map(
      (month): SitePage => ({
        address: addressOf.month(month),
        layout: "year.njk",
        view: () => monthPageView(context, month),
      }),
    ),
    ...meetings.flatMap((meeting) => pagesOfMeeting(context, meeting)),
  ];
}

/** The pages that belong to a meeting. */
export function pagesOfMeeting(context: ViewContext, meeting: Meeting): readonly SitePage[] {
  const { value, reads } = recordReads(() => pagesOf(context, meeting));
  return value.map((page) => ({ ...page, reads }));
}

function pagesOf(context: ViewContext, meeting: Meeting): readonly SitePage[] {
  const { minutes, privateMinutes } = meeting;
  const own = (address: string, card: () => CardView): Pick<SitePage, "card"> =>
    hasOwnCard(context, meeting, address) ? { card } : {};
  return [
    {
      address: addressOf.meeting(meeting.id),
      layout: "meeting.njk",
      view: () => meetingPageView(context, meeting),
      ...own(addressOf.meeting(meeting.id), () => meetingCard(context, meeting)),
    },
    ...meeting.papers.map(
      (paper): SitePage => ({
        address: addressOf.paper(meeting.id, paper.id),
        layout: "paper.njk",
        view: () => paperPageView(context, meeting, paper),
        ...own(addressOf.paper(meeting.id, paper.id), () => paperCard(context, meeting, paper)),
      }),
    ),
    ...meeting.papers
      .filter((paper) => hasChanges(meeting, paper))
      .map(
        (paper): SitePage => ({
          address: addressOf.paperChanges(meeting.id, paper.id),
          layout: "paper-changes.njk",
          view: () => paperChangesView(context, meeting, paper),
        }),
      ),
    ...allItems(meeting.agenda).map(
      (item): SitePage => ({
        address: addressOf.itemPage(meeting.id, item.id),
        layout: "item.njk",
        view: () => itemPageView(context, meeting, item),
        ...own(addressOf.itemPage(meeting.id, item.id), () => itemCard(context, meeting, item)),
      }),
    ),
    ...(minutes === undefined
      ? []
      : [
          {
            address: addressOf.minutes(meeting.id),
            layout: "minutes.njk",
            view: () => minutesPageView(context, meeting, minutes),
            ...own(addressOf.minutes(meeting.id), () => minutesCard(context, meeting, minutes)),
          },
        ]),
    ...decisionPages(context, meeting),
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

/** What its minutes decided: all of it on one page, and each decision by itself. */
function decisionPages(context: ViewContext, meeting: Meeting): readonly SitePage[] {
  const ids = meeting.decisionIds?.() ?? [];
  if (ids.length === 0) return [];
  return [
    {
      address: addressOf.meetingDecisions(meeting.id),
      layout: "meeting-decisions.njk",
      view: () => meetingDecisionsView(context, meeting),
    },
    ...ids.map(
      (id): SitePage => ({
        address: addressOf.decision(meeting.id, id),
        layout: "decision.njk",
        view: () => decisionPageView(context, meeting, id),
      }),
    ),
  ];
}
