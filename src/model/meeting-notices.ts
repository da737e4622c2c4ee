import { allItems } from "./agenda.ts";
import { hasPack, type Meeting } from "./meeting.ts";

/** The notices of a meeting that a clerk prints one by one, besides the notice of the meeting itself. */
export const NOTICE_KINDS = [
  "summons",
  "private",
  "private-further",
  "key-decisions",
  "call-in",
  "decision-note",
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Whether a meeting is held under a law of public meetings, so that there is a notice of it. */
export const hasNotice = ({ body }: Pick<Meeting, "body">): boolean => body.profile !== "none";

/** Whether anything of a meeting was published that a certificate can speak of. */
export const hasCertificate = (meeting: Meeting): boolean =>
  hasPack(meeting) || meeting.minutes !== undefined || meeting.published !== undefined;

/**
 * The notices that content has the facts for, in the order of a meeting's life. Which law asks for which is repeated in
 * `law/profiles`, where the words are; `test/unit/views/notices` holds the two together.
 */
export function noticesOf(meeting: Meeting): readonly NoticeKind[] {
  const { body, minutes } = meeting;
  const items = allItems(meeting.agenda);
  const isExecutive = body.profile === "england-executive";
  const isPrivate = isExecutive && items.some(({ exempt }) => exempt !== undefined);
  const has: Readonly<Record<NoticeKind, boolean>> = {
    summons: body.kind === "council" && /^england-(?:principal|parish)$/.test(body.profile),
    private: isPrivate,
    "private-further": isPrivate,
    "key-decisions": isExecutive && items.some(({ keyDecision }) => keyDecision !== undefined),
    "call-in": body["call-in"] !== undefined && minutes?.published !== undefined,
    "decision-note": body.profile === "wales" && minutes !== undefined,
  };
  return hasNotice(meeting) ? NOTICE_KINDS.filter((kind) => has[kind]) : [];
}
