import type { Severity } from "../findings/finding.ts";
import { hasPassed } from "../model/as-at.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";

/**
 * How grave a fault of a meeting's papers is, by where the meeting stands: what is still to come can be put right and is
 * stopped; what is over is a public record, which nobody may tidy, and is only warned about. "Over" is a meeting that has
 * minutes or is earlier than the latest day on which anything was published.
 */
export const gravity = (library: Library, meeting: Meeting): Severity =>
  isOver(library, meeting) ? "warning" : "error";

/** Whether a meeting is still to be held: what only helps a paper to become better is said of no other. */
export const isToCome = (library: Library, meeting: Meeting): boolean =>
  !isOver(library, meeting) && meeting.status !== "cancelled";

const isOver = (library: Library, { date, minutes }: Meeting): boolean =>
  minutes !== undefined || hasPassed(library, date);
