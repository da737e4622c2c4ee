import { isUnknown } from "../law/clear-days.ts";
import { callInEnds, inForceOf } from "../law/due.ts";
import type { Meeting } from "../model/meeting.ts";
import { dayInWords } from "../text/dates.ts";
import { asAt, type ViewContext } from "./context.ts";

/** Words of minutes that decide: what was noted or recommended to others does not, and cannot be called in. */
export const DECIDING: ReadonlySet<string> = new Set(["RESOLVED", "AGREED", "DECISION"]);

/**
 * Until when the decisions of a meeting can be called in, and from when they are in force, as on the day the site speaks of.
 * Undefined where nothing can be called in, or where the days cannot be counted yet.
 */
export function callInWords(context: ViewContext, meeting: Meeting): string | undefined {
  const { council } = context.library;
  const ends = callInEnds(council, meeting);
  const from = inForceOf(council, meeting);
  if (ends === undefined || from === undefined || isUnknown(ends) || isUnknown(from)) return undefined;
  const day = asAt(context.library);
  return day === undefined || day <= ends
    ? `It can be called in until the end of ${dayInWords(ends)}. If nobody does so, it is in force from ${dayInWords(from)}.`
    : `It could be called in until the end of ${dayInWords(ends)}. If nobody did so, it has been in force since ${dayInWords(from)}.`;
}
