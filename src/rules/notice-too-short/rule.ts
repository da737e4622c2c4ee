import { isUnknown, unknownYearWords } from "../../law/clear-days.ts";
import {
  daysOfNotice,
  lastDayToPublish,
  type NoticeRule,
  noticeRule,
  periodWords,
} from "../../law/notice.ts";
import { hasPassed, isAnythingPublished } from "../../model/as-at.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import { dayInWords } from "../../text/dates.ts";
import { counted } from "../../text/lists.ts";
import type { Rule, Said } from "../rule.ts";

/** An agenda that was, or would be, open to the public for fewer clear days than the law asks. */
export const noticeTooShort: Rule = {
  id: "notice-too-short",
  severity: "error",
  why: "business may not be taken at a meeting whose agenda was not open to the public in time",
  ofMeeting: (meeting, { library }, report) => {
    const rule = noticeRule(library.council, meeting.body);
    if (rule === undefined || meeting.status === "cancelled") return;
    const said = meeting.published ? late(meeting, meeting.published, rule) : overdue(library, meeting, rule);
    if (said)
      report({
        ...said,
        why: rule.period.provision,
        // What was published stays as it was: nobody can mend it now.
        severity: hasPassed(library, meeting.date) ? "warning" : "error",
      });
  },
};

function late(meeting: Meeting, published: CivilDate, rule: NoticeRule): Said | undefined {
  const at = { file: meeting.file, field: ["published"] };
  const days = daysOfNotice(published, meeting.date, rule);
  if (isUnknown(days)) return beyond(at, unknownYearWords(days));
  if (days.length >= rule.period.days) return undefined;
  const latest = lastDayToPublish(meeting.date, rule);
  return {
    at,
    message: `published on ${dayInWords(published)}, the agenda is open for ${counted(days.length, "clear day")} before the meeting; the law asks for ${periodWords(rule.period)}`,
    help: isUnknown(latest)
      ? "publish earlier, or meet later"
      : `it had to be open by ${dayInWords(latest)}: correct the day if it is wrong, or hold the meeting later`,
  };
}

/** A meeting still to be held whose last day for publishing has gone by without an agenda. */
function overdue(library: Library, meeting: Meeting, rule: NoticeRule): Said | undefined {
  if (!isAnythingPublished(library) || hasPassed(library, meeting.date) || meeting.minutes) return undefined;
  const at = { file: meeting.file, field: ["date"] };
  const latest = lastDayToPublish(meeting.date, rule);
  if (isUnknown(latest)) return beyond(at, unknownYearWords(latest));
  if (!hasPassed(library, latest)) return undefined;
  return {
    at,
    message: `the agenda had to be open to the public by ${dayInWords(latest)}, and it has no day of publication`,
    help: "write published: and the day on which it was opened, or status: postponed, or move the meeting",
  };
}

const beyond = (at: Said["at"], words: string): Said => ({
  at,
  message: words,
  help: "take a newer version of orderpaper, which knows the bank holidays of that year",
});
