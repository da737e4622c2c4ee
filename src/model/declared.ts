import { declaredAt } from "./by-person.ts";
import type { Library } from "./library.ts";
import type { Meeting } from "./meeting.ts";
import type { Minutes } from "./minutes.ts";
import { query } from "./reading.ts";

/** A meeting whose public minutes record interests that were declared. */
export interface DeclaringMeeting {
  readonly meeting: Meeting;
  readonly minutes: Minutes;
}

/** The meetings at which interests were declared, newest first; those of one body, if its id is given. */
export const declaringMeetings = (library: Library, body = ""): readonly DeclaringMeeting[] =>
  declaringIds(library, body).flatMap((id) => declaringMeeting(library, id));

/** The meetings at which a person declared an interest, newest first. */
export const declaredBy = (library: Library, person: string): readonly DeclaringMeeting[] =>
  declaredAt(library, person).flatMap((id) => declaringMeeting(library, id));

function declaringMeeting(library: Library, id: string): readonly DeclaringMeeting[] {
  const meeting = library.meeting(id);
  return meeting?.minutes ? [{ meeting, minutes: meeting.minutes }] : [];
}

const declaringIds = query("declaring-meetings", (library: Library, body): readonly string[] =>
  (body === "" ? library.meetings : library.meetingsOf({ id: body }))
    .filter(({ minutes }) => (minutes?.declarations.length ?? 0) > 0)
    .map(({ id }) => id)
    .reverse(),
);

/** The ids of the bodies that have a log of declarations. */
export const declaringBodies = query(
  "declaring-bodies",
  (library: Library): ReadonlySet<string> =>
    new Set(declaringMeetings(library).map(({ meeting }) => meeting.body.id)),
);
