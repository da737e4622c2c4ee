import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";
import { fullName } from "../../model/name.ts";
import { otherMeeting } from "../../model/other-meeting.ts";
import { dateInWords } from "../../text/dates.ts";
import type { ViewContext } from "../context.ts";
import { isMemberOn } from "../members.ts";

/** What stands at the end of printed minutes. */
export interface SignatureView {
  /** Of drafts: whose line it is, in the body's own word: "Chair", "Chairman", "Convener". */
  readonly line?: string;
  /** Of signed minutes: "Signed as a correct record by Councillor Ada Clerk on 12 March 2026". */
  readonly signed?: string;
}

/** The line to sign on, or who signed and when; neither for minutes that were agreed and of whose signing nothing is known. */
export function signatureView(context: ViewContext, meeting: Meeting, minutes: Minutes): SignatureView {
  if (minutes.status === "draft") return { line: chairWord(meeting, minutes) };
  const { confirmed } = minutes;
  if (confirmed?.signedBy === undefined) return {};
  const day = confirmed.signed ?? otherMeeting(context.library, confirmed.meeting)?.date;
  const when = day === undefined ? "" : ` on ${dateInWords(day)}`;
  const role = confirmed.signedBy.role === undefined ? "" : `, ${confirmed.signedBy.role},`;
  return { signed: `Signed as a correct record by ${fullName(confirmed.signedBy)}${role}${when}` };
}

const PRESIDES =
  /^(?:the )?(?:chair(?:man|woman|person)?|convenor|convener|mayor|provost|leader|president)\b/i;

/** What the body calls who presides: by the role of its members on that day, else by what the minutes say of the chair. */
function chairWord({ body, date }: Meeting, { chair }: Minutes): string {
  const roles = [
    chair?.role,
    ...body.members.filter((member) => isMemberOn(member, date)).map(({ role }) => role),
  ];
  const word = roles.find((role) => role !== undefined && PRESIDES.test(role));
  return word?.replace(/^the /i, "") ?? "Chair";
}
