import { addressOf } from "../../model/reference.ts";
import type { ViewContext } from "../../views/context.ts";
import { notFoundPageView, plainPageView } from "../../views/plain-page.ts";
import type { SitePage } from "../site-page.ts";

/** Pages of writing, and the page of an address that is not there. */
export function plainPages(context: ViewContext): readonly SitePage[] {
  return [
    ...context.library.pages.map(
      (page): SitePage => ({
        address: addressOf.page(page.id),
        layout: "page.njk",
        view: () => plainPageView(context, page),
      }),
    ),
    { address: "/404.html", layout: "not-found.njk", view: () => notFoundPageView(context) },
  ];
}
