import { declaringBodies } from "../../model/declared.ts";
import { addressOf } from "../../model/reference.ts";
import { bodiesPageView, bodyPageView, trackerPageView } from "../../views/body.ts";
import { bodyCard } from "../../views/card.ts";
import type { ViewContext } from "../../views/context.ts";
import { declarationsPageView } from "../../views/declarations.ts";
import { yearPageView, yearsOf } from "../../views/meetings.ts";
import type { SitePage } from "../site-page.ts";

/** Committees, boards and councils, each with its years of meetings and its tracker of actions. */
export function bodyPages(context: ViewContext): readonly SitePage[] {
  const declaring = declaringBodies(context.library);
  return [
    { address: addressOf.bodies(), layout: "bodies.njk", view: () => bodiesPageView(context) },
    ...context.library.bodies.flatMap((body): readonly SitePage[] => [
      {
        address: addressOf.body(body.id),
        layout: "body.njk",
        view: () => bodyPageView(context, body),
        card: () => bodyCard(context, body),
      },
      ...yearsOf(context, body).map(
        (year): SitePage => ({
          address: addressOf.yearOfBody(body.id, year),
          layout: "year.njk",
          view: () => yearPageView(context, year, body),
        }),
      ),
      {
        address: addressOf.tracker(body.id),
        layout: "tracker.njk",
        view: () => trackerPageView(context, body),
      },
      ...(declaring.has(body.id)
        ? [
            {
              address: addressOf.declarations(body.id),
              layout: "declarations.njk",
              view: () => declarationsPageView(context, body),
            },
          ]
        : []),
    ]),
  ];
}
