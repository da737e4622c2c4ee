import { actionYearsOf, askingIn, inYear } from "../model/long-registers.ts";
import { addressOf } from "../model/reference.ts";
import { actionFilters } from "./action-filters.ts";
import { type ActionsPageView, byStatus, lineView } from "./actions.ts";
import { href, type ViewContext } from "./context.ts";
import { actionsFeed } from "./feed-links.ts";
import { frameView } from "./frame.ts";

/** What one body asked for in a year, where the register is long. It reads that year's actions of the body, and no others. */
export function actionsOfBodyPageView(context: ViewContext, year: number, body: string): ActionsPageView {
  const { library } = context;
  const actions = askingIn(library, inYear(year, body)).flatMap((meeting) => library.actionsFrom(meeting));
  const name = actions[0]?.from.body.name ?? body;
  const lines = actions.map((action) => lineView(context, action));
  const filters = actionFilters(
    context,
    actions,
    lines.map(({ keys }) => keys),
  );
  return {
    frame: frameView(context, {
      title: `Actions of ${year}: ${name}`,
      address: addressOf.actionsOfBody(body, year),
      description: `What ${name} asked somebody to do in ${year}, and what became of it`,
      trail: [
        { words: "Committees", href: href(context, addressOf.bodies()) },
        { words: name, href: href(context, addressOf.body(body)) },
      ],
      feeds: actionsFeed(context),
      styles: ["/css/registers.css"],
      scripts: ["/js/filter.js"],
    }),
    heading: `${name}: actions of ${year}`,
    lede: `What its meetings of ${year} asked somebody to do, and what became of it.`,
    groups: byStatus(lines),
    years: actionYearsOf(library, body).map((each) => ({
      words: String(each),
      href: href(context, addressOf.actionsOfBody(body, each)),
      current: each === year,
    })),
    bodies: [
      { words: `All actions of ${name}`, href: href(context, addressOf.tracker(body)) },
      { words: `Actions of ${year} of all committees`, href: href(context, addressOf.actionsOf(year)) },
    ],
    ...(filters === undefined ? {} : { filters }),
  };
}
