import { isUnknown } from "../../law/clear-days.ts";
import { daysOfNotice, noticeRule, periodWords } from "../../law/notice.ts";
import { allItems } from "../../model/agenda.ts";
import { dayInWords } from "../../text/dates.ts";
import { counted } from "../../text/lists.ts";
import { itemInWords } from "../item-in-words.ts";
import type { Rule } from "../rule.ts";
import { gravity } from "../standing.ts";
import { additions, urgencyByItem } from "./additions.ts";

/** An item or a paper that was opened to the public after the agenda, too late, and that nobody called urgent. */
export const addedLate: Rule = {
  id: "added-late",
  severity: "error",
  why: "an item may be taken only if it was open to the public in time, or if the chair agrees that it is urgent",
  ofMeeting: (meeting, { library }, report) => {
    const { published, file, agenda, date, status } = meeting;
    const notice = noticeRule(library.council, meeting.body);
    if (!notice || published === undefined || status === "cancelled") return;
    const urgencies = urgencyByItem(agenda);
    for (const item of allItems(agenda)) {
      const late = additions(item, file).flatMap((added) => {
        const days = added.day > published ? daysOfNotice(added.day, date, notice) : { unknown: added.day };
        return isUnknown(days) || days.length >= notice.period.days ? [] : [{ ...added, days: days.length }];
      })[0];
      const urgency = urgencies.get(item);
      if (!late || urgency?.agreedBy !== undefined) continue;
      const severity = gravity(library, meeting);
      const toCome = severity === "error";
      const why = notice.law.urgency?.provision ?? notice.period.provision;
      if (!urgency)
        report({
          at: late.at,
          severity,
          why,
          message: `added on ${dayInWords(late.day)}, ${late.what} is open for ${counted(late.days, "clear day")} before the meeting; the law asks for ${periodWords(notice.period)}`,
          help: `${toCome ? "if it cannot wait" : "if it was taken as urgent"}, write urgent: { reason: …, agreed-by: … } under the item${toCome ? "; otherwise take it at the next meeting" : ""}`,
        });
      else if (notice.law.urgency?.byOpinion)
        report({
          at: { file, field: [...item.path, item.urgent ? "urgent" : "title"] },
          severity: "warning",
          why,
          message: `${itemInWords(item)} was added late as urgent, and nobody is named who agreed`,
          help: "write agreed-by: with the chair's name under urgent:, once the chair agrees",
        });
    }
  },
};
