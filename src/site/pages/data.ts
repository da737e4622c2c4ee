import { addressOf } from "../../model/reference.ts";
import type { ViewContext } from "../../views/context.ts";
import { openDataPageView } from "../../views/open-data.ts";
import type { SitePage } from "../site-page.ts";

/** The page that explains open data; a members' edition has neither. */
export function dataPages(context: ViewContext): readonly SitePage[] {
  if (context.library.audience !== "public") return [];
  return [{ address: addressOf.openData(), layout: "data.njk", view: () => openDataPageView(context) }];
}
