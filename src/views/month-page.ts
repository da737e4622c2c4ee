import { longMonths } from "../model/long-registers.ts";
import { addressOf } from "../model/reference.ts";
import { monthName } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { everythingFeed } from "./feed-links.ts";
import { frameView } from "./frame.ts";
import { meetingsIn, type YearPageView } from "./meetings.ts";
import { monthViews } from "./months.ts";

/** The meetings of one month ("2026-10") of a year that is too long for one page. */
export function monthPageView(context: ViewContext, month: string): YearPageView {
  const { library } = context;
  const meetings = meetingsIn(library, month);
  const [year = ""] = month.split("-");
  const words = (of: string): string => `${monthName(`${of}-01`)} ${of.slice(0, 4)}`;
  const link = (of: string | undefined): Link | undefined =>
    of === undefined ? undefined : { words: words(of), href: href(context, addressOf.month(of)) };
  const months = longMonths(library);
  const at = months.indexOf(month);
  const before = link(months[at - 1]);
  const after = link(months[at + 1]);
  const heading = `Meetings in ${words(month)}`;
  return {
    frame: frameView(context, {
      title: heading,
      address: addressOf.month(month),
      trail: [
        { words: "Meetings", href: href(context, addressOf.meetings()) },
        { words: year, href: href(context, addressOf.year(Number(year))) },
      ],
      feeds: everythingFeed(context),
      description: `${counted(meetings.length, "meeting")} of ${library.council.name} in ${words(month)}`,
      styles: ["/css/calendar.css"],
    }),
    heading,
    months: monthViews(context, meetings, true),
    years: [],
    filters: [],
    unit: "month",
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
  };
}
