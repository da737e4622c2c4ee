import { clearDays, isUnknown } from "../../law/clear-days.ts";
import { periodWords } from "../../law/notice.ts";
import { lawOf } from "../../law/profiles.ts";
import { allItems } from "../../model/agenda.ts";
import { dayInWords } from "../../text/dates.ts";
import { counted } from "../../text/lists.ts";
import { itemInWords } from "../item-in-words.ts";
import type { Rule } from "../rule.ts";

/** A key decision that nobody announced in time, and that does not say why. */
export const keyDecisionNoticeMissing: Rule = {
  id: "key-decision-notice-missing",
  severity: "warning",
  why: "a key decision is announced beforehand, so that those whom it affects can speak in time",
  check: ({ library }, report) => {
    for (const meeting of library.meetings) {
      const { keyDecision: period, nation } = lawOf(meeting.body.profile);
      if (!period || meeting.status === "cancelled") continue;
      const count = { counted: period.counted, nation, closures: library.council["office-closures"] };
      for (const item of allItems(meeting.agenda)) {
        if (!item.keyDecision) continue;
        const { notice, generalException, specialUrgency } = item.keyDecision;
        if (generalException !== undefined || specialUrgency !== undefined) continue;
        const field = [...item.path, "key-decision"];
        const help =
          "if it could not be announced in time, write general-exception: or special-urgency: with the reason and who was told or agreed";
        const days = notice && clearDays(notice, meeting.date, count);
        if (notice === undefined)
          report({
            at: { file: meeting.file, field },
            why: period.provision,
            message: `${itemInWords(item)} is a key decision, and no notice of it is recorded`,
            help: `write notice: and the day on which it was published; ${help}`,
          });
        else if (days && !isUnknown(days) && days.length < period.days)
          report({
            at: { file: meeting.file, field: [...field, "notice"] },
            why: period.provision,
            message: `announced on ${dayInWords(notice)}, the key decision has ${counted(days.length, "clear day")} of notice; ${periodWords(period)} are asked`,
            help: `correct the day, or decide later; ${help}`,
          });
      }
    }
  },
};
