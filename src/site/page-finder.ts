import type { ViewContext } from "../views/context.ts";
import { bodyPages } from "./pages/bodies.ts";
import { dataPages } from "./pages/data.ts";
import { followingPages } from "./pages/following.ts";
import { gonePages } from "./pages/gone.ts";
import { meetingPages, pagesOfMeeting } from "./pages/meetings.ts";
import { noticesOfMeeting } from "./pages/notices.ts";
import { peoplePages } from "./pages/people.ts";
import { plainPages } from "./pages/plain.ts";
import { actionPages, registerPages } from "./pages/registers.ts";
import { rulePages } from "./pages/rules.ts";
import { shortPages } from "./pages/short.ts";
import type { SitePage } from "./site-page.ts";

/** Makes a part of the table of pages. */
type Part = (context: ViewContext) => readonly SitePage[];

/** The parts of the table by the first folder of their addresses; pages of other folders are few. */
const PARTS: ReadonlyMap<string, Part> = new Map([
  ["bodies", bodyPages],
  ["people", peoplePages],
  ["actions", actionPages],
  ["decisions", registerPages],
  ["matters", registerPages],
  ["go", shortPages],
]);

const fewPages: Part = (context) => [
  ...followingPages(context),
  ...dataPages(context),
  ...plainPages(context),
  ...rulePages(context),
];

const noPages: Part = () => [];

/**
 * Finds pages of the table (`sitePages`) by their addresses, and makes only the part of it in which an address stands: that of one
 * meeting, of a register. For those who look at a few pages between one save and the next.
 */
export function pageFinder(context: ViewContext): (address: string) => SitePage | undefined {
  const made = new Map<string, ReadonlyMap<string, SitePage>>();
  const partOf = (name: string, make: Part): ReadonlyMap<string, SitePage> => {
    const known = made.get(name) ?? new Map(make(context).map((page) => [page.address, page]));
    made.set(name, known);
    return known;
  };
  const near = (address: string): ReadonlyMap<string, SitePage> => {
    const [, section = "", id = ""] = address.split("/");
    const meeting = section === "meetings" ? context.library.meeting(id) : undefined;
    const published = section === "meetings" ? context.library.published.meeting(id) : undefined;
    if (meeting || published)
      return partOf(`meeting ${id}`, () => [
        ...(meeting ? pagesOfMeeting(context, meeting) : []),
        ...(published ? noticesOfMeeting(context, published) : []),
      ]);
    if (section === "" || section === "meetings") return partOf("meetings", (all) => meetingPages(all, []));
    const part = PARTS.get(section);
    return part ? partOf(section, part) : partOf("few", fewPages);
  };
  return (address) =>
    near(address).get(address) ??
    partOf("few", fewPages).get(address) ??
    partOf("gone", context.library.gone.length > 0 ? gonePages : noPages).get(address);
}
