import { type Action, closedOn, isOpen } from "./action.ts";
import { asAt } from "./as-at.ts";
import { heldBetween } from "./known-meetings.ts";
import type { Library } from "./library.ts";

/**
 * How many later meetings of its body an action was carried past: those held after the one that asked for it, up to the day the
 * content speaks of, at which it was still open. The meeting that closed it is not one of them. Undefined of an action that is
 * closed and does not say when, and of one from a meeting whose folder is not here: nobody knows what meetings came after it.
 */
export function carriedForward(library: Library, action: Action): number | undefined {
  const today = asAt(library);
  const end = closedOn(action);
  if (today === undefined || !action.from.meeting || (end === undefined && !isOpen(action))) return undefined;
  return heldBetween(library, action.from.body, action.from.date, today, end);
}
