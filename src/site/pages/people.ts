import { addressOf } from "../../model/reference.ts";
import type { ViewContext } from "../../views/context.ts";
import { peoplePageView, personPageView } from "../../views/person.ts";
import { hasManyVotes, votesOfPersonPageView } from "../../views/votes-of-person.ts";
import type { SitePage } from "../site-page.ts";

/** Members, officers and partners who have a file. */
export function peoplePages(context: ViewContext): readonly SitePage[] {
  return [
    { address: addressOf.people(), layout: "people.njk", view: () => peoplePageView(context) },
    ...context.library.people.map(
      (person): SitePage => ({
        address: addressOf.person(person.id),
        layout: "person.njk",
        view: () => personPageView(context, person),
      }),
    ),
    ...context.library.people
      .filter((person) => hasManyVotes(context, person))
      .map(
        (person): SitePage => ({
          address: addressOf.votesOf(person.id),
          layout: "votes.njk",
          view: () => votesOfPersonPageView(context, person),
        }),
      ),
  ];
}
