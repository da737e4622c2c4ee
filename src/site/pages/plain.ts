import { addressOf } from "../../model/reference.ts";
import { ACCESSIBILITY_PAGE, accessibilityPageView } from "../../views/accessibility.ts";
import type { ViewContext } from "../../views/context.ts";
import { notFoundPageView } from "../../views/not-found.ts";
import { plainPageView } from "../../views/plain-page.ts";
import { searchPageView } from "../../views/search.ts";
import type { SitePage } from "../site-page.ts";

/** Pages of writing, the search page, and the page of an address that is not there. */
export function plainPages(context: ViewContext): readonly SitePage[] {
  return [
    ...context.library.pages
      .filter(({ id }) => id !== ACCESSIBILITY_PAGE)
      .map(
        (page): SitePage => ({
          address: addressOf.page(page.id),
          layout: "page.njk",
          view: () => plainPageView(context, page),
        }),
      ),
    {
      address: addressOf.accessibility(),
      layout: "accessibility.njk",
      view: () => accessibilityPageView(context),
    },
    { address: addressOf.search(), layout: "search.njk", view: () => searchPageView(context) },
    { address: "/404.html", layout: "not-found.njk", view: () => notFoundPageView(context) },
  ];
}
