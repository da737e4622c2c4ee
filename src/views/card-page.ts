import { addDays, type CivilDate, parseCivilDate } from "../model/civil-date.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { query } from "../model/reading.ts";
import { addressOf } from "../model/reference.ts";
import { asAt, type ViewContext } from "./context.ts";

/** Whole years that meetings have pictures of their own, and days that each of their pages has: people share what is news. */
const YEARS = 2;
const DAYS = 92;

/** Which pages of a meeting have pictures of their own: each of them, that of the meeting alone, or none. */
type OwnCards = "each" | "meeting" | "none";

/**
 * Those of a meeting to come and of the last three months have one each, and those of two years before the day the site speaks of
 * share the meeting's. A picture takes more time than the rest of its page, and an archive of 50,000 papers would spend an hour on
 * them.
 */
const ownCards = query("own-cards", (library: Library, id): OwnCards => {
  const day = asAt(library);
  const date = library.meeting(id)?.date;
  if (day === undefined || date === undefined || date >= addDays(day, -DAYS)) return "each";
  return date >= yearsBefore(day) ? "meeting" : "none";
});

function yearsBefore(day: CivilDate): string {
  const year = Number(day.slice(0, 4)) - YEARS;
  return parseCivilDate(`${year}${day.slice(4)}`) ?? `${year}-03-01`;
}

/** Whether a page of a meeting has a picture of its own. */
export const hasOwnCard = (context: ViewContext, meeting: Meeting, address: string): boolean =>
  cardPage(context, meeting, address) === address;

/** The page whose picture stands for a page of a meeting: itself, or the meeting's, or of an old meeting the body's. */
export function cardPage({ library }: ViewContext, meeting: Meeting, address: string): string {
  const own = ownCards(library, meeting.id);
  if (own === "each") return address;
  return own === "meeting" ? addressOf.meeting(meeting.id) : addressOf.body(meeting.body.id);
}
