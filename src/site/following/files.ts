import type { ViewContext } from "../../views/context.ts";
import type { SiteFile } from "../files.ts";
import type { SitePage } from "../site-page.ts";
import { calendarFiles } from "./calendars.ts";
import { deadlinesFile } from "./deadlines.ts";
import { feedFiles } from "./feeds.ts";
import { robotsFile } from "./robots.ts";
import { sitemapFiles } from "./sitemap.ts";

/** The files by which people and machines follow the council: feeds, calendars, and what search engines ask for. */
export function followingFiles(
  context: ViewContext,
  pages: readonly Pick<SitePage, "address">[],
): readonly SiteFile[] {
  return [
    ...feedFiles(context),
    ...calendarFiles(context),
    deadlinesFile(context),
    ...(context.library.audience === "public" ? sitemapFiles(context, pages) : []),
    robotsFile(context),
  ];
}
