import type { Minutes } from "../../model/minutes.ts";
import { fullName } from "../../model/name.ts";
import { otherMeeting } from "../../model/other-meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords } from "../../text/dates.ts";
import { href, type Link, type ViewContext } from "../context.ts";
import { minutePlaceAt } from "../minute-places.ts";

/** Whether minutes are agreed, by whom and where that is minuted. */
export interface ConfirmationView {
  /** "Agreed as a correct record on 12 March 2026". */
  readonly statusWords: string;
  /** "minute 3.1": the place that says so, or the meeting if it has no minutes here. */
  readonly confirmedBy?: Link;
  /** "Signed by Councillor Ada Clerk on 13 March 2026"; without the day if it is that of the meeting. */
  readonly signedWords?: string;
}

export function confirmationView(context: ViewContext, { status, confirmed }: Minutes): ConfirmationView {
  if (status === "draft") return { statusWords: "Draft minutes: not yet agreed by the meeting" };
  const meeting = confirmed && otherMeeting(context.library, confirmed.meeting);
  if (confirmed === undefined || meeting === undefined) return { statusWords: "Agreed as a correct record" };
  const { minute, signedBy, signed } = confirmed;
  const place = minute === undefined ? undefined : minutePlaceAt(context, meeting.id, minute);
  const page = href(
    context,
    meeting.hasMinutes ? addressOf.minutes(meeting.id) : addressOf.meeting(meeting.id),
  );
  return {
    statusWords: `Agreed as a correct record on ${dateInWords(meeting.date)}`,
    confirmedBy: {
      words: minute === undefined ? "the confirming meeting" : `minute ${minute}`,
      href: place ?? page,
    },
    ...(signedBy === undefined
      ? {}
      : {
          signedWords: `Signed by ${fullName(signedBy)}${signed === undefined || signed === meeting.date ? "" : ` on ${dateInWords(signed)}`}`,
        }),
  };
}
