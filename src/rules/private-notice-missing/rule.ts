import { clearDays, isUnknown } from "../../law/clear-days.ts";
import { periodWords } from "../../law/notice.ts";
import { lawOf } from "../../law/profiles.ts";
import { allItems } from "../../model/agenda.ts";
import { dayInWords } from "../../text/dates.ts";
import { counted } from "../../text/lists.ts";
import { itemInWords } from "../item-in-words.ts";
import type { Rule } from "../rule.ts";
import { isToCome } from "../standing.ts";

/** Business that an executive is to take in private without a record of both notices, or with one that came too late. */
export const privateNoticeMissing: Rule = {
  id: "private-notice-missing",
  severity: "warning",
  why: "an executive that is to meet in private says so twice beforehand, so that anybody can ask it not to",
  ofMeeting: (meeting, { library }, report) => {
    const { file, date } = meeting;
    const { privateNotices, nation } = lawOf(meeting.body.profile);
    if (!privateNotices || !isToCome(library, meeting)) return;
    const closures = library.council["office-closures"];
    for (const item of allItems(meeting.agenda)) {
      if (!item.exempt || item.exempt.urgent) continue;
      const { notices } = item.exempt;
      const field = [...item.path, "exempt"];
      if (!notices)
        report({
          at: { file, field },
          why: privateNotices.first.provision,
          message: `${itemInWords(item)} is to be taken in private, and no notice of that is recorded`,
          help: "write notices: { first: …, further: … } under exempt: with the days of both notices; if they could not be given, urgent: with the reason and who agreed",
        });
      for (const name of notices ? (["first", "further"] as const) : []) {
        const period = privateNotices[name];
        const day = notices?.[name];
        const days = day && clearDays(day, date, { counted: period.counted, nation, closures });
        if (day === undefined)
          report({
            at: { file, field: [...field, "notices"] },
            why: period.provision,
            message: `${itemInWords(item)} has no day of the ${name} notice of private business`,
            help: `write ${name}: and the day on which the notice was published, ${periodWords(period)} before the meeting`,
          });
        else if (days && !isUnknown(days) && days.length < period.days)
          report({
            at: { file, field: [...field, "notices", name] },
            why: period.provision,
            message: `published on ${dayInWords(day)}, the ${name} notice leaves ${counted(days.length, "clear day")} before the meeting; ${periodWords(period)} are asked`,
            help: "correct the day; or take the item later; or write urgent: under exempt:, with the reason and who agreed",
          });
      }
    }
  },
};
