import type { CivilDate } from "./civil-date.ts";
import type { Library } from "./library.ts";
import type { Meeting } from "./meeting.ts";
import { query } from "./reading.ts";

/** As much of a meeting as the pages of another say of it. */
export interface OtherMeeting {
  readonly id: string;
  readonly date: CivilDate;
  readonly body: { readonly id: string; readonly name: string };
  readonly hasMinutes: boolean;
}

/** A meeting of which only its day and its name are asked: whoever asks reads nothing of its agenda or its papers. */
export const otherMeeting = query("other-meeting", (library: Library, id): OtherMeeting | undefined => {
  const meeting = library.meeting(id);
  return meeting && otherOf(meeting);
});

/** See OtherMeeting. */
export const otherOf = ({ id, date, body, minutes }: Meeting): OtherMeeting => ({
  id,
  date,
  body: { id: body.id, name: body.name },
  hasMinutes: minutes !== undefined,
});
