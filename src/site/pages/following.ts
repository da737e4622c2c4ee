import { addressOf } from "../../model/reference.ts";
import type { ViewContext } from "../../views/context.ts";
import { followingPageView } from "../../views/following.ts";
import type { SitePage } from "../site-page.ts";

/** The page that says what can be followed; the feeds and calendars themselves are files. */
export function followingPages(context: ViewContext): readonly SitePage[] {
  return [
    { address: addressOf.following(), layout: "following.njk", view: () => followingPageView(context) },
  ];
}
