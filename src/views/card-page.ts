import { parseCivilDate } from "../model/civil-date.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { asAt, type ViewContext } from "./context.ts";

/** Whole years that the pages of a meeting have pictures of their own: people share what is news. */
const YEARS = 2;

/**
 * Whether pages of a meeting have pictures of their own: those to come, and those of the two years before the day the site speaks
 * of. A picture takes more time than the rest of its page, and an archive of 50,000 papers would spend twenty minutes on them.
 */
export function hasOwnCard(context: ViewContext, { date }: Meeting): boolean {
  const day = asAt(context.library);
  if (day === undefined) return true;
  const since =
    parseCivilDate(`${Number(day.slice(0, 4)) - YEARS}${day.slice(4)}`) ??
    `${Number(day.slice(0, 4)) - YEARS}-03-01`;
  return date >= since;
}

/** The page whose picture stands for a page of a meeting: itself, or of an old meeting the body's. */
export const cardPage = (context: ViewContext, meeting: Meeting, address: string): string =>
  hasOwnCard(context, meeting) ? address : addressOf.body(meeting.body.id);
