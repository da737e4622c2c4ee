import type { Library } from "./library.ts";
import type { Meeting } from "./meeting.ts";
import type { Minutes } from "./minutes.ts";

/** A meeting whose public minutes record interests that were declared. */
export interface DeclaringMeeting {
  readonly meeting: Meeting;
  readonly minutes: Minutes;
}

const remembered = new WeakMap<Library, readonly DeclaringMeeting[]>();

/** The meetings at which interests were declared, newest first; read once for all pages. */
export function declaringMeetings(library: Library): readonly DeclaringMeeting[] {
  const known = remembered.get(library);
  if (known) return known;
  const found = library.meetings.flatMap((meeting): readonly DeclaringMeeting[] => {
    const { minutes } = meeting;
    return minutes && minutes.declarations.length > 0 ? [{ meeting, minutes }] : [];
  });
  found.reverse();
  remembered.set(library, found);
  return found;
}

/** The ids of the bodies that have a log of declarations. */
export function declaringBodies(library: Library): ReadonlySet<string> {
  return new Set(declaringMeetings(library).map(({ meeting }) => meeting.body.id));
}
