import { inYear, minutedIn, minutedYearsOf } from "../model/long-registers.ts";
import { addressOf } from "../model/reference.ts";
import { href, type ViewContext } from "./context.ts";
import { decisionFilters } from "./decision-filters.ts";
import { type DecisionsPageView, FILTERED_FROM, groupView, yearLede } from "./decisions.ts";
import { decisionsFeed } from "./feed-links.ts";
import { frameView } from "./frame.ts";

/** What one body decided in a year, where the register is long. It reads that body's minutes of the year, and no others. */
export function decisionsOfBodyPageView(context: ViewContext, year: number, body: string): DecisionsPageView {
  const { library } = context;
  const meetings = minutedIn(library, inYear(year, body)).flatMap((id) => library.meeting(id) ?? []);
  const name = meetings[0]?.body.name ?? body;
  const groups = meetings
    .map((meeting) => groupView(context, meeting))
    .filter(({ decisions }) => decisions.length > 0);
  const lines = groups.flatMap(({ decisions }) => decisions.map(({ keys }) => keys));
  return {
    frame: frameView(context, {
      title: `Decisions in ${year}: ${name}`,
      address: addressOf.decisionsOfBody(body, year),
      description: `What ${name} decided in ${year}, in the words of its minutes`,
      trail: [
        { words: "Committees", href: href(context, addressOf.bodies()) },
        { words: name, href: href(context, addressOf.body(body)) },
      ],
      feeds: decisionsFeed(context),
      styles: ["/css/registers.css"],
      scripts: ["/js/filter.js"],
    }),
    heading: `${name}: decisions in ${year}`,
    lede: yearLede(lines.length, String(year)),
    groups,
    years: minutedYearsOf(library, body).map((each) => ({
      words: String(each),
      href: href(context, addressOf.decisionsOfBody(body, each)),
      current: each === year,
    })),
    bodies: [
      { words: `Decisions in ${year} of all committees`, href: href(context, addressOf.decisionsOf(year)) },
    ],
    ...(lines.length < FILTERED_FROM ? {} : { filters: decisionFilters(context, lines, []) }),
  };
}
