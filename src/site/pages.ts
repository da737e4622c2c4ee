import type { ViewContext } from "../views/context.ts";
import { bodyPages } from "./pages/bodies.ts";
import { dataPages } from "./pages/data.ts";
import { followingPages } from "./pages/following.ts";
import { gonePages } from "./pages/gone.ts";
import { meetingPages } from "./pages/meetings.ts";
import { noticePages } from "./pages/notices.ts";
import { peoplePages } from "./pages/people.ts";
import { plainPages } from "./pages/plain.ts";
import { registerPages } from "./pages/registers.ts";
import { rulePages } from "./pages/rules.ts";
import { shortPages } from "./pages/short.ts";
import type { SitePage } from "./site-page.ts";

export type { SitePage } from "./site-page.ts";

/** The table of generated pages, in an order that depends on content alone. */
export function sitePages(context: ViewContext): readonly SitePage[] {
  return [
    ...meetingPages(context),
    ...noticePages(context),
    ...bodyPages(context),
    ...peoplePages(context),
    ...registerPages(context),
    ...followingPages(context),
    ...dataPages(context),
    ...plainPages(context),
    ...rulePages(context),
    ...shortPages(context),
    ...gonePages(context),
  ];
}
